"""Files inside gzip and zip, and who writes each format as plain CSV."""

from __future__ import annotations

import gzip
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import IO

from leadgate.engine.formats.jsonl import write_json_lines
from leadgate.engine.formats.sheet import FORMATTED, write_sheet
from leadgate.engine.formats.sniff import sniff
from leadgate.engine.formats.source import Source, Written
from leadgate.errors import FileRefused, TooLarge

MAX_RATIO = 200
FREE = 64 * 1024 * 1024
"""Bytes that any archive may unpack to, whatever the ratio."""
MAX_UNPACKED = 20 * 1024**3
_STEP = 1024 * 1024


def _write_parquet(path: Path, target: Path, name: str, wish: str | None) -> Written:
    # Read when it is needed: pyarrow's part for Parquet takes 15 MiB of every process.
    from leadgate.engine.formats.parquet import write_parquet

    return write_parquet(path, target, name, wish)


WRITERS: dict[str, Callable[[Path, Path, str, str | None], Written]] = {
    **{kind: partial(write_sheet, kind) for kind in FORMATTED},
    "jsonl": write_json_lines,
    "parquet": _write_parquet,
}


_BOMB = f"it unpacks to more than {MAX_RATIO} times its size, as no list of leads does."


def unpack(path: Path, name: str, source: Source, folder: Path) -> Source:
    """Unpack the one file inside an archive; anything else is returned as it is.

    Raises:
        FileRefused: a bomb, several files, a password, damage.
    """
    if source.compression is None:
        return source
    target = folder / "unpacked"
    try:
        if source.compression == "gzip":
            with gzip.open(path) as packed:
                _copy(packed, target, path.stat().st_size, name)
        else:
            _unzip(path, target, name)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError) as error:
        raise FileRefused(
            name=name, why="the archive is damaged. Save or send it again."
        ) from error
    inner = sniff(target, name)
    if inner.compression is not None:
        raise FileRefused(name=name, why="there is an archive inside the archive. Unpack it first.")
    return replace(inner, compression=source.compression)


def _unzip(path: Path, target: Path, name: str) -> None:
    with zipfile.ZipFile(path) as archive:
        files = [entry for entry in archive.infolist() if _counts(entry)]
        if len(files) != 1:
            why = f"the archive holds {len(files)} files. Choose one, and import it by itself."
            raise FileRefused(name=name, why=why)
        if files[0].flag_bits & 1:
            raise FileRefused(name=name, why="the archive has a password. Save it without one.")
        with archive.open(files[0]) as packed:
            _copy(packed, target, files[0].compress_size, name)


def _counts(entry: zipfile.ZipInfo) -> bool:
    """Whether the entry is a file that somebody meant to send."""
    last = entry.filename.rsplit("/", 1)[-1]
    return bool(last) and not last.startswith(".") and not entry.filename.startswith("__MACOSX/")


def _copy(packed: IO[bytes] | gzip.GzipFile, target: Path, size: int, name: str) -> None:
    written = 0
    with target.open("wb") as out:
        while block := packed.read(_STEP):
            written += len(block)
            if written > FREE and written > MAX_RATIO * size:
                raise FileRefused(name=name, why=_BOMB)
            if written > MAX_UNPACKED:
                raise TooLarge(name=name, limit=f"{MAX_UNPACKED // 1024**3} GB unpacked")
            out.write(block)
