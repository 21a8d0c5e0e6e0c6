"""What pages do when somebody presses a button, as a process of its own.

`python -m tests.faults.press upload USER FILE …`, or `process`, `cancel`,
`approve`, `undo` with the ids of imports; `together BUTTON ID` for four people
at one moment; `restless ID SEED` for somebody who cancels and processes again
and again. Prints what came of it as JSON. The work itself is left to workers,
as a page does.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import TYPE_CHECKING

from leadgate import startup
from leadgate.errors import LeadgateError

if TYPE_CHECKING:
    from leadgate.accounts.models import User
    from leadgate.imports.models import Import


def upload(name: str, *files: str) -> list[int]:
    """Upload files as a user, who is made if there is none of the name, and press Process."""
    from leadgate.imports.steps import process, upload

    user = _user(name)
    runs = [
        upload.receive(
            [Path(file).read_bytes()],
            file_name=Path(file).name,
            properties=upload.Properties(site=user.site),
            by=user,
        )
        for file in files
    ]
    for run in runs:
        run.on_duplicate = "create"
        run.save()
        process.start(run.pk, by=user)
    return [run.pk for run in runs]


def move(button: str, *ids: str) -> list[int]:
    """Press another button of imports that are there."""
    from leadgate.imports.steps import process, review

    press: dict[str, Callable[..., Import]] = {
        "process": process.start,
        "cancel": review.cancel,
        "approve": review.approve,
        "undo": review.undo,
    }
    return [press[button](int(import_id), by=_user("admin")).pk for import_id in ids]


def together(button: str, import_id: str) -> list[str]:
    """Press one button four times at one moment; return what each press came to."""
    from django.db import connection

    gate = Barrier(4)

    def press(_: int) -> str:
        gate.wait()
        try:
            move(button, import_id)
        except LeadgateError as error:
            return error.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(4) as people:
        return sorted(people.map(press, range(4)))


def restless(import_id: str, seed: str) -> list[str]:
    """Cancel at random moments, and process again each time; return what came of it."""
    moments = random.Random(seed)
    found = []
    for _ in range(12):
        time.sleep(moments.uniform(0, 0.5))
        for button in ("cancel", "process"):
            try:
                move(button, import_id)
                found.append(button)
            except LeadgateError as error:
                found.append(error.code)
    return found


def _user(name: str) -> User:
    from leadgate.accounts.models import Site, User

    site, _, _ = name.rpartition("@")
    user, _ = User.objects.get_or_create(
        username=name,
        defaults={
            "is_superuser": True,
            "site": Site.objects.get_or_create(name=site)[0] if site else None,
        },
    )
    return user


if __name__ == "__main__":
    startup.start()
    word, *rest = sys.argv[1:]
    if word == "upload":
        print(json.dumps(upload(*rest)))
    elif word == "together":
        print(json.dumps(together(*rest)))
    elif word == "restless":
        print(json.dumps(restless(*rest)))
    else:
        print(json.dumps(move(word, *rest)))
