"""A damaged record's pieces laid out over the columns, the best way there is.

Cells may have to be joined (a delimiter that was text), dropped (one delimiter
too many), split (one too few) or added at the end (delimiters that were cut
off). Each costs something, and each cell must look like its column. Cells are
joined only where a quote shows that they were one, or where spaces delimit,
which stand in any text: else which delimiter was text would be a guess.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leadgate.engine.reading.shape import Shape, fit

Token = tuple[str, bool]
"""A cell's text, and whether quotes enclosed it."""

JOIN, JOIN_AT_SPACE, DROP, DROP_LAST, SPLIT, SPLIT_AT_QUOTE, PAD = 4.0, 1.0, 1.5, 0.7, 2.0, 0.7, 1.5
HOLE = 2.0
MAX_JOINED = 24
BEST = 4
PLACES = 3
MAX_SURPLUS = 80


@dataclass(frozen=True, slots=True, order=True)
class Alignment:
    """One way to read a record.

    Attributes:
        cost: nats; less is better.
        shortfall: nats by which cells surprise more than sound ones do.
        cells: the cells' text; nothing where a cell was left out, nobody knows which.
    """

    cost: float
    shortfall: float
    cells: tuple[str, ...]


def align(
    tokens: Sequence[Token], shapes: Sequence[Shape], *, delimiter: str, quote: str | None
) -> list[Alignment]:
    """Lay tokens out over the columns; the best few ways, best first, none twice."""
    columns = len(shapes)
    table = _Table(shapes, delimiter, quote or '"')
    if len(tokens) == columns:
        return [table.alignment(tokens, 0.0)]
    if len(tokens) < columns:
        found = list(table.longer(tokens, columns - len(tokens)))
    else:
        found = table.shorter(tokens)
    best: dict[tuple[str, ...], Alignment] = {}
    for one in sorted(found):
        best.setdefault(one.cells, one)
    return heapq.nsmallest(BEST, best.values())


@dataclass(slots=True)
class _Table:
    shapes: Sequence[Shape]
    delimiter: str
    quote: str

    def cost(self, token: Token, column: int) -> float:
        text, quoted = token
        return -fit(text.replace(self.quote, ""), quoted, self.shapes[column])

    def alignment(self, tokens: Sequence[Token], extra: float) -> Alignment:
        costs = [self.cost(token, column) for column, token in enumerate(tokens)]
        shortfall = sum(
            max(0.0, cost + shape.low) for cost, shape in zip(costs, self.shapes, strict=True)
        )
        return Alignment(sum(costs) + extra, shortfall, tuple(text for text, _ in tokens))

    def longer(self, tokens: Sequence[Token], missing: int) -> Iterator[Alignment]:
        """Ways to make more cells of too few tokens."""
        padded = all(shape.empty >= 0.9 for shape in self.shapes[-missing:])
        if padded:
            yield self.alignment([*tokens, *[("", False)] * missing], PAD)
        if missing > 1:
            return
        before = [self.cost(token, index) for index, token in enumerate(tokens)]
        after = [self.cost(token, index + missing) for index, token in enumerate(tokens)]
        holes = [sum(before[:at]) + sum(after[at:]) for at in range(len(tokens) + (not padded))]
        if not any(self.quote in text for text, _ in tokens):  # else a quote shows where
            yield Alignment(min(holes) + HOLE, 0.0, ())
        places = _likely_places(before, after)
        ways: list[tuple[float, int, Token, Token, float]] = []
        for index in places:
            token = tokens[index]
            fixed = sum(before[:index]) + sum(after[index + 1 :])
            for left, right, extra in _splits(token, self.quote):
                cost = fixed + extra + self.cost(left, index) + self.cost(right, index + 1)
                ways.append((cost, index, left, right, extra))
        for _, index, left, right, extra in heapq.nsmallest(BEST, ways):
            yield self.alignment([*tokens[:index], left, right, *tokens[index + 1 :]], extra)

    def shorter(self, tokens: Sequence[Token]) -> list[Alignment]:
        """Ways to make fewer cells of too many tokens: dynamic programming, the best few."""
        count, columns = len(tokens), len(self.shapes)
        surplus = count - columns
        if surplus > MAX_SURPLUS:
            return []
        states: dict[int, list[tuple[float, tuple[Token, ...], float]]] = {0: [(0.0, (), 0.0)]}
        for column in range(columns):
            grown: dict[int, list[tuple[float, tuple[Token, ...], float]]] = {}
            for used, ways in states.items():
                room = min(count, column + 1 + surplus)
                for behind, token, extra in self._takes(tokens, used, room):
                    price = self.cost(token, column) + extra
                    target = grown.setdefault(behind, [])
                    target.extend(
                        (cost + price, (*way, token), more + extra) for cost, way, more in ways
                    )
            states = {used: heapq.nsmallest(BEST, ways) for used, ways in grown.items()}
        done: list[Alignment] = []
        for used, ways in states.items():
            rest = tokens[used:]
            if all(not text.strip() and not quoted for text, quoted in rest):
                extra = DROP_LAST * (1 if rest else 0)
                done.extend(self.alignment(way, more + extra) for _, way, more in ways)
        return done

    def _takes(
        self, tokens: Sequence[Token], used: int, room: int
    ) -> Iterator[tuple[int, Token, float]]:
        """Ways to fill one cell from the token at `used` on."""
        if used >= len(tokens):
            return
        yield used + 1, tokens[used], 0.0
        dropped = used
        while dropped + 1 < room and tokens[dropped] == ("", False):
            dropped += 1
            yield dropped + 1, tokens[dropped], DROP * (dropped - used)
        text, quoted = tokens[used]
        if quoted or not text:
            return
        price = 0.0
        for end in range(used + 1, min(room, used + MAX_JOINED)):
            following, is_quoted = tokens[end]
            if is_quoted:
                return
            natural = self.delimiter == " " or following.startswith(" ")
            price += JOIN_AT_SPACE if natural else JOIN
            text = text + self.delimiter + following
            if self.quote in text or self.delimiter == " ":
                yield end + 1, (text, False), price


def _likely_places(before: Sequence[float], after: Sequence[float]) -> list[int]:
    """Tokens around which all others fit best: one of them is two cells in one."""
    fixed = [sum(before[:index]) + sum(after[index + 1 :]) for index in range(len(before))]
    return heapq.nsmallest(PLACES, range(len(fixed)), key=fixed.__getitem__)


def _splits(token: Token, quote: str) -> Iterator[tuple[Token, Token, float]]:
    """Ways to cut one token in two."""
    text, quoted = token
    at = text.find(quote, 1)
    while at > 0:
        left, right = text[:at], text[at + 1 :]
        if not quoted:
            right = right.removesuffix(quote)
        if right and left:
            yield (left, quoted), (right, True), SPLIT_AT_QUOTE
        at = text.find(quote, at + 1)
    if quoted:
        return
    for at in range(1, len(text)):
        if len(text) <= 48 or text[at - 1].isalnum() != text[at].isalnum():
            yield (text[:at], False), (text[at:], False), SPLIT
