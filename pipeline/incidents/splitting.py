"""Attacks on those who cannot fight, told within a fight, are happenings of their own."""

from pipeline.incidents.clusters import Cluster
from pipeline.incidents.mentions import Telling
from pipeline.lexicon import load_lexicon
from pipeline.model import Phrase, Sentence
from pipeline.ontology import AIMED_BESIDE_FIGHTS, CIVIL_THINGS, Predicate
from pipeline.syntax import modifiers


def part(group: Cluster) -> list[Cluster]:
    """A fight, and what other sentences than those of the fight tell of attacks on people's things beside it."""
    fought = {one.told.sentence for one in group.tellings if is_fight(one)}
    struck = {one.told.sentence for one in group.tellings if is_on_civil_things(one)} - fought
    if not fought or not struck:
        return [group]
    beside = [one for one in group.tellings if one.told.sentence in struck]
    return [Cluster([one for one in group.tellings if one.told.sentence not in struck]), Cluster(beside)]


def is_fight(telling: Telling) -> bool:
    """Whether the word by itself says that people fight: "clashed", "a battle"; not "engaged", "the conflict"."""
    found, lexicon = telling.told, load_lexicon()
    doubtful = lexicon.ambiguous_nouns if found.nominal else lexicon.ambiguous_verbs
    return found.predicate == Predicate.CLASH and found.lemma not in doubtful


def is_on_civil_things(telling: Telling) -> bool:
    """Whether somebody attacks, robs or wrecks what nobody fights from: "attacked an ambulance", "sabotaged pylons"."""
    found = telling.told
    aimed = found.predicate in AIMED_BESIDE_FIGHTS or (found.predicate == Predicate.DESTROY and bool(found.who))
    return aimed and any(is_civil(telling.sentence, phrase) for phrase in found.whom)


def is_civil(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names a thing that nobody fights from."""
    token = sentence.token(phrase.head)
    return load_lexicon().thing_class(token.lemma.lower(), modifiers(sentence, token)) in CIVIL_THINGS
