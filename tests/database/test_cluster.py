"""Leadgate's own server: made once, found again, shared, and clean after a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import LiteralString

import psycopg
import pytest

from leadgate.database.binaries import find_binaries
from leadgate.database.cluster import Cluster
from leadgate.errors import DatabaseUnavailable
from tests.django_settings import FOLDER


@pytest.fixture
def data() -> Iterator[Path]:
    """A data folder that the server's user can reach."""
    with tempfile.TemporaryDirectory(dir=os.environ[FOLDER]) as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


def answer(cluster: Cluster, query: LiteralString) -> object:
    with psycopg.connect(cluster.url, autocommit=True) as connection:
        found = connection.execute(query)
        return found.fetchone()[0] if found.description else None  # type: ignore[index]


def test_a_second_start_finds_the_data_of_the_first(data: Path) -> None:
    with Cluster.of(data).lease():
        answer(Cluster.of(data), "CREATE TABLE kept AS SELECT 42 AS n")
    with Cluster.of(data).lease():
        assert answer(Cluster.of(data), "SELECT n FROM kept") == 42


def test_the_server_runs_until_the_last_one_lets_go(data: Path) -> None:
    cluster = Cluster.of(data)
    with cluster.lease():
        with Cluster.of(data).lease():
            assert answer(cluster, "SELECT 1") == 1
        assert answer(cluster, "SELECT 1") == 1
    with pytest.raises(psycopg.OperationalError):
        answer(cluster, "SELECT 1")


def test_a_server_killed_with_all_its_data_unsaved_starts_clean(data: Path) -> None:
    cluster = Cluster.of(data)
    with cluster.lease():
        answer(cluster, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")
        pid = int((cluster.place.folder / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        cluster.start()
        assert answer(cluster, "SELECT count(*) FROM kept") == 1000


def test_two_starts_at_once_share_one_server(data: Path) -> None:
    code = (
        "import sys, psycopg; from pathlib import Path; "
        "from leadgate.database.cluster import Cluster\n"
        "cluster = Cluster.of(Path(sys.argv[1]))\n"
        "with cluster.lease():\n"
        "    print(psycopg.connect(cluster.url).execute('SELECT 1').fetchone()[0])"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", code, str(data)], stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    assert [one.communicate(timeout=60)[0].strip() for one in both] == [b"1", b"1"]


def test_a_start_killed_while_it_sets_up_leaves_nothing_in_the_way(data: Path) -> None:
    cluster = Cluster.of(data)
    cluster.place.make(cluster.place.folder)
    half = cluster.place.folder / "data.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18")
    with cluster.lease():
        assert answer(cluster, "SELECT 1") == 1


def test_a_folder_that_the_servers_user_cannot_reach_is_not_opened_for_it(data: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root runs the server as another user")
    private = data / "private"
    private.mkdir(mode=0o700)
    place = Cluster.of(private).place
    assert private not in place.folder.parents
    assert Cluster.of(private).place == place
    assert private.stat().st_mode & 0o777 == 0o700


def test_a_folder_without_programs_is_named_in_the_refusal(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailable, match="LEADGATE_POSTGRES_BIN"):
        find_binaries(tmp_path)


def test_data_of_another_version_is_not_touched(data: Path) -> None:
    cluster = Cluster.of(data)
    with cluster.lease():
        pass
    version = cluster.place.folder / "data" / "PG_VERSION"
    version.write_text("11\n")
    with pytest.raises(DatabaseUnavailable, match="made by PostgreSQL 11"), cluster.lease():
        pass
