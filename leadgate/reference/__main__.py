"""Write the reference: `python -m leadgate.reference [FOLDER]`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click

FOLDER = Path("docs/reference")


def write(folder: Path) -> int:
    """Write all pages, and remove those that are no longer made; return how many there are."""
    from leadgate.reference.index import pages

    made = pages()
    for path, text in made.items():
        page = folder / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    for page in folder.rglob("*.md"):
        if page.relative_to(folder).as_posix() not in made:
            page.unlink()
    return len(made)


def _main(folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="leadgate-") as data:
        os.environ["LEADGATE_DATA_DIR"] = data
        os.environ["DJANGO_SETTINGS_MODULE"] = "leadgate.django_settings"
        import django

        django.setup()
        click.echo(f"{write(folder)} pages in {folder}")


if __name__ == "__main__":
    _main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
