"""How a call-out stands, how people may reply to it, and where another language counts."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from intheroom.people.choices import NeedKind


class CallOutState(models.TextChoices):
    """From the first word to the end."""

    DRAFT = "draft", _("Being written")
    READY = "ready", _("Ready, not out yet")
    OUT = "out", _("Out: anyone can read it")
    ENDED = "ended", _("Over")


# The words that others have, or may have by now: they must hold on their own.
HOLDS = (CallOutState.READY, CallOutState.OUT)


class ReplyWay(models.TextChoices):
    """How somebody can come forward."""

    CALL = "call", _("Ring us")
    SLIP = "slip", _("Send or hand in a paper slip")
    MEET = "meet", _("Come and talk to us")
    CONNECTOR = "connector", _("Tell someone they trust, who tells us")
    WEB = "web", _("Fill in a page on the web")


# At least one of these, or people without the internet are left out.
WITHOUT_A_SCREEN = (ReplyWay.CALL, ReplyWay.SLIP, ReplyWay.MEET, ReplyWay.CONNECTOR)


class LanguageAt(models.TextChoices):
    """Each place where a language counts once a call-out is in it: not only the poster."""

    CALL_OUT = "call_out", _("The call-out itself, and its poster")
    REPLY = "reply", _("The slip to reply with")
    ASKING = NeedKind.LANGUAGE_ASKING.value, NeedKind.LANGUAGE_ASKING.label
    CONSENT = NeedKind.LANGUAGE_CONSENT.value, NeedKind.LANGUAGE_CONSENT.label
    MEETING = NeedKind.LANGUAGE_MEETING.value, NeedKind.LANGUAGE_MEETING.label
    PAPERS = NeedKind.LANGUAGE_PAPERS.value, NeedKind.LANGUAGE_PAPERS.label
    UPDATES = NeedKind.LANGUAGE_UPDATES.value, NeedKind.LANGUAGE_UPDATES.label
    MONEY = NeedKind.LANGUAGE_MONEY.value, NeedKind.LANGUAGE_MONEY.label
