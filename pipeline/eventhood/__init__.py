"""Which clauses and nouns tell of an event: what is said, unreal, generic or only named is none."""

from pipeline.eventhood.clauses import tells

__all__ = ["tells"]
