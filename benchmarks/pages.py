"""How quick the pages are: with a million leads, a million records in review, and while one runs.

Run: python -m benchmarks.pages [RECORDS]

Leads are imported and approved; a second import of as many records waits for
approval; both are looked at through the pages of a Leadgate that serves: while
its workers compare the second with the first, and while a third is processed.
Then records are repaired, and the second import is approved and undone.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.generate import write_leads
from benchmarks.product import command
from benchmarks.report import keep_table
from benchmarks.running import Running, running
from benchmarks.server import Server, fresh_server

TIMES = 30
MOST_MS = {"page": 150, "repair": 200, "approve": 100, "undo": 100}
SESSION = """
from leadgate import startup
startup.start()
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from leadgate.accounts.models import User
user = User.objects.get(username="admin")
session = import_module(settings.SESSION_ENGINE).SessionStore()
session[SESSION_KEY] = str(user.pk)
session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
session[HASH_SESSION_KEY] = user.get_session_auth_hash()
session.save()
print(f"{settings.SESSION_COOKIE_NAME}={session.session_key}")
"""


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds that something took, each time."""

    took: tuple[float, ...]

    @property
    def median(self) -> float:
        """In the middle."""
        return statistics.median(self.took)

    @property
    def p95(self) -> float:
        """What nineteen of twenty stay under."""
        return sorted(self.took)[int(len(self.took) * 0.95)]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who is signed in."""

    served: Running
    cookie: str

    def look(self, path: str) -> str:
        """Return a page.

        Raises:
            RuntimeError: there is none, or it leads elsewhere.
        """
        return self._ask("GET", path, None, {"Cookie": self.cookie})

    def send(self, method: str, path: str, body: object) -> str:
        """Return what the API answers."""
        head = {"Authorization": f"Bearer {self.served.token}", "Content-Type": "application/json"}
        return self._ask(method, f"/api/v1/imports{path}", json.dumps(body), head)

    def _ask(self, method: str, path: str, body: str | None, head: dict[str, str]) -> str:
        connection = HTTPConnection("127.0.0.1", self.served.port, timeout=60)
        connection.request(method, path, body, head)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        if answer.status != 200:
            raise RuntimeError(f"{method} {path}: {answer.status}, {text[:300]}")
        return text


def main(arguments: list[str]) -> int:
    """Measure, keep the figures, and return 0 if all promises hold."""
    records = int(arguments[0]) if arguments else 1_000_000
    with fresh_server() as server, tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{name}.csv") for name in ("first", "second", "third")]
        for seed, file in enumerate(files, 1):
            write_leads(file, records, seed=seed)
        _import(server, files[0], "--approve")
        waiting = _import(server, files[1])
        with running(server, workers=2) as served:
            visitor = Visitor(served, _signed_in(server))
            rows = _measured(server, visitor, waiting, files[2])
    keep_table(
        "pages", ["what", "in review", "p95", "while importing", "p95"],
        [row.cells() for row in rows],
        note=f"Milliseconds with {records:,} leads, and {records:,} records in review; "
        f"{os.cpu_count()} CPUs, for web server, workers and PostgreSQL together. "
        + ("As promised." if all(row.holds for row in rows) else "Not all as promised."),
    )  # fmt: skip
    for row in rows:
        print(*row.cells(), "" if row.holds else "TOO SLOW", sep="\t")
    return 0 if all(row.holds for row in rows) else 1


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `busy` is None where it was not measured while importing."""

    what: str
    most: float
    rest: Timed
    busy: Timed | None

    @property
    def holds(self) -> bool:
        """Whether it is as quick as promised."""
        return all(one.p95 <= self.most for one in (self.rest, self.busy) if one)

    def cells(self) -> list[str]:
        """Return the table's row."""
        found = [self.what, f"{self.rest.median:.0f}", f"{self.rest.p95:.0f}"]
        return found + (
            [f"{self.busy.median:.0f}", f"{self.busy.p95:.0f}"] if self.busy else [""] * 2
        )


def _measured(server: Server, visitor: Visitor, waiting: int, file: Path) -> list[Row]:
    pages = _pages(server, waiting)
    rest = {name: _timed(partial(visitor.look, path)) for name, path in pages.items()}
    with _importing(visitor, file):
        busy = {name: _timed(partial(visitor.look, path)) for name, path in pages.items()}
    rows = [Row(name, MOST_MS["page"], rest[name], busy[name]) for name in pages]
    rejected = server.psql(
        f"SELECT string_agg(record::text, ' ') FROM (SELECT record FROM lead_import_rejected "
        f"WHERE import_id = {waiting} ORDER BY record LIMIT {TIMES}) AS first"
    ).split()
    rows.append(
        Row("repair of a record", MOST_MS["repair"], _repaired(visitor, waiting, rejected), None)
    )
    approved: list[float] = []
    undone: list[float] = []
    for _ in range(5):
        approved.append(
            _milliseconds(
                partial(visitor.send, "POST", f"/{waiting}/approve", {"again": bool(undone)})
            )
        )
        undone.append(_milliseconds(lambda: visitor.send("POST", f"/{waiting}/undo", {})))
    rows.append(Row("approve", MOST_MS["approve"], Timed(tuple(approved)), None))
    rows.append(Row("undo", MOST_MS["undo"], Timed(tuple(undone)), None))
    return rows


def _pages(server: Server, waiting: int) -> dict[str, str]:
    lead = server.psql(f"SELECT id FROM lead WHERE import_id <> {waiting} ORDER BY id LIMIT 1")
    middle = server.psql(
        f"SELECT record FROM lead_import_rejected WHERE import_id = {waiting} "
        "ORDER BY record OFFSET 100 LIMIT 1"
    )
    results = f"/leads/imports/{waiting}/results/"
    return {
        "leads": "/leads/",
        "leads by name": "/leads/?sort=last_name",
        "leads: search": "/leads/?q=anna",
        "leads: two words": "/leads/?q=smith+berlin",
        "a lead": f"/leads/{lead}/",
        "imports": "/leads/imports/",
        "import details": f"/leads/imports/{waiting}/",
        "results": results,
        "results, far in": f"{results}?after=900000",
        "results: rejected": f"{results}?show=rejected",
        "results: duplicates": f"{results}?show=duplicates",
        "results: warnings": f"{results}?show=warnings",
        "results: search": f"{results}?q=anna",
        "results by name": f"{results}?show=accepted&sort=last_name",
        "a record": f"{results}{middle}/",
    }


def _repaired(visitor: Visitor, waiting: int, rejected: list[str]) -> Timed:
    good = {"cells": {"Email": "repaired@example.com"}}
    return Timed(tuple(
        _milliseconds(lambda: visitor.send("PATCH", f"/{waiting}/rejected/{record}", good))  # noqa: B023
        for record in rejected
    ))  # fmt: skip


def _timed(look: Callable[[], object]) -> Timed:
    look()
    return Timed(tuple(_milliseconds(look) for _ in range(TIMES)))


def _milliseconds(do: Callable[[], object]) -> float:
    begin = time.perf_counter()
    do()
    return (time.perf_counter() - begin) * 1000


@contextmanager
def _importing(visitor: Visitor, file: Path) -> Iterator[None]:
    """Let an import be processed while the block runs; then wait for its end."""
    thread = threading.Thread(target=lambda: visitor.served.import_file(file), daemon=True)
    thread.start()
    while not json.loads(visitor.send("GET", "?status=running", None))["imports"]:
        time.sleep(0.1)
    yield
    thread.join()


def _import(server: Server, file: Path, *options: str) -> int:
    process = command(server, "import", str(file), "--json", *options)
    out, _ = process.communicate()
    if process.returncode:
        raise RuntimeError(f"leadgate import failed: {out}")
    number: int = json.loads(out)["id"]
    return number


def _signed_in(server: Server) -> str:
    done = subprocess.run(
        [sys.executable, "-c", SESSION], env=server.environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
