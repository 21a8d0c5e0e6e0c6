"""What monitoring reads: gauges in Prometheus' text format, from the database.

Format: https://prometheus.io/docs/instrumenting/exposition_formats/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from ipaddress import ip_address
from itertools import chain

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.db.models import Count, Sum
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from ninja.errors import AuthenticationError

from leadgate import __version__
from leadgate.accounts.models import User
from leadgate.api.access import TokenAuth
from leadgate.api.durations import Histogram, durations
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Chunk, Import
from leadgate.settings import settings

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


@dataclass(frozen=True, slots=True)
class Gauge:
    """One number that is read again and again, or one per value of a label.

    Attributes:
        name: in Prometheus, with its unit.
        help: what it counts.
        values: value of the label → number; "" for a number without one.
        label: the label's name.
    """

    name: str
    help: str
    values: Mapping[str, float] = field(default_factory=dict)
    label: str = ""

    def lines(self) -> Iterator[str]:
        """Return the gauge as Prometheus reads it; label values are words of our own."""
        yield f"# HELP {self.name} {self.help}"
        yield f"# TYPE {self.name} gauge"
        for word, number in self.values.items():
            label = f'{{{self.label}="{word}"}}' if word else ""
            yield f"{self.name}{label} {round(number, 3):.15g}"


@login_not_required
@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer monitoring: with a token, a session, or, if that is set, from this machine."""
    if not (settings().metrics_local and _is_local(request)):
        user = _user(request)
        if user is None:
            answer = HttpResponse("Sign in, or send a token.\n", CONTENT_TYPE, 401)
            answer["WWW-Authenticate"] = "Bearer"
            return answer
        if user.site_id is not None or not user.has_perm("imports.view_import"):
            why = "Only for users who see the imports of all sites.\n"
            return HttpResponse(why, CONTENT_TYPE, HTTPStatus.FORBIDDEN)
    return HttpResponse(text_of(chain(gauges(), durations())), CONTENT_TYPE)


def text_of(found: Iterable[Gauge | Histogram]) -> str:
    """Return gauges and histograms in Prometheus' text format."""
    return "".join(f"{line}\n" for gauge in found for line in gauge.lines())


def gauges() -> Iterator[Gauge]:
    """Read all gauges.

    Cost: one pass over the imports (not their records) and over the queue.
    """
    yield Gauge("leadgate_info", "The version that runs.", {__version__: 1}, "version")
    states = dict.fromkeys(State, 0) | dict(
        Import.objects.order_by().values_list("state").annotate(Count("pk"))
    )
    yield Gauge("leadgate_imports", "Imports by state.", _named(states), "state")
    sums = Import.objects.aggregate(**{name: Sum(name) for name in Import.ACCOUNT})
    outcomes = {name: sums[name] or 0 for name in Import.ACCOUNT}
    yield Gauge("leadgate_records", "Records of all imports by outcome.", outcomes, "outcome")
    waiting = Chunk.objects.filter(done=None, import_run__state=State.RUNNING).count()
    yield Gauge("leadgate_chunks_waiting", "Chunks of running imports to do.", {"": waiting})
    done = Chunk.objects.exclude(done=None).count()
    yield Gauge("leadgate_chunks_done", "Chunks in the ledgers of all imports.", {"": done})
    yield Gauge("leadgate_rejected", "Broken rules of rejected records.", _by_rule(), "rule")
    yield from _queue()


def _by_rule() -> dict[str, float]:
    with connection.cursor() as cursor:
        cursor.execute(BY_RULE)
        return {rule: float(number) for rule, number in cursor.fetchall()}


BY_RULE = """
SELECT rule, sum(number::bigint)
FROM lead_import, jsonb_each_text(errors_by_rule) AS broken(rule, number)
GROUP BY rule ORDER BY rule
"""


def _queue() -> Iterator[Gauge]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status::text, count(*) FROM procrastinate_jobs GROUP BY status")
        jobs = {"todo": 0, "doing": 0, "failed": 0} | dict(cursor.fetchall())
        cursor.execute(OLDEST)
        (oldest,) = cursor.fetchone()
        cursor.execute(WORKERS, [settings().silence])
        (workers,) = cursor.fetchone()
        cursor.execute(BY_TASK)
        tasks = dict(cursor.fetchall())
        cursor.execute(NOT_ADMITTED, [State.QUEUED])
        queued, longest = cursor.fetchone()
    yield Gauge("leadgate_jobs", "Jobs in the queue by status.", jobs, "status")
    yield Gauge("leadgate_jobs_waiting", "Jobs that wait, by what they do.", tasks, "task")
    yield Gauge("leadgate_imports_waiting", "Queued imports without room yet.", {"": queued})
    yield Gauge(
        "leadgate_longest_waiting_import_seconds",
        "How long the first of them has waited.",
        {"": float(longest)},
    )
    seconds = {"": float(oldest)}
    yield Gauge("leadgate_oldest_job_seconds", "How long the oldest job has waited.", seconds)
    yield Gauge("leadgate_workers", "Workers whose heart beats.", {"": workers})


BY_TASK = """
SELECT task_name, count(*) FROM procrastinate_jobs WHERE status = 'todo' GROUP BY task_name
"""

NOT_ADMITTED = """
SELECT count(*), coalesce(extract(epoch FROM now() - min(modified)), 0)
FROM lead_import WHERE state = %s AND admitted IS NULL
"""

OLDEST = """
SELECT coalesce(extract(epoch FROM now() - min(event.at)), 0)
FROM procrastinate_jobs AS job
JOIN procrastinate_events AS event ON event.job_id = job.id AND event.type = 'deferred'
WHERE job.status = 'todo' AND coalesce(job.scheduled_at, now()) <= now()
"""

WORKERS = """
SELECT count(*) FROM procrastinate_workers
WHERE last_heartbeat > now() - make_interval(secs => %s)
"""


def _named(states: dict[State, int]) -> dict[str, float]:
    return {str(state): number for state, number in states.items()}


def _user(request: HttpRequest) -> User | None:
    try:
        user: User | None = TokenAuth()(request)
    except AuthenticationError:
        return None
    if user is None and request.user.is_authenticated:
        return request.user
    return user


def _is_local(request: HttpRequest) -> bool:
    """Whether the request comes from this machine itself, not through a proxy on it."""
    if any(name in request.META for name in FORWARDED):
        return False
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False
