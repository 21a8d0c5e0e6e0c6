"""Phone numbers whose reading is clear, decided by column expressions.

Every decision here equals the library's; numbers that are not clear are left
to it. See `phone_patterns`.
"""

from __future__ import annotations

import polars as pl

from leadgate.engine.transforms.phone_patterns import (
    CALLING_CODES,
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
    found: list[pl.DataFrame] = []
    for (kind, key), group in parts.drop("extension").group_by("kind", "key"):
        if group.height < FEW or key is None:
            continue
        read = (
            _international(group["digits"], str(key))
            if kind == "international"
            else _national(group, str(key))
        )
        if read is not None:
            found.append(read.insert_column(0, group["row"]))
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


def _international(digits: pl.Series, code: str) -> pl.DataFrame | None:
    """Read numbers that begin with their calling code."""
    numbering = numbering_of(code, main_region(code)) if code in CALLING_CODES else None
    if numbering is None:
        return None
    national = digits.str.slice(len(code)).alias("national")
    return _judged(
        national.to_frame(), numbering, once=pl.lit(value=True), abroad=pl.lit(value=True)
    )


def _national(group: pl.DataFrame, region: str) -> pl.DataFrame | None:
    """Read numbers as they are dialled inside a region."""
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
    ) | rest.str.contains(numbering.odd_prefix)
    national = pl.when(coded & too_long).then(pl.when(~prefixed).then(rest)).otherwise(digits)
    frame = group.select(
        national=pl.when(clear).then(national),
        once=(digits.str.len_bytes() < 11) & ~pl.col("body").str.starts_with("00"),
        abroad=coded & too_long,
    )
    return _judged(frame, numbering, once=pl.col("once"), abroad=pl.col("abroad"))


def _judged(
    frame: pl.DataFrame, numbering: Numbering, *, once: pl.Expr, abroad: pl.Expr
) -> pl.DataFrame:
    """Judge national numbers.

    Args:
        frame: national: String, digits; null for undecided.
        numbering: the plan they belong to.
        once: whether there is no other way to read the text, so that what is
            not possible is unreadable, or local.
        abroad: whether they are written with their calling code.
    """
    national = pl.col("national")
    lengths = list(numbering.lengths)
    odd = national.str.contains(numbering.odd_prefix)
    if numbering.prefix:
        prefixed = national.str.starts_with(numbering.prefix)
        bare = national.str.slice(len(numbering.prefix))
        # A prefix is dropped for sure where the rest has a possible length and
        # the whole could not be a number.
        drops = bare.str.len_bytes().is_in(lengths) & ~national.str.contains(numbering.general)
        odd = odd | (prefixed & ~drops)
        frame = frame.with_columns(
            national=pl.when(prefixed).then(bare).otherwise(national), odd=odd
        )
    else:
        frame = frame.with_columns(odd=odd)
    possible = national.str.len_bytes().is_in(lengths)
    local = national.str.len_bytes().is_in(list(numbering.local))
    hopeless = pl.when(local & ~abroad).then(LOCAL).otherwise(UNREADABLE)
    state = (
        pl.when(national.is_null() | pl.col("odd"))
        .then(UNDECIDED)
        .when(~possible)
        .then(pl.when(once).then(hopeless).otherwise(UNDECIDED))
        .when(_in_use(national, numbering))
        .then(FINE)
        .otherwise(PERHAPS)
        .cast(pl.Int8)
    )
    judged = _settled(frame.select("national", state=state), numbering)
    text = pl.lit(f"+{numbering.code}") + national
    return judged.select(
        number=pl.when(pl.col("state").is_in([FINE, UNASSIGNED])).then(text), state="state"
    )


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
