"""Coordinates lie on the earth."""

from __future__ import annotations

import polars as pl

from leadgate.engine.rules.rule import Columns, Rule, Scope, Severity

RULE = Rule(
    code="coordinates_out_of_range",
    title="Coordinates on earth",
    fields=("latitude", "longitude"),
    scope=Scope.ADDRESS,
    severity=Severity.WARN,
    message=(
        "Latitude “{latitude}” and longitude “{longitude}” are no place on earth; they were left "
        "out. Expected are -90 to 90 and -180 to 180 degrees."
    ),
    advice=("Swapped or scaled columns show here."),
    leaves_out=("latitude", "longitude"),
    corrected="",
    passes=[{"last_name": "Ames", "latitude": "38.78", "longitude": "-77.18"}],
    fails=[
        {"last_name": "Ames", "latitude": "138.78", "longitude": "-77.18"},
        {"last_name": "Ames", "longitude": "-277"},
    ],
)


def broken(column: Columns) -> pl.Expr:
    """True where the record breaks the rule."""
    latitude = column["latitude"].cast(pl.Float64).abs() > 90
    longitude = column["longitude"].cast(pl.Float64).abs() > 180
    return latitude.fill_null(value=False) | longitude.fill_null(value=False)
