"""The page of all rules, and the page for going another way."""

from itertools import groupby

from django.http import Http404
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.text import capfirst

from intheroom.kit.advise import services
from intheroom.kit.advise.forms import GoAnotherWayForm
from intheroom.kit.advise.places import guarded, home_of, thing_called
from intheroom.kit.advise.rules import OF, every_rule, rule_called
from intheroom.kit.ask.run import run


def built_on(request):
    """What this planner is built on: every rule, with its source."""
    about = [
        (capfirst(name), list(rules)) for name, rules in groupby(every_rule(), key=lambda rule: rule.about)
    ]
    return render(request, "advise/built_on.html", {"about": about})


def go_another_way(request, ref, rule, way, step=""):
    """Give a reason for going another way; only where the place's own room lets this person plan."""
    return guarded(_go_another_way)(request, ref=ref, code=rule, way=way, step=step)


def _go_another_way(request, place, code, way, step):
    code, _, key = code.partition(OF)
    rule, thing = rule_called(code), thing_called(place, key) if key else None
    if rule is None or rule.is_hard_stop or (key and thing is None):
        raise Http404

    def save(answers, said):
        services.go_another_way(by=request.user, place=place, rule=rule, thing=key, said=said, **answers)
        return led_from

    led_from = _came_from(request, place) or (thing.url if thing else home_of(place))
    more = {"rule": rule, "thing": thing}
    return run(request, way, step, GoAnotherWayForm, about=place, save=save, more=more, back=led_from)


def _came_from(request, place):
    """The page of this place on which the advice stood; empty where the address names none."""
    page = request.GET.get("from", "")
    is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return page if is_ours and page.startswith(home_of(place)) else ""
