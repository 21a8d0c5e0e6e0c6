"""What pages do when somebody presses a button, as a process of its own.

`python -m tests.faults.press upload USER FILE …`, or `process`, `cancel`,
`approve`, `undo` with the ids of imports. Prints the ids as JSON. The work
itself is left to workers, as a page does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from leadgate import startup

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
    print(json.dumps(upload(*rest) if word == "upload" else move(word, *rest)))
