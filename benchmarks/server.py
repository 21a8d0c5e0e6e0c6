"""A PostgreSQL server of the benchmark's own: the product's, in a fresh data folder."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from leadgate.database.binaries import find_binaries
from leadgate.database.cluster import NAME, USER, Cluster


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, and the data folder that `leadgate` finds it by.

    Attributes:
        data: the data folder.
        cluster: the server in it.
    """

    data: Path
    cluster: Cluster

    @property
    def pid(self) -> int:
        """The server's first process; all others are its children."""
        return int((self.cluster.place.folder / "data/postmaster.pid").read_text().split()[0])

    @property
    def environment(self) -> dict[str, str]:
        """What `leadgate` is to be started with."""
        # Whoever installs the program has it compiled once, not at every start.
        ours = ("LEADGATE_", "PYTHONDONTWRITEBYTECODE")
        own = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
        return {**own, "LEADGATE_DATA_DIR": str(self.data), "LEADGATE_MAX_UPLOAD": "8GB"}

    def psql(self, command: str) -> str:
        """Run one command of psql or SQL; return what it prints, without decoration."""
        done = subprocess.run(
            [
                find_binaries() / "psql", "--host", self.cluster.place.sockets,
                "--username", USER, "--dbname", NAME, "--no-psqlrc", "--tuples-only",
                "--no-align", "--set", "ON_ERROR_STOP=1", "--command", command,
            ],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"psql: {done.stderr.strip()}")
        return done.stdout.strip()


@contextmanager
def fresh_server() -> Iterator[Server]:
    """Run a new server in a temporary folder; both are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="leadgate-bench-") as folder:
        data = Path(folder)
        data.chmod(0o755)  # or the server, not run as root, could not live in it
        cluster = Cluster.of(data)
        with cluster.lease():
            yield Server(data, cluster)
