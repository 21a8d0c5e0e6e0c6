"""Writes what was vendored as JSON; called by refresh.sh."""

import hashlib
import json
import sys
from pathlib import Path

WORK = Path(sys.argv[1])


def entry(package: str, files: list[str]) -> dict[str, object]:
    """Return one library's name, version, licence and the digest of each file."""
    about = json.loads((WORK / package / "package.json").read_text())
    digests = {name: hashlib.sha256(Path(name).read_bytes()).hexdigest() for name in sorted(files)}
    return {
        "name": package,
        "version": about["version"],
        "licence": about["license"],
        "files": digests,
    }


taken: dict[str, list[str]] = {}
for line in sys.stdin:
    package, _, name = line.rstrip("\n").split("\t")
    taken.setdefault(package, []).append(name)
json.dump([entry(package, files) for package, files in taken.items()], sys.stdout, indent=2)
sys.stdout.write("\n")
