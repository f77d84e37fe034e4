"""The `dateline` command with a fake reader in its reading process; run as a script."""

import sys

from fakes import load_fake

import service.app
from service import cli
from service.jobs.supervisor import Supervisor
from service.routes.dependencies import RunningReader
from service.settings import Settings


def _supervised(settings: Settings) -> RunningReader:
    return Supervisor(load_fake, deadline=settings.deadline, waiting=settings.queue)


if __name__ == "__main__":
    service.app.supervised_reader = _supervised
    sys.exit(cli.main())
