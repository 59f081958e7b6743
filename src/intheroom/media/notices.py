"""What somebody says yes or no to when there is a photo of them, or when their words are kept."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from intheroom.easyread.kinds import Found
from intheroom.kit.tell.notices import Easy, Notice, Part, declare
from intheroom.media.choices import Use
from intheroom.media.models.consents import WORDING
from intheroom.projects.models import Project

ASKED = {
    Use.REPORT: (_("May we use it in a report?"), "paper"),
    Use.WEB: (_("May we use it on a web page?"), "screen"),
    Use.SOCIAL: (_("May we use it on social media?"), "phone"),
    Use.TALK: (_("May we use it in a talk or a meeting?"), "meeting"),
    Use.TRAINING: (_("May we use it in training?"), "read"),
}


@declare("media.consent")
def consent_notice(project: Project) -> Notice:
    """The same that the form says, for those who would rather read it first."""
    return Notice(
        title=gettext("May we use your photo or your words?"),
        what=(
            Part(gettext("Sometimes we take photos."), picture="photo"),
            Part(gettext("Sometimes we write down what people say."), picture="write"),
            Part(gettext("We ask you first. You say yes or no."), picture="choose"),
            Part(gettext("No is fine. Nothing else depends on it."), picture="tick"),
            Part(gettext("You can say yes to some of these, and no to others."), picture="choose"),
            *(Part(str(words), picture=picture) for words, picture in ASKED.values()),
            Part(gettext("You choose who may see it."), picture="look"),
            Part(gettext("You choose until when."), picture="calendar"),
        ),
        about=project,
        what_next=(
            Part(gettext("You can change your mind at any time. You need not say why."), picture="stop"),
            Part(gettext("Then we stop using it. We tell everyone who has a copy."), picture="private"),
        ),
        easy=Easy("consent", words=(WORDING,)),
    )


def consent_found(project: Project, _leads: bool, _thing: int | None) -> list[Found]:
    """It is asked in every project."""
    return [Found(0, _("Your photo and your words"), consent_notice(project))]
