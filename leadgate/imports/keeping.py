"""What is kept of an import, and for how long; asked before a stored file is read."""

from __future__ import annotations

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from leadgate.errors import FileDeleted
from leadgate.imports.models import Import
from leadgate.settings import settings


def file_key(run: Import) -> str:
    """Return where the uploaded file lies.

    Raises:
        FileDeleted: its time was over.
    """
    require_file(run)
    return run.storage_key


def require_file(run: Import) -> None:
    """Stop where the uploaded file is needed and is not there any more.

    Raises:
        FileDeleted: its time was over.
    """
    if run.file_deleted is not None:
        when = date_format(timezone.localtime(run.file_deleted), "j M Y")
        days = settings().keep_files_days
        raise FileDeleted(what=_("The file"), name=run.name, when=when, days=days)


def require_rejected(run: Import) -> None:
    """Stop where the rejected records are needed and are not there any more.

    Raises:
        FileDeleted: their time was over.
    """
    if run.rejected_deleted is not None:
        when = date_format(timezone.localtime(run.rejected_deleted), "j M Y")
        days = settings().keep_rejected_days
        raise FileDeleted(
            what=_("The list of rejected records"), name=run.name, when=when, days=days
        )
