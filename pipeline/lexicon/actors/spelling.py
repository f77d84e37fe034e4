"""Forms that names of groups are compared in: without case and accents, by their consonants, as abbreviations."""

import re
import unicodedata
from functools import lru_cache

#: "Lord's", but not the last letter of "Da'esh".
SPELT_POSSESSIVE = re.compile(r"'[sS]?(?=\s|$)")
SPELT_WORD = re.compile(r"[a-z0-9]+")
#: "Harkat-ul-Jihad", "Jaish-e-Mohammed", "Ahrar al-Sham".
SPELLING_PARTICLES = frozenset({"al", "ul", "el", "e", "i", "ud", "ur", "as", "ash", "ar", "an"})
SPELT_VOWELS = re.compile(r"[aeiouyh]")
DOUBLED = re.compile(r"(.)\1+")
#: Words that names are written with or without.
FILLERS = frozenset({"the", "al", "el"})


def trimmed(word: str) -> str:
    """A word without the punctuation around it."""
    return word.strip("\"“”‘’'.,;:!?()[]")


def is_description(name: str) -> bool:
    """Whether a name says what people are rather than what they are called: "rebels", "Kurdish fighters"."""
    return name.rsplit(maxsplit=1)[-1].islower() and not is_abbreviation(name)


def is_abbreviation(name: str) -> bool:
    """One word mostly of capitals and digits: "ELN", "M-19", "HuJI"."""
    letters = [c for c in name if c.isalnum()]
    big = sum(c.isupper() or c.isdigit() for c in letters)
    return " " not in name and big >= 2 and 2 * big >= len(letters) and len(letters) <= 9


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """The form names are compared in: abbreviations as written, other names plain."""
    bare = SPELT_POSSESSIVE.sub("", name.replace("’", "'"))
    return "=" + bare.replace(".", "") if is_abbreviation(bare) else plain_key(bare)


@lru_cache(maxsize=20_000)
def plain_key(name: str) -> str:
    """A name without case, accents, possessives and articles, as wire copy in capitals also has it."""
    bare = SPELT_POSSESSIVE.sub("", name.replace("’", "'"))
    plain = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode().casefold()
    words = ["people" if word == "peoples" else word for word in SPELT_WORD.findall(plain.replace("'", ""))]
    return " ".join([word for word in words if word not in FILLERS] or words)


@lru_cache(maxsize=20_000)
def sound_key(name: str) -> str:
    """The consonants of a name, as its transliterations have them in common."""
    return SPELT_VOWELS.sub("", DOUBLED.sub(r"\1", plain_key(name).replace(" ", "").replace("q", "k")))


def is_transliterated(name: str) -> bool:
    """Whether a name has an Arabic or Persian particle, as those have that are spelled in many ways."""
    return not SPELLING_PARTICLES.isdisjoint(SPELT_WORD.findall(name.casefold()))
