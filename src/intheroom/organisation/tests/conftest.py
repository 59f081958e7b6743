import datetime

import pytest

from intheroom.organisation import services
from intheroom.projects.services import start_project

SPRING = datetime.date(2026, 5, 20)
SUMMER = datetime.date(2026, 8, 20)


@pytest.fixture
def answer(island_breaks):
    """Somebody's answers in the cast's project: ``answer("asian", "asian", "white_british")``."""

    def give(*groups, project=island_breaks, today=SPRING):
        for group in groups:
            services.answer_monitoring(project=project, answers={"ethnicity": group}, today=today)

    return give


@pytest.fixture
def in_edinburgh(cast):
    services.set_area(by=cast.ailsa, project=cast.project, answers={"area": "city-of-edinburgh"})
    return cast.project


@pytest.fixture
def portfolio(cast):
    """Twelve projects in Edinburgh and Fife, with a dozen answers each."""
    made = []
    for number in range(12):
        project = start_project(by=cast.ailsa, answers={"public_name": f"Project {number}"})
        area = "fife" if number % 3 == 0 else "city-of-edinburgh"
        services.set_area(by=cast.ailsa, project=project, answers={"area": area})
        for person in range(12):
            group = "asian" if person == 0 else "white_british"
            services.answer_monitoring(
                project=project, answers={"ethnicity": group, "caring": "yes"}, today=SPRING
            )
        made.append(project)
    return made
