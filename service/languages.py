"""Which language a text is in, and whether we read it; offline, by py3langid's bundled model (80 MB once loaded)."""

import re
import reprlib
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast

from pipeline.model import Document
from service.errors import UnsupportedLanguage

#: Below this many words a guess is a coin toss.
FEWEST_WORDS = 20
#: Characters that are judged; over longer texts the model grows unsure of everything.
JUDGED = 4000
#: A text is refused when the chance that it is English is below this.
SMALLEST_CHANCE = 0.01
#: What the model calls English prose, its Nigerian relative, and text in no language at all.
_READABLE = frozenset({"en", "pcm", "zxx"})
#: A letter of a script that puts no spaces between words, or a run of other letters.
_WORD = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Guess:
    """The language a text seems to be in, as an ISO 639 code, and the probability that it is English."""

    language: str
    english: float


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


def identify_language(document: Document) -> str | None:
    """The language of a document: what the client says, else English where that is found, None where it is unsure.

    Raises UnsupportedLanguage for a document that is surely not English.
    """
    if document.language is not None:
        check_named_language(document.language)
        return document.language
    beginning = document.text[:JUDGED]
    guess = guess_language(beginning)
    if guess and guess.english < SMALLEST_CHANCE:
        raise _refusal(f"seems to be in {guess.language!r}")
    if not _mostly_latin(beginning):
        raise _refusal("is mostly in letters that English does not have")
    return "en" if guess and guess.language in _READABLE else None


def _refusal(finding: str) -> UnsupportedLanguage:
    return UnsupportedLanguage(
        f"The text {finding} and only English is read: translate it, or send `language: en` if it is English after all."
    )


def _mostly_latin(text: str) -> bool:
    """Whether at least half of a text's letters are Latin; a text without letters is."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum("LATIN" in unicodedata.name(letter, "") for letter in letters) >= len(letters)


def check_named_language(language: str) -> None:
    """Refuse a BCP 47 tag other than English: ``en``, ``en-GB``, ``EN_us`` pass."""
    primary = re.split(r"[-_]", language.strip().lower())[0]
    if primary not in {"en", "eng", "english"}:
        raise UnsupportedLanguage(
            f"The document says it is in {reprlib.repr(language)} and only English is read: translate it, "
            "or leave `language` out to have it identified."
        )


def guess_language(text: str) -> Guess | None:
    """The language of a text, or None where too few words are left to tell.

    Capitalised words are left out: names belong to no language, and headlines in capitals confuse the model.
    """
    words = [word for word in _WORD.findall(text) if not word[0].isupper()]
    if len(words) < FEWEST_WORDS:
        return None
    # Close relatives (Malay and Indonesian, the Arabics) share out their probability, so English's own share decides.
    ranking = _identifier().rank(" ".join(words))
    return Guess(ranking[0][0], sum(chance for language, chance in ranking if language in _READABLE))


@cache
def _identifier() -> _Identifier:
    # Imported late: the HTTP process never identifies, and should not carry numpy and the model.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return cast(_Identifier, LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True))
