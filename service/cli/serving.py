"""`dateline serve`, `migrate` and `health`: the service, its database and its state."""

import argparse

from service.cli import opening
from service.cli.console import tell


def serve(arguments: argparse.Namespace) -> int:
    """Serve HTTP until told to stop."""
    import uvicorn

    from service.app import create_app
    from service.cli import connections
    from service.server import Server

    settings = opening.read_settings(host=arguments.host, port=arguments.port)
    opening.check_port(settings.host, settings.port)
    opening.await_database(settings)
    tell(f"Serving on http://{settings.host}:{settings.port}/docs; the models take some seconds to load")
    if settings.exposure:
        tell(f"WARNING: {settings.exposure}")
    connections.quieten_logs()
    app = create_app(settings)
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        http=connections.BoundedProtocol,
        limit_concurrency=connections.connection_limit(connections.raise_descriptor_limit()),
        backlog=connections.BACKLOG,
    )
    Server(config, grace=settings.grace, refuse=app.state.resources.reader.stop).run()
    return 0


def migrate(_arguments: argparse.Namespace) -> int:
    """Bring the database to the newest schema."""
    from service.storage.migrating import migrate

    settings = opening.read_settings()
    migrate(settings.database_url)
    tell(f"{opening.public(settings)} is at the newest schema")
    return 0


def health(arguments: argparse.Namespace) -> int:
    """Whether the service on this machine is ready."""
    import json
    from urllib.error import HTTPError, URLError
    from urllib.request import urlopen

    settings = opening.read_settings(port=arguments.port)
    address = f"http://{opening.reachable(settings.host)}:{settings.port}/readyz"
    try:
        with urlopen(address, timeout=4):
            tell("ready")
            return 0
    except HTTPError as error:
        tell(f"not ready: {json.load(error).get('detail')}")
    except (URLError, OSError, ValueError) as error:
        tell(f"{address} does not answer: {error}")
    return 1
