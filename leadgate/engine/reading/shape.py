"""What the cells of a column look like, learnt from records that are sound.

The measure is a likelihood in nats: how surprising would this text be in that
column? Damaged records are mended where one reading surprises least, and no
other comes near it.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import groupby

from leadgate.engine.reading.kinds import kind_of

MAX_COLUMNS = 200
MIN_ROWS = 5
_FLOOR = 0.02


@dataclass(frozen=True, slots=True)
class Shape:
    """One column's cells, counted.

    Attributes:
        empty: share of blank cells.
        quoted: share of cells in quotes.
        exact: character classes, one by one → share of the filled cells.
        coarse: the same, repeated classes once → share.
        kinds: kind → share.
        first: class of the first character → share.
        last: class of the last character → share.
        length: mean and deviation of the logarithm of the length.
        low: nats; only one sound cell in fifty surprises more.
    """

    empty: float
    quoted: float
    exact: dict[str, float]
    coarse: dict[str, float]
    kinds: dict[str, float]
    first: dict[str, float]
    last: dict[str, float]
    length: tuple[float, float]
    low: float = 0.0

    def to_text(self) -> str:
        """The shape as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))


def learn_shapes(rows: Sequence[Sequence[tuple[str, bool]]], columns: int) -> tuple[str, ...]:
    """Learn each column's shape.

    Args:
        rows: sound records, as text and whether it was quoted, cell by cell.
        columns: cells in each; more than 200 are not learnt.

    Returns:
        One line of JSON per column; nothing where there are too few records.
    """
    if columns > MAX_COLUMNS or len(rows) < MIN_ROWS:
        return ()
    return tuple(_learn([row[column] for row in rows]).to_text() for column in range(columns))


@lru_cache(maxsize=256)
def shapes_of(texts: tuple[str, ...]) -> tuple[Shape, ...]:
    """The shapes that `learn_shapes` wrote."""
    return tuple(Shape(**json.loads(text)) for text in texts)


def fit(text: str, quoted: bool, shape: Shape) -> float:
    """Return how well a cell fits a column: nats, 0 is best."""
    habit = 0.5 * math.log((shape.quoted if quoted else 1 - shape.quoted) * 0.9 + 0.1)
    if not text.strip():
        return math.log(shape.empty * 0.98 + _FLOOR) + (habit if text or quoted else 0.0)
    exact = exact_shape(text)
    seen = (
        0.55 * shape.exact.get(exact, 0.0)
        + 0.3 * shape.coarse.get(coarse_shape(exact), 0.0)
        + 0.14 * shape.kinds.get(kind_of(text), 0.0)
        + 0.001
    )
    ends = 0.6 * (
        math.log(shape.first.get(exact[0], 0.0) * 0.95 + 0.05)
        + math.log(shape.last.get(exact[-1], 0.0) * 0.95 + 0.05)
    )
    mean, deviation = shape.length
    away = (math.log(len(text)) - mean) / deviation
    return (
        math.log((1 - shape.empty) * 0.98 + _FLOOR)
        + math.log(seen)
        + ends
        - min(6.0, 0.5 * away * away)
        + habit
    )


@lru_cache(maxsize=65536)
def exact_shape(text: str) -> str:
    """The text with each letter as A or a, and each digit as 9; 40 characters at most."""
    short = text if len(text) <= 40 else text[:20] + text[-20:]
    return "".join(_class(character) for character in short)


@lru_cache(maxsize=16384)
def coarse_shape(exact: str) -> str:
    """An exact shape with each run of one class as one character."""
    return "".join(sign for sign, _ in groupby(exact))


def _class(character: str) -> str:
    if character.isdigit():
        return "9"
    if character.isalpha():
        return "A" if character.isupper() else "a"
    return character


def _learn(cells: Sequence[tuple[str, bool]]) -> Shape:
    filled = [text for text, _ in cells if text.strip()]
    exact = [exact_shape(text) for text in filled]
    lengths = [math.log(len(text)) for text in filled] or [0.0]
    mean = sum(lengths) / len(lengths)
    spread = math.sqrt(sum((one - mean) ** 2 for one in lengths) / len(lengths))
    shape = Shape(
        empty=1 - len(filled) / len(cells),
        quoted=sum(quoted for _, quoted in cells) / len(cells),
        exact=_shares(exact, 24),
        coarse=_shares([coarse_shape(one) for one in exact], 16),
        kinds=_shares([kind_of(text) for text in filled], 8),
        first=_shares([one[0] for one in exact], 8),
        last=_shares([one[-1] for one in exact], 8),
        length=(round(mean, 3), round(max(spread, 0.15), 3)),
    )
    fits = sorted(fit(text, quoted, shape) for text, quoted in cells)
    return Shape(**{**asdict(shape), "low": round(fits[len(fits) // 50], 3)})


def _shares(values: Sequence[str], most: int) -> dict[str, float]:
    total = max(len(values), 1)
    counts = Counter(values).most_common(most)
    return {value: round(count / total, 3) for value, count in counts}
