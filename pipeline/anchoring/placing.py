"""What the toponyms on a rung say of a tuple's place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pipeline.anchoring.ladder import CONFIDENCE, FAR, OWN_LADDER, climb, is_speaker
from pipeline.anchoring.surroundings import Surroundings
from pipeline.model import Coded, EventTuple, Location, Phrase, Place, PlaceKind, Sentence, Span, Token
from pipeline.places import locate, locate_capital
from pipeline.syntax import case_of

#: The more specific reading of a phrase goes first: "Mosul, Iraq" is Mosul.
SPECIFIC = (
    PlaceKind.FACILITY,
    PlaceKind.CITY,
    PlaceKind.NATURAL,
    PlaceKind.ADMIN2,
    PlaceKind.ADMIN1,
    PlaceKind.REGION,
    PlaceKind.COUNTRY,
)
#: Participles, as lemmas, that make a name say where somebody belongs.
BELONGING_PARTICIPLES = frozenset(
    {"base", "based", "lead", "led", "back", "backed", "born", "bear", "run", "controlled", "control"}
)
#: Those who speak of what happens where they have charge: "police in Kano said".
AUTHORITIES = frozenset({"police", "hospital", "mayor", "sheriff", "governor", "prosecutor", "municipality", "morgue"})
#: How sure each rung is that a place on it is the tuple's.
SURENESS = {**CONFIDENCE, "authority": 0.5}
#: Rungs that are not the tuple's own sentence: "the capital" there is nearer than what they give.
BORROWED = frozenset({"", "paragraph", "dateline"})
#: How many mentions, and what share of all, make a country the one that a document is about.
MENTIONS, SHARE = 2, 0.5

Found = list[tuple[int, Place]]


@dataclass(frozen=True, slots=True)
class Placed:
    """The rung that placed a tuple, the toponyms on it, and what they give."""

    rung: str
    found: Found
    location: Coded[Location] | None
    #: The name of a place without a point, where there is no location.
    name: Coded[str] | None
    country: str | None


def find_location(found: EventTuple, around: Surroundings) -> Placed:
    """Where a tuple happened, as far as the text tells."""
    rung, places = climb(found, around, around.places_in, lambda place: is_location(place, around), OWN_LADDER)
    if not rung:
        rung, places = authority(found, around)
    if not rung:
        rung, places = climb(found, around, around.places_in, lambda place: is_location(place, around), FAR)
    location, country = code_place(rung, places, around)
    if not country:
        rung, country = next(inferred_countries(found, around), ("", None))
    capital = in_capital(found, around, country) if location is None or rung in BORROWED else None
    point = capital or location
    return Placed(rung, places, point, None if point else unlisted_name(rung, places), country)


# --- which toponyms are locations ------------------------------------------------------------------------------------


def is_location(place: Place, around: Surroundings) -> bool:
    """Whether a toponym is a known location, not a state that acts or where somebody is from ("a US soldier")."""
    sentence = around.sentences[place.phrase.sentence]
    token = sentence.token(place.phrase.head)
    acts = token.deprel in {"nsubj", "compound", "amod"} or case_of(sentence, token) == "by"
    if place.country is None or place.metonym or is_origin(sentence, token) or is_source(sentence, token):
        return False
    return not (acts and place.kind is PlaceKind.COUNTRY)


def is_origin(sentence: Sentence, token: Token) -> bool:
    """A name that says where somebody or something is from: "London-based", "Riyadh-led", "the road from Kano"."""
    if token.relation == "nmod" and case_of(sentence, token) == "from":
        return True
    after = [word.lemma.lower() for word in sentence.tokens[token.index : token.index + 2]]
    return len(after) == 2 and after[0] == "-" and after[1] in BELONGING_PARTICIPLES


def is_source(sentence: Sentence, token: Token) -> bool:
    """A name that says where those are who tell of it: "according to officials in Cairo"."""
    for above in (token, *sentence.ancestors(token)):
        if above.upos in {"VERB", "AUX"}:
            return False
        if case_of(sentence, above).startswith("according"):
            return True
    return False


def authority(found: EventTuple, around: Surroundings) -> tuple[str, Found]:
    """The town that a local authority answers for, where it is all that its report names: "police in Kano said"."""
    sentence = around.sentences[found.sentence]
    places = [
        (index, place)
        for index, place in around.places_in.get(found.sentence, ())
        if place.kind in {PlaceKind.CITY, PlaceKind.ADMIN1, PlaceKind.ADMIN2}
        and is_speaker(sentence, place.phrase)
        and names_authority(sentence, place.phrase)
    ]
    return ("authority", places) if places else ("", [])


def names_authority(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a name belongs to a noun for a local authority."""
    token = sentence.token(phrase.head)
    return any(above.lemma.lower() in AUTHORITIES for above in (token, *sentence.ancestors(token)))


# --- what a rung says ------------------------------------------------------------------------------------------------


def code_place(rung: str, places: Found, around: Surroundings) -> tuple[Coded[Location] | None, str | None]:
    """The point of the most specific toponym on a rung, and the country even where there is no point."""
    ranked = sorted(places, key=lambda pair: SPECIFIC.index(pair[1].kind) if pair[1].kind else len(SPECIFIC))
    country = next((place.country for _, place in ranked), None)
    for index, place in ranked:
        found = locate(place, around.sentences[place.phrase.sentence], around.gazetteer)
        if found is not None:
            value = replace(found.value, places=(index,))
            confidence = round(min(found.confidence, SURENESS[rung]), 2)
            coded = Coded(value, f"{rung}:{found.rule}", confidence, found.spans, found.alternatives)
            return coded, place.country
    return None, country


def unlisted_name(rung: str, places: Found) -> Coded[str] | None:
    """The name of a place that no gazetteer knows, in the tuple's own sentence and in a known country."""
    if rung in BORROWED:
        return None
    for _, place in places:
        if place.latitude is None:
            text = " ".join(place.phrase.span.text.split())
            return Coded(text, f"{rung}:{place.rule}", min(place.confidence, SURENESS[rung]), (place.phrase.span,))
    return None


def in_capital(found: EventTuple, around: Surroundings, country: str | None) -> Coded[Location] | None:
    """The capital of the country, where the tuple's sentence calls its place no more than that: "in the capital"."""
    sentence = around.sentences[found.sentence]
    word = next((token for token in sentence.tokens if is_capital(sentence, token)), None)
    if word is None or country is None:
        return None
    phrase = Phrase(sentence.index, word.index, Span(word.start, word.end, word.text))
    coded = locate_capital(country, phrase, around.gazetteer)
    return replace(coded, rule=f"sentence:{coded.rule}") if coded else None


def is_capital(sentence: Sentence, token: Token) -> bool:
    """The noun "capital" in a phrase of place, without the name of what it is."""
    if token.lemma.lower() != "capital" or token.upos != "NOUN" or not case_of(sentence, token):
        return False
    return not sentence.children(token.index, "nmod", "appos", "compound", "flat", "amod")


def inferred_countries(found: EventTuple, around: Surroundings) -> Iterator[tuple[str, str]]:
    """The countries that a tuple without any place may be in, the surest first, each with what it comes from."""
    for name, infer in INFERENCES:
        country = infer(found, around)
        if country:
            yield name, country


def country_of_people(found: EventTuple, around: Surroundings) -> str | None:
    """The one country that the sentence's names and peoples belong to, where no place is told."""
    told = {place.country for _, place in around.places_in.get(found.sentence, ()) if place.country}
    return told.pop() if len(told) == 1 else None


def country_of_document(_found: EventTuple, around: Surroundings) -> str | None:
    """The country that most names and peoples of the document belong to, where nothing nearer tells one."""
    country, mentions = next(iter(around.countries.most_common(1)), (None, 0))
    return country if mentions >= MENTIONS and mentions > SHARE * around.countries.total() else None


#: Where the country of a tuple comes from that no toponym places.
INFERENCES = (("people", country_of_people), ("document", country_of_document))
#: The rungs on which a place or a day stands, by name and in order; only places stand on that of the authority.
RUNGS: tuple[tuple[str, Callable[..., object]], ...] = (
    *((rung.name, rung.belongs) for rung in OWN_LADDER),
    ("authority", authority),
    *((rung.name, rung.belongs) for rung in FAR),
)
