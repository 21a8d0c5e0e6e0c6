"""Puts the icons whose names stand on stdin into one SVG; called by refresh.sh."""

import re
import sys
from pathlib import Path

FOLDER = Path(sys.argv[1])


def symbol(name: str) -> str:
    """Return one icon as a symbol that `<use href="sprite.svg#name">` shows."""
    text = (FOLDER / f"{name}.svg").read_text()
    shapes = re.search(r"<svg[^>]*>(.*)</svg>", text, re.DOTALL)
    if shapes is None:
        raise SystemExit(f"{name}.svg is not an icon")
    inner = " ".join(shapes[1].split())
    return f'<symbol id="{name}" viewBox="0 0 16 16">{inner}</symbol>'


names = sorted({line.strip() for line in sys.stdin if line.strip()})
symbols = "\n".join(symbol(name) for name in names)
sys.stdout.write(f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n')
