"""Invitations opened in calendar programs that are none of ours: each shows the same times, and one entry."""

import argparse
import base64
import json
import os
import re
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from intheroom.kit.ics import reader
from intheroom.kit.ics.tests.khal import Khal
from trials.report import Report
from trials.served import Copy

LONDON = ZoneInfo("Europe/London")
WINDOW = (datetime(2027, 3, 1, tzinfo=UTC), datetime(2027, 12, 1, tzinfo=UTC))
MOMENT = "%Y%m%dT%H%M%SZ"
JS = """
const ICAL = (await import(process.argv[1])).default;
const fs = await import("node:fs");
const all = ICAL.Component.fromString(fs.readFileSync(0, "utf8"));
all.getAllSubcomponents("vtimezone").forEach(zone => ICAL.TimezoneService.register(zone));
console.log(JSON.stringify(all.getAllSubcomponents("vevent").map(one => new ICAL.Event(one)).map(one =>
  [one.startDate.toUnixTime(), one.endDate.toUnixTime(), one.summary, one.component.getFirstPropertyValue("status")])));
"""


def by_radicale(url: str, content: bytes) -> list[tuple[int, int, bool]]:
    """The busy times that a server of calendars tells, once the file is in one."""
    place = f"{url}/me/{time.monotonic_ns()}/"
    _ask("MKCALENDAR", place)
    # On a server a file stands without its method (RFC 4791, 4.1), as calendar programs put it there.
    _ask("PUT", f"{place}one.ics", re.sub(rb"METHOD:.*\r\n", b"", content), "text/calendar; charset=utf-8")
    between = 'start="{}" end="{}"'.format(*(moment.strftime(MOMENT) for moment in WINDOW))
    query = f'<C:free-busy-query xmlns:C="urn:ietf:params:xml:ns:caldav"><C:time-range {between}/></C:free-busy-query>'
    answer = _ask("REPORT", place, query.encode(), "text/xml")
    periods = re.findall(r"FREEBUSY([^:]*):(\d+T\d+Z)/(\d+T\d+Z)", answer.replace("\r\n ", ""))
    return [
        (_seconds(begins), _seconds(ends), "TENTATIVE" in kind)
        for kind, begins, ends in periods
        if "FREE" not in kind
    ]


def _ask(method: str, url: str, sent: bytes | None = None, kind: str = "text/xml") -> str:
    headers = {"Content-Type": kind, "Authorization": "Basic " + base64.b64encode(b"me:me").decode()}
    asked = urllib.request.Request(url, data=sent, method=method, headers=headers)
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return answer.read().decode()


def _seconds(moment: str) -> int:
    return int(datetime.strptime(moment, MOMENT).replace(tzinfo=UTC).timestamp())


def by_ical_js(module: str, content: bytes) -> list:
    """What the parser of Thunderbird reads."""
    words = ["node", "--input-type=module", "-e", JS, Path(module).resolve().as_uri()]
    return json.loads(subprocess.run(words, input=content, capture_output=True, check=True).stdout)


def served(program: str, folder: Path) -> tuple[subprocess.Popen, str]:
    """A server of calendars on this machine, with a folder of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"127.0.0.1:{free.getsockname()[1]}"
    words = [
        "--server-hosts",
        url,
        "--storage-filesystem-folder",
        str(folder / "kept"),
        "--auth-type",
        "none",
    ]
    process = subprocess.Popen([program, "-C", "", *words], stderr=subprocess.DEVNULL, env={**os.environ})
    for _try in range(100):
        try:
            _ask("GET", f"http://{url}/.web/")
        except urllib.error.HTTPError:
            break
        except OSError:
            time.sleep(0.1)
        else:
            break
    return process, f"http://{url}"


def look(report: Report, chosen: argparse.Namespace, folder: Path) -> None:
    process, url = served(chosen.radicale, folder) if chosen.radicale else (None, "")
    read: dict[str, list[bool]] = {"khal": [], "Radicale’s free/busy": [], "ical.js": []}
    words = Copy(folder).run("-m", "trials.inside.invitations").stdout
    try:
        for number, (name, times, shown, file) in enumerate(json.loads(words)):
            content, status = base64.b64decode(file), shown[-1]
            taken = [] if status == "CANCELLED" else [(*times, status == "TENTATIVE")]
            ours, _unread = reader.busy_times(content, *WINDOW, LONDON)
            report.promise(f"we read back what we wrote: {name}", kept=ours == taken)
            (folder / str(number)).mkdir()
            clock = [f"{datetime.fromtimestamp(moment, LONDON):%Y-%m-%d %H:%M}" for moment in times]
            read["khal"].append(Khal(folder / str(number)).after(content) == ["|".join([*clock, *shown])])
            if url:
                read["Radicale’s free/busy"].append(by_radicale(url, content) == taken)
            if chosen.ical_js:
                read["ical.js"].append(by_ical_js(chosen.ical_js, content) == [[*times, shown[0], status]])
    finally:
        if process:
            process.terminate()
            process.wait()
    for program, results in read.items():
        report.figure(
            f"files opened in {program}", f"{sum(results)} of {len(results)}" if results else "not tried"
        )
        report.promise(f"{program} shows what we meant", kept=all(results))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--radicale", default="", help="the program radicale, 3.2 or newer")
    parser.add_argument("--ical-js", default="", help="the file ical.js of the package ical.js; needs node")
    chosen = parser.parse_args()
    report = Report("Invitations in other calendar programs")
    with tempfile.TemporaryDirectory() as folder:
        look(report, chosen, Path(folder))
    report.end()


if __name__ == "__main__":
    main()
