"""One reader on one file, in a process of its own: prints what it took as JSON."""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path

from benchmarks.reading.readers import READERS, Reader


def measure(reader: Reader, path: Path) -> tuple[float, float, str]:
    """Processor seconds on one core, peak MiB, and what the reader told."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    start = time.process_time()
    try:
        told = reader(path)
    except Exception as error:  # another reader's failure is a result here
        told = f"failed: {str(error).splitlines()[0][:80]}"
    seconds = time.process_time() - start
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, told


if __name__ == "__main__":
    chosen = next(reader for reader in READERS if reader.__name__ == sys.argv[1])
    print(json.dumps(measure(chosen, Path(sys.argv[2]))))
