"""Phone numbers whose reading is clear, decided by column expressions.

Every decision here equals the library's; numbers that are not clear are left
to it. See `phone_patterns`.
"""

from __future__ import annotations

from functools import lru_cache

import polars as pl

from leadgate.engine.transforms.phone_patterns import (
    CALLING_CODES,
    NEVER,
    Numbering,
    dialling_of,
    international_prefix,
    main_region,
    numbering_of,
)

# Clear texts: digits and the usual signs between them, perhaps an extension.
# One slash may stand between digits ("030/1234567"); with spaces around it, it
# parts two numbers.
NUMBER = r"\(?\+?\(?[0-9][0-9 ().\-]*(?:[0-9)]/[0-9(])?[0-9 ().\-]"
BODY = rf"^{NUMBER}+$"
SHORTEST, LONGEST = 6, 26
EXTENDED = rf"^({NUMBER}+[0-9)]) ?,? ?(?:x|X|ext|Ext|EXT)[.:]? ?([0-9]{{1,6}})$"
FLOAT = r"^[0-9]{7,15}\."
SIGNS = [" ", "-", "(", ")", ".", "+", "/"]
FEW = 24  # groups smaller than this go to the library: a pattern's set-up costs as much
UNDECIDED, FINE, UNASSIGNED, UNREADABLE, LOCAL = 0, 1, 2, 3, 4
PERHAPS = 5  # on the way: the main region has no such number


def decide(frame: pl.DataFrame) -> pl.DataFrame:
    """Read what is clear.

    Args:
        frame: text: String, never null; region: String, alpha-2 code or null.

    Returns:
        number: String, E.164; extension: String; state: Int8, UNDECIDED, FINE,
        UNASSIGNED, UNREADABLE or LOCAL; one row per row, in order.

    Cost: 0.5 µs per number.
    """
    parts = _parts(frame)
    alike: dict[Numbering, list[pl.DataFrame]] = {}
    for (kind, key), group in parts.drop("extension").group_by("kind", "key"):
        if group.height < FEW or key is None:
            continue
        known = _international(str(key)) if kind == "international" else _national(str(key))
        if known is not None:
            numbering, national = known
            alike.setdefault(numbering, []).append(group.select(national))
    found = [_judged(pl.concat(groups), numbering) for numbering, groups in alike.items()]
    number = pl.repeat(None, frame.height, dtype=pl.String, eager=True)
    state = pl.zeros(frame.height, dtype=pl.Int8, eager=True)
    if found:
        read = pl.concat(found)
        number = number.scatter(read["row"], read["number"])
        state = state.scatter(read["row"], read["state"])
    return pl.DataFrame({"number": number, "extension": parts["extension"], "state": state})


def _parts(frame: pl.DataFrame) -> pl.DataFrame:
    """Return row, digits, extension, kind and key (calling code or region); key is
    null where the text is not clear."""
    text = pl.col("text")
    plain = frame.select(body=text, clear=text.str.contains(BODY) & ~text.str.contains(FLOAT))
    extension = pl.repeat(None, frame.height, dtype=pl.String, eager=True)
    rest = (~plain["clear"]).arg_true()
    if len(rest):
        split = frame["text"].gather(rest).str.extract_groups(EXTENDED).struct.unnest()
        extension = extension.scatter(rest, split["2"])
        body = plain["body"].clone().scatter(rest, split["1"])
        plain = pl.DataFrame({"body": body, "clear": plain["clear"] | body.is_not_null()})
    size = pl.col("body").str.len_bytes()
    plain = plain.with_columns(clear=pl.col("clear") & size.is_between(SHORTEST, LONGEST))
    digits = pl.col("body").str.replace_many(SIGNS, [""] * len(SIGNS))
    plus = pl.col("body").str.contains("+", literal=True)
    dialled = {r: international_prefix(r) for r in frame["region"].unique().drop_nulls()}
    abroad = pl.col("region").replace_strict(dialled, default=None, return_dtype=pl.String)
    codes = [pl.col("digits").str.head(size) for size in (1, 2, 3)]
    code = pl.coalesce([pl.when(c.is_in(list(CALLING_CODES))).then(c) for c in codes])
    return (
        plain.with_columns(frame["region"], extension.alias("extension"))
        .with_row_index("row")
        .with_columns(digits=digits, plus=plus, abroad=abroad)
        .with_columns(
            out=~pl.col("plus")
            & pl.col("digits").str.starts_with(pl.col("abroad"))
            & (pl.col("digits").str.slice(pl.col("abroad").str.len_bytes(), 1) != "0")
        )
        .with_columns(
            plus=pl.col("plus") | pl.col("out").fill_null(value=False),
            digits=pl.when("out")
            .then(pl.col("digits").str.slice(pl.col("abroad").str.len_bytes()))
            .otherwise("digits"),
        )
        .with_columns(
            kind=pl.when("plus").then(pl.lit("international")).otherwise(pl.lit("national")),
            key=pl.when("clear").then(pl.when("plus").then(code).otherwise("region")),
        )
        .select("row", "digits", "body", "extension", "kind", "key")
    )


Known = tuple[Numbering, tuple[pl.Expr, ...]]


@lru_cache(maxsize=512)
def _international(code: str) -> Known | None:
    """Return how numbers that begin with their calling code are judged, and read; see `_judged`."""
    numbering = numbering_of(code, main_region(code)) if code in CALLING_CODES else None
    if numbering is None:
        return None
    sure = pl.col("row").is_not_null()
    national = pl.col("digits").str.slice(len(code))
    return numbering, (
        pl.col("row"),
        national.alias("national"),
        sure.alias("once"),
        sure.alias("abroad"),
    )


@lru_cache(maxsize=512)
def _national(region: str) -> Known | None:
    """Return how numbers as they are dialled inside a region are judged, and read."""
    dialling = dialling_of(region)
    numbering = numbering_of(dialling[0], region) if dialling else None
    if dialling is None or numbering is None:
        return None
    code, international, longest = dialling
    digits = pl.col("digits")
    coded = digits.str.starts_with(code)
    too_long = digits.str.len_bytes() > longest
    # What begins with the calling code is it only if it is too long without.
    clear = ~digits.str.contains(international) & (~coded | too_long)
    rest = digits.str.slice(len(code))
    prefixed = (
        rest.str.starts_with(numbering.prefix) if numbering.prefix else pl.lit(value=False)
    ) | _odd(rest, numbering)
    national = pl.when(coded & too_long).then(pl.when(~prefixed).then(rest)).otherwise(digits)
    once = (digits.str.len_bytes() < 11) & ~pl.col("body").str.starts_with("00")
    return numbering, (
        pl.col("row"),
        pl.when(clear).then(national).alias("national"),
        once.alias("once"),
        (coded & too_long).alias("abroad"),
    )


def _judged(frame: pl.DataFrame, numbering: Numbering) -> pl.DataFrame:
    """Judge national numbers.

    Args:
        frame: row; national: String, digits; null for undecided; once: whether
            there is no other way to read the text, so that what is not possible
            is unreadable, or local; abroad: whether they are written with their
            calling code.
        numbering: the plan they belong to.

    Returns:
        row, number and state.
    """
    bare, state, number = _judgement(numbering)
    judged = frame.with_columns(bare).select("row", "national", state)
    return _settled(judged, numbering).select("row", number, "state")


@lru_cache(maxsize=512)
def _judgement(numbering: Numbering) -> tuple[list[pl.Expr], pl.Expr, pl.Expr]:
    """Return national and odd, then state, then number, as expressions."""
    national = pl.col("national")
    lengths = list(numbering.lengths)
    bare = [_odd(national, numbering).alias("odd")]
    if numbering.prefix:
        prefixed = national.str.starts_with(numbering.prefix)
        rest = national.str.slice(len(numbering.prefix))
        # A prefix is dropped for sure where the rest has a possible length and
        # the whole could not be a number.
        drops = rest.str.len_bytes().is_in(lengths) & ~national.str.contains(numbering.general)
        bare = [
            (_odd(national, numbering) | (prefixed & ~drops)).alias("odd"),
            pl.when(prefixed).then(rest).otherwise(national).alias("national"),
        ]
    possible = national.str.len_bytes().is_in(lengths)
    local = national.str.len_bytes().is_in(list(numbering.local))
    hopeless = pl.when(local & ~pl.col("abroad")).then(LOCAL).otherwise(UNREADABLE)
    state = (
        pl.when(national.is_null() | pl.col("odd"))
        .then(UNDECIDED)
        .when(~possible)
        .then(pl.when("once").then(hopeless).otherwise(UNDECIDED))
        .when(_in_use(national, numbering))
        .then(FINE)
        .otherwise(PERHAPS)
        .cast(pl.Int8)
        .alias("state")
    )
    text = pl.lit(f"+{numbering.code}") + national
    number = pl.when(pl.col("state").is_in([FINE, UNASSIGNED])).then(text).alias("number")
    return bare, state, number


def _odd(digits: pl.Expr, numbering: Numbering) -> pl.Expr:
    """Whether digits begin with a prefix that only the library understands."""
    if numbering.odd_prefix == NEVER:
        return pl.lit(value=False)
    return digits.str.contains(numbering.odd_prefix)


def _settled(judged: pl.DataFrame, numbering: Numbering) -> pl.DataFrame:
    """Tell the numbers that nobody has from those that another region may have: few."""
    rows = (judged["state"] == PERHAPS).arg_true()
    if not len(rows):
        return judged
    unassigned = ~pl.col("national").str.contains(numbering.perhaps)
    few = judged[rows].select(
        state=pl.when(unassigned).then(UNASSIGNED).otherwise(UNDECIDED).cast(pl.Int8)
    )
    return judged.with_columns(judged["state"].scatter(rows, few["state"]))


def _in_use(national: pl.Expr, numbering: Numbering) -> pl.Expr:
    """Whether a number is surely in use."""
    sure = [
        national.str.len_bytes().is_in(list(lengths)) & national.str.contains(pattern)
        for lengths, pattern in numbering.valid
    ]
    return pl.any_horizontal(*sure, pl.lit(value=False)) & national.str.contains(
        numbering.main_general
    )
