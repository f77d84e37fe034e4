"""Verbs that a tree takes for nouns, and nouns that it takes for verbs."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.lexicon.irregular import irregular_forms
from pipeline.mending.forms import bases
from pipeline.model import EntityKind, RegionKind, Sentence, Token
from pipeline.syntax import SUBJECTS, is_gerund

#: What only a verb has.
VERB_CHILDREN = ("obj", "aux", "aux:pass", "advmod", "mark", "ccomp", "xcomp", *SUBJECTS)
#: Verbs that make a verb of the participle right behind them: "had shot", "got killed".
HELPERS = {"have": "aux", "get": "aux:pass"}

#: Verbs whose object may be an -ing clause.
BEGINNING = frozenset({"begin", "start", "stop", "continue", "keep", "resume", "cease", "finish", "deny", "admit"})


def name_in_capitals(sentence: Sentence) -> Iterator[Token]:
    """A name in capitals before the noun it describes is no verb, whatever it spells: "killed in IS attacks"."""
    for token in sentence.tokens:
        if token.upos != "AUX" or not token.text.isupper():
            continue
        name, noun = sentence.entity_at(token.index), sentence.head(token)
        taken = name is not None and name.kind is EntityKind.ORGANIZATION
        if taken and noun is not None and noun.index > token.index:
            yield replace(token, upos="PROPN", lemma=token.text, deprel="compound")


def governing_noun(sentence: Sentence) -> Iterator[Token]:
    """A noun that has both a subject and an object is a verb: "Gunmen attack police post"."""
    for thing in sentence.hanging("obj"):
        noun = sentence.head(thing)
        if noun is not None and noun.upos == "NOUN" and sentence.children(noun.index, *SUBJECTS):
            yield replace(noun, upos="VERB")


def verb_between(sentence: Sentence) -> Iterator[Token]:
    """A participle between a subject and its noun is their verb: "Helicopters shelled positions" is no noun phrase."""
    for first in sentence.hanging("nsubj"):
        noun = sentence.head(first)
        if noun is None or noun.upos not in {"NOUN", "PROPN"} or len(sentence.children(noun.index, "nsubj")) > 1:
            continue
        if sentence.children(noun.index, "cop", "det", "case"):
            continue
        end = sentence.subtree(first.index)[-1].index
        for verb in sentence.children(noun.index, "amod"):
            if verb.index == end + 1 and verb.upos == "VERB" and not is_gerund(verb):
                yield replace(verb, head=noun.head, deprel=noun.deprel)
                yield replace(noun, head=verb.index, deprel="obj")
                yield replace(first, head=verb.index)
                yield from (
                    replace(t, head=verb.index) for t in sentence.children(noun.index, "punct") if t.index > noun.index
                )


def verbless_verb(sentence: Sentence) -> Iterator[Token]:
    """A bare verb form as subject or object is a noun: "Fighting broke out", "took two engineers hostage"."""
    for token in sentence.tokens:
        if token.upos != "VERB" or token.deprel not in {*SUBJECTS, "obj"}:
            continue
        formless = is_gerund(token) if token.deprel in SUBJECTS else token.text.lower() == token.lemma.lower()
        if formless and not sentence.children(token.index, *VERB_CHILDREN):
            yield replace(token, upos="NOUN", lemma=token.text.lower(), features="Number=Sing")


def ruling_noun(sentence: Sentence) -> Iterator[Token]:
    """A noun with an object and no subject is the verb of the noun before it: "Two men on a bus shot the driver"."""
    for verb in sentence.hanging("nmod"):
        noun = sentence.head(verb)
        if verb.upos != "NOUN" or noun is None or noun.head or noun.index > verb.index:
            continue
        last = sentence.token(verb.index - 1)
        if last.head != verb.index or last.relation != "compound" or not sentence.children(verb.index, "obj"):
            continue
        base = irregular_forms().verbs.get(verb.text.lower(), verb.lemma)
        yield replace(verb, upos="VERB", lemma=base, head=0, deprel="root", features="VerbForm=Fin")
        yield replace(noun, head=verb.index, deprel="nsubj")
        yield replace(last, head=noun.index, deprel="nmod")
        yield from (replace(t, head=last.index) for t in sentence.children(verb.index, "case", "det", "amod", "nummod"))
        yield from (replace(t, head=verb.index) for t in sentence.children(noun.index, "punct"))


def acting_compound(sentence: Sentence) -> Iterator[Token]:
    """An -ing word that opens an object is a verb where one is due: "began bombing positions", "and hurling stones"."""
    for deed in sentence.hanging("compound", "amod"):
        noun = sentence.head(deed)
        if noun is None or not is_gerund(deed) or not bases(deed.text.lower()):
            continue
        verb = ruling_verb(sentence, noun)
        if verb is None or sentence.subtree(noun.index)[bool(sentence.children(noun.index, "cc"))].index != deed.index:
            continue
        relation = "xcomp" if noun.relation == "obj" else "conj"
        base = min(bases(deed.text.lower()))
        yield replace(deed, upos="VERB", lemma=base, head=verb.index, deprel=relation, features="VerbForm=Ger")
        yield replace(noun, head=deed.index, deprel="obj")
        yield from (replace(t, head=deed.index) for t in sentence.children(noun.index, "cc"))


def ruling_verb(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that wants an -ing clause where a noun stands: one of beginning, or one that ends in -ing itself."""
    above = sentence.head(noun)
    if above is not None and noun.relation == "obj" and above.lemma.lower() in BEGINNING:
        return above
    verb = sentence.head(above) if above is not None and noun.relation == "conj" and above.relation == "obj" else None
    parallel = verb is not None and verb.upos == "VERB" and is_gerund(verb) and sentence.children(noun.index, "cc")
    return verb if parallel else None


def event_subject(sentence: Sentence) -> Iterator[Token]:
    """An -ing word between "as" and a verb that lacks its subject is that: "fled as fighting intensified"."""
    for event in sentence.hanging("advcl"):
        if not is_gerund(event) or sentence.children(event.index, "obj", *SUBJECTS):
            continue
        marks = sentence.children(event.index, "mark")
        verb = next((t for t in sentence.children(event.index, "xcomp") if t.index == event.index + 1), None)
        finite = verb is not None and not is_gerund(verb) and not sentence.children(verb.index, "mark", *SUBJECTS)
        if verb is not None and finite and [mark.text.lower() for mark in marks] == ["as"]:
            yield replace(event, upos="NOUN", lemma=event.text.lower(), head=verb.index, deprel="nsubj", features="")
            yield replace(verb, head=event.head, deprel="advcl")
            yield replace(marks[0], head=verb.index)


def deed_series(sentence: Sentence) -> Iterator[Token]:
    """Past forms in a row with one object are one series: "Soldiers arrested, questioned and released a man"."""
    for first in sentence.hanging("advcl"):
        second = sentence.head(first)
        if second is None or first.deprel != "advcl" or first.upos != "VERB" or second.index != first.index + 2:
            continue
        own = sentence.children(first.index, *SUBJECTS)
        bare = not sentence.children(first.index, "mark", "aux", "aux:pass", "obj")
        later = sentence.children(second.index, "conj")
        comma = sentence.token(first.index + 1).text == ","
        if not (own and bare and later and comma) or is_gerund(first) or sentence.children(second.index, *SUBJECTS):
            continue
        yield replace(first, head=second.head, deprel=second.deprel, features="Mood=Ind|Tense=Past|VerbForm=Fin")
        yield replace(second, head=first.index, deprel="conj")
        yield from (replace(t, head=first.index) for t in later)
        yield from (replace(t, deprel="nsubj") for t in own)


def named_agent(sentence: Sentence) -> Iterator[Token]:
    """A word for a happening right behind "by" and a noun is what it was by: "destroyed by army shelling"."""
    for deed in sentence.hanging("advcl"):
        verb = sentence.head(deed)
        if verb is None or deed.deprel != "advcl" or deed.text.lower() not in load_lexicon().nouns:
            continue
        agents = (t for t in sentence.children(verb.index, "obl:agent") if t.index == deed.index - 1)
        if sentence.children(deed.index, "obj", "mark", *SUBJECTS):
            continue
        for agent in agents:
            yield replace(deed, upos="NOUN", lemma=deed.text.lower(), deprel="obl:agent", features="Number=Sing")
            yield replace(agent, head=deed.index, deprel="compound")
            yield from (replace(t, head=deed.index) for t in sentence.children(agent.index, "case", "det"))
            yield from (replace(t, deprel="nmod") for t in sentence.children(deed.index, "obl"))


def infinitive(sentence: Sentence) -> Iterator[Token]:
    """A bare word behind "to" that is to be done is a verb: "appeared to fire", "threatened to attack"."""
    for token in sentence.hanging("obl"):
        verb, marks = sentence.head(token), sentence.children(token.index, "case")
        if token.upos != "NOUN" or verb is None or verb.lemma.lower() not in aiming():
            continue
        bare = token.text.lower() in load_lexicon().verbs and len(sentence.children(token.index)) == len(marks) == 1
        if bare and marks[0].text.lower() == "to" and marks[0].index == token.index - 1:
            yield replace(token, upos="VERB", deprel="xcomp", features="VerbForm=Inf")
            yield replace(marks[0], upos="PART", deprel="mark")
            behind = (t for t in sentence.children(verb.index, "obl", "obj") if t.index > token.index)
            yield from (replace(t, head=token.index) for t in behind)


def aiming() -> frozenset[str]:
    """The verbs whose "to" clause says what is done or to be done."""
    return grammar().intents | grammar().threats | {"appear", "seem", "begin", "continue", "manage", "fail", "refuse"}


def shot_dead(sentence: Sentence) -> Iterator[Token]:
    """ "Shot" right before "dead" is a verb of whoever stands before it: "Reporter shot dead in Lagos"."""
    for shot, dead in pairwise(sentence.tokens):
        if (shot.text.lower(), dead.text.lower(), shot.upos) != ("shot", "dead", "NOUN") or dead.head != shot.index:
            continue
        relation = "acl" if shot.relation == "nmod" else shot.deprel
        yield replace(shot, upos="VERB", lemma="shoot", deprel=relation, features="Tense=Past|VerbForm=Part|Voice=Pass")
        yield replace(dead, deprel="xcomp")
        yield from (replace(t, head=shot.index) for t in sentence.children(dead.index))
        yield from (replace(t, deprel="nsubj:pass") for t in sentence.children(shot.index, "compound", "nmod:poss"))
        yield from (replace(t, deprel="obl") for t in sentence.children(shot.index, "nmod") if t.index > dead.index)


def killed_outright(sentence: Sentence) -> Iterator[Token]:
    """ "Dead" between a verb and its object says what the verb did: "shot dead four men", not "dead men"."""
    for dead in sentence.hanging("amod"):
        noun = sentence.head(dead)
        verb = sentence.head(noun) if noun is not None and noun.relation == "obj" else None
        if verb is not None and dead.lemma.lower() == "dead" and dead.index == verb.index + 1:
            yield replace(dead, head=verb.index, deprel="xcomp")


def helped_verb(sentence: Sentence) -> Iterator[Token]:
    """ "Had" or "got" right before a participle that is its complement is the participle's auxiliary."""
    for verb in sentence.hanging("xcomp", "ccomp"):
        helper = sentence.head(verb)
        if helper is None or helper.lemma.lower() not in HELPERS:
            continue
        near = verb.index == helper.index + 1 and helper.upos == "VERB" and verb.upos == "VERB" and not is_gerund(verb)
        if near and verb.feature("VerbForm") != "Inf" and not sentence.children(verb.index, *SUBJECTS, "mark"):
            yield from promoted(sentence, verb, helper)


def promoted(sentence: Sentence, verb: Token, helper: Token) -> Iterator[Token]:
    """The participle in the place of its auxiliary, with all that hung there."""
    relation = HELPERS[helper.lemma.lower()]
    yield replace(verb, head=helper.head, deprel=helper.deprel)
    yield replace(helper, head=verb.index, deprel=relation, upos="AUX")
    for child in sentence.children(helper.index):
        if child.index != verb.index:
            passive = child.deprel == "nsubj" and relation == "aux:pass"
            yield replace(child, head=verb.index, deprel="nsubj:pass" if passive else child.deprel)


def coordinated_deed(sentence: Sentence) -> Iterator[Token]:
    """A verb with an object, after "and" behind an object, is a second deed: "hit tanks and sank boats"."""
    for deed in sentence.hanging("conj"):
        noun = sentence.head(deed)
        if not is_finite_deed(sentence, deed) or noun is None or noun.deprel != "obj":
            continue
        verb = sentence.head(noun)
        if noun.upos in {"NOUN", "PROPN"} and verb is not None and verb.upos == "VERB":
            yield replace(deed, head=verb.index)


def is_finite_deed(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb behind "and" has an object, as no passive has, and neither a subject of its own nor "-ing"."""
    finite = verb.upos == "VERB" and not is_gerund(verb) and verb.feature("VerbForm") != "Inf"
    joined = [mark.index for mark in sentence.children(verb.index, "cc")] == [verb.index - 1]
    return (
        finite
        and joined
        and bool(sentence.children(verb.index, "obj"))
        and not sentence.children(verb.index, *SUBJECTS)
    )


def headline_series(sentence: Sentence) -> Iterator[Token]:
    """A verb without subject behind the comma of a headline has that of the first: "Gunmen attack post, kill four"."""
    if sentence.region is not RegionKind.HEADLINE and sentence.tokens[-1].upos == "PUNCT":
        return
    for verb in sentence.hanging("parataxis"):
        above = sentence.head(verb)
        if verb.upos != "VERB" or above is None or above.upos != "VERB":
            continue
        opens = sentence.subtree(verb.index)[0].text == ","
        if opens and sentence.children(above.index, *SUBJECTS) and not sentence.children(verb.index, *SUBJECTS):
            yield replace(verb, deprel="conj")
