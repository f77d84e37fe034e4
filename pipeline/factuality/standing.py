"""What a clause says of itself: negated, possible, to come, remembered."""

from pipeline.lexicon import Lexicon, load_lexicon
from pipeline.lexicon.grammar import grammar
from pipeline.model import EventTuple, Factuality, Sentence, Token
from pipeline.ontology import DONE_BY_MEANS, Predicate
from pipeline.syntax import case_of, is_gerund, is_nobody

NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without", "nobody", "none"})
#: Adverbs of a verb that say it did not come about.
ALMOST = frozenset({"nearly", "almost"})
POSSIBLE = frozenset({"could", "may", "might", "would", "should", "must", "can"})
FUTURE = frozenset({"will", "'ll", "shall"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
#: Adjectives of an event noun, and what they make of it.
DESCRIBED = {
    Factuality.HYPOTHETICAL: frozenset({"possible", "potential", "hypothetical", "imminent", "future", "further"}),
    Factuality.PLANNED: frozenset({"planned", "upcoming", "scheduled", "forthcoming"}),
    Factuality.NEGATED: frozenset({"foiled", "thwarted", "averted", "aborted", "cancelled", "canceled"}),
}
#: Words that end a phrase for a time long past.
BACK = (" ago", " earlier", " before")
#: What lies this many of these units back is background: "two decades ago".
LONG_UNITS = frozenset({"year", "decade", "century"})
#: Verbs whose "to" clause, whatever its relation, is what somebody or something is sent or made for.
SENDING = frozenset(
    {"deploy", "send", "dispatch", "mobilise", "mobilize", "design", "build", "train", "equip", "prime", "modify"}
)
#: Verbs of carrying on "with" what they govern.
PROCEEDING = frozenset({"proceed", "continue", "go"})
#: Relations between a happening and what is held to remember it.
REMEMBERING = frozenset({"nmod", "compound", "obj", "obl"})


def own_factuality(sentence: Sentence, token: Token, found: EventTuple, lexicon: Lexicon) -> Factuality | None:
    """What a clause says of itself: negated, possible, to come, long ago; None when it simply tells."""
    clause = sharing(sentence, carrier(sentence, token))
    if any(is_negated(sentence, word) for word in (token, clause, *reports_of(sentence, token, lexicon))):
        return Factuality.NEGATED
    if (
        falls_short(sentence, clause)
        or has_empty_argument(sentence, found)
        or is_averted(sentence, token)
        or is_averted(sentence, clause)
        or is_to_end(sentence, token)
    ):
        return Factuality.NEGATED
    if is_conditional(sentence, clause) or is_idea(sentence, clause):
        return Factuality.HYPOTHETICAL
    if is_supposed(sentence, token) or is_asked(sentence, clause):
        return Factuality.HYPOTHETICAL
    if is_remembered(sentence, token, lexicon) or is_long_ago(sentence, found):
        return Factuality.HISTORICAL
    if is_called(sentence, token, found):
        return Factuality.PLANNED
    return (
        described(sentence, token) or modal_factuality(sentence, clause) or intent_factuality(sentence, clause, found)
    )


def carrier(sentence: Sentence, token: Token) -> Token:
    """The verb that carries an event noun as object or subject, but for verbs that follow it; a verb is its own."""
    head = sentence.head(token)
    if token.upos == "VERB" or head is None or head.upos != "VERB":
        return token
    if token.relation not in {"obj", "nsubj"} and not goes_ahead(sentence, head, token):
        return token
    return token if follows_up(head) and token.relation == "obj" else head


def goes_ahead(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """Whether a verb carries the event noun behind its "with": "proceed with the raid"."""
    return noun.relation == "obl" and case_of(sentence, noun) == "with" and verb.lemma.lower() in PROCEEDING


def follows_up(word: Token) -> bool:
    """Whether a word is for what is done about an act that was done before: "investigate", "responsible"."""
    return word.lemma.lower() in grammar().aftermaths


def sharing(sentence: Sentence, verb: Token) -> Token:
    """The verb whose "to", helper or "not" a verb in its base form shares: "may attack and rob", "to meet and sign"."""
    for head in sentence.ancestors(verb):
        own = sentence.children(verb.index, "nsubj", "nsubj:pass", "aux", "mark")
        if own or verb.relation != "conj" or not (is_base_form(verb) and is_base_form(head)):
            break
        verb = head
    return verb


def is_base_form(token: Token) -> bool:
    """Whether a verb stands in its base form, as it does behind "to" and helpers."""
    return token.upos == "VERB" and token.text.lower() == token.lemma.lower()


def reports_of(sentence: Sentence, token: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """The reporting noun an event hangs from: "reports of casualties", "evidence that ..."."""
    head = sentence.head(token)
    if head is None or head.upos != "NOUN" or token.relation not in {"nmod", "acl", "ccomp"}:
        return ()
    return (head,) if head.lemma.lower() in lexicon.reporting else ()


def is_negated(sentence: Sentence, token: Token) -> bool:
    """A negation directly on the token: "did not attack", "no attack"."""
    children = sentence.children(token.index, "advmod", "det", "cc", "case", "mark")
    return any(child.lemma.lower() in NEGATIONS or child.text.lower() in NEGATIONS for child in children)


def falls_short(sentence: Sentence, token: Token) -> bool:
    """What all but happened: "the bomb nearly killed him"."""
    return any(child.lemma.lower() in ALMOST for child in sentence.children(token.index, "advmod"))


def has_empty_argument(sentence: Sentence, found: EventTuple) -> bool:
    """An argument that names nobody: "no one was killed", "none of the soldiers"."""
    return any(is_nobody(sentence, sentence.token(phrase.head)) for phrase in (*found.who, *found.whom))


def is_averted(sentence: Sentence, token: Token) -> bool:
    """Complement of a verb that says it did not come about: "failed to kill", "foiled the attack", "a plot to kill"."""
    head = sentence.head(token)
    if head is None:
        return False
    if token.relation == "acl" and head.lemma.lower() in grammar().intents:
        return is_averted(sentence, head)
    if head.lemma.lower() not in grammar().averters:
        return False
    return token.relation in {"xcomp", "obj", "ccomp", "advcl"} or token.deprel == "nsubj:pass"


def is_to_end(sentence: Sentence, noun: Token) -> bool:
    """What somebody is told to end, in a list of demands: "stop killings, arrests and the torture of prisoners"."""
    for above in sentence.ancestors(noun):
        if above.upos == "VERB":
            base = above.text.lower() == above.lemma.lower() in grammar().averters
            return base and not sentence.children(above.index, "nsubj", "nsubj:pass", "aux", "mark")
        if noun.upos != "NOUN" or noun.relation not in {"obj", "conj", "nmod"}:
            return False
        noun = above
    return False


def is_remembered(sentence: Sentence, token: Token, lexicon: Lexicon) -> bool:
    """What an anniversary or a ceremony is held for: "the anniversary of the bombing", "a service for the dead of"."""
    for above in sentence.ancestors(token):
        if token.relation not in REMEMBERING:
            return False
        things = [child.lemma.lower() for child in sentence.children(above.index, "obj", "nsubj:pass")]
        lemma = above.lemma.lower()
        if Predicate.EXERCISE in {lexicon.nouns.get(lemma), lexicon.verb_class(lemma, (), things)}:
            return True
        token = above
    return False


def is_long_ago(sentence: Sentence, found: EventTuple) -> bool:
    """Years back: "two decades ago", "a year earlier"."""
    back = [phrase.head for phrase in found.when if phrase.span.text.lower().endswith(BACK)]
    return any(token.lemma.lower() in LONG_UNITS for head in back for token in sentence.subtree(head))


def is_asked(sentence: Sentence, clause: Token) -> bool:
    """Whether a question asks if it is so: "Did the rebels attack?"; not "Who attacked?"."""
    for above in sentence.ancestors(clause):
        if clause.relation not in {"ccomp", "xcomp"}:
            break
        clause = above
    helper = next((child for child in sentence.children(clause.index, "aux", "cop")), None)
    subject = next((child for child in sentence.children(clause.index, "nsubj", "nsubj:pass")), None)
    asked = clause.relation == "root" and sentence.final_mark == "?"
    return asked and helper is not None and subject is not None and helper.index < subject.index


def is_conditional(sentence: Sentence, token: Token) -> bool:
    """Inside an "if" clause."""
    return any(child.lemma.lower() in CONDITIONS for child in sentence.children(token.index, "mark"))


def is_supposed(sentence: Sentence, noun: Token) -> bool:
    """What an "if" clause brings in: "if he is killed in an attack"; "if he was killed in the attack" knows of it."""
    new = any(child.text.lower() in {"a", "an", "any"} for child in sentence.children(noun.index, "det"))
    verb = next((above for above in sentence.ancestors(noun) if above.upos == "VERB"), None)
    return new and verb is not None and is_conditional(sentence, verb)


def is_idea(sentence: Sentence, verb: Token) -> bool:
    """What a clause in general is said of, as its subject: "capturing the bridge is one option"."""
    head = sentence.head(verb)
    if head is None or verb.deprel != "csubj":
        return False
    copula = sentence.children(head.index, "cop")
    return any(word.feature("Tense") == "Pres" or word.text.lower() == "be" for word in copula)


def described(sentence: Sentence, noun: Token) -> Factuality | None:
    """What an adjective says of an event noun: "a possible attack", "the planned march"."""
    words = {child.text.lower() for child in sentence.children(noun.index, "amod")}
    return next((standing for standing, adjectives in DESCRIBED.items() if words & adjectives), None)


def modal_factuality(sentence: Sentence, token: Token) -> Factuality | None:
    """By auxiliary: "may attack" is possible, "will attack" is to come, and so is what follows from it."""
    token = cause_of(sentence, token)
    helpers = {child.text.lower() for child in sentence.children(token.index, "aux")}
    if helpers & FUTURE or ("would" in helpers and is_threatened(sentence, token)):
        return Factuality.PLANNED
    have = {child.lemma.lower() for child in sentence.children(token.index, "aux")} & {"have"}
    if helpers & POSSIBLE and not (have and helpers & {"must"}):
        return Factuality.HYPOTHETICAL
    return None


def cause_of(sentence: Sentence, clause: Token) -> Token:
    """The clause that a participle behind a comma follows from, else the clause: "prices will rise, causing riots"."""
    head = sentence.head(clause)
    if head is None or clause.relation != "advcl" or not is_gerund(clause) or clause.index < head.index:
        return clause
    follows = sentence.token(clause.index - 1).text == "," and not sentence.children(clause.index, "aux", "mark")
    return head if follows else clause


def is_threatened(sentence: Sentence, token: Token) -> bool:
    """Whether a clause is what somebody threatens or vows: "warned that they would attack"."""
    head = sentence.head(token)
    return head is not None and token.relation == "ccomp" and head.lemma.lower() in grammar().threats


def intent_factuality(sentence: Sentence, token: Token, found: EventTuple) -> Factuality | None:
    """A "to" clause: what was planned or is its purpose has not been done yet; "blocked a road to protest" has."""
    head = sentence.head(token)
    if head is not None and is_agreed(sentence, token, head, found):
        return Factuality.PLANNED
    if token.upos != "VERB" or not any(child.text.lower() == "to" for child in sentence.children(token.index, "mark")):
        return None
    if is_due(sentence, token):
        return Factuality.PLANNED
    if head is None or token.relation not in {"xcomp", "advcl", "acl", "ccomp"}:
        return None
    lemma = head.lemma.lower()
    purpose = token.relation in {"advcl", "acl"} or lemma in SENDING
    if lemma in grammar().threats:
        return Factuality.THREATENED
    if purpose and token.relation != "acl" and found.predicate in DONE_BY_MEANS and lemma not in grammar().intents:
        return None
    return Factuality.PLANNED if purpose or lemma in grammar().intents else None


def is_due(sentence: Sentence, verb: Token) -> bool:
    """A present form of "be" before "to": "the leaders are to meet"; "he was to die there" may have come about."""
    before = (token for token in sentence.children(verb.index, "aux", "cop") if token.index < verb.index)
    return any(token.lemma.lower() == "be" and token.text.lower() in {"is", "are", "'s", "'re"} for token in before)


def is_called(sentence: Sentence, noun: Token, found: EventTuple) -> bool:
    """Whether people are called out to a demonstration, which is yet to be: "called a strike for Monday"."""
    verb = sentence.head(noun)
    called = verb is not None and verb.lemma.lower() == "call" and noun.deprel == "obj"
    return called and found.predicate in {Predicate.PROTEST, Predicate.STOPPAGE}


def is_agreed(sentence: Sentence, token: Token, head: Token, found: EventTuple) -> bool:
    """Whether an act is what an agreement is on: "a deal on holding a rally"; a truce is no act of its own."""
    on = {child.text.lower() for child in sentence.children(token.index, "case", "mark")} & {"on", "about"}
    agreement = head.upos == "NOUN" and load_lexicon().nouns.get(head.lemma.lower()) is Predicate.AGREE
    return bool(on) and agreement and found.predicate not in {None, Predicate.AGREE}
