"""Uploaded files: in a folder, or in an object store that all machines reach."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from pathlib import Path

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import LocalStore, ObjectStore, from_url

from leadgate.errors import FileMissing, StorageUnavailable
from leadgate.settings import settings

PIECE = 4 * 2**20


@dataclass(frozen=True, slots=True)
class Stored:
    """What was written: its size in bytes, and its SHA-256 as hex."""

    bytes: int
    sha256: str


class Storage:
    """Files by key, e.g. "imports/7f3a/original".

    Every method raises StorageUnavailable, with the reason, where the folder
    or the object store does not answer or is full; FileMissing where it has
    no such file.
    """

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    def save(self, key: str, pieces: Iterable[bytes]) -> Stored:
        """Write a file in pieces; it is there only once it is whole."""
        digest = hashlib.sha256()
        size = 0

        def counted() -> Iterator[bytes]:
            nonlocal size
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                yield piece

        with _explained(key):
            obstore.put(self._store, key, counted(), use_multipart=True)
            self._flush(key)
        return Stored(size, digest.hexdigest())

    def read_range(self, key: str, start: int, end: int) -> bytes:
        """Return the bytes from `start` up to, not including, `end`."""
        if end <= start:
            return b""
        with _explained(key):
            return bytes(obstore.get_range(self._store, key, start=start, end=end))

    def stream(self, key: str) -> Iterator[bytes]:
        """Return the file in pieces of some megabytes."""
        with _explained(key):
            for piece in obstore.get(self._store, key).stream(min_chunk_size=PIECE):
                yield bytes(piece)

    def size(self, key: str) -> int:
        """Return a file's size in bytes."""
        with _explained(key):
            return obstore.head(self._store, key)["size"]

    def delete(self, *keys: str) -> None:
        """Remove files; one that is gone already is no error."""
        for key in filter(None, keys):
            with suppress(FileMissing), _explained(key):
                obstore.delete(self._store, key)

    @contextmanager
    def local(self, key: str) -> Iterator[Path]:
        """Give the file a path: its own in a folder, else that of a copy."""
        path = self._path(key)
        if path is not None:
            if not path.exists():
                raise FileMissing(key=key)
            yield path
            return
        with tempfile.NamedTemporaryFile(dir=settings().folder("uploading")) as copy:
            for piece in self.stream(key):
                copy.write(piece)
            copy.flush()
            yield Path(copy.name)

    def _path(self, key: str) -> Path | None:
        if isinstance(self._store, LocalStore) and self._store.prefix:
            return Path(self._store.prefix) / key
        return None

    def _flush(self, key: str) -> None:
        """Make a file in a folder outlive a loss of power."""
        path = self._path(key)
        if path is not None:
            with path.open("rb") as file:
                os.fsync(file.fileno())


def read_pieces(path: Path) -> Iterator[bytes]:
    """Return a local file in pieces of some megabytes."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


@contextmanager
def _explained(key: str) -> Iterator[None]:
    try:
        yield
    except (NotFoundError, FileNotFoundError) as error:
        raise FileMissing(key=key) from error
    except (BaseError, OSError) as error:
        text = str(error)
        full = "No space left" in text or "os error 28" in text
        why = "the disk is full. Free some space, then try again." if full else text.split("\n")[0]
        raise StorageUnavailable(why=why) from error


@lru_cache(maxsize=1)
def storage() -> Storage:
    """Return the storage that the settings name."""
    url = settings().storage_url
    if "://" in url and not url.startswith("file://"):
        return Storage(_object_store(url))
    folder = Path(url.removeprefix("file://")) if url else settings().data / "files"
    return Storage(LocalStore(folder.absolute(), mkdir=True))


def _object_store(url: str) -> ObjectStore:
    """Return the object store of a URL; patient for some seconds, the queue for longer."""
    options = settings().storage_options
    plain = any(value.startswith("http://") for value in options.values())
    store: ObjectStore = from_url(
        url,
        config=options or None,  # type: ignore[call-overload]
        client_options={"allow_http": plain, "connect_timeout": "5s", "timeout": "60s"},
        retry_config={"max_retries": 3, "retry_timeout": timedelta(seconds=30)},
    )
    return store
