"""A project: its two names, its idea, its limits, its question, its readiness, its stages."""

from django.apps import AppConfig


class ProjectsConfig(AppConfig):
    name = "intheroom.projects"
    label = "projects"
