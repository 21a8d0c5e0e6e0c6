"""Files are there once they are whole, and every fault is a sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from obstore.store import LocalStore, MemoryStore

from leadgate.errors import StorageUnavailable
from leadgate.storage import Storage


@pytest.fixture(params=["folder", "object store"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    if request.param == "folder":
        return Storage(LocalStore(tmp_path / "files", mkdir=True))
    return Storage(MemoryStore())


def test_what_is_saved_comes_back(storage: Storage) -> None:
    pieces = [b"a" * 7_000_000, b"", b"tail"]
    stored = storage.save("imports/1/original", pieces)
    whole = b"".join(pieces)
    assert (stored.bytes, stored.sha256) == (len(whole), hashlib.sha256(whole).hexdigest())
    assert storage.size("imports/1/original") == len(whole)
    assert b"".join(storage.stream("imports/1/original")) == whole
    assert storage.read_range("imports/1/original", 6_999_999, 7_000_002) == b"ata"
    assert storage.read_range("imports/1/original", 5, 5) == b""
    with storage.local("imports/1/original") as path:
        assert path.read_bytes() == whole


def test_an_upload_that_breaks_off_leaves_no_file(storage: Storage) -> None:
    def broken() -> Iterator[bytes]:
        yield b"first"
        raise ConnectionResetError("the browser went away")

    with pytest.raises((StorageUnavailable, ConnectionResetError)):
        storage.save("imports/2/original", broken())
    with pytest.raises(StorageUnavailable):
        storage.size("imports/2/original")


def test_a_file_that_is_gone_is_named(storage: Storage) -> None:
    with pytest.raises(StorageUnavailable, match="imports/3"), storage.local("imports/3"):
        pass
    with pytest.raises(StorageUnavailable):
        storage.read_range("imports/3", 0, 1)


def test_deleting_twice_is_no_error(storage: Storage) -> None:
    storage.save("imports/4", [b"x"])
    storage.delete("imports/4", "")
    storage.delete("imports/4")


def test_a_full_disk_is_said_in_words(tmp_path: Path) -> None:
    def full() -> Iterator[bytes]:
        yield b"x"
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageUnavailable, match="disk is full"):
        Storage(LocalStore(tmp_path)).save("imports/5", full())
