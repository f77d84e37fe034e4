"""Whatever a parser may give, it is read without an error, and every span is a slice of the text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.factuality import judge_tuples
from pipeline.lexicon import load_lexicon
from pipeline.mending import mend
from pipeline.model import Entity, EntityKind, EventTuple, Phrase, RegionKind, Sentence, Span, Token
from pipeline.tuples import extract_tuples

#: Words that the rules look at, of every class: verbs, carriers, event nouns, weapons, cases, reports, days.
LEMMAS = st.sampled_from(
    [
        "attack",
        "kill",
        "bomb",
        "protest",
        "say",
        "carry",
        "out",
        "in",
        "on",
        "by",
        "of",
        "soldier",
        "town",
        "with",
        "between",
        "monday",
        "deny",
        "claim",
        "it",
        "accusation",
        "fire",
        "open",
        "rocket",
        "die",
        "to",
        "from",
        "be",
        "under",
        "target",
        "erupt",
        "blame",
        "for",
        "warn",
        "would",
        "not",
        "no",
        "ago",
        "year",
        "may",
        "threat",
        "will",
        "and",
        "allege",
        "allegedly",
        "possible",
        "anniversary",
        "death",
        "gas",
        "use",
        "take",
        "control",
        "hostage",
        "army",
        "that",
        "who",
        "where",
        "2021",
        '"',
        "“",
        "”",
        ",",
        "-",
        "reject",
        "tank",
        "use",
        "possible",
        "memorial",
    ]
)
RELATIONS = st.sampled_from(
    [
        "nsubj",
        "nsubj:pass",
        "obj",
        "iobj",
        "obl",
        "obl:agent",
        "obl:tmod",
        "nmod",
        "nmod:poss",
        "acl",
        "acl:relcl",
        "advcl",
        "conj",
        "cc",
        "xcomp",
        "ccomp",
        "csubj",
        "case",
        "mark",
        "det",
        "amod",
        "advmod",
        "nummod",
        "compound",
        "compound:prt",
        "flat",
        "appos",
        "aux",
        "aux:pass",
        "cop",
        "parataxis",
        "root",
        "punct",
    ]
)
TAGS = st.sampled_from(["NOUN", "VERB", "PROPN", "ADP", "DET", "NUM", "PRON", "ADJ", "ADV", "SCONJ", "PUNCT", "AUX"])
FEATURES = st.sampled_from(
    ["", "VerbForm=Part", "VerbForm=Part|Tense=Past", "VerbForm=Ger", "VerbForm=Fin", "Number=Plur", "Number=Sing"]
)
ROWS = st.tuples(LEMMAS, TAGS, RELATIONS, st.integers(0, 14), FEATURES)


@st.composite
def documents(draw: st.DrawFn) -> tuple[Sentence, ...]:
    """Sentences of random words in random trees, cycles included."""
    sentences: list[Sentence] = []
    for index in range(draw(st.integers(1, 3))):
        rows = draw(st.lists(ROWS, min_size=1, max_size=14))
        sentences.append(sentence(draw, index, sentences[-1].span.end + 1 if sentences else 0, rows))
    return tuple(sentences)


def sentence(draw: st.DrawFn, index: int, start: int, rows: list[tuple[str, str, str, int, str]]) -> Sentence:
    """One sentence with some of its words as entities."""
    tokens, offset = [], start
    for number, (lemma, tag, relation, head, features) in enumerate(rows, start=1):
        end = offset + len(lemma)
        tokens.append(Token(number, lemma, lemma, tag, min(head, len(rows)), relation, offset, end, features))
        offset = end + 1
    named = draw(st.sets(st.sampled_from(tokens), max_size=3))
    kinds = st.sampled_from(list(EntityKind))
    entities = tuple(
        Entity(draw(kinds), Span(token.start, token.end, token.text), token.index, token.index)
        for token in sorted(named, key=lambda token: token.index)
    )
    region = draw(st.sampled_from([RegionKind.BODY, RegionKind.HEADLINE]))
    return Sentence(index, Span(start, offset - 1, " ".join(row[0] for row in rows)), tuple(tokens), entities, region)


def phrases_of(found: EventTuple) -> tuple[Phrase, ...]:
    """Every phrase of a tuple."""
    by = found.attribution.by if found.attribution else ()
    sides = (found.who, found.whom, found.instruments, found.where, found.when, found.within, by)
    return (found.trigger, *(phrase for side in sides for phrase in side))


@settings(max_examples=300)
@given(documents())
def test_any_trees_are_read_and_their_spans_are_slices(sentences: tuple[Sentence, ...]) -> None:
    lexicon = load_lexicon()
    text = " ".join(one.span.text for one in sentences)
    assert [one.span for one in mend(sentences)] == [one.span for one in sentences]
    sentences = mend(sentences)
    found = judge_tuples(extract_tuples(sentences, lexicon), sentences, lexicon)
    assert found == judge_tuples(extract_tuples(sentences, lexicon), sentences, lexicon)
    for phrase in (phrase for one in found for phrase in phrases_of(one)):
        assert 0 <= phrase.span.start < phrase.span.end <= len(text)
        assert phrase.span.text == text[phrase.span.start : phrase.span.end]
