"""Reading Universal Dependencies trees: phrases, coordination, voice, and the subjects that grammar leaves unsaid."""

from pipeline.lexicon.grammar import grammar
from pipeline.model import Phrase, Sentence, Token

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
CLAUSE_RELATIONS = frozenset({"acl", "advcl", "xcomp", "ccomp", "conj", "parataxis", "csubj"})


def phrase(sentence: Sentence, head: int) -> Phrase:
    """The noun phrase of a token: its subtree less prepositions, clauses, coordination and days, unbroken."""
    inside = (child for child in sentence.children(head) if not {child.deprel, child.relation} & ASIDES)
    kept = {head} | {token.index for child in inside for token in sentence.subtree(child.index, ASIDES - COORDINATION)}
    for name in sentence.children(head, "appos"):
        kept |= close_name(sentence, head, name)
    calendar = (t for t in sentence.subtree(head) if t.relation == "nmod" and t.lemma.lower() in grammar().time_words)
    for aside in (*sentence.children(head, "case"), *calendar):
        kept -= {token.index for token in sentence.subtree(aside.index)}
    first, last = stretch(sentence, head, kept | {head})
    return Phrase(sentence.index, head, sentence.between(first, last))


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
    return token.upos == "PUNCT" and token.text in {"-", "'", '"', ",", "(", ")"} and token.text != ","


def words(sentence: Sentence, first: int, last: int, head: int) -> Phrase:
    """The phrase from one token to another with this head."""
    return Phrase(sentence.index, head, sentence.between(min(first, last), max(first, last)))


def conjuncts(sentence: Sentence, head: int) -> tuple[int, ...]:
    """A noun and the nouns coordinated with it."""
    more = [child.index for child in sentence.children(head, "conj") if child.upos not in {"VERB", "AUX"}]
    return (head, *more)


def phrases(sentence: Sentence, heads: tuple[Token, ...]) -> tuple[Phrase, ...]:
    """The phrases of these tokens and of all that is coordinated with them; pronouns of relative clauses give way."""
    found = []
    for token in heads:
        real = antecedent(sentence, token)
        found += [phrase(sentence, index) for index in conjuncts(sentence, real.index)]
    return tuple(dict.fromkeys(found))


def antecedent(sentence: Sentence, token: Token) -> Token:
    """The noun a relative pronoun stands for; any other token is itself."""
    if token.lemma.lower() not in RELATIVE_PRONOUNS or token.upos not in {"PRON", "SCONJ", "DET"}:
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


def case_of(sentence: Sentence, token: Token) -> str:
    """The prepositions of a noun, lower case: "on", "out of", "" for none."""
    return " ".join(child.text.lower() for child in sentence.children(token.index, "case", "mark"))


def is_participle(token: Token) -> bool:
    """Whether a verb form is a past participle."""
    return token.upos == "VERB" and token.feature("VerbForm") == "Part" and token.feature("Tense") != "Pres"


def is_gerund(token: Token) -> bool:
    """Whether a verb form ends in -ing."""
    return token.text.lower().endswith("ing")


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb's subject undergoes it: by its auxiliary or subject, as a reduced relative, or by coordination."""
    helped = bool(sentence.children(verb.index, "aux:pass"))
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
    if verb.relation == "acl":
        return (head,) if verb.deprel == "acl" and head.upos in {"NOUN", "PROPN", "NUM", "PRON"} else ()
    if verb.relation in {"xcomp", "conj", "advcl"} and head.upos in {"VERB", "ADJ", "NOUN"}:
        return shared_subject(sentence, verb, head, depth)
    return ()


def shared_subject(sentence: Sentence, verb: Token, head: Token, depth: int) -> tuple[Token, ...]:
    """The subject a clause takes from its head: the head's object where that controls it, else the head's subject."""
    if verb.relation == "xcomp":
        controllers = sentence.children(head.index, "obj", "iobj")
        if controllers:
            return controllers
    if verb.relation == "conj" and verb.upos != "VERB":
        return ()
    return subjects(sentence, head, depth + 1)
