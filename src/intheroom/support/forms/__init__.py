"""The forms about support, each declared once for every way of answering."""

from intheroom.support.forms.asking import AskForSupportForm
from intheroom.support.forms.learning import AddTopicForm, OfferTrainingForm
from intheroom.support.forms.looking_after import NameSupportLeadForm, NoteCheckInForm
from intheroom.support.forms.pairs import ProposePairForm, SayAboutPairForm

__all__ = [
    "AddTopicForm",
    "AskForSupportForm",
    "NameSupportLeadForm",
    "NoteCheckInForm",
    "OfferTrainingForm",
    "ProposePairForm",
    "SayAboutPairForm",
]
