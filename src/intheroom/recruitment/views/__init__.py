"""The pages of finding people."""

from intheroom.recruitment.views.missing import say_for_mix, who_is_missing
from intheroom.recruitment.views.plan import recruitment
from intheroom.recruitment.views.targets import set_target, targets

__all__ = ["recruitment", "say_for_mix", "set_target", "targets", "who_is_missing"]
