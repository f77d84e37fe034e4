"""Countries as people name them -> as the records spell them."""

import gettext
import re
import reprlib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

import pycountry

from pipeline.lexicon.countries import Country, Territory, countries, territories
from service.errors import InvalidParameter
from service.suggesting import closest

#: Other languages whose names of countries are known ("Irak"), as pycountry's translations are called.
_LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")
#: Longer than any country's name: what is, need not be compared.
_LONGEST = 100


def country_called(text: str) -> str:
    """ACLED's name of the country that a text names, in any spelling that is known, whatever its case and accents.

    Raises InvalidParameter for what is no country, with the nearest name.
    """
    key = _key(text[:_LONGEST])
    if found := _names().get(key):
        return found
    if owner := _territories().get(key):
        raise InvalidParameter(
            f"country: events in {owner.name} are recorded under {owner.country.name}: "
            f"ask for country={owner.country.name}, and for q={owner.name} to narrow it down."
        )
    raise InvalidParameter(f"country: there is no country {reprlib.repr(text)}{_remedy(key)}")


def _remedy(key: str) -> str:
    near = closest(key, _names())
    if near is None:
        return ": give an English name, as ACLED spells it, or an ISO code."
    return f", did you mean {_names()[near]!r}?"


@cache
def _names() -> Mapping[str, str]:
    """ACLED's name under every spelling; English ones win over those of other languages, which all must agree."""
    found: dict[str, str] = {}
    foreign: dict[str, set[str]] = {}
    for country in countries().values():
        found.update(dict.fromkeys(map(_key, _lexicon_names(country)), country.name))
    for country in countries().values():
        for name in _iso_names(country):
            found.setdefault(_key(name), country.name)
            for translated in _translations(name):
                foreign.setdefault(_key(translated), set()).add(country.name)
    agreed = {key: names.pop() for key, names in foreign.items() if len(names) == 1}
    return MappingProxyType(agreed | found)


@cache
def _territories() -> Mapping[str, Territory]:
    return {_key(name): one for one in territories() for name in (one.name, one.alpha2, *one.aliases)}


def _lexicon_names(country: Country) -> tuple[str, ...]:
    return (country.alpha2, country.alpha3, *country.aliases, country.name)


def _iso_names(country: Country) -> Iterator[str]:
    """The names that ISO 3166 gives a country; none for Kosovo, which it does not know."""
    entry = pycountry.countries.get(alpha_3=country.alpha3)
    for field in ("name", "official_name", "common_name"):
        if name := getattr(entry, field, None):
            yield name


def _translations(name: str) -> Iterator[str]:
    """A name of ISO 3166 in other languages."""
    return (_translator(language).gettext(name) for language in _LANGUAGES)


@cache
def _translator(language: str) -> gettext.NullTranslations:
    return gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language])


def _key(name: str) -> str:
    """What all ways to write a name share: its letters in lower case, without accents, signs and a leading "the"."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"\w+", plain)).removeprefix("the ")
