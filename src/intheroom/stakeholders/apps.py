"""Everyone a project touches: who is listed, who has a say, who is affected."""

from django.apps import AppConfig


class StakeholdersConfig(AppConfig):
    name = "intheroom.stakeholders"
    label = "stakeholders"
