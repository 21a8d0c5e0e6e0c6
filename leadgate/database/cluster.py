"""Leadgate's own PostgreSQL server: made, started, held, stopped."""

from __future__ import annotations

import fcntl
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from leadgate.database import remains
from leadgate.database.binaries import copy_programs, find_binaries, major_version
from leadgate.database.place import Place, locate
from leadgate.errors import DatabaseUnavailable

USER = NAME = "leadgate"
START_SECONDS = 60

BUILTIN = 17  # first version that has a locale of its own

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "192MB",
    "maintenance_work_mem": "128MB",
    "work_mem": "32MB",
    # Bulk loads write much WAL; fewer checkpoints write fewer full pages.
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",
    "jit": "off",
    # Whoever is killed must not leave a statement running, with its locks.
    "client_connection_check_interval": "2s",
    "logging_collector": "off",
}


@dataclass(frozen=True, slots=True)
class Cluster:
    """One private server.

    Attributes:
        place: its folder and user.
        binaries: configured folder of the programs, or None.
        settings: of PostgreSQL, over those above.
    """

    place: Place
    binaries: Path | None = None
    settings: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, data: Path, binaries: Path | None = None, **settings: str) -> Cluster:
        """Return the server of a data folder; starts nothing."""
        return cls(locate(data), binaries, tuple(settings.items()))

    @property
    def url(self) -> str:
        """Connection string; valid while the server runs."""
        return f"postgresql://{USER}@/{NAME}?host={self.place.sockets}"

    @contextmanager
    def lease(self) -> Iterator[None]:
        """Keep the server running; the last one who lets go stops it.

        The lease is a shared lock on a file, so a killed process lets go too.
        """
        self._make_folder()
        with (self.place.folder / "held.lock").open("a") as held:
            with self._alone():
                fcntl.flock(held, fcntl.LOCK_SH)
                self.start()
            try:
                yield
            finally:
                with self._alone():
                    if _nobody_else_holds(held):
                        self.stop()

    def start(self) -> None:
        """Start the server unless it runs; the first time, make it."""
        programs = self._programs()
        if self._runs(programs):
            return
        self._create(programs)
        self._start(programs)
        self._create_database(programs)

    def listens(self) -> bool:
        """Whether a server takes connections; costs a fraction of a millisecond."""
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(5)
            try:
                probe.connect(str(self.place.sockets / ".s.PGSQL.5432"))
            except TimeoutError:
                return True  # a queue of others is before us
            except OSError:
                return False
        return True

    def restart(self) -> None:
        """Start a server that has died; whoever else wants that waits, and finds it running."""
        with self._alone():
            self.start()

    def stop(self, mode: str = "fast") -> None:
        """Stop the server, waiting until it has."""
        self._run(self._programs() / "pg_ctl", "stop", "-w", "-m", mode, "-D", self._data)

    @property
    def _data(self) -> Path:
        return self.place.folder / "data"

    @property
    def log(self) -> Path:
        """The server's log file."""
        return self.place.folder / "log" / "postgres.log"

    def _make_folder(self) -> None:
        try:
            self.place.make(self.place.folder)
        except OSError as error:
            raise DatabaseUnavailable(
                why=f"{self.place.folder} can't be made ({error.strerror}). "
                "Set LEADGATE_DATA_DIR to a folder that you may write to."
            ) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one process at a time start or stop the server."""
        with (self.place.folder / "start.lock").open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _programs(self) -> Path:
        found = find_binaries(self.binaries)
        if self.place.uid is None:
            return found
        version = major_version(found)
        return copy_programs(found, self.place.folder / f"programs-{version}")

    def _run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            user=self.place.uid,
            group=self.place.gid,
            extra_groups=None if self.place.uid is None else [],
            cwd=self.place.folder,
            env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )

    def _runs(self, programs: Path) -> bool:
        # Not pg_ctl status: it takes a killed server that nobody has reaped for alive.
        return self._run(programs / "pg_isready", "-h", self.place.sockets).returncode == 0

    def _create(self, programs: Path) -> None:
        if self._data.exists():
            self._refuse_other_version(programs)
            return
        # initdb works beside the final name: killed half-way, it starts anew.
        fresh = self.place.folder / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        done = self._run(
            programs / "initdb", "-D", fresh, "-U", USER, "--auth=trust",
            "--encoding=UTF8", *_locale(major_version(programs)), "--no-instructions",
        )  # fmt: skip
        if done.returncode:
            raise DatabaseUnavailable(why=f"it could not be set up. {_last_line(done.stderr)}")
        fresh.rename(self._data)

    def _refuse_other_version(self, programs: Path) -> None:
        made_by = int((self._data / "PG_VERSION").read_text())
        if made_by != major_version(programs):
            raise DatabaseUnavailable(
                why=f"{self._data} was made by PostgreSQL {made_by}, and the programs are "
                f"version {major_version(programs)}. Run `leadgate backup` with the old version, "
                "then `leadgate restore` with the new one."
            )

    def _start(self, programs: Path) -> None:
        self.place.make(self.place.sockets)
        self.place.make(self.log.parent)
        chosen = {
            **SETTINGS,
            "unix_socket_directories": str(self.place.sockets),
            **dict(self.settings),
        }
        options = " ".join(f"-c {name}='{value}'" for name, value in chosen.items())
        deadline = time.monotonic() + START_SECONDS
        # Right after a kill -9 the old server's children may still hold its memory.
        while True:
            remains.clear_away(self._data)
            done = self._run(
                programs / "pg_ctl", "start", "-w", "-t", str(START_SECONDS),
                "-D", self._data, "-l", self.log, "-o", options,
            )  # fmt: skip
            if done.returncode == 0:
                return
            if self._runs(programs):
                return
            if time.monotonic() > deadline:
                raise DatabaseUnavailable(
                    why=f"it did not start. {_last_line(self._log_text())} See {self.log}."
                )
            time.sleep(0.5)

    def _create_database(self, programs: Path) -> None:
        done = self._run(programs / "createdb", "-h", self.place.sockets, "-U", USER, NAME)
        if done.returncode and "already exists" not in done.stderr:
            raise DatabaseUnavailable(why=_last_line(done.stderr))

    def _log_text(self) -> str:
        try:
            return self.log.read_text(errors="replace")
        except OSError:
            return ""


def _locale(version: int) -> list[str]:
    """Return initdb's options for the plain order of signs; lower case by Unicode's rules.

    PostgreSQL's own, from 17 on, takes a third of the C library's time.
    """
    own = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] if version >= BUILTIN else []
    return ["--locale=C.UTF-8", *own]


def _nobody_else_holds(held: object) -> bool:
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)  # type: ignore[arg-type]
    except BlockingIOError:
        return False
    return True


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""
