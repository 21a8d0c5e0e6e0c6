"""What is left of a company's name without its legal form: "Acme, Inc." and "ACME" are one."""

from __future__ import annotations

import polars as pl

_FORMS = (
    "ab", "ag", "ans", "aps", "as", "asa", "ba", "bhd", "bt", "bv", "bvba", "ca", "cc", "cia",
    "cie", "co", "company", "corp", "corporation", "cv", "da", "doo", "dd", "ead", "eg", "eirl",
    "eireli", "ek", "ent", "esp", "eu", "eurl", "ev", "fa", "firma", "gbr", "gesmbh", "ggmbh",
    "gmbh", "gie", "hf", "hk", "inc", "incorporated", "kd", "kft", "kg", "kgaa", "kk", "ks", "lc",
    "lda", "limitada", "limited", "limitee", "llc", "llp", "lp", "ltd", "ltda", "ltee", "mbh",
    "me", "nl", "nv", "nyrt", "oao", "od", "ohg", "ood", "ooo", "oy", "oyj", "pc", "plc", "pllc",
    "proprietary", "psc", "pt", "pte", "pty", "pvt", "private", "public", "rt", "sa", "sab",
    "sae", "sagl", "sal", "sapi", "sarl", "sas", "sasu", "sc", "sca", "sci", "scop", "scs", "sdn",
    "se", "sia", "sicav", "sl", "slu", "snc", "sp", "spa", "spk", "spol", "sprl", "sro", "srl",
    "srls", "stg", "tbk", "tmi", "uab", "ug", "unlimited", "vof", "zao", "zoo", "zrt", "the",
    "haftungsbeschrankt",
)  # fmt: skip
_ABBREVIATED = {
    " intl ": " international ",
    " int l ": " international ",
    " mfg ": " manufacturing ",
    " tech ": " technologies ",
    " technology ": " technologies ",
    " svcs ": " services ",
    " service ": " services ",
    " svc ": " services ",
    " assoc ": " associates ",
    " bros ": " brothers ",
    " gebr ": " gebruder ",
    " grp ": " group ",
    " gruppe ": " group ",
    " gruppo ": " group ",
    " grupo ": " group ",
    " groupe ": " group ",
    " mgmt ": " management ",
    " natl ": " national ",
    " univ ": " university ",
    " dept ": " department ",
    " solution ": " solutions ",
    " system ": " systems ",
}
_AND = r" (?:and|und|et|y|e|og|och|en|i) "


def company_key(folded: pl.Expr) -> pl.Expr:
    """Return a name without legal form, articles, "and" and usual abbreviations.

    Args:
        folded: names in lower case without accents, words parted by one space.

    Returns:
        String; the name itself where nothing else would be left; null for null.
    """
    padded = pl.concat_str([pl.lit(" "), folded, pl.lit(" ")])
    joined = _joined_letters(padded)
    full = joined.str.replace_all(_AND, " ").str.replace_many(_ABBREVIATED)
    words = full.str.strip_chars().str.split(" ")
    kept = words.list.eval(pl.element().filter(~pl.element().is_in(list(_FORMS))))
    bare = kept.list.join(" ")
    return pl.when(bare == "").then(folded).otherwise(bare)


def _joined_letters(padded: pl.Expr) -> pl.Expr:
    """Write single letters in a row as one word: " s a r l " → " sarl "."""
    text = padded
    for length in (4, 3, 2):
        letters = " ".join(["([a-z])"] * length)
        together = "".join(f"${{{place}}}" for place in range(1, length + 1))
        text = text.str.replace_all(f" {letters} ", f" {together} ")
    return text
