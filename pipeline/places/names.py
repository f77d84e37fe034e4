"""Place names as keys: one spelling for all ways to write the same name."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

#: Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"}
)
_SILENT = re.compile(r"[\u0027\u02b9-\u02cf\u2018\u2019\u201b\u0060\u00b4.]")
_GAP = re.compile(r"[^a-z0-9]+")
_WORDS = {"saint": "st", "sainte": "st", "ste": "st", "mount": "mt", "fort": "ft"}
_ARTICLE = re.compile(r"^(?:the|al) ")
_ARTICLES = frozenset({"an", "ar", "as", "ash", "at", "ad", "adh", "az", "el", "al"})
_VOWELS = re.compile(r"[aeiouwy]|h(?![aeiou])")
_DOUBLE = re.compile(r"(.)\1")
_LATIN = re.compile(
    r"[A-Z\u00c0-\u024f\u1e00-\u1eff\u2018\u02bb'][a-zA-Z\u00c0-\u024f\u1e00-\u1eff\u02b9-\u02cf\u2018\u2019 '.,\-()/]+"
)
#: Countries whose names GeoNames writes with the marks of a transliteration from Arabic, Persian or an Indian script.
_TRANSLITERATED = frozenset(
    {
        "AE",
        "AF",
        "BD",
        "BH",
        "DZ",
        "EG",
        "IL",
        "IN",
        "IQ",
        "IR",
        "JO",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "NP",
        "OM",
        "PK",
        "PS",
    }
    | {"QA", "SA", "SD", "SS", "SY", "TN", "YE", "ET", "ER"}
)
_MARKS = re.compile("[\u02b9-\u02cf\u2018\u0060\u00b4]|[\u2019'](?!s\\b)")
#: What follows a name in the official name of a division.
_DIVISION = re.compile(
    r" (?:governorate|province|state|oblast|district|region|department|prefecture|municipality|county|division"
    r"|autonomous region|regional state|voivodeship|republic|krai|parish|territory)$"
)
_DIVISION_WRITTEN = re.compile(r" (?:Governorate|Province|State|Oblast|Region|Department|Prefecture|County)$|-do$")
_DIVISION_BEFORE = re.compile(
    r"^(?:muhafazat|imarat|gouvernorat|state of|province of|region|departement|provincia de|provincia) "
)


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The name in plain lower-case letters and single spaces: "Şa‘dah" and "SA'DAH" give the same."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("&", " and ")
    words = _GAP.sub(" ", _SILENT.sub("", plain)).split()
    last = len(words) - 1
    # The Arabic article is written as it sounds before the next letter, or always the same: "an Numan", "al-Numan".
    return " ".join(
        "al" if word in _ARTICLES and at < last else _WORDS.get(word, word) for at, word in enumerate(words)
    )


def usual(name: str, alpha2: str) -> str:
    """The name as English news writes it: without the marks of a transliteration where it is one."""
    if alpha2 not in _TRANSLITERATED:
        return name
    plain = unicodedata.normalize("NFKD", name)
    return _MARKS.sub("", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def skeleton(name: str) -> str:
    """The consonants of a name, which spellings of an Arabic or Persian name share: "Bayjī" and "Baiji"."""
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", bare(name)).replace(" ", ""))


def bare(name: str) -> str:
    """The folded name without its article."""
    return _ARTICLE.sub("", fold(name))


def likeness_key(name: str) -> str:
    """The key under which the index keeps a name for its consonants; no folded name is written like it."""
    return f"~{skeleton(name)}"


def is_transliterated(alpha2: str) -> bool:
    """Whether names of a country come from another script and are spelled in several ways."""
    return alpha2 in _TRANSLITERATED


def hashed(key: str) -> int:
    """A number of 64 bits that stands for a folded name in the index."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little")


def is_latin(name: str) -> bool:
    """Whether a name is one that English text could use: Latin letters, capitalised, no code."""
    return len(name) > 2 and not (name.isupper() and len(name) < 5) and _LATIN.fullmatch(name) is not None


def variants(name: str) -> Iterator[str]:
    """The folded name, and the folded name without its Arabic article."""
    key = fold(name)
    yield key
    if bare(name) != key and len(bare(name)) > 3:
        yield bare(name)


def without_division(name: str) -> str:
    """The folded name of a division without the word for what it is: "Borno State" gives "borno"."""
    key = fold(name)
    return _DIVISION.sub("", _DIVISION_BEFORE.sub("", key)) or key


def plain_division(name: str) -> str:
    """The name of a division as written, without the word for what it is."""
    return _DIVISION_WRITTEN.sub("", name).strip() or name
