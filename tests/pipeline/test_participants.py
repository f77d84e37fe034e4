import pytest
from builders import parsed

from pipeline.lexicon import load_lexicon
from pipeline.model import Participant
from pipeline.participants import link_participants
from pipeline.tuples import extract_tuples


def linked(*rows: str) -> tuple[Participant, ...]:
    sentences, start = [], 0
    for index, one in enumerate(rows):
        sentences.append(parsed(one, index=index, start=start))
        start = sentences[-1].span.end + 1
    lexicon = load_lexicon()
    return link_participants(tuple(sentences), extract_tuples(tuple(sentences), lexicon), lexicon).all


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
