"""Time expressions: what is found in a sentence of our own, and the value it gets."""

from datetime import date

import pytest
from builders import parsed

from pipeline.dates import find_times
from pipeline.model import RegionKind, Sentence, Span, TimexType, Token

#: A Wednesday.
PUBLISHED = date(2021, 2, 17)
PAST = "VerbForm=Fin|Tense=Past"


def plain(text: str, *, index: int = 0, start: int = 0, region: RegionKind = RegionKind.BODY) -> Sentence:
    """A sentence whose words are all nouns under the first: enough for what needs no grammar."""
    tokens, offset = [], start
    for number, word in enumerate(text.split(), start=1):
        bare = word.rstrip(".,") or word
        head = 1 if number > 1 else 0
        tokens.append(Token(number, bare, bare.lower(), "X", head, "dep", offset, offset + len(bare)))
        offset += len(word) + 1
    return Sentence(index, Span(start, start + len(text), text), tuple(tokens), (), region)


def read(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """The expressions of one plain sentence with their values."""
    return [(time.phrase.span.text, time.value) for time in find_times((plain(text),), published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops left on 2021-02-15 at dawn", "2021-02-15"),
        ("Troops left on 15 February 2021", "2021-02-15"),
        ("Troops left on Feb. 15, 2021", "2021-02-15"),
        ("Troops left on February 15th 2021", "2021-02-15"),
        ("Troops left on the 15th of February, 2021", "2021-02-15"),
        ("Troops left on 15/02/2021", "2021-02-15"),
        ("Troops left on 02/15/2021", "2021-02-15"),
        ("Troops left on 15.02.2021", "2021-02-15"),
        ("TROOPS LEFT ON 15 FEB 21", "2021-02-15"),
        ("TROOPS LEFT ON 10 JAN 90", "1990-01-10"),
        ("Troops left in March 2014", "2014-03"),
        ("Troops left in June of 1990", "1990-06"),
        ("Troops left in 1987", "1987"),
        ("Troops left in nineteen ninety-six", "1996"),
        ("Troops left in the 1990s", "199"),
        ("Troops left in the '80s", "198"),
        ("Troops left in the 470s BC", "BC047"),
        ("Troops left in the 19th century", "18"),
        ("Troops left in the fourth century BC", "BC03"),
        ("Troops left in 480 BC", "BC0480"),
        ("Troops left in the summer of 1941", "1941-SU"),
        ("Troops left in the third quarter of 2009", "2009-Q3"),
        ("Troops left in the first half of 2009", "2009-H1"),
        ("Troops left in the latter half of 2009", "2009-H2"),
        ("Troops left on Remembrance Sunday 2021", "2021-11-14"),
        ("Troops left on 14-Feb-2021", "2021-02-14"),
        ("Troops left in the first week of May 2020", "2020-W19"),
        ("Troops left in the last week of January 2020", "2020-W04"),
        ("Troops left on the second Sunday of March 2020", "2020-03-08"),
        ("Troops left on the last Friday in May 2020", "2020-05-29"),
        ("Troops left on Christmas Eve 2009", "2009-12-24"),
        ("Troops left on Easter Sunday 2010", "2010-04-04"),
    ],
)
def test_absolute_dates_name_themselves(text: str, expected: str) -> None:
    assert read(text, None)[0][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell yesterday", "2021-02-16"),
        ("Shells fell today", "2021-02-17"),
        ("Shells fell the day before yesterday", "2021-02-15"),
        ("Shells fell two days ago", "2021-02-15"),
        ("Shells fell three weeks ago", "2021-W04"),
        ("Shells fell five months ago", "2020-09"),
        ("Shells fell two years ago", "2019"),
        ("Shells fell last week", "2021-W06"),
        ("Shells fell last month", "2021-01"),
        ("Shells fell last year", "2020"),
        ("Shells fell this week", "2021-W07"),
        ("Shells fell earlier this month", "2021-02"),
        ("Shells fell last weekend", "2021-W06-WE"),
        ("Shells fell over the weekend", "2021-W06-WE"),
        ("Shells fell this past week", "2021-W06"),
        ("Shells fell January last year", "2020-01"),
        ("Shells fell last October", "2020-10"),
        ("Shells fell last Wednesday", "2021-02-10"),
        ("Shells fell next Wednesday", "2021-02-24"),
        ("Shells fell Tuesday", "2021-02-16"),
        ("Shells fell early Tuesday", "2021-02-16"),
        ("Shells fell Wednesday", "2021-02-17"),
        ("Shells fell Tuesday morning", "2021-02-16TMO"),
        ("Shells fell last night", "2021-02-16TNI"),
        ("Shells fell at 6 am on Tuesday", "2021-02-16T06:00"),
        ("Shells fell at 6.30 pm Tuesday", "2021-02-16T18:30"),
        ("Shells fell at 14:30", "2021-02-17T14:30"),
        ("Shells fell at midnight Friday", "2021-02-12T24:00"),
        ("Shells fell on Dec 19", "2020-12-19"),
        ("Shells fell in early March", "2021-03"),
        ("Shells fell last March", "2020-03"),
        ("Shells fell in the afternoon", "2021-02-17TAF"),
        ("Shells fell by mid afternoon", "2021-02-17TAF"),
        ("Shells fell at four in the afternoon on Tuesday", "2021-02-16T16:00"),
        ("Shells fell at 2 at night on Tuesday", "2021-02-16T02:00"),
        ("Shells fell at 9:15 am Kabul time on Tuesday", "2021-02-16T09:15"),
        ("Shells fell on the night of Friday, February 5", "2021-02-05TNI"),
        ("Shells fell in the early hours of Tuesday", "2021-02-16TMO"),
        ("Shells fell on the 15th of last month", "2021-01-15"),
        ("Shells fell since spring", "2021-SP"),
        ("Shells fell over Easter weekend", "2021-W13-WE"),
        ("Shells fell by year-end", "2021"),
        ("Shells fell on 29 February", "2020-02-29"),
        ("Shells fell on Tuesday, Feb. 9", "2021-02-09"),
        ("Shells fell in the week of February 8", "2021-W06"),
    ],
)
def test_relative_dates_count_from_publication(text: str, expected: str) -> None:
    times = find_times((plain(text),), PUBLISHED)
    assert [time.value for time in times] == [expected]
    assert times[0].anchor == PUBLISHED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted three days", "P3D"),
        ("It lasted two hours", "PT2H"),
        ("It lasted several weeks", "PXW"),
        ("It lasted for years", "PXY"),
        ("It was a two-month siege", "P2M"),
        ("It lasted half an hour", "PT0.5H"),
        ("It lasted two and a half years", "P2.5Y"),
        ("It lasted more than four decades", "P4DE"),
        ("It lasted the past three months", "P3M"),
        ("It lasted twenty-five minutes", "PT25M"),
    ],
)
def test_durations(text: str, expected: str) -> None:
    (time,) = find_times((plain(text),), PUBLISHED)
    assert (time.type, time.value, time.earliest) == (TimexType.DURATION, expected, None)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("the past three days", date(2021, 2, 14)),
        ("the last two weeks", date(2021, 2, 3)),
        ("the past year", None),
        ("the past 24 hours", date(2021, 2, 16)),
    ],
)
def test_a_short_stretch_up_to_the_day_of_writing_has_its_days(text: str, first: date | None) -> None:
    (time,) = find_times((plain(f"Shells fell over {text}"),), PUBLISHED)
    assert (time.earliest, time.latest) == (first, PUBLISHED if first else None)
    assert find_times((plain(f"Shells fell over {text}"),), None)[0].earliest is None


def test_what_goes_on_for_the_last_week_is_a_length() -> None:
    assert read("It lasted for the last week") == [("the last week", "P1W")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They meet daily", "P1D"),
        ("They meet every day", "P1D"),
        ("They meet every two weeks", "P2W"),
        ("They meet every Monday", "XXXX-WXX-1"),
        ("They meet on Fridays", "XXXX-WXX-5"),
        ("They meet each summer", "XXXX-SU"),
        ("They meet twice a week", "P1W"),
    ],
)
def test_sets(text: str, expected: str) -> None:
    (time,) = find_times((plain(text),), PUBLISHED)
    assert (time.type, time.value) == (TimexType.SET, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is calm now", "PRESENT_REF"),
        ("It was recently calm", "PAST_REF"),
        ("It was calm in the future", "FUTURE_REF"),
        ("It was calm a few days ago", "PAST_REF"),
    ],
)
def test_references_name_no_date(text: str, expected: str) -> None:
    assert [value for _, value in read(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raids between 3 and 5 May 2020", ["2020-05-03", "2020-05-05"]),
        ("Raids on April 6-7", ["2021-04-06", "2021-04-07"]),
        ("Raids from April to June 1968", ["1968-04", "1968-06"]),
        ("Raids in 1955-57", ["1955", "1957"]),
        ("Raids in 499-449 BC", ["BC0499", "BC0449"]),
        ("Raids in the autumn and late winter of 1963", ["1963-FA", "1963-WI"]),
        ("Raids for two or three days", ["P2D", "P3D"]),
        ("Raids for between two and six weeks", ["P2W", "P6W"]),
    ],
)
def test_ranges_share_what_is_said_once(text: str, expected: list[str]) -> None:
    assert [value for _, value in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "He may march on",
        "Some 2000 soldiers",
        "It cost $1999",
        "A 22-year-old man",
        "He is in his 60s",
        "The fall of Mosul",
        "They sat in the sun",
        "Nothing at all",
        "Three-quarters of it burned",
        "They joined the March to the sea",
    ],
)
def test_words_that_only_look_like_times_are_left(text: str) -> None:
    words = parsed_nouns(text)
    assert find_times((words,), PUBLISHED) == ()


def parsed_nouns(text: str) -> Sentence:
    """A sentence whose last word is a plural noun and whose "may", "march" and "his" are what they are."""
    tags = {"may": "AUX", "march": "VERB", "his": "PRON", "sat": "VERB", "soldiers": "NOUN"}
    tokens = [
        Token(t.index, t.text, t.lemma, tags.get(t.lemma, t.upos), t.head, t.deprel, t.start, t.end, "Number=Plur")
        for t in plain(text).tokens
    ]
    return Sentence(0, Span(0, len(text), text), tuple(tokens))


def test_a_rough_length_has_its_word_and_a_preposition_stays_outside() -> None:
    assert read("It lasted over two years") == [("over two years", "P2Y")]
    assert read("It grew over the past two years") == [("the past two years", "P2Y")]


def test_a_year_after_a_hyphen_counts_no_things() -> None:
    sentence = parsed("""
        1 post-1959 post-1959 ADJ 2 amod
        2 troubles trouble NOUN 0 root _ Number=Plur
    """)
    assert [time.value for time in find_times((sentence,), PUBLISHED)] == ["1959"]


def test_a_newspaper_called_today_is_no_day() -> None:
    sentence = parsed("""
        1 Kano Kano PROPN 2 compound
        2 Today Today PROPN 3 nsubj
        3 reported report VERB 0 root
    """)
    assert find_times((sentence,), PUBLISHED) == ()


def test_a_month_after_in_is_no_first_name() -> None:
    sentence = parsed("""
        1 In in ADP 2 case
        2 April April PROPN 4 obl B-PER
        3 Jones Jones PROPN 2 flat I-PER
        4 left leave VERB 0 root
    """)
    assert [time.phrase.span.text for time in find_times((sentence,), PUBLISHED)] == ["April"]


def test_a_march_forward_and_a_person_called_may_are_no_months() -> None:
    sentence = parsed("""
        1 Ms ms PROPN 3 nsubj B-PER
        2 May May PROPN 1 flat I-PER
        3 left leave VERB 0 root
    """)
    assert find_times((sentence,), PUBLISHED) == ()


@pytest.mark.parametrize(
    ("auxiliary", "verb", "features", "expected"),
    [
        ("They", "met", PAST, "2021-02-12"),
        ("will", "meet", "VerbForm=Inf", "2021-02-19"),
        ("would", "meet", "VerbForm=Inf", "2021-02-19"),
    ],
)
def test_tense_decides_which_friday(auxiliary: str, verb: str, features: str, expected: str) -> None:
    role = "nsubj" if auxiliary == "They" else "aux"
    sentence = parsed(f"""
        1 {auxiliary} {auxiliary.lower()} X 2 {role}
        2 {verb} meet VERB 0 root _ {features}
        3 on on ADP 4 case
        4 Friday Friday PROPN 2 obl
    """)
    assert [time.value for time in find_times((sentence,), PUBLISHED)] == [expected]


def test_the_next_of_something_lies_ahead_whatever_its_day_hangs_on() -> None:
    sentence = parsed(f"""
        1 He he PRON 2 nsubj
        2 waits wait VERB 0 root _ {PAST}
        3 for for ADP 6 case
        4 his his PRON 6 nmod:poss
        5 next next ADJ 6 amod
        6 hearing hearing NOUN 2 obl
        7 on on ADP 8 case
        8 Friday Friday PROPN 2 obl
    """)
    assert [time.value for time in find_times((sentence,), PUBLISHED)] == ["2021-02-19"]


def test_a_thing_that_expires_on_friday_looks_ahead() -> None:
    sentence = parsed("""
        1 It it PRON 2 nsubj
        2 expires expire VERB 0 root _ VerbForm=Fin|Tense=Pres
        3 on on ADP 4 case
        4 Friday Friday PROPN 2 obl
    """)
    assert [time.value for time in find_times((sentence,), PUBLISHED)] == ["2021-02-19"]


def test_until_looks_ahead_unless_it_is_over() -> None:
    ahead = parsed(f"""
        1 They they PRON 2 nsubj
        2 postponed postpone VERB 0 root _ {PAST}
        3 until until ADP 4 case
        4 Friday Friday PROPN 2 obl
    """)
    over = parsed(f"""
        1 It it PRON 3 nsubj
        2 was be AUX 3 cop _ {PAST}
        3 closed closed ADJ 0 root
        4 until until ADP 5 case
        5 Friday Friday PROPN 3 obl
    """)
    assert [time.value for time in find_times((ahead,), PUBLISHED)] == ["2021-02-19"]
    assert [time.value for time in find_times((over,), PUBLISHED)] == ["2021-02-12"]


def test_a_date_without_its_year_is_the_last_one_for_a_past_verb() -> None:
    sentence = parsed(f"""
        1 They they PRON 2 nsubj
        2 left leave VERB 0 root _ {PAST}
        3 in in ADP 4 case
        4 April April PROPN 2 obl
    """)
    (time,) = find_times((sentence,), PUBLISHED)
    assert (time.value, time.rule) == ("2020-04", "month:before_publication")
    assert (time.earliest, time.latest) == (date(2020, 4, 1), date(2020, 4, 30))


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Shells fell Tuesday", [("2021-02-23", "nothing_points_ahead")]),
        ("Shells fell next Tuesday", [("2021-02-16", "clause_points_ahead")]),
        ("Shells fell in May", [("2020-05", "farther_away"), ("2022-05", "farther_away")]),
        ("Shells fell last May", [("2019-05", "pointed_otherwise"), ("2021-05", "pointed_otherwise")]),
        ("Shells fell on 03/04/2020", [("2020-03-04", "day_comes_first")]),
        ("Shells fell on 13/04/2020", []),
        ("Shells fell in 2020", []),
    ],
)
def test_readings_that_lost_are_kept_with_the_reason(text: str, lost: list[tuple[str, str]]) -> None:
    (time,) = find_times((plain(text),), PUBLISHED)
    assert [(other.value, other.rule) for other in time.alternatives] == lost


def test_a_distance_from_the_text_lost_the_day_of_writing() -> None:
    first, second = plain("Rebels struck on 3 March 2019"), plain("Two days later they left", index=1, start=40)
    (_, later) = find_times((first, second), PUBLISHED)
    assert [(other.value, other.rule) for other in later.alternatives] == [("2021-02-19", "counts_from_the_text")]


def test_the_text_itself_can_be_the_anchor() -> None:
    first = plain("Rebels struck on 3 March 2019")
    second = plain("Two days later they struck again", index=1, start=40)
    third = plain("The following month was calm", index=2, start=80)
    values = [time.value for time in find_times((first, second, third), PUBLISHED)]
    assert values == ["2019-03-03", "2019-03-05", "2019-04"]


def test_a_history_dates_bare_months_by_the_year_it_tells_of() -> None:
    texts = [
        "In 1911 it began.",
        "It spread in 1912.",
        "War came in 1913.",
        "By May 1914 all fought.",
        "In July it ended.",
    ]
    sentences, start = [], 0
    for index, text in enumerate(texts):
        sentences.append(plain(text, index=index, start=start))
        start += len(text) + 1
    assert find_times(tuple(sentences), PUBLISHED)[-1].value == "1914-07"


HISTORY = ("In 1911 it began.", "It spread in 1912.", "War came in 1913.", "By May 1914 all fought.")


def history(*last: Sentence) -> list[str | None]:
    """The values of sentences told after those of a history."""
    told = tuple(plain(text, index=index, start=100 * index) for index, text in enumerate(HISTORY))
    return [time.value for time in find_times((*told, *last), PUBLISHED)][len(HISTORY) :]


def test_a_comparison_with_an_earlier_year_leaves_the_story_where_it_was() -> None:
    aside = plain("The year before all was calm", index=4, start=400)
    assert history(aside, plain("In July it ended", index=5, start=500)) == ["1913", "1914-07"]


def test_a_date_in_a_description_leaves_the_story_where_it_was() -> None:
    rows = f"""
        1 Papers paper NOUN 5 nsubj
        2 released release VERB 1 acl
        3 in in ADP 4 case
        4 1990 1990 NUM 2 obl
        5 told tell VERB 0 root _ {PAST}
        6 more more ADJ 5 obj
    """
    aside = parsed(rows, index=4, start=400)
    assert history(aside, plain("In July it ended", index=5, start=500)) == ["1990", "1914-07"]


def test_without_publication_relative_expressions_stay_open_and_say_so() -> None:
    times = find_times((plain("Shells fell yesterday and on Tuesday"),), None)
    assert [(time.value, time.anchor) for time in times] == [(None, None), (None, None)]
    assert all(time.rule.endswith(":unanchored") for time in times)


def test_a_dateline_anchors_what_follows() -> None:
    dateline = plain("BAGHDAD, Feb. 17, 2021 (XYZ) —", region=RegionKind.DATELINE)
    body = plain("Shells fell yesterday", index=1, start=60)
    assert [time.value for time in find_times((dateline, body), None)] == ["2021-02-17", "2021-02-16"]


def test_a_time_of_day_belongs_to_the_day_spoken_of_whatever_year_was_named_since() -> None:
    first = plain("Crowds met on Saturday over the 2020 vote")
    second = plain("Fires broke out in the evening", index=1, start=60)
    assert find_times((first, second), PUBLISHED)[-1].value == "2021-02-13TEV"


def test_a_time_of_day_takes_the_day_that_follows() -> None:
    assert read("Fire broke out at 2 am (0100 GMT) on Friday")[0][1] == "2021-02-12T02:00"
