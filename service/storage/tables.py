"""The tables. Codes are text, checked in Python: a new code needs no migration.

Each table has a number of its own as key, for joins and for SQLite's full-text index, and a public ``id`` where the
outside may name a row. Full-text columns and tables differ by database and live in the migrations.
"""

from datetime import UTC, date, datetime
from typing import Annotated

from sqlalchemy import (
    JSON,
    BigInteger,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from service.storage.values import Payload


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, stored and given back in UTC on every database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC; SQLite drops the zone."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment with its zone."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """What all tables share; constraints are named because SQLite can change only named ones."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012
        str: Text(),
        float: Double(),
        datetime: UtcDateTime(),
        # PostgreSQL's json and not jsonb: a payload must come back byte for byte, and jsonb reorders its keys.
        Payload: JSON(),
        list[str]: JSON().with_variant(JSONB(), "postgresql"),
    }


_Number = BigInteger().with_variant(Integer(), "sqlite")
Key = Annotated[int, mapped_column(_Number, primary_key=True)]
#: Wide: a text may name any number.
Count = Annotated[int | None, mapped_column(BigInteger())]
PublicId = Annotated[str, mapped_column(String(40), unique=True)]


class SourceRow(Base):
    """An outlet, by the name that documents give it."""

    __tablename__ = "source"

    key: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)


class DocumentRow(Base):
    """An article as it came in; its id is made of its text and source, so that the same article comes in once."""

    __tablename__ = "document"

    key: Mapped[Key]
    id: Mapped[PublicId]
    text_sha256: Mapped[str] = mapped_column(String(64), index=True)
    source_key: Mapped[int | None] = mapped_column(ForeignKey("source.key"), index=True)
    text: Mapped[str]
    title: Mapped[str | None]
    published_at: Mapped[date | None]
    url: Mapped[str | None]
    language: Mapped[str | None]
    stamp: Mapped[str]
    created_at: Mapped[datetime]
    #: The prediction less its events and tuples, which have rows of their own.
    envelope: Mapped[Payload]

    source: Mapped[SourceRow | None] = relationship(lazy="raise")
    tuples: Mapped[list["TupleRow"]] = relationship(lazy="raise", order_by="TupleRow.number")
    reports: Mapped[list["ReportRow"]] = relationship(
        lazy="raise", order_by="ReportRow.number", back_populates="document"
    )


class TupleRow(Base):
    """Who did what to whom in one sentence of a document."""

    __tablename__ = "event_tuple"
    __table_args__ = (UniqueConstraint("document_key", "number"),)

    key: Mapped[Key]
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key"))
    #: 0-based place among the document's tuples.
    number: Mapped[int]
    sentence: Mapped[int]
    lemma: Mapped[str] = mapped_column(index=True)
    predicate: Mapped[str | None] = mapped_column(index=True)
    #: Phrases of each role, separated by ``; ``.
    who: Mapped[str]
    whom: Mapped[str]
    factuality: Mapped[str]
    payload: Mapped[Payload]


class ReportRow(Base):
    """What one document says of one happening: written once, never changed."""

    __tablename__ = "report"
    __table_args__ = (UniqueConstraint("document_key", "stamp", "number"),)

    key: Mapped[Key]
    id: Mapped[PublicId]
    document_key: Mapped[int] = mapped_column(ForeignKey("document.key"))
    #: 0-based place among the document's events.
    number: Mapped[int]
    stamp: Mapped[str]
    created_at: Mapped[datetime]
    event_type: Mapped[str]
    sub_event_type: Mapped[str]
    event_date: Mapped[date | None]
    factuality: Mapped[str]
    trigger_start: Mapped[int]
    trigger_end: Mapped[int]
    confidence: Mapped[float]
    payload: Mapped[Payload]

    document: Mapped[DocumentRow] = relationship(lazy="raise", back_populates="reports")
    event: Mapped["EventRow"] = relationship(lazy="raise", secondary="event_report", viewonly=True)


class EventRow(Base):
    """A happening as its reports tell it: ACLED's 31 columns, typed, and what ACLED has no column for."""

    __tablename__ = "event"
    __table_args__ = (
        Index(None, "listing_date", "id"),
        Index(None, "country", "listing_date"),
        Index(None, "event_type", "sub_event_type", "listing_date"),
        Index(None, "event_date"),
        Index(None, "latitude", "longitude"),
    )

    key: Mapped[Key]
    id: Mapped[PublicId]
    #: Null for an event of no known country.
    event_id_cnty: Mapped[str | None] = mapped_column(unique=True)
    event_date: Mapped[date | None]
    year: Mapped[int | None]
    time_precision: Mapped[int | None]
    disorder_type: Mapped[str | None]
    event_type: Mapped[str | None]
    sub_event_type: Mapped[str | None]
    actor1: Mapped[str | None]
    assoc_actor_1: Mapped[str | None]
    inter1: Mapped[str | None]
    actor2: Mapped[str | None]
    assoc_actor_2: Mapped[str | None]
    inter2: Mapped[str | None]
    interaction: Mapped[str | None]
    civilian_targeting: Mapped[str | None]
    iso: Mapped[int | None]
    region: Mapped[str | None]
    country: Mapped[str | None]
    admin1: Mapped[str | None]
    admin2: Mapped[str | None]
    admin3: Mapped[str | None]
    location: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    geo_precision: Mapped[int | None]
    source: Mapped[str | None]
    source_scale: Mapped[str | None]
    notes: Mapped[str | None]
    fatalities: Mapped[Count]
    tags: Mapped[str | None]
    #: Unix seconds of the last change, as ACLED counts.
    timestamp: Mapped[int] = mapped_column(BigInteger())

    factuality: Mapped[str] = mapped_column(index=True)
    fatalities_min: Mapped[Count]
    fatalities_max: Mapped[Count]
    injuries_min: Mapped[Count]
    injuries_max: Mapped[Count]
    confidence: Mapped[float]
    missing: Mapped[list[str]]
    #: ``event_date``, or the calendar's first day where there is none: undated events list last by one plain index.
    listing_date: Mapped[date]
    #: All actors and associates in lower case, for searching parts of names in any case and script.
    actor_names: Mapped[str]

    reports: Mapped[list[ReportRow]] = relationship(
        lazy="raise", secondary="event_report", order_by=ReportRow.key, viewonly=True
    )


class EventReportRow(Base):
    """Which event a report speaks of."""

    __tablename__ = "event_report"

    event_key: Mapped[int] = mapped_column(ForeignKey("event.key"), primary_key=True)
    report_key: Mapped[int] = mapped_column(ForeignKey("report.key"), primary_key=True, unique=True)

    event: Mapped[EventRow] = relationship(lazy="raise")
    report: Mapped[ReportRow] = relationship(lazy="raise")


class EventNumberRow(Base):
    """The last running number given to an event of a country."""

    __tablename__ = "event_number"

    prefix: Mapped[str] = mapped_column(String(3), primary_key=True)
    last: Mapped[int]
