"""What this planner never keeps about anybody."""

from django.utils.translation import gettext_lazy as _

# What no form asks and no column holds, as people read it. A test holds every form and table to it.
NEVER_KEPT = (
    _("what illness or condition you have"),
    _("your health number or your insurance number"),
    _("if you have the right to live or work here"),
    _("which benefits you get"),
    _("if you were ever in trouble with the law"),
    _("which sex was written down when you were born"),
    _("if you have a partner or children"),
    _("where your phone or computer is"),
)
