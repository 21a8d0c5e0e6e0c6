"""`leadgate serve` and `leadgate worker`."""

from __future__ import annotations

import os

import click

from leadgate.settings import settings


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port to listen on.")
@click.option(
    "--workers",
    default=max(1, min(os.cpu_count() or 1, 4)),
    show_default="one per processor, at most 4",
    type=click.IntRange(min=0),
    help="Processes that process imports.",
)
def serve_command(host: str, port: int, workers: int) -> None:
    """Serve the pages and process imports, until interrupted."""
    from leadgate import logs, startup, supervisor

    supervisor.refuse_port_in_use(host, port)
    startup.start(serving=True)
    logs.log_uncaught()
    supervisor.collect_static()
    sign_in = startup.first_sign_in()
    click.echo(f"Leadgate serves on http://{host}:{port}")
    if sign_in:
        click.echo(f"Sign in as {sign_in[0]} with the password {sign_in[1]}")
    supervisor.run(host, port, workers)


@click.command()
@click.option(
    "--concurrency", type=click.IntRange(min=1), help="Jobs done at once; default: as set."
)
def worker_command(concurrency: int | None) -> None:
    """Process imports, until interrupted. Any number may run, on any machines."""
    from leadgate import logs, startup

    startup.start(serving=True)
    logs.log_uncaught()
    from leadgate.imports import worker

    worker.run(concurrency or settings().concurrency)


@click.command()
def migrate_command() -> None:
    """Bring the database's tables up to date, and end; programs may run meanwhile."""
    from leadgate import __version__, startup

    startup.start()
    click.echo(f"The tables are those of Leadgate {__version__}.")
