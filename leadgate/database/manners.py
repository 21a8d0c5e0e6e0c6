"""Background work stands back: pages are answered first where both share a processor."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from leadgate.settings import settings

STEPS = 10  # of niceness: a tenth of the processor's time where others want it, all of it else


def stand_back() -> None:
    """Let other processes go before this one, and before what our own server does for it.

    To be called once the server runs: who starts it passes its niceness on.
    """
    os.nice(STEPS)
    if not settings().database_url:
        connection_created.connect(_stand_back_there, dispatch_uid="stand_back")


def _stand_back_there(connection: BaseDatabaseWrapper, **_: Any) -> None:
    backend = connection.connection.info.backend_pid
    # It may run as somebody else whom we may not slow down.
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, backend, STEPS)
