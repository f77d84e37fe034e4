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
_ARTICLE = re.compile(r"^(?:the|al|an|ar|as|ash|at|ad|az|el) ")
_LATIN = re.compile(
    r"[A-Z\u00c0-\u024f\u1e00-\u1eff\u2018\u02bb'][a-zA-Z\u00c0-\u024f\u1e00-\u1eff\u02b9-\u02cf\u2018\u2019 '.,\-()/]+"
)
#: What follows a name in the official name of a division.
_DIVISION = re.compile(
    r" (?:governorate|province|state|oblast|district|region|department|prefecture|municipality|county|division"
    r"|autonomous region|regional state|voivodeship|republic|krai|parish|territory)$"
)
_DIVISION_WRITTEN = re.compile(r" (?:Governorate|Province|State|Oblast|Region|Department|Prefecture|County)$")
_DIVISION_BEFORE = re.compile(
    r"^(?:muhafazat|imarat|gouvernorat|state of|province of|region|departement|provincia de|provincia) "
)


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The name in plain lower-case letters and single spaces: "Şa‘dah" and "SA'DAH" give the same."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("&", " and ")
    words = _GAP.sub(" ", _SILENT.sub("", plain)).split()
    return " ".join(_WORDS.get(word, word) for word in words)


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
    bare = _ARTICLE.sub("", key)
    if bare != key and len(bare) > 3:
        yield bare


def without_division(name: str) -> str:
    """The folded name of a division without the word for what it is: "Borno State" gives "borno"."""
    key = fold(name)
    return _DIVISION.sub("", _DIVISION_BEFORE.sub("", key)) or key


def plain_division(name: str) -> str:
    """The name of a division as written, without the word for what it is."""
    return _DIVISION_WRITTEN.sub("", name).strip() or name
