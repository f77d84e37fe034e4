from itertools import accumulate

import pytest
from builders import parsed
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.lexicon import load_lexicon
from pipeline.model import Participant
from pipeline.participants import Participants, link_participants
from pipeline.tuples import extract_tuples


def linked(*rows: str) -> tuple[Participant, ...]:
    return read(*rows).all


def read(*rows: str) -> Participants:
    sentences, start = [], 0
    for index, one in enumerate(rows):
        sentences.append(parsed(one, index=index, start=start))
        start = sentences[-1].span.end + 1
    lexicon = load_lexicon()
    return link_participants(tuple(sentences), extract_tuples(tuple(sentences), lexicon), lexicon)


ACRONYM = """
1 The the DET 2 det
2 Front Front PROPN 8 nsubj B-ORG
3 for for ADP 4 case
4 Justice Justice PROPN 2 nmod I-ORG
5 ( ( PUNCT 6 punct
6 FJ FJ PROPN 2 appos B-ORG
7 ) ) PUNCT 6 punct
8 attacked attack VERB 0 root
9 soldiers soldier NOUN 8 obj _ Number=Plur
"""
SHORT = """
1 FJ FJ PROPN 2 nsubj B-ORG
2 attacked attack VERB 0 root
3 police police NOUN 2 obj
"""
FULL_NAME = """
1 Police police NOUN 2 nsubj
2 arrested arrest VERB 0 root
3 Maria Maria PROPN 2 obj B-PER
4 Quispe Quispe PROPN 3 flat I-PER
"""
SURNAME = """
1 Gunmen gunman NOUN 2 nsubj
2 shot shoot VERB 0 root
3 Quispe Quispe PROPN 2 obj B-PER
"""
CALLING = """
1 A a DET 2 det
2 group group NOUN 6 nsubj
3 calling call VERB 2 acl _ VerbForm=Ger
4 itself itself PRON 3 obj
5 Ansaru Ansaru PROPN 3 xcomp B-ORG
6 attacked attack VERB 0 root
7 soldiers soldier NOUN 6 obj _ Number=Plur
"""


def named(participants: tuple[Participant, ...], name: str) -> Participant:
    return next(one for one in participants if one.name == name)


def test_a_surname_alone_is_the_person_named_in_full_before() -> None:
    assert len(named(linked(FULL_NAME, SURNAME), "Maria Quispe").mentions) == 2


def test_an_acronym_is_the_organization_it_stands_behind() -> None:
    one = named(linked(ACRONYM, SHORT), "Front for Justice")
    assert [mention.span.text for mention in one.mentions] == ["The Front for Justice", "FJ"]


def test_a_group_that_calls_itself_something_has_that_name() -> None:
    assert named(linked(CALLING), "Ansaru").kind == "organization"


@pytest.mark.parametrize(
    ("rows", "name", "kind", "count"),
    [
        (SHORT, "police", "organization", None),
        (SURNAME, "Gunmen", "group", None),
        (FULL_NAME, "Maria Quispe", "person", 1),
    ],
)
def test_kinds_and_head_counts(rows: str, name: str, kind: str, count: int | None) -> None:
    one = named(linked(rows), name)
    assert (one.kind.value, one.count) == (kind, count)


TITLED = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 shot shoot VERB 0 root
3 police police NOUN 4 compound
4 commander commander NOUN 2 obj _ Number=Sing
5 Colonel Colonel PROPN 4 flat B-PER
6 Juan Juan PROPN 4 flat I-PER
7 Luna Luna PROPN 4 flat I-PER
8 Mora Mora PROPN 4 flat I-PER
"""
SHORT_NAME = """
1 The the DET 2 det
2 assailants assailant NOUN 3 nsubj _ Number=Plur
3 shot shoot VERB 0 root
4 Luna Luna PROPN 3 obj B-PER
5 in in ADP 7 case
6 the the DET 7 det
7 car car NOUN 3 obl
"""
THEY_FLED = """
1 They they PRON 2 nsubj
2 killed kill VERB 0 root
3 two two NUM 6 nummod
4 of of ADP 6 case
5 his his PRON 6 nmod:poss
6 guards guard NOUN 2 obj _ Number=Plur
"""
TWO_BANDS = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 attacked attack VERB 0 root
3 bandits bandit NOUN 2 obj _ Number=Plur
4 after after SCONJ 6 mark
5 soldiers soldier NOUN 6 nsubj _ Number=Plur
6 shot shoot VERB 2 advcl
7 a a DET 8 det
8 farmer farmer NOUN 6 obj _ Number=Sing
"""
MEMBERS = """
1 Three three NUM 2 nummod
2 members member NOUN 7 nsubj _ Number=Plur
3 of of ADP 6 case
4 the the DET 6 det
5 River River PROPN 6 compound B-ORG
6 Front Front PROPN 2 nmod I-ORG
7 bombed bomb VERB 0 root
8 several several ADJ 9 amod
9 houses house NOUN 7 obj _ Number=Plur
10 in in ADP 11 case
11 Dori Dori PROPN 9 nmod B-LOC
"""
ORDER = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 attacked attack VERB 0 root
3 the the DET 4 det
4 proposal proposal NOUN 2 obj _ Number=Sing
"""
CAR_BOMB = """
1 The the DET 4 det
2 car car NOUN 4 compound
3 bomb bomb NOUN 4 compound
4 attack attack NOUN 5 nsubj
5 killed kill VERB 0 root
6 two two NUM 7 nummod
7 guards guard NOUN 5 obj _ Number=Plur
"""


def quoted(participants: tuple[Participant, ...]) -> list[list[str]]:
    return [[quote.text for quote in one.quotes] for one in participants]


def test_a_person_is_quoted_by_the_full_name_without_titles_then_by_its_parts() -> None:
    assert ["Juan Luna Mora", "Luna", "police commander"] in quoted(linked(TITLED, SHORT_NAME))


def test_a_general_word_for_attackers_points_back_to_the_armed_people_told_before() -> None:
    assert ["Gunmen", "assailants"] in quoted(linked(TITLED, SHORT_NAME))


def test_a_pronoun_is_the_one_subject_it_can_stand_for() -> None:
    found = read(TITLED, SHORT_NAME, THEY_FLED)
    assert [mention.span.text for mention in named(found.all, "assailants").mentions][-1] == "They"


def test_a_pronoun_that_can_stand_for_two_is_left_open() -> None:
    found = read(TWO_BANDS, THEY_FLED)
    assert (1, 1) not in found.positions


def test_members_of_a_body_are_quoted_with_it_and_belong_to_it() -> None:
    found = read(MEMBERS)
    assert quoted(found.all) == [["Three members of the River Front"], ["houses"]]
    assert [body.name for body in found.bodies[0, 2]] == ["River Front"]


def test_what_is_no_person_and_no_thing_is_no_participant() -> None:
    assert quoted(linked(ORDER)) == [["Rebels"]]


def test_the_two_words_of_a_weapon_are_one_weapon() -> None:
    assert quoted(linked(CAR_BOMB)) == [["car bomb"], ["two guards"]]


LISTED = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 kidnapped kidnap VERB 0 root
3 two two NUM 4 nummod
4 teachers teacher NOUN 2 obj _ Number=Plur
5 , , PUNCT 6 punct
6 Ana Ana PROPN 4 appos B-PER
7 Luna Luna PROPN 6 flat I-PER
8 and and CCONJ 9 cc
9 Luis Luis PROPN 6 conj B-PER
10 Mora Mora PROPN 9 flat I-PER
"""
PEOPLES = """
1 Six six NUM 2 nummod
2 Kurds Kurd PROPN 4 nsubj:pass B-MISC Number=Plur
3 were be AUX 4 aux:pass
4 killed kill VERB 0 root
5 by by ADP 7 case
6 a a DET 7 det
7 group group NOUN 4 obl:agent _ Number=Sing
"""
DEMONYM = """
1 Police police NOUN 2 nsubj
2 arrested arrest VERB 0 root
3 Peruvian Peruvian PROPN 4 compound B-PER
4 Maria Maria PROPN 2 obj I-PER
5 Quispe Quispe PROPN 4 flat I-PER
"""


def test_the_people_whom_a_description_names_one_by_one_belong_to_it() -> None:
    assert [one.name for one in read(LISTED).members[0, 4]] == ["Ana Luna", "Luis Mora"]


def test_a_plural_name_of_a_people_and_an_unnamed_band_are_groups() -> None:
    found = linked(PEOPLES)
    assert {(one.quotes[0].text, one.kind.value) for one in found} == {("Six Kurds", "group"), ("group", "group")}


def test_the_name_of_a_people_before_a_person_is_no_part_of_the_name() -> None:
    assert named(linked(DEMONYM), "Maria Quispe").kind == "person"


THE_COMMANDER = """
1 The the DET 2 det
2 commander commander NOUN 3 nsubj _ Number=Sing
3 died die VERB 0 root
"""
GUARD = """
1 The the DET 3 det
2 national national ADJ 3 amod
3 guard guard NOUN 4 nsubj _ Number=Sing
4 killed kill VERB 0 root
5 peasants peasant NOUN 4 obj _ Number=Plur
6 Juan Juan PROPN 5 flat B-PER
7 Luna Luna PROPN 5 flat I-PER
8 and and CCONJ 9 cc
9 Eva Eva PROPN 6 conj B-PER
"""


def test_a_title_alone_is_the_person_who_was_named_with_it() -> None:
    one = named(linked(TITLED, THE_COMMANDER), "Juan Luna Mora")
    assert [mention.span.text for mention in one.mentions][-1] == "The commander"


def test_a_standing_force_is_a_body_and_people_named_beside_a_plural_are_those_people() -> None:
    found = read(GUARD)
    assert named(found.all, "national guard").kind == "organization"
    assert [one.name for one in found.members[0, 5]] == ["Juan Luna", "Eva"]


ALLEGED = """
1 Five five NUM 4 nummod
2 alleged alleged ADJ 4 amod
3 river river NOUN 4 compound
4 bandits bandit NOUN 5 nsubj _ Number=Plur
5 damaged damage VERB 0 root
6 the the DET 7 det
7 roof roof NOUN 5 obj _ Number=Sing
8 of of ADP 10 case
9 a a DET 10 det
10 bus bus NOUN 7 nmod _ Number=Sing
"""


def test_a_quote_starts_behind_what_says_nothing_and_a_part_stands_for_its_whole() -> None:
    assert quoted(linked(ALLEGED)) == [["river bandits"], ["bus"]]


SUSPECTS = """
1 Suspected suspect VERB 3 amod
2 river river NOUN 3 compound
3 pirates pirate NOUN 4 nsubj _ Number=Plur
4 burned burn VERB 0 root
5 a a DET 7 det
6 second second ADJ 7 amod
7 bus bus NOUN 4 obj _ Number=Sing
"""
HOUSE = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 burned burn VERB 0 root
3 the the DET 4 det
4 house house NOUN 2 obj _ Number=Sing
5 of of ADP 6 case
6 mayor mayor NOUN 4 nmod
7 Ana Ana PROPN 6 flat B-PER
8 Luna Luna PROPN 7 flat I-PER
"""
SHOTS = """
1 Pirates pirate NOUN 2 nsubj _ Number=Plur
2 fired fire VERB 0 root
3 shots shot NOUN 2 obj _ Number=Plur
4 . . PUNCT 2 punct
"""
CHARGE = """
1 A a DET 3 det
2 dynamite dynamite NOUN 3 compound
3 charge charge NOUN 4 nsubj _ Number=Sing
4 destroyed destroy VERB 0 root
5 a a DET 6 det
6 bridge bridge NOUN 4 obj _ Number=Sing
"""
RIFLES = """
1 Pirates pirate NOUN 2 nsubj _ Number=Plur
2 hit hit VERB 0 root
3 a a DET 4 det
4 bus bus NOUN 2 obj _ Number=Sing
5 with with ADP 7 case
6 rifle rifle NOUN 7 compound
7 fire fire NOUN 2 obl _ Number=Sing
"""
APPOSED = """
1 They they PRON 2 nsubj
2 praised praise VERB 0 root
3 Ana Ana PROPN 2 obj B-PER
4 Luna Luna PROPN 3 flat I-PER
5 , , PUNCT 7 punct
6 a a DET 7 det
7 judge judge NOUN 3 appos _ Number=Sing
8 who who PRON 10 nsubj:pass
9 was be AUX 10 aux:pass
10 murdered murder VERB 7 acl:relcl
"""
COMPATRIOT = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 kidnapped kidnap VERB 0 root
3 Kenyan Kenyan PROPN 2 obj B-MISC Number=Sing
4 Ana Ana PROPN 3 flat B-PER Number=Sing
5 Luna Luna PROPN 3 flat I-PER Number=Sing
"""
A_KENYAN = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 kidnapped kidnap VERB 0 root
3 a a DET 4 det
4 Kenyan Kenyan PROPN 2 obj B-MISC Number=Sing
"""
FOR_A_BODY = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 shot shoot VERB 0 root
3 Quispe Quispe PROPN 2 obj {0}
"""


def test_a_quote_leaves_out_doubt_and_the_number_in_a_series() -> None:
    assert quoted(linked(SUSPECTS)) == [["river pirates"], ["bus"]]


MORTARS = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 fired fire VERB 0 root
3 81 81 NUM 6 nummod
4 - - SYM 5 case
5 mm mm NUM 3 nmod
6 mortars mortar NOUN 2 obj _ Number=Plur
"""


def test_a_number_that_measures_is_part_of_the_quote() -> None:
    assert ["81 - mm mortars"] in quoted(linked(MORTARS))


URBAN = """
1 ELN ELN PROPN 3 compound B-ORG
2 Urban urban ADJ 3 amod I-ORG
3 guerrillas guerrilla NOUN 4 nsubj _ Number=Plur
4 burned burn VERB 0 root
5 the the DET 6 det
6 glass glass NOUN 4 obj _ Number=Sing
7 of of ADP 9 case
8 a a DET 9 det
9 bank bank NOUN 6 nmod _ Number=Sing
"""
BESIDES = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 including include VERB 5 case
4 patrol patrol NOUN 5 compound
5 leader leader NOUN 2 obj _ Number=Sing
"""


def test_an_adjective_of_the_next_noun_is_no_part_of_a_name() -> None:
    found = read(URBAN)
    assert [body.name for body in found.bodies[0, 3]] == ["ELN"]
    assert ["bank"] in quoted(found.all)


def test_a_quote_starts_behind_a_preposition() -> None:
    assert ["patrol leader"] in quoted(linked(BESIDES))


def test_a_quote_runs_to_the_end_of_a_name() -> None:
    assert quoted(linked(HOUSE)) == [["Gunmen"], ["house of mayor Ana Luna"]]


def test_what_is_fired_is_a_weapon_and_no_shot_and_a_charge_of_dynamite_no_event() -> None:
    assert quoted(linked(SHOTS)) == [["Pirates"]]
    assert quoted(linked(CHARGE)) == [["dynamite charge"], ["bridge"]]


def test_a_weapon_before_the_word_for_its_use_is_named_by_itself() -> None:
    assert ["rifle"] in quoted(linked(RIFLES))


def test_a_noun_in_apposition_to_a_person_is_that_person() -> None:
    assert quoted(linked(APPOSED)) == [["Ana Luna", "judge"]]


def test_a_people_is_no_name_of_a_person() -> None:
    assert named(linked(COMPATRIOT), "Ana Luna").kind == "person"
    assert named(linked(A_KENYAN), "Kenyan").kind == "person"


@pytest.mark.parametrize(("tag", "mentions"), [("B-ORG", 2), ("B-MISC", 2), ("B-LOC", 1)])
def test_a_surname_taken_for_a_body_is_the_person_named_in_full(tag: str, mentions: int) -> None:
    found = linked(FULL_NAME, FOR_A_BODY.format(tag))
    assert len(named(found, "Maria Quispe").mentions) == mentions


WORDS = st.sampled_from(
    ["the", "gunmen", "police", "Luna", "Kaya", "killed", "attack", "of", "and", "two", "they", "bomb"]
)
CLASSES = st.sampled_from(["NOUN", "PROPN", "VERB", "DET", "ADP", "NUM", "PRON", "CCONJ", "ADJ", "PUNCT"])
RELATIONS = st.sampled_from(
    ["root", "nsubj", "obj", "obl", "nmod", "det", "conj", "appos", "flat", "compound", "acl", "nummod", "case", "amod"]
)
TAGS = st.sampled_from(["_", "_", "B-PER", "B-ORG", "B-LOC", "B-MISC"])


INTRODUCED = """
1 The the DET 2 det
2 murder murder NOUN 10 nsubj _ Number=Sing
3 of of ADP 6 case
4 the the DET 6 det
5 deputy deputy ADJ 6 amod
6 mayor mayor NOUN 2 nmod _ Number=Sing
7 , , PUNCT 8 punct
8 Ana Ana PROPN 6 conj B-PER
9 Luna Luna PROPN 8 flat I-PER
10 shocked shock VERB 0 root
11 Lima Lima PROPN 10 obj B-LOC
"""
SIBLINGS = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 Governor Governor PROPN 2 obj _ Number=Sing
4 Ana Ana PROPN 2 obj B-PER Number=Sing
5 Luna Luna PROPN 4 flat I-PER Number=Sing
"""
FOLLOWED = """
1 After after ADP 3 case
2 the the DET 3 det
3 mayor mayor NOUN 6 obl _ Number=Sing
4 , , PUNCT 6 punct
5 Luna Luna PROPN 6 nsubj B-PER Number=Sing
6 attacked attack VERB 0 root
7 soldiers soldier NOUN 6 obj _ Number=Plur
"""
DESCRIBED_BEHIND = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 Ana Ana PROPN 2 obj B-PER Number=Sing
4 Luna Luna PROPN 3 flat I-PER Number=Sing
5 , , PUNCT 7 punct
6 a a DET 7 det
7 teacher teacher NOUN 3 conj _ Number=Sing
"""
NAMED_SOLDIERS = """
1 Gunmen gunman NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 nine nine NUM 5 nummod
4 U.S. U.S. PROPN 5 compound B-ORG
5 Soldiers Soldier PROPN 2 obj I-ORG Number=Plur
"""


@pytest.mark.parametrize("rows", [INTRODUCED, SIBLINGS, DESCRIBED_BEHIND])
def test_a_description_beside_a_name_is_no_other_person(rows: str) -> None:
    assert [one.name for one in linked(rows) if one.kind == "person"] == ["Ana Luna"]


def test_a_name_that_begins_another_clause_belongs_to_no_description() -> None:
    assert "Luna" in {one.name for one in linked(FOLLOWED)}
    assert not any("mayor" in one.aliases for one in linked(FOLLOWED))


def test_several_people_are_a_group_whatever_they_are_taken_for() -> None:
    assert named(linked(NAMED_SOLDIERS), "nine U.S. Soldiers").kind == "group"


NAMED_IN_A_LIST = """
1 Two two NUM 3 nummod
2 Italian italian ADJ 3 amod
3 engineers engineer NOUN 13 nsubj:pass _ Number=Plur
4 , , PUNCT 5 punct
5 Ugo Ugo PROPN 3 conj B-PER
6 Rossi Rossi PROPN 5 flat I-PER
7 of of ADP 8 case
8 Milan Milan PROPN 5 nmod B-LOC
9 and and CCONJ 10 cc
10 Aldo Aldo PROPN 8 conj B-PER
11 Bruni Bruni PROPN 10 flat I-PER
12 were be AUX 13 aux:pass
13 abducted abduct VERB 0 root _ VerbForm=Part
"""
IN_FRONT = """
1 A a DET 2 det
2 bomb bomb NOUN 3 nsubj _ Number=Sing
3 exploded explode VERB 0 root
4 in in ADP 5 case
5 front front NOUN 3 obl
6 of of ADP 8 case
7 the the DET 8 det
8 embassy embassy NOUN 5 nmod _ Number=Sing
"""
WINDOWS = """
1 The the DET 2 det
2 blast blast NOUN 3 nsubj _ Number=Sing
3 destroyed destroy VERB 0 root
4 the the DET 5 det
5 windows window NOUN 3 obj _ Number=Plur
6 of of ADP 8 case
7 a a DET 8 det
8 bank bank NOUN 5 nmod _ Number=Sing
"""
CREW = """
1 Pirates pirate NOUN 2 nsubj _ Number=Plur
2 abducted abduct VERB 0 root
3 the the DET 4 det
4 crew crew NOUN 2 obj _ Number=Sing
"""
CARTEL_BOSS = """
1 Norte Norte PROPN 2 compound B-ORG
2 Cartel Cartel PROPN 3 compound I-ORG
3 boss boss NOUN 6 nsubj _ Number=Sing
4 Ana Ana PROPN 3 flat B-PER
5 Luna Luna PROPN 4 flat I-PER
6 killed kill VERB 0 root
7 farmers farmer NOUN 6 obj _ Number=Plur
"""


def test_the_names_listed_behind_a_number_of_people_are_those_people() -> None:
    engineers = next(one for one in linked(NAMED_IN_A_LIST) if one.kind == "group")
    assert engineers.members == ("Ugo Rossi", "Aldo Bruni")


INCLUDING = """
1 Rebels rebel NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 six six NUM 4 nummod
4 priests priest NOUN 2 obj _ Number=Plur
5 , , PUNCT 7 punct
6 including include VERB 7 case
7 rector rector NOUN 4 nmod _ Number=Sing
8 Ana Ana PROPN 7 flat B-PER
9 Luna Luna PROPN 8 flat I-PER
"""


def test_those_who_are_included_in_a_number_are_of_it() -> None:
    assert [one.members for one in linked(INCLUDING) if "priests" in one.name] == [("Ana Luna",)]


def test_what_something_stands_in_front_of_or_is_part_of_is_spoken_of() -> None:
    assert ["embassy"] in quoted(linked(IN_FRONT))
    assert ["bank"] in quoted(linked(WINDOWS))


PEOPLE_OF = """
1 Ana Ana PROPN 0 root B-PER
2 Luna Luna PROPN 1 flat I-PER
3 , , PUNCT 5 punct
4 the the DET 5 det
5 Kenyan Kenyan PROPN 1 appos B-MISC Number=Sing
6 who who PRON 7 nsubj
7 shot shoot VERB 5 acl:relcl
8 guards guard NOUN 7 obj _ Number=Plur
"""


def test_what_a_name_is_also_called_is_quoted_too() -> None:
    assert ["Ana Luna", "Kenyan"] in quoted(linked(PEOPLE_OF))


def test_a_noun_for_several_people_is_a_group() -> None:
    assert named(linked(CREW), "crew").kind == "group"


def test_the_leader_of_a_body_belongs_to_it() -> None:
    people = read(CARTEL_BOSS)
    assert [one.name for bodies in people.bodies.values() for one in bodies] == ["Norte Cartel"]


@st.composite
def any_rows(draw: st.DrawFn) -> str:
    size = draw(st.integers(1, 12))
    rows = []
    for number in range(1, size + 1):
        word, upos, tag = draw(WORDS), draw(CLASSES), draw(TAGS)
        head, relation = draw(st.integers(0, size)), draw(RELATIONS)
        features = draw(st.sampled_from(["", "Number=Plur", "Number=Sing"]))
        rows.append(f"{number} {word} {word.lower()} {upos} {head} {relation} {tag} {features}")
    return "\n".join(rows)


@given(st.lists(any_rows(), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_tree_is_read_and_every_quote_is_a_piece_of_the_text(rows: list[str]) -> None:
    lexicon = load_lexicon()
    starts = [0, *accumulate(len(parsed(one).span.text) + 1 for one in rows)]
    sentences = tuple(parsed(one, index=n, start=starts[n]) for n, one in enumerate(rows))
    text = " ".join(sentence.span.text for sentence in sentences)
    found = link_participants(sentences, extract_tuples(sentences, lexicon), lexicon)
    for one in found.all:
        assert one.mentions
        assert all(text[quote.start : quote.end] == quote.text for quote in one.quotes)
