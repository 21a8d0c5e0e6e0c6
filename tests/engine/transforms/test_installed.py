"""Transforms of installed packages: applied to their fields, refused where they break faith."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import polars as pl
import pytest

from leadgate.engine.check import check
from leadgate.engine.transforms import installed
from tests.engine.rules.records import batch_of

SOURCE = """
FIELDS = ("city",)
def transform(values):
    return values.str.to_uppercase()
"""


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    """Lay a package into a folder as pip would."""
    (folder / "acme_city.py").write_text(source, encoding="utf-8")
    info = folder / "acme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[leadgate.transforms]\ncity = acme_city\n")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "acme_city", raising=False)


def test_a_transform_sees_the_cells_of_its_fields_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, SOURCE)
    monkeypatch.setattr(installed, "TRANSFORMS", installed.load())
    batch, plan = batch_of([{"last_name": "Ames", "city": " Austin "}, {"last_name": "Berg"}])
    taken = check(batch, plan).accepted
    assert taken["city"].to_list() == ["AUSTIN", None]
    assert taken["last_name"].to_list() == ["Ames", "Berg"]


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("FIELDS = ('city',)", "is no transform"),
        ("def transform(values): return values", "is no transform"),
        (SOURCE.replace("city", "town"), "there is no field town"),
    ],
)
def test_what_is_no_transform_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, why: str
) -> None:
    install(tmp_path, monkeypatch, source)
    with pytest.raises(TypeError, match=why):
        installed.load()


@pytest.mark.parametrize(
    "result", [pl.Series(["a"]), pl.Series([1, 2]), ["a", "b"]], ids=["shorter", "numbers", "list"]
)
def test_a_transform_must_return_as_many_texts(
    monkeypatch: pytest.MonkeyPatch, result: object
) -> None:
    assert isinstance(installed, ModuleType)
    wrong = installed.Transform("wrong", frozenset({"city"}), lambda values: result)  # type: ignore[arg-type, return-value]
    monkeypatch.setattr(installed, "TRANSFORMS", (wrong,))
    batch, plan = batch_of([{"city": "A", "last_name": "A"}, {"city": "B", "last_name": "B"}])
    with pytest.raises(TypeError, match="must return a String column of 2 values"):
        check(batch, plan)
