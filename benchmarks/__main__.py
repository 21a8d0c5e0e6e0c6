"""`python -m benchmarks [NAME …]`: what is promised in numbers; all of it without a name.

Two more need data that others have gathered, and are called by themselves:
`python -m benchmarks.mapping.measure HEADERS` and `python -m benchmarks.pollock FOLDER`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from benchmarks import importing

OTHERS = ("reading", "rules", "duplicates", "peers")
NAMES = ("import", *OTHERS)


def main(names: Sequence[str]) -> int:
    """Run the benchmarks named, or all; return the exit code: 0 if all promises hold."""
    if unknown := set(names) - set(NAMES):
        print(f"No benchmark {', '.join(sorted(unknown))}. There are: {', '.join(NAMES)}.")
        return 2
    results = [_run(name) for name in names or NAMES]
    return 0 if all(results) else 1


def _run(name: str) -> bool:
    if name == "import":
        return importing.main()
    return subprocess.run([sys.executable, "-m", f"benchmarks.{name}"]).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
