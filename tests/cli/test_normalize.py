"""`leadgate normalize` writes any file's table as plain CSV."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from leadgate.cli.normalize import normalize_command


def run(*arguments: str | Path) -> tuple[int, bytes, str]:
    """Exit code, stdout as bytes, stderr."""
    result = CliRunner().invoke(normalize_command, [str(one) for one in arguments])
    return result.exit_code, result.stdout_bytes, result.stderr


def test_one_file_goes_to_standard_output(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes('Name;Note\r\nMüller;"a,b"\r\nJäger;c\r\n'.encode("cp1252"))
    code, out, told = run(path)
    assert (code, out.decode()) == (0, 'Name,Note\nMüller,"a,b"\nJäger,c\n')
    assert "2 records written" in told


def test_many_files_go_to_a_folder_and_each_is_told(tmp_path: Path) -> None:
    paths = []
    for index in range(3):
        path = tmp_path / f"{index}.tsv"
        path.write_text("Name\tEmail\nAnn\tann@example.com\n")
        paths.append(path)
    code, out, _ = run(*paths, "-o", tmp_path / "out", "--json")
    told = [json.loads(line) for line in out.decode().splitlines()]
    assert code == 0
    assert [one["written"] for one in told] == [1, 1, 1]
    assert (tmp_path / "out" / "2.csv").read_text() == "Name,Email\nAnn,ann@example.com\n"


def test_a_file_without_column_names_has_all_its_records_written(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Ann;ann@example.com\nBob;bob@example.com\n")
    assert run(path)[1] == b"Ann,ann@example.com\nBob,bob@example.com\n"


def test_an_empty_file_is_an_empty_table(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"")
    code, _, _ = run(path, "-o", tmp_path / "out")
    assert code == 0
    assert (tmp_path / "out" / "a.csv").read_bytes() == b""


def test_damaged_records_are_mended_or_left_out_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    firms = ["Acme Ltd", "Example Corp.", "Baz", "Quux and Sons", "Foo Inc."]
    good = "".join(f"Ann,{firms[at % 5]},a{at}@example.com,{at}\n" for at in range(30))
    path.write_text(f"Name,Company,Email,Id\n{good}Bob,,Bar Inc.,b@example.com,7\nCy,x\n")
    _, out, told = run(path)
    assert b"Bob,Bar Inc.,b@example.com,7\n" in out
    assert "1 of them repaired, 1 refused" in told


def test_refused_files_are_told_and_the_others_written(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.csv", tmp_path / "good.csv"
    bad.write_bytes(b"%PDF-1.7")
    good.write_text("Name,Email\nAnn,ann@example.com\n")
    code, out, told = run(bad, good, "-o", tmp_path / "out")
    assert code == 2
    assert "PDF" in told
    assert b"good.csv: 1 records written" in out
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["good.csv"]


def test_files_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.csv").write_text(f"Name,Email\n{folder},a@example.com\n")
    run(tmp_path / "x" / "a.csv", tmp_path / "y" / "a.csv", "-o", tmp_path / "out")
    assert {one.name for one in (tmp_path / "out").iterdir()} == {"a.csv", "a (2).csv"}


def test_several_files_need_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,Email\n")
    assert run(path, path)[0] == 2


def test_options_overrule_what_is_found_out(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("skip|me\na,b|c\n1,2|3\n")
    out = run(path, "--delimiter", "pipe", "--header-line", "2", "--quote", "none")[1]
    assert out == b'"a,b",c\n"1,2",3\n'
    assert run(path, "--encoding", "klingon")[0] == 2
