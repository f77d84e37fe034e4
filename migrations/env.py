"""How Alembic reaches the database: through the connection of ``service.storage.migrating``, or a URL given by -x."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.util import CommandError
from sqlalchemy import Connection

from service.storage.migrating import exclusive_connection
from service.storage.search import PREFIX
from service.storage.tables import Base, UtcDateTime


def include_name(name: str | None, _kind: str, _parents: object) -> bool:
    """Leave out what serves full-text search: it differs by database, so the tables do not describe it."""
    return not (name or "").startswith(PREFIX)


def render_item(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Write our own types as what the database sees, so that old migrations do not hang on today's code."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


def run(connection: Connection) -> None:
    """Run the migrations inside the connection's transaction."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        include_name=include_name,
        render_as_batch=True,
        compare_type=True,
        compare_server_default=True,
        render_item=render_item,
    )
    with context.begin_transaction():
        context.run_migrations()


def main() -> None:
    """Use the connection at hand, or open one."""
    connection = context.config.attributes.get("connection")
    url = context.get_x_argument(as_dictionary=True).get("url")
    if connection is not None:
        run(connection)
    elif url:
        with exclusive_connection(url) as connection:
            run(connection)
    else:
        raise CommandError("Name the database: alembic -x url=sqlite:///data/dateline.db ...")


main()
