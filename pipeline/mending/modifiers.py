"""Days, places and words of estimation that hang from the wrong word."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import Sentence, Token
from pipeline.ontology import BODILY_HARM, VIOLENCE
from pipeline.syntax import AIMED_CASES, adjoin, case_of, is_calendar, is_participle_form, is_passive, is_spot

ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl")


def approximations(sentence: Sentence) -> Iterator[Token]:
    """A word of estimation right before a number or quantity belongs to it: "Nearly all of the prisoners"."""
    for token in sentence.hanging("advmod"):
        if token.lemma.lower() not in grammar().approximators:
            continue
        end = sentence.subtree(token.index)[-1].index
        for noun in sentence.children(token.head, *ARGUMENTS):
            phrase = sentence.subtree(noun.index)
            if phrase[0].index == end + 1 and counts(sentence, noun, phrase[:3]):
                yield replace(token, head=noun.index)


def counts(sentence: Sentence, noun: Token, opening: tuple[Token, ...]) -> bool:
    """Whether a phrase opens with a number, or is a quantity of something."""
    return any(token.upos == "NUM" for token in opening) or noun.lemma.lower() in grammar().measures


def counted_more(sentence: Sentence) -> Iterator[Token]:
    """A number of "more" is people or things of its verb: "killed two and wounded five more", "five more were hurt"."""
    for more in sentence.hanging("advmod"):
        verb = sentence.head(more)
        if more.text.lower() != "more" or verb is None or verb.upos != "VERB":
            continue
        if not sentence.children(more.index, "nummod"):
            continue
        if more.index > verb.index and not sentence.children(verb.index, "obj"):
            yield replace(more, upos="ADJ", deprel="obj")
        elif more.index < verb.index and not sentence.children(verb.index, "nsubj"):
            passive = bool(sentence.children(verb.index, "aux:pass"))
            yield replace(more, upos="ADJ", deprel="nsubj:pass" if passive else "nsubj")


def upper_bound(sentence: Sentence) -> Iterator[Token]:
    """ "Up to" before a number is a bound, neither particle nor preposition: "kidnapped up to 16 pupils"."""
    for up, to, number in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        if number.upos != "NUM" or number.index == up.head or (up.text.lower(), to.text.lower()) != ("up", "to"):
            continue
        noun = sentence.token(number.head) if number.relation == "nummod" else number
        counted = noun.relation in ARGUMENTS and to.head in {noun.index, number.index}
        if counted and up.head in {noun.head, noun.index}:
            yield replace(up, upos="ADV", head=number.index, deprel="advmod")
            yield replace(to, head=up.index, deprel="fixed")
            if noun.relation == "obl" and up.deprel == "compound:prt" and not sentence.children(noun.head, "obj"):
                yield replace(noun, deprel="obj")


def repeated_adjunct(sentence: Sentence) -> Iterator[Token]:
    """A second day behind a second verb is the second verb's: "bombed it on Monday and retook it on Friday"."""
    for late in sentence.hanging("obl"):
        verb = sentence.head(late)
        if verb is None or not is_calendar(sentence, late):
            continue
        later = [t for t in sentence.children(verb.index, "conj") if verb.index < t.index < late.index]
        days = (t for t in sentence.children(verb.index, "obl") if is_calendar(sentence, t))
        own = any(t.index < later[0].index and case_of(sentence, t) == case_of(sentence, late) for t in days if later)
        if later and own and later[-1].upos == "VERB":
            yield replace(late, head=later[-1].index)


def inner_day(sentence: Sentence) -> Iterator[Token]:
    """A day between a described subject and its verb belongs to the description: "Towns hit last week are empty"."""
    for day in sentence.hanging("obl"):
        verb = sentence.head(day)
        if verb is None or day.index > verb.index or not is_calendar(sentence, day):
            continue
        for subject in sentence.children(verb.index, "nsubj"):
            for clause in sentence.children(subject.index, "acl"):
                if adjoin(sentence, clause, day):
                    yield replace(day, head=clause.index)


def doer_of_noun(sentence: Sentence) -> Iterator[Token]:
    """What is "by" somebody is what happened, not whom it was done to: "the beating of a man by guards"."""
    for token in sentence.hanging("nmod"):
        inner = sentence.head(token)
        if inner is None or case_of(sentence, token) != "by" or inner.relation != "nmod":
            continue
        act = sentence.token(inner.head)
        told = act.lemma.lower() in load_lexicon().nouns and inner.lemma.lower() not in load_lexicon().nouns
        if told and case_of(sentence, inner) in {"of", "on", "against"}:
            yield replace(token, head=act.index)


def listed_aside(sentence: Sentence) -> Iterator[Token]:
    """A noun with another behind "and", and no comma to close it, is one of a list: "two men, a boy and a girl"."""
    for second in sentence.hanging("appos"):
        first = sentence.head(second)
        if first is None or first.upos != "NOUN" or second.upos != "NOUN":
            continue
        more = [token for token in sentence.children(second.index, "conj") if sentence.children(token.index, "cc")]
        end = sentence.subtree(second.index)[-1].index
        closed = end < len(sentence.tokens) and sentence.tokens[end].text == ","
        if more and not closed and sentence.entity_at(first.index) is None:
            yield replace(second, head=first.index, deprel="conj")
            yield from (replace(token, head=first.index) for token in more)


def beyond_aside(sentence: Sentence) -> Iterator[Token]:
    """What stands behind a closed description is coordinated with the one described: "Luna, a lawyer, and her son"."""
    for other in sentence.hanging("conj"):
        aside = sentence.head(other)
        if aside is None or aside.deprel != "appos":
            continue
        if any(sentence.token(joint.index - 1).text == "," for joint in sentence.children(other.index, "cc")):
            yield replace(other, head=aside.head)


def those_described(sentence: Sentence) -> Iterator[Token]:
    """A participle right behind "those" says whom they are: "among those arrested was a priest"."""
    for verb in sentence.hanging("advcl"):
        those = sentence.token(verb.index - 1) if verb.index > 1 else None
        if those is None or those.text.lower() != "those":
            continue
        if not sentence.children(verb.index, "nsubj", "aux", "mark") and is_participle_form(verb):
            inner = those.head == verb.index
            yield replace(those, upos="PRON", head=verb.head if inner else those.head)
            yield replace(verb, head=those.index, deprel="acl", features="Tense=Past|VerbForm=Part|Voice=Pass")


def last_of_series(sentence: Sentence) -> Iterator[Token]:
    """What is "of" something, right behind the last of several nouns, is said of that: "police and friends of Musa"."""
    for token in sentence.hanging("nmod"):
        first = sentence.head(token)
        if first is None or case_of(sentence, token) != "of":
            continue
        for noun in sentence.children(first.index, "conj"):
            close = adjoin(sentence, noun, token)
            if close and noun.upos == "NOUN" and noun.lemma.lower() not in load_lexicon().nouns:
                yield replace(token, head=noun.index)


def place_of_number(sentence: Sentence) -> Iterator[Token]:
    """A preposition right behind a number opens a place, and is no adjective: "kills eight outside Gao hotel"."""
    for number, case in pairwise(sentence.tokens):
        noun = sentence.head(number)
        if noun is None or number.upos != "NUM" or case.head != noun.index:
            continue
        if case.text.lower() not in grammar().spatial_cases or case.relation not in {"amod", "advmod"}:
            continue
        yield replace(number, head=noun.head, deprel=noun.deprel)
        yield replace(case, upos="ADP", deprel="case")
        yield replace(noun, head=number.index, deprel="nmod")


def as_many_as(sentence: Sentence) -> Iterator[Token]:
    """ "As many as" before a number is a bound of it: "as many as 40 of the men were freed"."""
    for first, many, second, number in zip(*(sentence.tokens[i:] for i in range(4)), strict=False):
        if number.upos != "NUM":
            continue
        words = (first.text.lower(), many.text.lower(), second.text.lower())
        if words[0] == words[2] == "as" and words[1] in {"many", "few", "much"}:
            yield replace(first, head=number.index, deprel="advmod")
            yield replace(many, head=first.index, deprel="fixed")
            yield replace(second, head=first.index, deprel="fixed")


def time_ago(sentence: Sentence) -> Iterator[Token]:
    """A period right before "ago" belongs to it: "two decades ago"."""
    for period, ago in pairwise(sentence.tokens):
        if ago.lemma.lower() == "ago" and period.head == ago.head and is_calendar(sentence, period):
            yield replace(period, head=ago.index)


def happening_side(sentence: Sentence) -> Iterator[Token]:
    """Where, by whom or against whom, right behind an event noun, is said of that: "killed in a blast at a mosque"."""
    for token in sentence.hanging("obl"):
        verb = sentence.head(token)
        if verb is None or verb.lemma.lower() in grammar().accusations:
            continue
        if not is_side(sentence, token, verb):
            continue
        for noun in sentence.children(token.head, "obj", "obl"):
            told = noun.upos == "NOUN" and noun.lemma.lower() in load_lexicon().nouns
            if told and adjoin(sentence, noun, token):
                yield replace(token, head=noun.index, deprel="nmod")


def is_side(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Whether a phrase could say by whom, to whom or where something was; "by" in a passive is of the verb."""
    if token.upos not in {"NOUN", "PROPN"} or is_calendar(sentence, token):
        return False
    case = case_of(sentence, token)
    if case in AIMED_CASES or case == "between":
        return True
    if case == "by":
        return not is_passive(sentence, verb)
    return case in grammar().place_cases and is_spot(sentence, token)


def harmful_clause(sentence: Sentence) -> Iterator[Token]:
    """Places kill nobody; what happened there does: "an attack on a camp in Gao which killed nine"."""
    for clause in sentence.hanging("acl"):
        place = sentence.head(clause)
        if place is None or not harms(sentence, clause) or not is_spot(sentence, place):
            continue
        around = (above for above in sentence.ancestors(place) if above.upos in {"NOUN", "PROPN"})
        happening = next((above for above in around if is_violence(above)), None)
        if happening is not None:
            yield replace(clause, head=happening.index)


def harms(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause without a subject of its own says that people were killed or hurt."""
    own = [t for t in sentence.children(clause.index, "nsubj") if t.lemma.lower() not in {"which", "that"}]
    harm = load_lexicon().verbs.get(clause.lemma.lower()) in BODILY_HARM
    return harm and not own and not is_passive(sentence, clause) and bool(sentence.children(clause.index, "obj"))


def is_violence(noun: Token) -> bool:
    """Whether a noun names an act of violence."""
    return load_lexicon().nouns.get(noun.lemma.lower()) in VIOLENCE


def nested_kind(sentence: Sentence) -> Iterator[Token]:
    """Of two words before a noun the first belongs to the second where both name one thing: "police station siege"."""
    for first, second in pairwise(sentence.tokens):
        if second.deprel == "compound" and first.deprel in {"compound", "amod"} and first.head == second.head:
            name, lexicon = f"{first.lemma} {second.lemma}".lower(), load_lexicon()
            if name in lexicon.things or name in lexicon.weapons or name in lexicon.people:
                yield replace(first, head=second.index, deprel="compound")
