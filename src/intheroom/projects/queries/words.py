"""The team's own words."""

from django.db.models import QuerySet

from intheroom.projects.models import Project, TeamWord


def words_of(project: Project) -> QuerySet[TeamWord]:
    """The word list of a project, in alphabetical order."""
    return project.team_words.select_related("recorded_by")


def word_of(project: Project, pk: int) -> TeamWord | None:
    """One word of this project."""
    return project.team_words.filter(pk=pk).first()
