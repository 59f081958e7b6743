"""The durability trial at a small size, and the proof that it finds losses."""

import random

import pytest

from trials.disk import Disk, Truncate, Write, apply, torn
from trials.recording import Recording

pytestmark = pytest.mark.sqlite

SMALL = ("--runs=1", "--writes=12", "--proof=0")


def test_nothing_acknowledged_is_lost_in_power_cuts(trial):
    done = trial("durability", *SMALL, "--cuts=60", "--kills=0")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "kept    power cuts: nothing acknowledged is lost or halved" in done.stdout


def test_nothing_acknowledged_is_lost_by_kill_9(trial):
    done = trial("durability", *SMALL, "--cuts=0", "--kills=4")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_weaker_setting_is_found_out(trial):
    done = trial("durability", *SMALL, "--cuts=24", "--kills=0", "--synchronous=OFF")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN  power cuts: nothing acknowledged is lost or halved" in done.stdout


def test_what_was_flushed_survives_every_cut():
    disk = Disk()
    disk.change("/d/a", Write(0, b"kept"))
    disk.sync("/d/a")
    disk.sync("/d")
    disk.change("/d/a", Write(4, b" or not"))
    found = {disk.after_cut(random.Random(seed))["/d/a"] for seed in range(50)}
    assert all(content.startswith(b"kept") for content in found)
    assert {b"kept", b"kept or not"} <= found


def test_a_name_that_was_not_flushed_may_be_gone():
    disk = Disk()
    disk.change("/d/a", Write(0, b"kept"))
    disk.sync("/d/a")
    assert {"/d/a" in disk.after_cut(random.Random(seed)) for seed in range(50)} == {True, False}


def test_a_long_write_can_be_torn_between_sectors():
    pieces = torn(Write(100, bytes(2000)), random.Random(3))
    assert 0 < sum(len(piece.data) for piece in pieces) < 2000
    assert all(piece.offset == 100 or piece.offset % 512 == 0 for piece in pieces)


def test_a_stretched_file_is_filled_with_zeros():
    content = bytearray(b"abc")
    apply(content, Truncate(5))
    apply(content, Write(7, b"x"))
    assert content == b"abc\0\0\0\0x"


def test_a_recording_follows_a_file_from_its_making_to_its_new_name(tmp_path):
    def hexed(text: str) -> str:
        return "".join(f"\\x{byte:02x}" for byte in text.encode())

    here = str(tmp_path)
    draft, final = hexed(f"{here}/draft"), hexed(f"{here}/final")
    (tmp_path / "trace").write_text(
        f'7  openat(AT_FDCWD<{hexed("/")}>, "{draft}", O_WRONLY|O_CREAT|O_TRUNC, 0666) = 3<{draft}>\n'
        f'7  write(3<{draft}>, "{hexed("se")}", 2) = 2\n'
        f'7  write(3<{draft}>, "{hexed("cret")}", 4) = 4\n'
        f"7  fsync(3<{draft}>)    = 0\n"
        f'7  rename("{draft}", "{final}") = 0\n'
        f'7  write(1<pipe:[1]>, "{hexed("kept 1")}", 6) = 6\n'
    )
    recording = Recording(tmp_path / "trace", tmp_path)
    assert list(recording.play())[-1] == "kept 1"
    recording.disk.sync(here)
    assert recording.disk.after_cut(random.Random(1)) == {f"{here}/final": b"secret"}
