"""How long a small article waits while each hostile shape of 60,000 characters is read: ``python tests/lanes.py``.

The real service over SQLite, two reading processes. A line for each shape: seconds until the small article was
answered, and what became of the long text meanwhile. Asked: within 5 s each.
"""

import argparse
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

from bench.shapes import HOSTILE, NEWSLIKE
from processes import REAL, Service, running

LENGTH = 60_000
ASKED = 5.0
#: Seconds of computing that the long texts get, so that forty of them do not take half an hour.
DEADLINE = 10
#: Small articles that are posted with nothing else to read, to compare.
ALONE = 5


def small_article(number: int) -> str:
    """An article of its own, of the length of a flash."""
    return f"Gunmen attacked the village of Sake on Monday and killed nine people, the army said in report {number}."


def seconds_of(service: Service, text: str) -> float:
    """Seconds until a text was read and stored."""
    begun = time.monotonic()
    answer = service.post(text, 600)
    if answer.status_code != 201:
        raise RuntimeError(f"The small article was answered {answer.status_code}: {answer.text[:300]}")
    return time.monotonic() - begun


def wait_beside(service: Service, long: str, small: str) -> tuple[float, int]:
    """Seconds that a small article takes while a long text is read, and the status of the answer to the long one."""
    with ThreadPoolExecutor(1) as threads:
        answer = threads.submit(service.post, long, 600)
        # It is being read by now, or waits for a process that is being started again.
        time.sleep(1)
        waited = seconds_of(service, small)
        return waited, answer.result().status_code


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shapes", type=int, default=len(NEWSLIKE + HOSTILE), help="how many (default: all)")
    shapes = (HOSTILE + NEWSLIKE)[: parser.parse_args().shapes]
    waits = []
    with tempfile.TemporaryDirectory() as folder:
        settings = {
            "DATELINE_DATABASE_URL": f"sqlite:///{folder}/dateline.db",
            "DATELINE_WORKERS": "2",
            "DATELINE_DEADLINE": str(DEADLINE),
            "DATELINE_DEADLINE_CHARACTERS": str(LENGTH),
        }
        with running(REAL, settings, Path(folder) / "log") as service:
            alone = median(seconds_of(service, small_article(-number)) for number in range(1, ALONE + 1))
            sys.stdout.write(f"{alone:6.2f} s  with nothing else to read\n")
            for number, shape in enumerate(shapes):
                waited, status = wait_beside(service, shape.text(LENGTH), small_article(number))
                waits.append(waited)
                sys.stdout.write(f"{waited:6.2f} s  {shape.name} ({status})\n")
                sys.stdout.flush()
    late = sum(waited > ASKED for waited in waits)
    sys.stdout.write(f"{late} of {len(waits)} over {ASKED:g} s, the longest {max(waits):.2f} s\n")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
