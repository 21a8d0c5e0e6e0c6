"""Receives uploaded files: bounded, and with a sentence where one is refused.

A file over the limit is refused while it is still coming. The refusal waits
in the request (`refusal_of`), so that the page can show it beside the file's
field instead of answering with a bare error.
"""

from __future__ import annotations

from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import StopUpload, TemporaryFileUploadHandler
from django.http import HttpRequest

from leadgate.errors import LeadgateError, StorageUnavailable, TooLarge
from leadgate.settings import settings
from leadgate.web.templatetags.web import size

FORM = 2**20
"""Bytes that a form's other fields may have besides the file."""

_REFUSAL = "_leadgate_upload_refused"


def refusal_of(request: HttpRequest) -> LeadgateError | None:
    """Return why an upload of this request was refused, if one was."""
    refusal: LeadgateError | None = getattr(request, _REFUSAL, None)
    return refusal


class BoundedUploadHandler(TemporaryFileUploadHandler):
    """Writes an upload to a temporary file, up to the limit that is set."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self._announced = 0
        self._received = 0

    def handle_raw_input(
        self,
        input_data: IO[bytes],
        META: dict[str, str],  # noqa: N803
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> tuple[Any, Any] | None:
        """Note how much the browser says that it will send."""
        self._announced = content_length
        return None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file, unless it is known already that it is too large."""
        self._received = 0
        name = args[1] if len(args) > 1 else kwargs["file_name"]
        self.file_name = str(name)
        if self._announced > settings().max_upload + FORM:
            self._refuse(self._too_large())
        try:
            super().new_file(*args, **kwargs)
        except OSError as error:
            self._refuse(_not_written(error))

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write a piece; refuse the file as soon as it is over the limit."""
        self._received += len(raw_data)
        if self._received > settings().max_upload:
            self._refuse(self._too_large())
        try:
            super().receive_data_chunk(raw_data, start)
        except OSError as error:
            self._refuse(_not_written(error))

    def file_complete(self, file_size: int) -> UploadedFile[Any] | None:
        """Return the file; none where it could not be written to its end."""
        try:
            return super().file_complete(file_size)
        except OSError as error:
            self._refuse(_not_written(error))
        return None

    def _too_large(self) -> LeadgateError:
        return TooLarge(name=self.file_name, limit=size(settings().max_upload))

    def _refuse(self, why: LeadgateError) -> None:
        setattr(self.request, _REFUSAL, why)
        raise StopUpload(connection_reset=True)


def _not_written(error: OSError) -> LeadgateError:
    return StorageUnavailable(why=f"{error.strerror or error}. Nothing of the file was kept.")
