"""What hand-written trees are read as."""

from builders import parsed

from pipeline.factuality import judge_tuples
from pipeline.lexicon import load_lexicon
from pipeline.model import EventTuple, Phrase, RegionKind
from pipeline.tuples import extract_tuples


def tuples_of(*trees: str, region: RegionKind = RegionKind.BODY) -> dict[str, EventTuple]:
    """The judged tuples of trees that stand in one paragraph, by the lemma of their trigger, the first of each."""
    sentences, start = [], 0
    for index, rows in enumerate(trees):
        sentences.append(parsed(rows, index=index, start=start, region=region))
        start = sentences[-1].span.end + 1
    lexicon, told = load_lexicon(), tuple(sentences)
    found = judge_tuples(extract_tuples(told, lexicon), told, lexicon)
    return {one.lemma: one for one in reversed(found)}


def texts(phrases: tuple[Phrase, ...]) -> list[str]:
    """The words of phrases."""
    return [phrase.span.text for phrase in phrases]


def speakers(found: EventTuple) -> list[str]:
    """Whom a tuple is given to."""
    return texts(found.attribution.by) if found.attribution else []
