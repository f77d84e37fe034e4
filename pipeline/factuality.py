"""Tuple -> how the text vouches for it, and whom it gives the statement to; read off the syntax."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import Attribution, EventTuple, Factuality, Phrase, Sentence, Token
from pipeline.ontology import Predicate
from pipeline.syntax import case_of, phrases, subjects

NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "nobody", "none"})
#: Acts that are done by doing what the main clause tells: "fired tear gas to disperse the crowd".
DONE_BY_MEANS = frozenset({Predicate.PROTEST, Predicate.DISPERSE})
POSSIBLE = frozenset({"could", "may", "might", "would", "should", "must", "can"})
FUTURE = frozenset({"will", "'ll", "shall"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
COMPLEMENTS = frozenset({"ccomp", "xcomp", "parataxis", "acl", "csubj", "obj", "nmod", "obl", "nsubj:pass"})
#: Which kinds of report change how far the text vouches for what is reported.
REPORTED = {
    "claimed": Factuality.CLAIMED,
    "alleged": Factuality.ALLEGED,
    "denied": Factuality.DENIED,
    "planned": Factuality.PLANNED,
    "threatened": Factuality.THREATENED,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a text vouches for a tuple, and who said so."""

    factuality: Factuality
    attribution: Attribution | None = None


def judge_tuples(
    tuples: tuple[EventTuple, ...], sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> tuple[EventTuple, ...]:
    """The same tuples with factuality and attribution."""
    return tuple(judge(found, sentences[found.sentence], lexicon) for found in tuples)


def judge(found: EventTuple, sentence: Sentence, lexicon: Lexicon) -> EventTuple:
    """One tuple with its factuality and attribution: its own words first, then the clauses above it, outwards."""
    token = sentence.token(found.trigger.head)
    own = own_factuality(sentence, token, found)
    report = next(reports_above(sentence, token, lexicon), None) or according_to(sentence, token)
    factuality = own or (report.factuality if report else Factuality.ASSERTED)
    return replace(found, factuality=factuality, attribution=report.attribution if report else None)


# --- the clause itself -----------------------------------------------------------------------------------------------


def own_factuality(sentence: Sentence, token: Token, found: EventTuple) -> Factuality | None:
    """What a clause says of itself: negated, possible, to come; None when it simply tells."""
    clause = carrier(sentence, token)
    if is_negated(sentence, token) or is_negated(sentence, clause) or has_empty_argument(sentence, found):
        return Factuality.NEGATED
    if is_averted(sentence, token) or is_averted(sentence, clause):
        return Factuality.NEGATED
    if is_conditional(sentence, clause):
        return Factuality.HYPOTHETICAL
    if is_remembered(sentence, token):
        return Factuality.HISTORICAL
    return modal_factuality(sentence, clause) or intent_factuality(sentence, clause, found)


def carrier(sentence: Sentence, token: Token) -> Token:
    """The verb that carries an event noun as object or subject; a verb is its own."""
    head = sentence.head(token)
    if token.upos != "VERB" and head is not None and head.upos == "VERB" and token.relation in {"obj", "nsubj"}:
        return head
    return token


def is_negated(sentence: Sentence, token: Token) -> bool:
    """A negation directly on the token: "did not attack", "no attack"."""
    children = sentence.children(token.index, "advmod", "det", "cc", "case", "mark")
    return any(child.lemma.lower() in NEGATIONS or child.text.lower() in NEGATIONS for child in children)


def has_empty_argument(sentence: Sentence, found: EventTuple) -> bool:
    """An argument that names nobody: "no one was killed", "none of the soldiers"."""
    return any(is_empty(sentence, phrase) for phrase in (*found.who, *found.whom))


def is_empty(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names nobody."""
    head = sentence.token(phrase.head)
    determiners = sentence.children(head.index, "det", "advmod")
    return head.lemma.lower() in {"nobody", "none", "nothing"} or any(d.lemma.lower() == "no" for d in determiners)


def is_averted(sentence: Sentence, token: Token) -> bool:
    """Complement of a verb that says it did not come about: "failed to kill", "foiled the attack"."""
    head = sentence.head(token)
    if head is None or head.lemma.lower() not in grammar().averters:
        return False
    return token.relation in {"xcomp", "obj", "ccomp", "advcl"} or token.deprel == "nsubj:pass"


def is_remembered(sentence: Sentence, token: Token) -> bool:
    """What an anniversary or a ceremony is held for: "the anniversary of the bombing"."""
    head = sentence.head(token)
    if head is None or token.relation not in {"nmod", "compound", "obj", "obl"}:
        return False
    lexicon = load_lexicon()
    return Predicate.EXERCISE in {lexicon.nouns.get(head.lemma.lower()), lexicon.verbs.get(head.lemma.lower())}


def is_conditional(sentence: Sentence, token: Token) -> bool:
    """Inside an "if" clause."""
    return any(child.lemma.lower() in CONDITIONS for child in sentence.children(token.index, "mark"))


def modal_factuality(sentence: Sentence, token: Token) -> Factuality | None:
    """By auxiliary: "may attack" is possible, "will attack" is to come."""
    helpers = {child.text.lower() for child in sentence.children(token.index, "aux")}
    if helpers & FUTURE:
        return Factuality.PLANNED
    have = {child.lemma.lower() for child in sentence.children(token.index, "aux")} & {"have"}
    if helpers & POSSIBLE and not (have and helpers & {"must"}):
        return Factuality.HYPOTHETICAL
    return None


def intent_factuality(sentence: Sentence, token: Token, found: EventTuple) -> Factuality | None:
    """A "to" clause: what was planned or is its purpose has not been done yet; "blocked a road to protest" has."""
    if token.upos != "VERB" or not any(child.text.lower() == "to" for child in sentence.children(token.index, "mark")):
        return None
    head = sentence.head(token)
    if head is None or token.relation not in {"xcomp", "advcl", "acl", "ccomp"}:
        return None
    lemma = head.lemma.lower()
    if lemma == "threaten":
        return Factuality.THREATENED
    if token.relation == "advcl" and found.predicate in DONE_BY_MEANS and lemma not in grammar().intents:
        return None
    if lemma in grammar().intents or token.relation in {"advcl", "acl"}:
        return Factuality.PLANNED
    return None


# --- who says so -----------------------------------------------------------------------------------------------------


def reports_above(sentence: Sentence, token: Token, lexicon: Lexicon) -> Iterator[Verdict]:
    """The reporting words a tuple stands under: a denial first, then what changes its standing, then mere "said"."""
    ranks = {Factuality.DENIED: 0, Factuality.ASSERTED: 2}
    yield from sorted(report_chain(sentence, token, lexicon), key=lambda verdict: ranks.get(verdict.factuality, 1))


def report_chain(sentence: Sentence, token: Token, lexicon: Lexicon) -> Iterator[Verdict]:
    """Each reporting word above a token that the token is a complement of, innermost first."""
    below = token
    for above in sentence.ancestors(token):
        kind = lexicon.reporting.get(above.lemma.lower())
        if kind and is_complement(sentence, below, above):
            by = phrases(sentence, speakers(sentence, above))
            yield Verdict(REPORTED.get(kind, Factuality.ASSERTED), Attribution(above.lemma.lower(), by))
        below = above


def is_complement(sentence: Sentence, below: Token, above: Token) -> bool:
    """Whether a clause or noun is what a reporting word reports, not its circumstance."""
    if below.deprel == "acl:relcl" or below.relation not in COMPLEMENTS:
        return False
    if above.upos == "VERB" and below.relation in {"nmod", "obl"}:
        return case_of(sentence, below) in {"of", "for", "in", "about"}
    return True


def speakers(sentence: Sentence, report: Token) -> tuple[Token, ...]:
    """Who says it: the subject of a reporting verb, the owner or source of a reporting noun."""
    if report.upos == "VERB":
        return subjects(sentence, report)
    owners = sentence.children(report.index, "nmod:poss")
    sources = (child for child in sentence.children(report.index, "nmod") if case_of(sentence, child) in {"by", "from"})
    return (*owners, *sources)


def according_to(sentence: Sentence, token: Token) -> Verdict | None:
    """ "According to X" on the clause or on one above it."""
    for clause in (token, *sentence.ancestors(token)):
        for child in sentence.children(clause.index, "obl", "nmod", "parataxis"):
            if case_of(sentence, child).startswith("accord"):
                return Verdict(Factuality.ASSERTED, Attribution("according to", phrases(sentence, (child,))))
    return None
