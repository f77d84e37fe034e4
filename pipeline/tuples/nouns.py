"""What an event noun says by its modifiers, and what the light verb that carries it adds."""

from dataclasses import replace

from pipeline.lexicon import Lexicon
from pipeline.lexicon.answering import answering_words
from pipeline.lexicon.countries import country_named
from pipeline.lexicon.grammar import grammar
from pipeline.model import EventTuple, Phrase, Sentence, Token
from pipeline.ontology import BUILT, COMPLAINTS, INTRANSITIVE, LAUNCHING, STATE_ACTS, VIOLENCE, WITH_PARTNER, Predicate
from pipeline.syntax import case_of, first_conjunct, following, is_location, is_passive, phrases, words
from pipeline.tuples.arguments import (
    AIMS,
    INSTRUMENT_CASES,
    Arguments,
    adjuncts,
    event_tuple,
    is_somebody,
    is_time,
    join,
    with_claimant,
)
from pipeline.tuples.carriers import (
    UNDERGOERS,
    blamed,
    carried_noun,
    carrier_arguments,
    noun_class,
    occurrence,
    occurrence_arguments,
    site,
    undergoers,
)
from pipeline.tuples.idioms import idiom_noun, is_result
from pipeline.tuples.means import is_body, is_weapon, with_means
from pipeline.tuples.targets import demanded, opposed
from pipeline.tuples.verbs import verb_class

#: Words in the list of weapons that say how, not with what: "a suicide bombing".
MANNERS = frozenset({"suicide"})
#: Relations of those who do what a verb tells of.
DOING = frozenset({"nsubj", "obl"})
#: A light verb this near its noun is part of the trigger.
CARRIED_WORDS = 5


def tells(sentence: Sentence, noun: Token, lexicon: Lexicon) -> bool:
    """Whether a noun that no verb carries tells of a happening: not as the kind of another, a thing, or an idiom."""
    predicate = noun_class(sentence, noun, lexicon)
    if predicate is None or predicate in BUILT or noun.relation in {"compound", "flat"}:
        return False
    if noun.upos == "PROPN" and is_location(sentence, noun.index):
        return False
    if case_of(sentence, noun) in INSTRUMENT_CASES and noun.lemma.lower() not in lexicon.nouns:
        return False
    return not (
        belongs_to_verb(sentence, noun, lexicon) or is_result(sentence, noun) or noun.lemma.lower() in UNDERGOERS
    )


def belongs_to_verb(sentence: Sentence, noun: Token, lexicon: Lexicon) -> bool:
    """Whether an act around a noun already tells what it would: with which weapon, by which bomber, as an idiom."""
    verb = sentence.head(first_conjunct(sentence, noun))
    if verb is None or verb.upos != "VERB":
        return False
    carried = carried_noun(sentence, verb, lexicon)
    told = noun_class(sentence, carried, lexicon) if carried else verb_class(sentence, verb, lexicon)
    if told not in VIOLENCE | LAUNCHING:
        return idiom_noun(sentence, verb, lexicon) == noun
    doer = noun.relation in DOING and noun.lemma.lower() in lexicon.people
    return doer or is_weapon(sentence, noun.index, lexicon) or idiom_noun(sentence, verb, lexicon) == noun


def noun_tuple(sentence: Sentence, noun: Token, carrier: Token | None, lexicon: Lexicon) -> EventTuple:
    """What an event noun says by its modifiers, and what the verb that carries it or says it came about adds."""
    predicate = noun_class(sentence, noun, lexicon)
    arguments = join(noun_arguments(sentence, noun, predicate, lexicon), verb_side(sentence, noun, carrier, lexicon))
    arguments = with_means(sentence, noun, predicate, arguments, lexicon)
    if noun.lemma.lower() in grammar().strictures and not arguments.whom:
        arguments = replace(arguments, whom=arguments.where)
    trigger = phrase_of_noun(sentence, noun, lexicon)
    if carrier is not None and abs(carrier.index - noun.index) <= CARRIED_WORDS:
        trigger = words(sentence, carrier.index, noun.index, noun.index)
    return event_tuple(
        sentence,
        trigger,
        predicate,
        with_claimant(sentence, trigger, predicate, arguments),
        passive=carrier is not None and is_passive(sentence, carrier),
    )


def verb_side(sentence: Sentence, noun: Token, carrier: Token | None, lexicon: Lexicon) -> Arguments:
    """What the verb around an event noun adds to it."""
    if carrier is not None:
        return carrier_arguments(sentence, carrier, noun, lexicon)
    verb = occurrence(sentence, noun, lexicon)
    if verb is not None:
        return occurrence_arguments(sentence, verb)
    return Arguments(
        who=phrases(sentence, blamed(sentence, noun, lexicon)),
        whom=phrases(sentence, undergoers(sentence, noun)),
        where=phrases(sentence, site(sentence, noun)),
    )


def phrase_of_noun(sentence: Sentence, noun: Token, lexicon: Lexicon) -> Phrase:
    """An event noun with the modifier that makes its class: "drone strike"."""
    lemma = noun.lemma.lower()
    first = noun.index
    for modifier in sentence.children(noun.index, "compound", "amod"):
        if (modifier.lemma.lower(), lemma) in lexicon.compounds and modifier.index < first:
            first = modifier.index
    return words(sentence, first, noun.index, noun.index)


def noun_arguments(sentence: Sentence, noun: Token, predicate: Predicate | None, lexicon: Lexicon) -> Arguments:
    """The arguments of an event noun: by, of, on, between, possessives and compounds."""
    who: list[Token] = []
    whom: list[Token] = list(demanded(sentence, noun)) if predicate == Predicate.STATE else []
    owners = [token for token in sentence.children(noun.index, "nmod:poss") if not is_time(sentence, token)]
    scene = [token for token in owners if predicate in INTRANSITIVE and is_scene(sentence, token)]
    owners = [token for token in owners if token not in scene]
    taken: set[Token] = {*owners, *scene}
    near = (*sentence.children(noun.index, "nmod", "obl"), *following(sentence, noun))
    for token in near:
        side = "who" if is_laid(sentence, noun, token) else noun_side(sentence, token, predicate)
        if side == "between":
            who.append(token)
        elif side:
            (who if side == "who" else whom).append(token)
        if side:
            taken.add(token)
    (whom if is_undergone(predicate) and not whom else who).extend(owners)
    whom += opposed(sentence, noun)[:1] if predicate in COMPLAINTS and not whom else ()
    makers, struck, means = compound_sides(sentence, noun, lexicon)
    rest = adjuncts(sentence, noun, taken, (*who, *whom), near)
    sides = split_between(sentence, noun, phrases(sentence, tuple(who)))
    return replace(
        rest,
        who=(*sides[0], *phrases(sentence, makers)),
        whom=(*sides[1], *phrases(sentence, tuple(whom)), *phrases(sentence, struck)),
        where=(*rest.where, *phrases(sentence, (*scene, *named_after(sentence, noun)))),
        instruments=(*rest.instruments, *phrases(sentence, means)),
    )


def is_scene(sentence: Sentence, owner: Token) -> bool:
    """Whether the owner of an event noun is where it was: a location, or a country."""
    return is_location(sentence, owner.index) or country_named(owner.text) is not None


def named_after(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    """The town before an event noun, which is where it was: "the Kabul bombing"; a country may have done it."""
    compounds = sentence.children(noun.index, "compound")
    return tuple(t for t in compounds if is_location(sentence, t.index) and country_named(t.text) is None)


def noun_side(sentence: Sentence, token: Token, predicate: Predicate | None) -> str | None:
    """Which side of an event noun a prepositional phrase names."""
    case = case_of(sentence, token)
    if is_time(sentence, token) or token.deprel == "nmod:poss":
        return None
    if case == "by" or (case == "from" and predicate in VIOLENCE and is_person_there(sentence, token)):
        return "who"
    if case == "between":
        return "between"
    if case == "of":
        return doing_side(sentence, token) if predicate in INTRANSITIVE else "whom"
    if case in AIMS and (case != "at" or is_person_there(sentence, token)):
        return "whom"
    if case == "with" and (predicate in WITH_PARTNER or is_somebody(sentence, token)):
        return "whom"
    return None


def is_laid(sentence: Sentence, noun: Token, token: Token) -> bool:
    """Whether a verb lays what an event noun names at somebody's door: "blamed the attack on the rebels"."""
    verb = sentence.head(noun)
    laying = verb is not None and noun.relation == "obj" and verb.lemma.lower()
    return laying in answering_words().laying.get(case_of(sentence, token), frozenset())


def doing_side(sentence: Sentence, token: Token) -> str | None:
    """Those an act without object is "of" did it: "the march of thousands", not "a war of attrition"."""
    counts = token.lemma.lower() in grammar().measures
    return "who" if counts or (is_somebody(sentence, token) and not is_location(sentence, token.index)) else None


def is_person_there(sentence: Sentence, token: Token) -> bool:
    """Whether what stands behind "at" or "from" is somebody, not somewhere."""
    return is_somebody(sentence, token) and not is_location(sentence, token.index)


def is_undergone(predicate: Predicate | None) -> bool:
    """Whether the possessor of an event noun is the one it happened to: "the president's assassination"."""
    return predicate in {
        Predicate.KILL,
        Predicate.INJURE,
        Predicate.ABDUCT,
        Predicate.ARREST,
        Predicate.RELEASE,
        Predicate.SURRENDER,
    }


def split_between(
    sentence: Sentence, noun: Token, sides: tuple[Phrase, ...]
) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """ "clashes between A and B": the first side, and the rest; without "between" all are on the first side."""
    between = any(case_of(sentence, token) == "between" for token in sentence.children(noun.index, "nmod", "obl"))
    return (sides[:1], sides[1:]) if between else (sides, ())


def compound_sides(
    sentence: Sentence, noun: Token, lexicon: Lexicon
) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[Token, ...]]:
    """What a noun's compounds are to it: who ("rebel attack"), whom ("prison bombing"), means ("rocket fire")."""
    who, whom, means = [], [], []
    for token in sentence.children(noun.index, "compound"):
        lemma = token.lemma.lower()
        kinds = [child.lemma.lower() for child in sentence.children(token.index, "compound")]
        if is_time(sentence, token):
            continue
        if lexicon.weapon_class(lemma, kinds) and lemma not in MANNERS:
            means.append(token)
        elif lexicon.thing_class(lemma, kinds):
            whom.append(token)
        elif is_body(sentence, token, lexicon) or acts_abroad(sentence, token, noun, lexicon):
            who.append(token)
    who += [token for token in sentence.children(noun.index, "amod") if is_body(sentence, token, lexicon)]
    return tuple(who), tuple(whom), tuple(means)


def acts_abroad(sentence: Sentence, token: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Whether initials of a country stand before an act, which is that state's then: "US raid", "UK air strikes"."""
    initials = token.text.replace(".", "")
    state = initials.isupper() and country_named(token.text) is not None
    return state and noun_class(sentence, noun, lexicon) in STATE_ACTS
