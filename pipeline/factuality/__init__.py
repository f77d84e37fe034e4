"""Tuple -> how the text vouches for it, and whom it gives the statement to; read off the syntax."""

from dataclasses import replace

from pipeline.factuality.denials import deny_across
from pipeline.factuality.quotations import give_speakers
from pipeline.factuality.reports import according_to, doubted, reports_above
from pipeline.factuality.standing import own_factuality
from pipeline.factuality.verdicts import Verdict
from pipeline.lexicon import Lexicon
from pipeline.model import EventTuple, Factuality, Sentence

__all__ = ["judge_tuples"]


def judge_tuples(
    tuples: tuple[EventTuple, ...], sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> tuple[EventTuple, ...]:
    """The same tuples with factuality and attribution: sentence by sentence, then across sentences."""
    judged = tuple(judge(found, sentences[found.sentence], lexicon) for found in tuples)
    return deny_across(give_speakers(judged, sentences, lexicon), sentences)


def judge(found: EventTuple, sentence: Sentence, lexicon: Lexicon) -> EventTuple:
    """One tuple with its factuality and attribution: its own words first, then the clauses above it, outwards."""
    token = sentence.token(found.trigger.head)
    own = own_factuality(sentence, token, found, lexicon)
    reports = (*reports_above(sentence, token, lexicon), *doubted(sentence, token, lexicon))
    report = min(reports, key=rank, default=None) or according_to(sentence, token)
    return replace(
        found,
        factuality=combined(own, report),
        attribution=report.attribution if report else None,
    )


def rank(verdict: Verdict) -> int:
    """A denial decides first, then what changes the standing, then mere "said"."""
    return {Factuality.DENIED: 0, Factuality.ASSERTED: 2}.get(verdict.factuality, 1)


def combined(own: Factuality | None, report: Verdict | None) -> Factuality:
    """What a clause says of itself goes before what is said of it; a "would" that somebody threatens is a threat."""
    if report is None:
        return own or Factuality.ASSERTED
    if own is Factuality.PLANNED and report.factuality is Factuality.THREATENED:
        return Factuality.THREATENED
    return own or report.factuality
