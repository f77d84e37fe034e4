"""Who is refused for the language, and who is not."""

import pytest

from pipeline.model import Document
from service.errors import UnsupportedLanguage
from service.languages import identify_language

FRENCH = (
    "Des hommes armés ont attaqué le village de Kalo lundi matin, tuant neuf personnes et blessant plusieurs autres, "
    "selon des responsables locaux qui ont demandé à ne pas être nommés."
)
SPANISH = (
    "Hombres armados atacaron ayer la aldea y mataron a nueve personas, dijeron funcionarios locales, mientras que "
    "otros vecinos huyeron hacia el monte y no han vuelto todavía a sus casas."
)
GERMAN = (
    "Die Polizei nahm am Samstag in Hamburg mehr als vierzig Demonstranten fest, nachdem Steine auf Beamte geflogen "
    "waren; drei Personen wurden dabei verletzt, teilte ein Sprecher am Abend mit, weitere Angaben machte er nicht."
)
ARABIC = (
    "قال مسؤولون إن مسلحين هاجموا القرية صباح يوم الاثنين وقتلوا تسعة أشخاص على الأقل وأصابوا عددا آخر بجروح قبل أن "
    "يفروا من المنطقة باتجاه الحدود"
)
CHINESE = "周一早上武装分子袭击了该村庄，造成至少九人死亡，另有数人受伤，官员说。袭击者随后逃往边境地区。"
MALAY = (
    "Orang bersenjata menyerang desa itu pada hari senin pagi dan menewaskan sedikitnya sembilan orang, kata pejabat "
    "setempat, sementara warga lainnya melarikan diri ke hutan."
)


@pytest.mark.parametrize(
    ("text", "seen"),
    [(FRENCH, "fr"), (SPANISH, "es"), (GERMAN, "de"), (ARABIC, "ar"), (CHINESE, "zh"), (MALAY, "id")],
)
def test_a_text_that_is_surely_not_english_is_refused_with_what_was_seen(text: str, seen: str) -> None:
    with pytest.raises(UnsupportedLanguage, match=f"'{seen}'.*language: en"):
        identify_language(Document(text=text))


@pytest.mark.parametrize(("text", "seen"), [(FRENCH, "fr"), (CHINESE, "zh")])
def test_a_long_text_is_judged_by_its_beginning(text: str, seen: str) -> None:
    with pytest.raises(UnsupportedLanguage, match=f"'{seen}'"):
        identify_language(Document(text=(text * 4000)[:190_000]))


@pytest.mark.parametrize(
    "text",
    [
        "武装分子袭击村庄",
        "Боевики атаковали село",
        "مسلحون يهاجمون القرية",
        "Militants: 武装分子袭击该村庄，造成九人死亡",
    ],
)
def test_a_flash_in_letters_that_english_does_not_have_is_refused_however_short(text: str) -> None:
    with pytest.raises(UnsupportedLanguage, match=r"letters.*language: en"):
        identify_language(Document(text=text))
    assert identify_language(Document(text=text, language="en")) == "en"


def test_the_language_that_is_found_is_told_and_an_unsure_guess_is_not() -> None:
    prose = "Rebels attacked the village on Monday and killed nine people, said officials who had been to the place. "
    assert identify_language(Document(text=prose * 2)) == "en"
    assert identify_language(Document(text="Rebels attacked.")) is None
    assert identify_language(Document(text="Rebels attacked.", language="en-GB")) == "en-GB"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked the village on Monday and killed nine people, officials said.",
        " ".join(FRENCH.split()[:19]),
        FRENCH.upper(),
        "Ciidamada Xoogga, Maxamed Cabdi Xasan, Faarax Cismaan, Nuur Cali, Xaawo Axmed, Sahra Jaamac "
        "and Yuusuf Diiriye were killed in Ceel Dheere, Mudug, when gunmen raided it on Tuesday, police said.",
        'Protesters chanted "el pueblo unido jamás será vencido, el pueblo unido" as they marched towards the palace, '
        "and the police fired tear gas at them before the crowd dispersed late at night.",
        "3 killed; 12.5 km; 10:30",
        "!!!",
        "In Kherson (Херсон) shelling killed two.",
    ],
    ids=["english", "short", "capitals", "names", "quotation", "figures", "signs", "name in its own letters"],
)
def test_a_text_that_may_be_english_is_read(text: str) -> None:
    identify_language(Document(text=text))


@pytest.mark.parametrize("language", ["en", "EN", "en-GB", "en_US", "eng", "English", " en "])
def test_the_client_may_vouch_for_english(language: str) -> None:
    identify_language(Document(text=FRENCH, language=language))


@pytest.mark.parametrize("language", ["fr", "de-AT", "xx", "e"])
def test_another_language_named_by_the_client_is_refused(language: str) -> None:
    with pytest.raises(UnsupportedLanguage, match=language):
        identify_language(Document(text="Rebels attacked.", language=language))
