"""What is missing is named, with the command that brings it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A checkout that nothing was installed for."""
    for folder in ("script", "requirements"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def bootstrap(folder: Path, **around: str) -> subprocess.CompletedProcess:
    # Without INTHEROOM_INSTALL: a test names what is missing, it does not install it.
    bare_surroundings = {"PATH": "/usr/bin:/bin", "HOME": str(folder), **around}
    return subprocess.run(
        [folder / "script" / "bootstrap"], env=bare_surroundings, capture_output=True, text=True, check=False
    )


def python_that(folder: Path, lines: str) -> str:
    """A stand-in for a Python that lacks something."""
    file = folder / "some-python"
    file.write_text(f"#!/bin/sh\n{lines}\n")
    file.chmod(0o755)
    return str(file)


def test_no_python(bare):
    result = bootstrap(bare, PYTHON="no-such-python")

    assert result.returncode != 0
    assert "apt-get install -y python3" in result.stderr


def test_a_python_that_is_too_old(bare):
    old = python_that(bare, 'case "$*" in *version_info*) exit 1 ;; --version) echo Python 3.9.2 ;; esac')

    result = bootstrap(bare, PYTHON=old)

    assert result.returncode != 0
    assert "Python 3.11 or newer is needed; this is Python 3.9.2." in result.stderr


@pytest.mark.skipif(
    bool(shutil.which("uv", path="/usr/bin:/bin")), reason="uv makes environments without venv"
)
def test_a_python_without_venv(bare):
    no_venv = python_that(bare, 'case "$*" in *ensurepip*) exit 1 ;; *) exit 0 ;; esac')

    result = bootstrap(bare, PYTHON=no_venv)

    assert result.returncode != 0
    assert "apt-get install -y python3-venv" in result.stderr


def test_nothing_to_do_is_quick(bare):
    environment = bare / ".venv" / "bin"
    environment.mkdir(parents=True)
    (environment / "python").symlink_to("/usr/bin/python3")
    shutil.copy(bare / "requirements" / "run.txt", bare / ".venv" / "installed-run")

    result = bootstrap(bare, PYTHON="no-such-python")

    assert result.returncode == 0
    assert result.stdout == result.stderr == ""


@pytest.mark.skipif(os.getuid() != 0, reason="becomes somebody else")
def test_a_package_that_may_not_be_installed_is_named():
    result = subprocess.run(
        [
            "/bin/bash",
            "-c",
            (ROOT / "script" / "packages").read_text(),
            "packages",
            "bash",
            "no-such-package",
        ],
        user=65534,
        cwd="/",
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode != 0
    assert "sudo apt-get install -y no-such-package" in result.stderr
