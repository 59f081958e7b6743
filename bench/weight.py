"""What a phone has to fetch to see a page for the first time, in bytes as they travel."""

import argparse
import gzip
import json
from urllib.parse import urljoin

from trials.report import Report
from trials.served import fresh_copy
from trials.visitor import Answer, Forms, Visitor

COLD_KB = 50
SCRIPT_KB = 15
REQUESTS = 10
KB = 1000


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    report = Report("Weight: every page with its parts, compressed, nothing in the cache")
    with fresh_copy() as copy:
        copy.collect()
        scene = json.loads(copy.run("-m", "bench.inside.scene").stdout)
        with copy.served() as server:
            pages = [weigh(Visitor(server.port, scene["cookies"]), path) for path in scene["queries"]]
    pages.sort(key=lambda page: -page["all"])
    print(f"  {'the ten heaviest pages':<52} {'KB':>6} {'page':>6} {'script':>7} {'requests':>9}")
    for page in pages[:10]:
        row = [page["all"] / KB, page["page"] / KB, page["script"] / KB]
        print(f"  {page['path']:<52} {row[0]:>6.1f} {row[1]:>6.1f} {row[2]:>7.1f} {page['requests']:>9}")
    report.figure("pages", len(pages))
    heaviest = pages[0]
    report.promise(f"none is over {COLD_KB} KB", kept=heaviest["all"] <= COLD_KB * KB)
    scripts = max(page["script"] for page in pages)
    report.promise(f"none has over {SCRIPT_KB} KB of script", kept=scripts <= SCRIPT_KB * KB)
    asks = max(page["requests"] for page in pages)
    report.promise(f"none needs over {REQUESTS} requests", kept=asks <= REQUESTS)
    away = sorted({part for page in pages for part in page["away"]})
    report.promise(f"nothing is fetched from elsewhere {away or ''}", kept=not away)
    report.end()


def weigh(visitor: Visitor, path: str) -> dict:
    """One page and everything it calls for."""
    page = visitor.get(path, **{"Accept-Encoding": "gzip"})
    html = gzip.decompress(page.body) if is_packed(page) else page.body
    parts = dict.fromkeys(Forms(html.decode()).parts)
    away = [part for part in parts if part.startswith(("http:", "https:", "//"))]
    sizes = {
        part: travelled(visitor.get(urljoin(path, part), **{"Accept-Encoding": "gzip"}))
        for part in parts
        if part not in away and not part.startswith("data:")
    }
    return {
        "path": path,
        "page": travelled(page),
        "script": sum(size for part, size in sizes.items() if part.split("?")[0].endswith(".js")),
        "all": travelled(page) + sum(sizes.values()),
        "requests": 1 + len(sizes),
        "away": away,
    }


def is_packed(answer: Answer) -> bool:
    return answer.headers.get("content-encoding") == "gzip"


def travelled(answer: Answer) -> int:
    """The bytes that came over the line, without the headers."""
    if answer.status != 200:
        message = f"A part of a page answered {answer.status}."
        raise RuntimeError(message)
    return len(answer.body)


if __name__ == "__main__":
    main()
