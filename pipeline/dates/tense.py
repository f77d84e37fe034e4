"""Whether the clause around a time expression speaks of the past or of what is to come."""

from enum import Enum

from pipeline.dates.lexing import token_at
from pipeline.model import Sentence, Token

FUTURE_AUXILIARIES = frozenset(
    {"will", "shall", "'ll", "wo", "would", "may", "might", "can", "could", "should", "must", "'d"}
)
#: Words whose time is still ahead: "scheduled for Tuesday", "the upcoming vote", "until Friday".
PROSPECTIVE = frozenset(
    {
        "schedule",
        "plan",
        "expect",
        "due",
        "set",
        "slate",
        "upcoming",
        "expire",
        "intend",
        "prepare",
        "payable",
        "deadline",
        "postpone",
    }
)
LIMITS = frozenset({"until", "till"})
NEXT = frozenset({"next", "upcoming", "forthcoming"})
#: "next", a noun and a preposition stand before the date.
NEXT_PHRASE = 4
CLAUSES = frozenset({"VERB", "AUX"})


class Tense(Enum):
    """The direction in which a bare date or weekday is looked for."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


def tense_at(sentence: Sentence, offset: int) -> Tense:
    """The tense of the nearest verb above the word at a document offset."""
    token = token_at(sentence, offset)
    if token is None:
        return Tense.OPEN
    if is_of_next(sentence, token):
        return Tense.FUTURE
    for above in (token, *sentence.ancestors(token)):
        if is_prospective(sentence, above):
            return Tense.FUTURE
        if above.upos in CLAUSES or any(child.relation in {"cop", "aux"} for child in sentence.children(above.index)):
            tense = verb_tense(sentence, above)
            if tense is not None:
                return tense
    return Tense.OPEN


def is_of_next(sentence: Sentence, token: Token) -> bool:
    """The next of something lies ahead, whatever the date behind it hangs on: "his next hearing on April 5"."""
    if token.index < NEXT_PHRASE:
        return False
    noun, case = sentence.token(token.index - 2), sentence.token(token.index - 1)
    described = {child.lemma.lower() for child in sentence.children(noun.index, "amod")}
    return case.upos == "ADP" and noun.upos == "NOUN" and bool(described & NEXT)


def hangs_on_verb(sentence: Sentence, offset: int) -> bool:
    """True if the words at an offset tell when a verb happens, not which meeting or which deadline."""
    token = described_by(sentence, token_at(sentence, offset))
    while token is not None and token.head and token.upos in {"PROPN", "NUM", "NOUN", "ADJ"}:
        head = sentence.token(token.head)
        if head.upos in CLAUSES:
            return token.relation in {"obl", "advmod"}
        if token.relation not in {"nummod", "compound", "flat", "nmod", "appos"} or head.upos not in {"PROPN", "NUM"}:
            return False
        token = head
    return False


def described_by(sentence: Sentence, token: Token | None) -> Token | None:
    """The word that an adjective or article at the start of a phrase belongs to: "March" for "early"."""
    return sentence.head(token) if token is not None and token.relation in {"amod", "det"} else token


def is_prospective(sentence: Sentence, word: Token) -> bool:
    """True if a word or the preposition of its phrase looks ahead, unless it is told as past ("had been scheduled")."""
    if any(token.lemma.lower() in LIMITS for token in sentence.children(word.index, "case", "mark")):
        return not ended(sentence, sentence.head(word))
    if word.lemma.lower() not in PROSPECTIVE or word.feature("VerbForm") == "Inf":
        return False
    return not any(auxiliary.text.lower() == "had" for auxiliary in sentence.children(word.index, "aux"))


def ended(sentence: Sentence, verb: Token | None) -> bool:
    """True for a past state or a thing not done, whose "until" is over: "was closed until Monday", "did not know"."""
    if verb is None:
        return False
    around = sentence.children(verb.index, "aux", "cop", "advmod")
    words = {token.lemma.lower() for token in around}
    return bool({"not", "n't", "never"} & words) or any(
        token.text.lower() == "had" or (token.lemma == "be" and token.feature("Tense") == "Past") for token in around
    )


def verb_tense(sentence: Sentence, verb: Token) -> Tense | None:
    """The tense of one verb with its auxiliaries; None for forms that take theirs from the verb above."""
    auxiliaries = sentence.children(verb.index, "aux", "cop")
    words = {auxiliary.text.lower() for auxiliary in auxiliaries}
    if words & FUTURE_AUXILIARIES:
        return Tense.FUTURE
    if {"have", "has", "had"} & words or any(auxiliary.feature("Tense") == "Past" for auxiliary in auxiliaries):
        return Tense.PAST
    if verb.feature("VerbForm") == "Ger" or (verb.feature("VerbForm") == "Part" and verb.feature("Tense") == "Pres"):
        return Tense.FUTURE if words & {"is", "are", "am", "'s", "'re", "'m"} else None
    if verb.feature("VerbForm") == "Inf" and sentence.children(verb.index, "mark") and not auxiliaries:
        return Tense.FUTURE if looks_ahead(sentence, verb) else Tense.OPEN
    return Tense.PAST if verb.feature("Tense") == "Past" and verb.feature("VerbForm") == "Fin" else None


def looks_ahead(sentence: Sentence, infinitive: Token) -> bool:
    """True for "is to meet on Tuesday", "will be ready to leave", and an infinitive alone in a headline."""
    head = sentence.head(infinitive)
    if head is None or (head.lemma == "be" and head.feature("Tense") == "Pres"):
        return True
    return verb_tense(sentence, head) is Tense.FUTURE
