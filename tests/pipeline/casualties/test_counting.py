import pytest
from builders import parsed

from pipeline.casualties import count_casualties
from pipeline.factuality import judge_tuples
from pipeline.lexicon import load_lexicon
from pipeline.model import Casualty
from pipeline.tuples import extract_tuples


def counted(rows: str) -> list[tuple[str, int, int | None]]:
    sentences = (parsed(rows),)
    lexicon = load_lexicon()
    tuples = judge_tuples(extract_tuples(sentences, lexicon), sentences, lexicon)
    found: tuple[Casualty, ...] = count_casualties(sentences, tuples)
    return [(made.kind.value, made.minimum, made.maximum) for made in found]


AT_LEAST = """
1 The the DET 2 det
2 bomb bomb NOUN 3 nsubj
3 killed kill VERB 0 root
4 at at ADP 5 case
5 least least ADJ 6 nmod
6 nine nine NUM 7 nummod
7 people people NOUN 3 obj _ Number=Plur
8 and and CCONJ 9 cc
9 wounded wound VERB 3 conj
10 dozens dozen NOUN 9 obj _ Number=Plur
"""
SINGULAR = """
1 A a DET 2 det
2 contractor contractor NOUN 4 nsubj:pass _ Number=Sing
3 was be AUX 4 aux:pass
4 killed kill VERB 0 root _ VerbForm=Part
"""
NONE = """
1 No no DET 2 det
2 one one NOUN 4 nsubj:pass _ Number=Sing
3 was be AUX 4 aux:pass
4 killed kill VERB 0 root _ VerbForm=Part
"""
LEFT = """
1 The the DET 2 det
2 blast blast NOUN 3 nsubj
3 left leave VERB 0 root
4 twenty-two twenty-two NUM 5 nummod
5 people people NOUN 3 obj
6 dead dead ADJ 3 xcomp
"""
DIED = """
1 Three three NUM 2 nummod
2 soldiers soldier NOUN 3 nsubj _ Number=Plur
3 died die VERB 0 root
"""
BOMB = """
1 The the DET 2 det
2 bomb bomb NOUN 3 nsubj _ Number=Sing
3 killed kill VERB 0 root
4 more more ADJ 7 amod
5 than than ADP 6 case
6 200 200 NUM 7 nummod
7 people people NOUN 3 obl _ Number=Plur
"""
AMONG = """
1 Gunmen gunman NOUN 2 nsubj
2 killed kill VERB 0 root
3 nine nine NUM 4 nummod
4 people people NOUN 2 obj _ Number=Plur
5 , , PUNCT 7 punct
6 an a DET 7 det
7 officer officer NOUN 4 conj _ Number=Sing
8 among among ADP 9 case
9 them they PRON 7 nmod
"""
BARE = """
1 Gunmen gunman NOUN 2 nsubj
2 killed kill VERB 0 root
3 villagers villager NOUN 2 obj _ Number=Plur
"""
SHOT_DEAD = """
1 Police police NOUN 2 nsubj
2 shot shoot VERB 0 root
3 a a DET 4 det
4 driver driver NOUN 2 obj _ Number=Sing
5 dead dead ADJ 2 xcomp
"""
STABBED_TO_DEATH = """
1 Two two NUM 2 nummod
2 nurses nurse NOUN 4 nsubj:pass _ Number=Plur
3 were be AUX 4 aux:pass
4 stabbed stab VERB 0 root _ VerbForm=Part
5 to to ADP 6 case
6 death death NOUN 4 obl _ Number=Sing
"""
SHOT = """
1 Police police NOUN 2 nsubj
2 shot shoot VERB 0 root
3 a a DET 4 det
4 driver driver NOUN 2 obj _ Number=Sing
"""
NAMES_BESIDE = """
1 Soldiers soldier NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 the the DET 4 det
4 mayor mayor NOUN 2 obj _ Number=Sing
5 , , PUNCT 6 punct
6 Ann Ann PROPN 4 appos B-PER
7 Lee Lee PROPN 6 flat I-PER
8 , , PUNCT 10 punct
9 and and CCONJ 10 cc
10 head head NOUN 6 conj _ Number=Sing
11 of of ADP 12 case
12 police police NOUN 10 nmod
13 Bo Bo PROPN 10 appos B-PER
"""
NAME_AND_ASIDE = """
1 Soldiers soldier NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 a a DET 4 det
4 commander commander NOUN 2 obj _ Number=Sing
5 Ann Ann PROPN 4 appos B-PER
6 , , PUNCT 8 punct
7 the the DET 8 det
8 general general NOUN 5 conj _ Number=Sing
9 , , PUNCT 12 punct
10 and and CCONJ 12 cc
11 an a DET 12 det
12 aide aide NOUN 8 conj _ Number=Sing
"""
TRADES_BESIDE = """
1 Soldiers soldier NOUN 2 nsubj _ Number=Plur
2 killed kill VERB 0 root
3 Ann Ann PROPN 2 obj B-PER
4 Lee Lee PROPN 3 flat I-PER
5 , , PUNCT 7 punct
6 a a DET 7 det
7 teacher teacher NOUN 3 appos _ Number=Sing
8 and and CCONJ 9 cc
9 mother mother NOUN 7 conj _ Number=Sing
"""


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (AT_LEAST, [("killed", 9, None), ("injured", 12, None)]),
        (SINGULAR, [("killed", 1, 1)]),
        (NONE, []),
        (LEFT, [("killed", 22, 22)]),
        (DIED, [("killed", 3, 3)]),
        (BARE, []),
        (BOMB, [("killed", 200, None)]),
        (AMONG, [("killed", 9, 9)]),
        (SHOT_DEAD, [("killed", 1, 1)]),
        (STABBED_TO_DEATH, [("killed", 2, 2)]),
        (SHOT, []),
        (NAMES_BESIDE, [("killed", 2, None)]),
        (NAME_AND_ASIDE, [("killed", 2, None)]),
        (TRADES_BESIDE, [("killed", 1, 1)]),
    ],
    ids=[
        "bounded and vague",
        "singular",
        "nobody",
        "left dead",
        "died",
        "bare plural",
        "object without its relation",
        "part of the count",
        "shot dead",
        "stabbed to death",
        "only shot",
        "people joined to a name",
        "what a name is beside it",
        "two trades of one person",
    ],
)
def test_people_are_counted_as_the_words_bound_them(rows: str, expected: list[tuple[str, int, int | None]]) -> None:
    assert counted(rows) == expected
