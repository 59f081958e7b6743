"""Files of each test in a folder of their own."""

import pytest


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """Files of each test in a folder of their own."""
    settings.FILES_DIR = tmp_path / "media"
