"""The `dateline` command with a fake reader in its reading processes; run as a script."""

import sys
from pathlib import Path

from fakes import load_fake

from service import cli
from service.jobs import reading
from service.processing import Reader


def load(models: str | None, resources: Path, gazetteer: Path) -> Reader:
    return load_fake()


if __name__ == "__main__":
    reading.load_reader = load
    sys.exit(cli.main())
