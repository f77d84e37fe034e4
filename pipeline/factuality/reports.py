"""Who says so: reporting verbs and nouns above a tuple, "according to", and words of doubt beside it."""

from collections.abc import Iterator

from pipeline.factuality.standing import follows_up
from pipeline.factuality.verdicts import REPORTED, Verdict
from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.model import Attribution, Factuality, Sentence, Token
from pipeline.ontology import DOUBTING, INTENDING, VERBAL, Report
from pipeline.syntax import case_of, is_nobody, is_passive, phrases, subjects

COMPLEMENTS = frozenset({"ccomp", "xcomp", "parataxis", "acl", "csubj", "obj", "nmod", "obl", "nsubj:pass"})
#: Words before a clause that says when.
TEMPORAL = frozenset({"when", "after", "before", "while", "since"})
#: Prepositions between a reporting verb and what it speaks of.
REPORTING_CASES = frozenset({"of", "for", "in", "about"})
#: Verbs whose subject is that of the clause below: nobody says so.
RAISING = frozenset({"appear", "seem"})


def reports_above(sentence: Sentence, token: Token, lexicon: Lexicon) -> Iterator[Verdict]:
    """Each reporting word above a token that the token is a complement of, innermost first."""
    below, beside, done = token, False, False
    for above in sentence.ancestors(token):
        kind = report_kind(sentence, below, above, lexicon)
        beside = beside or is_circumstance(sentence, below)
        done = done or is_done(token, below)
        held = (beside and kind in DOUBTING) or (done and kind in INTENDING)
        if kind and is_complement(sentence, below, above) and not held:
            who = speakers(sentence, above, lexicon)
            if who and all(is_nobody(sentence, one) for one in who):
                return
            by = phrases(sentence, who)
            yield Verdict(REPORTED.get(kind, Factuality.ASSERTED), Attribution(above.lemma.lower(), by))
        below = above
    inside = (token, *sentence.ancestors(token))
    for clause in inside:
        yield from asides(sentence, clause, inside, lexicon)


def is_done(token: Token, below: Token) -> bool:
    """Whether what somebody intends is about an act that was done: "vowed to investigate the raid"."""
    return token.upos == "NOUN" and below != token and follows_up(below)


def is_circumstance(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause says when something was, which holds whatever is thought of that: "feared dead after a raid"."""
    marks = {mark.text.lower() for mark in sentence.children(clause.index, "mark", "advmod")}
    return clause.relation == "advcl" and bool(marks & TEMPORAL)


def asides(sentence: Sentence, clause: Token, inside: tuple[Token, ...], lexicon: Lexicon) -> Iterator[Verdict]:
    """Reporting verbs beside the clause they report, less those a word is inside: "Gunmen attacked, police said"."""
    for verb in sentence.children(clause.index, "parataxis"):
        if verb in inside:
            continue
        kind = lexicon.reporting.get(verb.lemma.lower())
        own = sentence.children(verb.index, "ccomp", "xcomp", "obj")
        if kind and verb.upos == "VERB" and not own and (who := speakers(sentence, verb, lexicon)):
            yield Verdict(
                REPORTED.get(kind, Factuality.ASSERTED), Attribution(verb.lemma.lower(), phrases(sentence, who))
            )


def report_kind(sentence: Sentence, below: Token, above: Token, lexicon: Lexicon) -> Report | None:
    """How a word vouches for what hangs from it, with its preposition first: "called for protests"."""
    lemma = above.lemma.lower()
    return lexicon.reporting.get(f"{lemma} {case_of(sentence, below)}") or lexicon.reporting.get(lemma)


def is_complement(sentence: Sentence, below: Token, above: Token) -> bool:
    """Whether a clause or noun is what a reporting word reports, not its circumstance."""
    case = case_of(sentence, below)
    if f"{above.lemma} {case}".lower() in load_lexicon().reporting:
        return True
    if below.relation == "advcl":
        return case in REPORTING_CASES
    if below.deprel == "acl:relcl" or not {below.relation, below.deprel} & COMPLEMENTS:
        return False
    if below.relation in {"nmod", "obl"}:
        return case in REPORTING_CASES
    return True


def speakers(sentence: Sentence, report: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """Who says it: the subject of a reporting verb, its agent in the passive; the owner or source of a noun."""
    if report.lemma.lower() in RAISING:
        return ()
    if report.upos == "VERB" and is_passive(sentence, report):
        return tuple(t for t in sentence.children(report.index, "obl") if case_of(sentence, t) == "by")
    if report.upos == "VERB":
        return subjects(sentence, report)
    owners = sentence.children(report.index, "nmod:poss")
    sources = (child for child in sentence.children(report.index, "nmod") if case_of(sentence, child) in {"by", "from"})
    return (*owners, *sources) or issuers(sentence, report, lexicon)


def issuers(sentence: Sentence, noun: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """Who makes the statement that a noun names: "militants issued a threat"."""
    verb = sentence.head(noun)
    if verb is None or verb.upos != "VERB" or noun.relation != "obj" or verb.lemma.lower() in lexicon.reporting:
        return ()
    said = lexicon.verb_class(verb.lemma.lower(), (), [noun.lemma.lower()]) in VERBAL
    return subjects(sentence, verb) if said else ()


def doubted(sentence: Sentence, token: Token, lexicon: Lexicon) -> Iterator[Verdict]:
    """What an adverb of a verb or an adjective of an event noun doubts: "allegedly beat", "a suspected attack"."""
    relation = "advmod" if token.upos in {"VERB", "ADJ"} else "amod"
    for child in sentence.children(token.index, relation):
        kind = lexicon.reporting.get(child.text.lower()) or lexicon.reporting.get(child.lemma.lower())
        if kind is Report.ALLEGED:
            yield Verdict(Factuality.ALLEGED, Attribution(child.text.lower(), ()))


def according_to(sentence: Sentence, token: Token) -> Verdict | None:
    """ "According to X" on the clause or on one above it."""
    for clause in (token, *sentence.ancestors(token)):
        for child in sentence.children(clause.index, "obl", "nmod", "parataxis"):
            if case_of(sentence, child).startswith("accord"):
                return Verdict(Factuality.ASSERTED, Attribution("according to", phrases(sentence, (child,))))
    return None
