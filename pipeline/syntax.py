"""Reading Universal Dependencies trees: phrases, coordination, voice, and the subjects that grammar leaves unsaid."""

from collections.abc import Iterator

from pipeline.lexicon import load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EntityKind, Phrase, Sentence, Token

#: Branches that say more about a noun but do not belong to its name.
ASIDES = frozenset(
    {
        "acl",
        "acl:relcl",
        "advcl",
        "parataxis",
        "punct",
        "cc",
        "conj",
        "dep",
        "discourse",
        "list",
        "appos",
        "cop",
        "nsubj",
        "aux",
        "mark",
        "ccomp",
        "orphan",
    }
)
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom", "where"})
#: Coordination belongs to a phrase when it is inside a modifier: "Czech and Slovak miners".
COORDINATION = frozenset({"conj", "cc"})
#: Words before a gerund that the object of the verb above does: "prevented them from leaving".
OBJECT_MARKS = frozenset({"from", "of", "into"})
#: Relations of a subject to its verb.
SUBJECTS = ("nsubj", "nsubj:pass")
#: Prepositions before what an act is aimed at: "launched a raid on".
AIMED_CASES = frozenset({"on", "upon", "against"})
CLAUSE_RELATIONS = frozenset({"acl", "advcl", "xcomp", "ccomp", "conj", "parataxis", "csubj"})


#: Nouns for a part of a period: "by the end of the year".
PERIOD_PARTS = frozenset({"end", "start", "beginning", "middle", "close", "eve", "height", "course"})
#: Prepositions of place that say of a noun where it comes from or what it is about, not where it is.
ORIGINS = frozenset({"from", "between", "over", "through"})


def phrase(sentence: Sentence, head: int) -> Phrase:
    """The noun phrase of a token: its subtree less prepositions, clauses, coordination, days and places, unbroken."""
    inside = (child for child in sentence.children(head) if not {child.deprel, child.relation} & ASIDES)
    kept = {head} | {token.index for child in inside for token in sentence.subtree(child.index, ASIDES - COORDINATION)}
    for name in sentence.children(head, "appos"):
        kept |= close_name(sentence, head, name)
    adjuncts = (*days(sentence, head), *settings(sentence, head), *weapons_carried(sentence, head))
    for aside in (*sentence.children(head, "case"), *adjuncts):
        kept -= {token.index for token in sentence.subtree(aside.index)}
    first, last = stretch(sentence, head, kept | {head})
    return Phrase(sentence.index, head, sentence.between(first, last))


def days(sentence: Sentence, head: int) -> tuple[Token, ...]:
    """The days inside a noun phrase; a day's own parts belong to it: "12 May"."""
    if is_calendar(sentence, sentence.token(head)):
        return ()
    return tuple(t for t in sentence.subtree(head) if t.relation == "nmod" and t.lemma.lower() in grammar().time_words)


def is_calendar(sentence: Sentence, token: Token) -> bool:
    """Whether a token is a word of the calendar, the number of a day in a month ("12 May") or "the end of May"."""
    if token.lemma.lower() in grammar().time_words:
        return True
    if token.upos != "NUM" and token.lemma.lower() not in PERIOD_PARTS:
        return False
    return any(part.lemma.lower() in grammar().time_words for part in sentence.children(token.index, "nmod"))


def settings(sentence: Sentence, head: int) -> tuple[Token, ...]:
    """The places that stand behind a noun without being part of its name: "police in Kano", not "the mayor of Kano"."""
    return tuple(
        token for token in sentence.children(head, "nmod") if token.index > head and is_setting(sentence, head, token)
    )


def is_setting(sentence: Sentence, head: int, token: Token) -> bool:
    """Whether what stands behind a noun says where it is: not what an act was on, not a part of the noun's name."""
    case = case_of(sentence, token).partition(" ")[0]
    if case not in grammar().place_cases - ORIGINS:
        return False
    if case == "on" and sentence.token(head).lemma.lower() in load_lexicon().nouns:
        return False
    name = sentence.entity_at(head)
    apart = name is None or sentence.entity_at(token.index) != name
    return apart and (case in grammar().spatial_cases or is_spot(sentence, token))


def weapons_carried(sentence: Sentence, head: int) -> tuple[Token, ...]:
    """The weapons people are told to have: "men with knives"."""
    return tuple(token for token in sentence.children(head, "nmod") if is_carried_weapon(sentence, token))


def is_carried_weapon(sentence: Sentence, token: Token) -> bool:
    """A weapon behind "with"."""
    return case_of(sentence, token) == "with" and load_lexicon().weapon_class(token.lemma.lower()) is not None


def is_location(sentence: Sentence, head: int) -> bool:
    """Whether the word at an index is, or stands in, the name of a location."""
    entity = sentence.entity_at(head)
    return entity is not None and entity.kind is EntityKind.LOCATION


def is_spot(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names somewhere: a location, a thing that has a site, or a word like "the north"."""
    entity = sentence.entity_at(token.index)
    if entity is not None and token.upos == "PROPN":
        return entity.kind is EntityKind.LOCATION
    lemma = token.lemma.lower()
    if lemma in load_lexicon().nouns:
        return lemma in load_lexicon().things
    return token.upos == "PROPN" or lemma in load_lexicon().things or lemma in grammar().spots


def close_name(sentence: Sentence, head: int, name: Token) -> set[int]:
    """The tokens of a name that follows its noun without a comma: "the newspaper La Prensa"; none for other ones."""
    tokens = {token.index for token in sentence.subtree(name.index, ASIDES)}
    between = sentence.tokens[head : min(tokens) - 1]
    return tokens if name.upos == "PROPN" and not any(token.upos == "PUNCT" for token in between) else set()


def stretch(sentence: Sentence, head: int, kept: set[int]) -> tuple[int, int]:
    """First and last token of the run of kept tokens around a head; punctuation inside does not break it."""
    first = last = head
    while first - 1 in kept or (first - 2 in kept and is_link(sentence.token(first - 1))):
        first -= 1 if first - 1 in kept else 2
    while last + 1 in kept or (last + 2 in kept and is_link(sentence.token(last + 1))):
        last += 1 if last + 1 in kept else 2
    return first, last


def is_link(token: Token) -> bool:
    """Punctuation that stands inside names and compounds."""
    return token.upos in {"PUNCT", "SYM"} and token.text in {"-", "'", '"', "(", ")"}


def words(sentence: Sentence, first: int, last: int, head: int) -> Phrase:
    """The phrase from one token to another with this head."""
    return Phrase(sentence.index, head, sentence.between(min(first, last), max(first, last)))


def conjuncts(sentence: Sentence, head: int) -> tuple[int, ...]:
    """A noun and the nouns coordinated with it, less what only describes the people named before it."""
    found, waiting = [head], [head]
    while waiting:
        more = (child.index for child in sentence.children(waiting.pop(0), "conj") if child.upos not in {"VERB", "AUX"})
        waiting += (fresh := [index for index in more if index not in found])
        found += fresh
    return tuple(index for index in found if index == head or not is_aside(sentence, max(found), index))


def is_aside(sentence: Sentence, last: int, index: int) -> bool:
    """Whether the last of several nouns, without "and", describes the person named before it: "Luna, the mayor"."""
    before = max((entity.last for entity in sentence.entities if entity.last < index), default=0)
    named = before and sentence.entity_at(before)
    if index != last or not named or named.kind is not EntityKind.PERSON or sentence.token(index).upos != "NOUN":
        return False
    between = sentence.tokens[before : index - 1]
    first = between[0] if between else None
    return first is not None and first.text == "," and not any(t.upos in {"CCONJ", "VERB"} for t in between)


def phrases(sentence: Sentence, heads: tuple[Token, ...]) -> tuple[Phrase, ...]:
    """The phrases of these tokens and of all that is coordinated with them; pronouns of relative clauses give way."""
    found = []
    for token in heads:
        real = antecedent(sentence, token)
        found += [phrase(sentence, index) for index in conjuncts(sentence, real.index)]
    return tuple(dict.fromkeys(found))


def antecedent(sentence: Sentence, token: Token) -> Token:
    """The noun a relative pronoun stands for; any other token is itself."""
    if token.lemma.lower() not in RELATIVE_PRONOUNS or token.upos not in {"PRON", "SCONJ", "DET", "ADV"}:
        return token
    for above in sentence.ancestors(token):
        if above.deprel in {"acl:relcl", "acl"} and above.head:
            return sentence.token(above.head)
    return token


def content_head(sentence: Sentence, head: int) -> int:
    """The token that names what a phrase speaks of: "three of the attackers" -> attackers."""
    token = sentence.token(head)
    if token.upos == "NUM" or token.lemma.lower() in grammar().measures:
        for child in sentence.children(head, "nmod"):
            if any(case.lemma.lower() == "of" for case in sentence.children(child.index, "case")):
                return child.index
    return head


def following(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """The prepositional phrases right behind a noun that a tree hangs on the verb instead: "foiled an attack on X"."""
    last = max(token.index for token in sentence.subtree(noun.index))
    hosts = sorted({noun.head, first_conjunct(sentence, noun).head} - {0})
    for sibling in (token for host in hosts for token in sentence.children(host, "obl", "nmod")):
        words = [token.index for token in sentence.subtree(sibling.index)]
        if words[0] == last + 1:
            yield sibling
            last = words[-1]


def first_conjunct(sentence: Sentence, token: Token) -> Token:
    """The first of the nouns coordinated with a noun, which hangs where all of them do."""
    chain = (token, *sentence.ancestors(token))
    return next((one for one in chain if one.relation != "conj"), token)


def case_of(sentence: Sentence, token: Token) -> str:
    """The prepositions of a noun, lower case: "on", "out of", "" for none."""
    return " ".join(child.text.lower() for child in sentence.children(token.index, "case", "mark"))


def is_participle(token: Token) -> bool:
    """Whether a verb form is a past participle."""
    return token.upos == "VERB" and token.feature("VerbForm") == "Part" and token.feature("Tense") != "Pres"


def is_gerund(token: Token) -> bool:
    """Whether a verb form ends in -ing."""
    return token.text.lower().endswith("ing")


def is_participle_form(verb: Token) -> bool:
    """Whether a verb form could be a past participle."""
    return not is_gerund(verb) and verb.text.lower() != verb.lemma.lower()


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb's subject undergoes it: by its auxiliary or subject, as a reduced relative, or by coordination."""
    helped = bool(sentence.children(verb.index, "aux:pass"))
    if not helped and verb.feature("VerbForm") == "Fin":
        return False
    if helped or sentence.children(verb.index, "nsubj:pass", "csubj:pass"):
        verbs = [verb, *(child for child in sentence.children(verb.index, "conj") if child.upos == "VERB")]
        return helped or not any(sentence.children(one.index, "obj") for one in verbs)
    if sentence.children(verb.index, "nsubj", "obj", "aux"):
        return False
    if verb.relation in {"acl", "advcl", "amod"}:
        return is_participle(verb) and not is_gerund(verb)
    first = sentence.head(verb)
    if verb.relation == "conj" and first is not None and first.upos == "VERB" and first.index < verb.index:
        return is_participle(verb) and not is_gerund(verb) and is_passive(sentence, first)
    return False


def subjects(sentence: Sentence, verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Who a verb is said of: its own subject, or the one that grammar lets it share with a higher clause."""
    own = sentence.children(verb.index, "nsubj", "nsubj:pass")
    if own:
        return own
    head = sentence.head(verb)
    if head is None or depth > len(sentence.tokens):
        return ()
    if verb.relation == "acl" and any(mark.text.lower() == "to" for mark in sentence.children(verb.index, "mark")):
        return holders(sentence, head, depth)
    if verb.relation == "acl":
        return (head,) if verb.deprel == "acl" and head.upos in {"NOUN", "PROPN", "NUM", "PRON"} else ()
    if verb.relation in {"xcomp", "conj", "advcl"} and head.upos in {"VERB", "ADJ", "NOUN"}:
        return shared_subject(sentence, verb, head, depth)
    return ()


def holders(sentence: Sentence, noun: Token, depth: int) -> tuple[Token, ...]:
    """Whose a plan, threat or attempt to do something is: its owner, else the subject of the verb it is object of."""
    if owners := sentence.children(noun.index, "nmod:poss"):
        return owners
    verb = sentence.head(noun)
    if verb is None or verb.upos != "VERB" or noun.relation not in {"obj", "obl"}:
        return ()
    return subjects(sentence, verb, depth + 1)


def shared_subject(sentence: Sentence, verb: Token, head: Token, depth: int) -> tuple[Token, ...]:
    """The subject a clause takes from its head: the head's object where that controls it, else the head's subject."""
    marks = {mark.lemma.lower() for mark in sentence.children(verb.index, "mark", "case")}
    if verb.relation == "xcomp" or marks & OBJECT_MARKS:
        controllers = sentence.children(head.index, "obj", "iobj")
        if controllers:
            return controllers
    if verb.relation == "conj" and verb.upos != "VERB":
        return ()
    if verb.relation == "advcl" and is_gerund(verb) and not marks and (agents := agents_of(sentence, head)):
        return agents
    return subjects(sentence, head, depth + 1)


def agents_of(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """By whom or what something is done in the passive, which also does what follows: "hit by a bomb, killing nine"."""
    return sentence.children(verb.index, "obl:agent") if is_passive(sentence, verb) else ()
