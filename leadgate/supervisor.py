"""Keeps the web server and the workers running under one command."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from types import FrameType

from leadgate import database, logs
from leadgate.errors import DatabaseUnavailable, PortInUse
from leadgate.orphans import SUPERVISED, die_with_parent

log = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0  # before a process that died is started again
GRACE_SECONDS = 25.0  # between asking a process to stop and killing it


def refuse_port_in_use(host: str, port: int) -> None:
    """Stop before two servers answer on one port by turns, as the web server would let them.

    Raises:
        PortInUse: somebody listens there.
    """
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise PortInUse(port=port, why=error.strerror) from error


def collect_static() -> None:
    """Lay the static files out for the web server, under names that tell versions apart."""
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


def run(host: str, port: int, workers: int) -> None:
    """Run one web server and so many workers until interrupted; restart what dies."""
    web = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--blocking-threads", "4", "--no-ws", "--log-level", "warning",
        "leadgate.wsgi:application",
    ]  # fmt: skip
    worker = [sys.executable, "-m", "leadgate", "worker"]
    _Supervisor([web, *[worker] * workers]).run()


class _Supervisor:
    def __init__(self, commands: list[list[str]]) -> None:
        self._commands = commands
        self._children: list[subprocess.Popen[bytes]] = []
        self._stopping = False

    def run(self) -> None:
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self._stop)
        self._children = [self._start(command) for command in self._commands]
        logs.event(log, "started", children=len(self._children))
        while not self._stopping:
            time.sleep(PAUSE_SECONDS)
            _revive_database()
            for place, child in enumerate(self._children):
                if child.poll() is not None and not self._stopping:
                    facts = {"child": child.pid, "status": child.poll()}
                    log.warning("a process ended and is started again", extra={"facts": facts})
                    _end_group(child.pid)
                    self._children[place] = self._start(self._commands[place])
        self._end()

    def _start(self, command: list[str]) -> subprocess.Popen[bytes]:
        # In a session of their own: an interrupt at the keyboard reaches only us.
        return subprocess.Popen(
            command,
            start_new_session=True,
            env={**os.environ, SUPERVISED: "1"},
            preexec_fn=partial(die_with_parent, os.getpid()),
        )

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        self._stopping = True

    def _end(self) -> None:
        for child in self._children:
            child.terminate()
        until = time.monotonic() + GRACE_SECONDS
        for child in self._children:
            try:
                child.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                _end_group(child.pid)


def _revive_database() -> None:
    try:
        if database.revive():
            log.warning("the database had died; it runs again")
    except DatabaseUnavailable as error:
        log.error("%s", error)


def _end_group(pid: int) -> None:
    """Kill what a child has started and left behind, such as the web server's own children."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
