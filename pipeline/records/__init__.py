"""Event parts -> one coded event with the 31 columns of ACLED's table."""

from pipeline.records.columns import missing_columns, record
from pipeline.records.composing import compose
from pipeline.records.confidence import event_confidence
from pipeline.records.parts import Parts
from pipeline.records.roles import recast

__all__ = ["Parts", "compose", "event_confidence", "missing_columns", "recast", "record"]
