"""Encodings are told by what they make of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from leadgate.engine.encoding import decode_record, detect_encoding
from leadgate.engine.normalize import normalize
from leadgate.errors import NotText

TEXTS = {
    "german": "Name,Ort\nMüller,Köln\nSchäfer,Düsseldorf\nGroß,Nürnberg\n",
    "french": "Nom,Ville\nFrançois,Orléans\nHélène,Besançon\nZoë,Saint-Étienne\n",
    "spanish": "Nombre,Ciudad\nMuñoz,Málaga\nGonzález,Logroño\nIñigo,Córdoba\n",
    "polish": "Imię,Miasto\nWałęsa,Gdańsk\nŁukasz,Łódź\nŻółkiewski,Kraków\nŚwiątek,Poznań\n",
    "czech": "Jméno,Město\nDvořák,Plzeň\nNěmcová,Třebíč\nŽižka,Děčín\nČapek,Ústí\n",
    "russian": "Имя,Город\nИванов,Москва\nПетрова,Казань\nСидоров,Уфа\n",
    "japanese": "氏名,会社\n田中太郎,株式会社サンプル\n山田花子,東京商事\n鈴木一郎,大阪工業\n",
    "chinese": "姓名,公司\n王小明,北京示例有限公司\n李华,上海贸易公司\n张伟,广州科技\n",
}
PAIRS = [
    ("german", "cp1252"),
    ("french", "cp1252"),
    ("spanish", "cp1252"),
    ("polish", "cp1250"),
    ("czech", "cp1250"),
    ("russian", "cp1251"),
    ("german", "mac-roman"),
    ("french", "mac-roman"),
    ("japanese", "shift_jis"),
    ("chinese", "gb18030"),
    ("german", "utf-16-le"),
    ("german", "utf-16-be"),
    ("japanese", "utf-16"),
    ("russian", "utf-16-le"),
    ("russian", "utf-16-be"),
    ("chinese", "utf-16-le"),
    *((name, "utf-8") for name in TEXTS),
    ("russian", "utf-8-sig"),
]


@pytest.mark.parametrize(("language", "encoding"), PAIRS)
def test_text_is_read_as_it_was_meant(tmp_path: Path, language: str, encoding: str) -> None:
    path, out = tmp_path / "a.csv", tmp_path / "out.csv"
    path.write_bytes(TEXTS[language].encode(encoding))
    with out.open("wb") as file:
        normalize(path, file)
    assert out.read_text(encoding="utf-8") == TEXTS[language]


def test_the_euro_sign_tells_latin_9() -> None:
    data = "Name,Betrag\nMüller,100 €\nGroß,20 €\nJäger,5 €\n".encode("iso8859-15")
    assert data.decode(detect_encoding(data).name).endswith("5 €\n")


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_a_lone_pound_sign_is_no_letter(encoding: str) -> None:
    data = "Supplier,Amount £\nAcme,£100\n".encode(encoding)
    assert data.decode(detect_encoding(data).name).endswith("£100\n")


def test_a_file_that_is_ascii_at_first_is_looked_through(tmp_path: Path) -> None:
    data = b"Name,City\n" + b"Ann,Rome\n" * 60_000 + "Müller,Köln\n".encode("cp1252")
    path, out = tmp_path / "a.csv", tmp_path / "out.csv"
    path.write_bytes(data)
    with out.open("wb") as file:
        done = normalize(path, file)
    assert (done.refused, done.repaired) == (0, 0)
    assert out.read_text(encoding="utf-8").endswith("Müller,Köln\n")


def test_a_stray_byte_in_utf8_is_mended_where_it_gives_a_word() -> None:
    assert decode_record("Zoë,M".encode() + b"\xfcller") == ("Zoë,Müller", True)


def test_bytes_that_give_no_word_are_shown_and_not_trusted() -> None:
    text, trusted = decode_record(b"Ann,\xff\xfe\x81")
    assert not trusted
    assert "\N{REPLACEMENT CHARACTER}" in text


def test_a_mark_that_lies_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xff\xfe" + "Name,City\nMüller,Köln\n".encode("cp1252"))
    with (tmp_path / "out.csv").open("wb") as out:
        normalize(path, out)
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "Name,City\nMüller,Köln\n"


def test_text_of_a_mainframe_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Name,City\x85Ann,Rome\x85Bob,Oslo\x85".encode("cp500") * 5)
    with pytest.raises(NotText, match="EBCDIC"), (tmp_path / "out.csv").open("wb") as out:
        normalize(path, out)
