"""One file per format that is turned into plain CSV before it is read."""

from __future__ import annotations

from pathlib import Path

from leadgate.engine.layout import Layout


def needs_preparing(layout: Layout) -> bool:
    """Whether the file can't be cut by bytes as it is."""
    return layout.format != "csv" or layout.compression is not None


def prepare(path: Path, layout: Layout, target: Path) -> Layout:
    """Write the file's equivalent in UTF-8 CSV to `target`, where that is needed.

    Returns:
        The layout of what to read: `target`, or `path` where nothing was written.
    """
    return layout
