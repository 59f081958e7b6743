"""How a session is called: by its number, and by the name that somebody gave it."""

from intheroom.projects.models import Project
from intheroom.workshops.choices import SESSION_TOLD, Again


class Named:
    """Beside the rows of a session."""

    project: Project
    number: int
    title: str
    again: str

    @property
    def told(self) -> str:
        """Its number and its name, as people say it; of a repeat, that it is one."""
        named, unnamed = SESSION_TOLD[Again(self.again)]
        return str(named if self.title else unnamed).format(number=self.number, title=self.title)

    @property
    def called(self) -> str:
        """The same, as a letter, a tab or a history may show it: of a team that must not be known, its number alone."""
        _named, unnamed = SESSION_TOLD[Again(self.again)]
        return str(unnamed).format(number=self.number) if self.project.is_sensitive else self.told
