"""A lead list of any length: the same bytes each time."""

from __future__ import annotations

from pathlib import Path

HEADER = (
    "Id,First Name,Last Name,Email,Phone,Mobile,Company,Job Title,Department,Street,City,State,"
    "Postal Code,Country,Website,Industry,Employees,Revenue,Source,Rating,Status,Created,Owner,"
    "Tags,Notes\n"
)
_BLOCK = 5000


def write_leads(path: Path, records: int, *, damaged: bool = False) -> None:
    """Write `records` leads of some 350 bytes and 25 columns.

    Args:
        path: where to.
        records: how many; rounded up to 5,000.
        damaged: one record in ten lacks a cell or has a stray quote.
    """
    block = "".join(_lead(at, damaged=damaged and at % 10 == 0) for at in range(_BLOCK)).encode()
    with path.open("wb") as file:
        file.write(HEADER.encode())
        for _ in range(-(-records // _BLOCK)):
            file.write(block)


def _lead(at: int, *, damaged: bool) -> str:
    company = f'"Acme {at % 89}, Inc."' if at % 4 == 0 else f"Example {at % 97} Ltd"
    note = f'"Met at the fair; ""very"" interested, call {at}"' if at % 20 == 0 else "Call in May"
    street = f'{at} 5" Pipe Road' if damaged and at % 20 == 0 else f"{at} Main Street"
    cells = [
        *(str(at), f"First{at % 977}", f"Last{at % 983}", f"first{at}.last@example.com"),
        *(f"+1 202 555 01{at % 100:02d}", f"+1 303 555 01{at % 100:02d}", company),
        *("Head of Sales", "Sales and Marketing", street, "Springfield", "Illinois"),
        *(f"{at % 99999:05d}", "United States", f"https://www.example.com/company/{at}"),
        *("Manufacturing", str(at % 5000), str(at * 1000), "Trade fair", "Hot", "Unprocessed"),
        *("2026-01-31", "ann.smith@example.com", "fair;north;machines;key account", note),
    ]
    if damaged and at % 20:
        cells.pop()
    return ",".join(cells) + "\n"
