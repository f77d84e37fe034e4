"""A sentence's text -> the lexemes that time expressions are made of, each with a symbol of the grammar."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.dates.meaning import Meaning
from pipeline.dates.vocabulary import Entry, read_entries
from pipeline.model import Sentence, Token

#: Symbol name in rules and in times.toml -> the one character that stands for it in a sentence's symbol string.
SYMBOL_WORDS = (
    "MONTH MON WEEKDAY WKD WEEKDAYS SEASON MAYBESEASON HOLIDAY UNIT UNITS PART DAYWORD REFERENCE ADJECTIVE "
    "FREQUENCY EVERY PER DECADE CLOCK LAST NEXT THIS THAT PREVIOUS FOLLOWING AGO AFTER EARLIER LATER EDGE "
    "EDGENOUN APPROX FEW CARDINAL ORDINAL AMPM OCLOCK ZONE HALF ERA FISCAL THE AN OF IN ON AT AND OR TO "
    "NUM1 NUM4 NUM ISODATE SLASHDATE QUARTERMARK COMMA DOT DASH SLASH APOS LPAR RPAR OTHER MOMENT LENGTH "
    "SET POINTER TIMEWORD "
)
SYMBOLS = dict(
    zip(SYMBOL_WORDS.split(), "MmWw$SsHUuPYRrFEpDCLNTVBGg@elxXvfcoAOZhbytaqinkdjz14956Q,.-/'()_0783%", strict=True)
)
SYMBOL_NAMES = {character: name for name, character in SYMBOLS.items()}
#: Without one of these a sentence holds no time expression.
STARTER_NAMES = (
    "MONTH MON WEEKDAY WKD WEEKDAYS SEASON MAYBESEASON HOLIDAY UNIT UNITS PART DAYWORD REFERENCE ADJECTIVE FREQUENCY "
    "LAST DECADE CLOCK AMPM ERA NUM4 ISODATE SLASHDATE QUARTERMARK OCLOCK ZONE CARDINAL"
)
STARTERS = frozenset(SYMBOLS[name] for name in STARTER_NAMES.split())
#: Words that are times only when they start with a capital, and are no verbs.
CAPITALISED = frozenset({"may", "march", "august", "mar", "sat", "sun", "jan", "wed", "mon", "dec"})
#: Words that are times only as nouns.
NOUNS = frozenset({"may", "march", "fall", "spring", "sat", "second", "past", "close", "present"})
VERBAL_UPOS = frozenset({"VERB", "AUX"})
SHAPES = re.compile(
    r"""
    (?P<ISODATE> (?<![\d-])\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-]) )
  | (?P<SLASHDATE> (?<![\d./-])(?:\d{1,2}(?P<_d>[./-])\d{1,2}(?P=_d)(?:\d{4}|\d{2})
                    | \d{4}(?P<_y>[./])\d{1,2}(?P=_y)\d{1,2})(?![\d/-]|\.\d) )
  | (?P<CLOCK> \d{1,2}:\d{2}(?::\d{2})?(?!\d) )
  | (?P<DECADE> ['’]?(?:\d{2,3}0|\d0)['’]?s\b )
  | (?P<ORDINAL> \d{1,3}(?:st|nd|rd|th)\b )
  | (?P<NUM> \d{1,3}(?:,\d{3})+ | \d+\.\d+ | \d+ )
  | (?P<AMPM> [ap]\.\s?m\b\.? )
  | (?P<ERA> b\.\s?c\.(?:\s?e\.)? | a\.\s?d\. )
  | (?P<QUARTERMARK> Q[1-4]\b )
  | (?P<WORD> [^\W\d_]+ )
  | (?P<MARK> \S )
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: Shapes of what is no time by itself.
WORDY = frozenset({"WORD", "MARK"})
MARKS = {mark: mark for mark in ",.-/'()"} | {"’": "'", "–": "-", "—": "-", "−": "-"}


@dataclass(frozen=True, slots=True)
class Item:
    """A lexeme, or a chunk of lexemes that the grammar has understood."""

    symbol: str
    #: Offsets into the sentence's text.
    start: int
    end: int
    text: str = ""
    number: float = 0
    code: str = ""
    meaning: Meaning | None = None

    @property
    def kind(self) -> str:
        """The name of the symbol."""
        return SYMBOL_NAMES[self.symbol]


@cache
def vocabulary() -> dict[str, tuple[Entry, ...]]:
    """First word of each phrase of times.toml -> the phrases that start with it, longest first."""
    phrases: dict[str, list[Entry]] = {}
    for symbol, phrase, number, code in read_entries(frozenset(SYMBOLS)):
        words = tuple(plain(match) for match in SHAPES.finditer(phrase))
        phrases.setdefault(words[0], []).append(Entry(words, SYMBOLS[symbol], number, code))
    return {first: tuple(sorted(entries, key=lambda e: -len(e.words))) for first, entries in phrases.items()}


@cache
def starting_words() -> frozenset[str]:
    """The words that begin a phrase which alone may be a time."""
    return frozenset(word for word, entries in vocabulary().items() if any(e.symbol in STARTERS for e in entries))


def plain(match: re.Match[str]) -> str:
    """A lexeme in the spelling of the vocabulary: lower case, straight apostrophe."""
    return match.group().lower().replace("’", "'")


def lex(sentence: Sentence) -> list[Item]:
    """The lexemes of a sentence, in text order; none where no time begins, as in most sentences."""
    text = sentence.span.text
    matches = list(SHAPES.finditer(text))
    words = [plain(match) for match in matches]
    if starting_words().isdisjoint(words) and all(match.lastgroup in WORDY for match in matches):
        return []
    known = vocabulary()
    items: list[Item] = []
    position = 0
    while position < len(matches):
        entry = find_entry(known.get(words[position], ()), words, position)
        length = len(entry.words) if entry else 1
        start, end = matches[position].start(), matches[position + length - 1].end()
        if entry and not is_time_word(sentence, words[position], text, start, length):
            entry = None
            length, end = 1, matches[position].end()
        if entry:
            items.append(Item(entry.symbol, start, end, text[start:end], entry.number, entry.code))
        else:
            items.append(shape_item(matches[position]))
        position += length
    return items


def find_entry(entries: tuple[Entry, ...], words: list[str], position: int) -> Entry | None:
    """The longest phrase that stands at this position."""
    for entry in entries:
        if tuple(words[position : position + len(entry.words)]) == entry.words:
            return entry
    return None


def is_time_word(sentence: Sentence, word: str, text: str, start: int, length: int) -> bool:
    """False for words that look like a time and are none here: "may" the verb, "fall" the verb, "June Miller"."""
    if length > 1:
        return True
    if word in CAPITALISED and not text[start].isupper():
        return False
    if word in NOUNS:
        token = token_at(sentence, sentence.span.start + start)
        return token is None or token.upos not in VERBAL_UPOS
    return True


def token_at(sentence: Sentence, offset: int) -> Token | None:
    """The token that covers a document offset."""
    for token in sentence.tokens:
        if token.end > offset:
            return token if token.start <= offset else None
    return None


def shape_item(match: re.Match[str]) -> Item:
    """The item of a lexeme that is in no list: numbers, dates in figures, marks; all else is OTHER."""
    kind, text = match.lastgroup or "OTHER", match.group()
    symbol, number, code = SYMBOLS["OTHER"], 0.0, ""
    if kind == "NUM":
        symbol, number = number_symbol(text)
    elif kind == "MARK":
        symbol = MARKS.get(text, symbol)
    elif kind == "AMPM":
        symbol, number = SYMBOLS[kind], 12.0 if text[0] in "pP" else 0.0
    elif kind == "ERA":
        symbol, number = SYMBOLS[kind], -1.0 if text[0] in "bB" else 1.0
    elif kind in {"ORDINAL", "DECADE", "QUARTERMARK"}:
        symbol, number = SYMBOLS[kind], float("".join(c for c in text if c.isdecimal()))
    elif kind != "WORD":
        symbol, code = SYMBOLS[kind], text
    return Item(symbol, match.start(), match.end(), text, number, code)


def number_symbol(text: str) -> tuple[str, float]:
    """NUM1 for one or two figures, NUM4 for what could be a year, NUM for other numbers."""
    number = float(text.replace(",", ""))
    if not text.isdecimal():
        return SYMBOLS["NUM"], number
    return SYMBOLS["NUM1" if len(text) <= 2 else "NUM4" if len(text) == 4 and 1000 <= number < 2200 else "NUM"], number


def symbols(items: Sequence[Item]) -> str:
    """One character for each item: what the grammar's patterns run over."""
    return "".join(item.symbol for item in items)


def has_time(items: Sequence[Item]) -> bool:
    """False where nothing but connecting words and numbers was found."""
    return any(item.symbol in STARTERS for item in items)
