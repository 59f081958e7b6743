"""The forms of the team, each declared once for every way of answering."""

from intheroom.team.forms.aims import (
    AddRoleForm,
    AdvertiseRoleForm,
    EditRoleForm,
    ReviewRoleForm,
    SayOtherRouteForm,
    SetTargetsForm,
)
from intheroom.team.forms.giving import AddExchangeForm
from intheroom.team.forms.members import AddMemberForm, EditMemberForm
from intheroom.team.forms.own_place import ChangePlaceForm, SayAboutMeForm, WriteCatchUpForm
from intheroom.team.forms.removals import (
    AgreeRemovalForm,
    ChallengeRemovalForm,
    DecideRemovalForm,
    ProposeRemovalForm,
    TellMemberForm,
)
from intheroom.team.forms.spaces import EditSpaceForm, JoinSpaceForm, StartSpaceForm
from intheroom.team.forms.trust import NameKeyholderForm, SayReachThroughForm

__all__ = [
    "AddExchangeForm",
    "AddMemberForm",
    "AddRoleForm",
    "AdvertiseRoleForm",
    "AgreeRemovalForm",
    "ChallengeRemovalForm",
    "ChangePlaceForm",
    "DecideRemovalForm",
    "EditMemberForm",
    "EditRoleForm",
    "EditSpaceForm",
    "JoinSpaceForm",
    "NameKeyholderForm",
    "ProposeRemovalForm",
    "ReviewRoleForm",
    "SayAboutMeForm",
    "SayOtherRouteForm",
    "SayReachThroughForm",
    "SetTargetsForm",
    "StartSpaceForm",
    "TellMemberForm",
    "WriteCatchUpForm",
]
