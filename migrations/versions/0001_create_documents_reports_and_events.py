"""Create documents, tuples, reports, events and what full-text search needs."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0001"
down_revision: str | Sequence[str] | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

#: Table -> the columns whose words are searched.
SEARCHED = {
    "document": ("title", "text"),
    "event": (
        "event_type",
        "sub_event_type",
        "actor1",
        "assoc_actor_1",
        "actor2",
        "assoc_actor_2",
        "country",
        "admin1",
        "admin2",
        "location",
        "notes",
        "tags",
    ),
}


def upgrade() -> None:
    create_documents()
    create_tuples()
    create_reports()
    create_events()
    create_links()
    for table, columns in SEARCHED.items():
        if op.get_bind().dialect.name == "sqlite":
            create_fts5(table, columns)
        else:
            create_tsvector(table, columns)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in SEARCHED:
            op.execute(f"DROP TABLE search_{table}")
    for table in ("event_report", "event_number", "event", "report", "event_tuple", "document", "source"):
        op.drop_table(table)


def create_documents() -> None:
    op.create_table(
        "source",
        sa.Column("key", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_source"),
        sa.UniqueConstraint("name", name="uq_source_name"),
    )
    op.create_table(
        "document",
        sa.Column("key", NUMBER, nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("source_key", NUMBER, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published_at", sa.Date(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("envelope", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["source_key"], ["source.key"], name="fk_document_source_key_source"),
        sa.PrimaryKeyConstraint("key", name="pk_document"),
        sa.UniqueConstraint("id", name="uq_document_id"),
    )
    op.create_index("ix_document_source_key", "document", ["source_key"])
    op.create_index("ix_document_text_sha256", "document", ["text_sha256"])


def create_tuples() -> None:
    op.create_table(
        "event_tuple",
        sa.Column("key", NUMBER, nullable=False),
        sa.Column("document_key", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Integer(), nullable=False),
        sa.Column("lemma", sa.Text(), nullable=False),
        sa.Column("predicate", sa.Text(), nullable=True),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("factuality", sa.Text(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["document_key"], ["document.key"], name="fk_event_tuple_document_key_document"),
        sa.PrimaryKeyConstraint("key", name="pk_event_tuple"),
        sa.UniqueConstraint("document_key", "number", name="uq_event_tuple_document_key_number"),
    )
    op.create_index("ix_event_tuple_lemma", "event_tuple", ["lemma"])
    op.create_index("ix_event_tuple_predicate", "event_tuple", ["predicate"])


def create_reports() -> None:
    op.create_table(
        "report",
        sa.Column("key", NUMBER, nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("document_key", NUMBER, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("event_type", sa.Text(), nullable=False),
        sa.Column("sub_event_type", sa.Text(), nullable=False),
        sa.Column("event_date", sa.Date(), nullable=True),
        sa.Column("factuality", sa.Text(), nullable=False),
        sa.Column("trigger_start", sa.Integer(), nullable=False),
        sa.Column("trigger_end", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["document_key"], ["document.key"], name="fk_report_document_key_document"),
        sa.PrimaryKeyConstraint("key", name="pk_report"),
        sa.UniqueConstraint("document_key", "stamp", "number", name="uq_report_document_key_stamp_number"),
        sa.UniqueConstraint("id", name="uq_report_id"),
    )


def create_events() -> None:
    op.create_table(
        "event",
        sa.Column("key", NUMBER, nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        *acled_columns(),
        sa.Column("factuality", sa.Text(), nullable=False),
        sa.Column("fatalities_min", sa.BigInteger(), nullable=True),
        sa.Column("fatalities_max", sa.BigInteger(), nullable=True),
        sa.Column("injuries_min", sa.BigInteger(), nullable=True),
        sa.Column("injuries_max", sa.BigInteger(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("missing", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("listing_date", sa.Date(), nullable=False),
        sa.Column("actor_names", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_event"),
        sa.UniqueConstraint("event_id_cnty", name="uq_event_event_id_cnty"),
        sa.UniqueConstraint("id", name="uq_event_id"),
    )
    for columns in (
        ["country", "listing_date"],
        ["event_date"],
        ["event_type", "sub_event_type", "listing_date"],
        ["factuality"],
        ["latitude", "longitude"],
        ["listing_date", "id"],
    ):
        op.create_index("_".join(["ix_event", *columns]), "event", columns)


def acled_columns() -> list[sa.Column[Any]]:
    types: dict[str, sa.types.TypeEngine[Any]] = {
        "event_date": sa.Date(),
        "year": sa.Integer(),
        "time_precision": sa.Integer(),
        "iso": sa.Integer(),
        "latitude": sa.Double(),
        "longitude": sa.Double(),
        "geo_precision": sa.Integer(),
        "fatalities": sa.BigInteger(),
        "timestamp": sa.BigInteger(),
    }
    names = (
        "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 "
        "inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 "
        "location latitude longitude geo_precision source source_scale notes fatalities tags timestamp"
    )
    return [sa.Column(name, types.get(name, sa.Text()), nullable=name != "timestamp") for name in names.split()]


def create_links() -> None:
    op.create_table(
        "event_number",
        sa.Column("prefix", sa.String(length=3), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("prefix", name="pk_event_number"),
    )
    op.create_table(
        "event_report",
        sa.Column("event_key", NUMBER, nullable=False),
        sa.Column("report_key", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["event_key"], ["event.key"], name="fk_event_report_event_key_event"),
        sa.ForeignKeyConstraint(["report_key"], ["report.key"], name="fk_event_report_report_key_report"),
        sa.PrimaryKeyConstraint("event_key", "report_key", name="pk_event_report"),
        sa.UniqueConstraint("report_key", name="uq_event_report_report_key"),
    )


def create_fts5(table: str, columns: tuple[str, ...]) -> None:
    """An index that stores no text of its own; triggers keep it true.

    Altering the table in a batch drops the triggers: whoever does so makes them again.
    """
    index, names = f"search_{table}", ", ".join(columns)
    old, new = (", ".join(f"{row}.{column}" for column in ("key", *columns)) for row in ("old", "new"))
    forget = f"INSERT INTO {index} ({index}, rowid, {names}) VALUES ('delete', {old});"
    learn = f"INSERT INTO {index} (rowid, {names}) VALUES ({new});"
    op.execute(
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', content_rowid='key', "
        "tokenize='porter unicode61 remove_diacritics 2')"
    )
    for verb, work in (("insert", learn), ("delete", forget), ("update", forget + " " + learn)):
        op.execute(f"CREATE TRIGGER {index}_{verb} AFTER {verb} ON {table} BEGIN {work} END")


def create_tsvector(table: str, columns: tuple[str, ...]) -> None:
    """A column that the database computes, with its index."""
    words = " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)
    computed = f"tsvector GENERATED ALWAYS AS (to_tsvector('english', {words})) STORED"
    op.execute(f"ALTER TABLE {table} ADD COLUMN search_words {computed}")
    op.execute(f"CREATE INDEX search_{table} ON {table} USING gin (search_words)")
