"""What a killed server leaves behind and the next one stumbles over.

PostgreSQL tells by the process id in `postmaster.pid` whether another server
runs. A killed server that its parent has not reaped yet, as in containers
whose first process reaps nobody, still has that id.
"""

from __future__ import annotations

from pathlib import Path


def clear_away(data: Path) -> None:
    """Remove a dead server's `postmaster.pid`, once none of its processes is left.

    Does nothing where the server lives, or where the system has no /proc.
    """
    note = data / "postmaster.pid"
    try:
        pid = int(note.read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return
    if _is_zombie(pid) and not _anybody_in(data):
        note.unlink(missing_ok=True)


def _is_zombie(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] == "Z"


def _anybody_in(data: Path) -> bool:
    """Whether a process works in the folder, as all of a server's processes do."""
    for link in Path("/proc").glob("[0-9]*/cwd"):
        try:
            if link.readlink() == data:
                return True
        except OSError:
            continue
    return False
