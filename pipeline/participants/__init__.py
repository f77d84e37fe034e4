"""Names, acronyms, descriptions and pronouns -> one participant each, with its kind, count and mentions."""

from pipeline.participants.linking import Participants, link_participants

__all__ = ["Participants", "link_participants"]
