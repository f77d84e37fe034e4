"""Bringing a database to the schema of this version."""

from sqlalchemy import Engine


def migrate(url: str) -> None:
    """Upgrade the database to the newest schema; of several processes that start at once, one does the work."""
    raise NotImplementedError


def schema_revision_current(engine: Engine) -> bool:
    """Whether the database stands at the newest schema."""
    raise NotImplementedError
