"""Where Leadgate's own server lives, and as which user it runs.

PostgreSQL refuses to run as root. Started by root, it runs as `nobody`, in a
folder that `nobody` can reach: inside the data folder if every folder above
lets others pass, else in a new folder of its own below `OUTSIDE`. No folder
that Leadgate did not make is changed.
"""

from __future__ import annotations

import hashlib
import os
import pwd
import secrets
from dataclasses import dataclass
from pathlib import Path

OUTSIDE = (Path("/var/lib/leadgate"), Path("/var/tmp/leadgate"))  # noqa: S108
LONGEST_SOCKET = 90  # of the 107 bytes that a socket's address may have


@dataclass(frozen=True, slots=True)
class Place:
    """Folder and user of the server.

    Attributes:
        folder: holds `data`, `run`, `log` and, for root, `programs`.
        uid: user the server runs as; None for the current one.
        gid: that user's group.
    """

    folder: Path
    uid: int | None
    gid: int | None

    @property
    def sockets(self) -> Path:
        """Folder of the Unix socket; short enough for a socket's address."""
        inside = self.folder / "run"
        if len(os.fsencode(inside)) <= LONGEST_SOCKET:
            return inside
        name = hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:16]
        return Path("/tmp") / f"leadgate-{name}"  # noqa: S108

    def make(self, path: Path) -> Path:
        """Make a folder that only the server's user can enter."""
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)
        return path


def locate(data: Path) -> Place:
    """Return where the server of a data folder lives; the same every time."""
    if os.geteuid() != 0:
        return Place(data / "postgres", None, None)
    nobody = pwd.getpwnam("nobody")
    return Place(_reachable(data), nobody.pw_uid, nobody.pw_gid)


def _reachable(data: Path) -> Path:
    note = data / "postgres-is-in"
    if note.exists():
        return Path(note.read_text().strip())
    inside = data / "postgres"
    if inside.exists() or all(_lets_others_pass(path) for path in (data, *data.parents)):
        return inside
    # A random name: a new data folder must not find an old one's database.
    folder = _first_writable() / secrets.token_hex(8)
    try:
        with note.open("x") as file:
            file.write(f"{folder}\n")
    except FileExistsError:
        pass
    return Path(note.read_text().strip())


def _lets_others_pass(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o001)


def _first_writable() -> Path:
    for folder in OUTSIDE:
        try:
            folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        except OSError:
            continue
        return folder
    return OUTSIDE[-1]
