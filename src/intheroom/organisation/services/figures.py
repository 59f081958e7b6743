"""Puts in a figure that we do not carry, with where it is from."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from intheroom.accounts.models import Account
from intheroom.kit.keep.audit import record
from intheroom.organisation.models import OwnFigure


@transaction.atomic
def add_figure(*, by: Account, answers: Mapping[str, Any]) -> OwnFigure:
    """Add a figure. The newest year counts, and of one year the figure added last."""
    wanted = {name: answers[name] for name in ("area", "year", "percent", "source")}
    figure = OwnFigure.objects.create(by=by, **wanted)
    about = f"organisation.ownfigure:{figure.pk}"
    record("organisation.add_figure", by=by, about=about, area=figure.area, year=figure.year)
    return figure
