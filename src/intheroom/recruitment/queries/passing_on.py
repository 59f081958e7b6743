"""What those see who pass a call-out on: its words, and never who came forward."""

import uuid

from django.db.models import QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac

from intheroom.projects.models import Project
from intheroom.recruitment.choices import CallOutState
from intheroom.recruitment.models import CallOut, Connector

MARK_LETTERS = 24


def token_of(connector: Connector) -> str:
    """The secret part of their private address. It needs this copy's own key, so the database tells nothing."""
    key = connector.key.hex
    mark = salted_hmac("recruitment.connector", key, algorithm="sha256").hexdigest()[:MARK_LETTERS]
    return f"{key}{mark}"


def connector_with_token(token: str) -> Connector | None:
    """Whoever an address was made for, as long as they agreed and are on the list."""
    try:
        key = uuid.UUID(hex=token[:-MARK_LETTERS])
    except ValueError:
        return None
    found = Connector.objects.filter(key=key).select_related("project").first()
    is_theirs = found is not None and constant_time_compare(token_of(found), token)
    return found if found is not None and is_theirs and found.may_be_asked else None


def call_outs_to_pass_on(project: Project) -> QuerySet[CallOut]:
    """What is out now."""
    return project.call_outs.filter(state=CallOutState.OUT).select_related("role", "project")


def connectors_to_ask(project: Project) -> list[Connector]:
    """Those who agreed to pass something on."""
    return [one for one in project.connectors.filter(ended_at=None) if one.may_be_asked]
