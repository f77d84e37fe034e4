"""Where and from whom: towns before an event noun, sources of an attack, things aimed at, months that are none."""

import pytest
from trees import texts, tuples_of

FROM = """
1 The the DET 2 det
2 convoy convoy NOUN 3 nsubj
3 came come VERB 0 root
4 under under ADP 5 case
5 attack attack NOUN 3 obl
6 from from ADP 7 case
7 rebels rebel NOUN 3 obl
"""
OWN_SOURCE = """
1 Attacks attack NOUN 4 nsubj
2 from from ADP 3 case
3 rebels rebel NOUN 1 nmod
4 continued continue VERB 0 root
"""
FROM_TOWN = """
1 Attacks attack NOUN 4 nsubj
2 from from ADP 3 case
3 Gao Gao PROPN 1 nmod B-LOC
4 continued continue VERB 0 root
"""
THROWN_AT = """
1 Youths youth NOUN 2 nsubj
2 threw throw VERB 0 root
3 stones stone NOUN 2 obj
4 at at ADP 6 case
5 army army NOUN 6 compound
6 cars car NOUN 2 obl
"""
FIRED_AT = """
1 Rebels rebel NOUN 2 nsubj
2 fired fire VERB 0 root
3 rockets rocket NOUN 2 obj
4 at at ADP 5 case
5 bases base NOUN 3 nmod
"""
US_STRIKES = """
1 US US PROPN 3 compound B-LOC
2 air air NOUN 3 compound
3 strikes strike NOUN 4 nsubj
4 continued continue VERB 0 root
"""
US_WARS = """
1 US US PROPN 2 compound B-LOC
2 wars war NOUN 3 nsubj
3 continued continue VERB 0 root
"""
SENT_TO = """
1 Kenya Kenya PROPN 2 nsubj B-LOC
2 sent send VERB 0 root
3 troops troop NOUN 2 obj
4 to to ADP 6 case
5 the the DET 6 det
6 border border NOUN 2 obl
"""
ON_THE_ROAD = """
1 Rebels rebel NOUN 2 nsubj
2 attacked attack VERB 0 root
3 buses bus NOUN 2 obj
4 on on ADP 6 case
5 the the DET 6 det
6 road road NOUN 2 obl
"""
TOWN_BEFORE = """
1 The the DET 3 det
2 Kabul Kabul PROPN 3 compound B-LOC
3 bombing bombing NOUN 0 root
"""
OCCASION_BEFORE = """
1 The the DET 4 det
2 Lagos Lagos PROPN 3 compound B-ORG
3 Marathon Marathon PROPN 4 compound I-ORG
4 bombing bombing NOUN 0 root
"""
COUNTRY_BEFORE = """
1 The the DET 3 det
2 Iran Iran PROPN 3 compound B-LOC
3 bombing bombing NOUN 0 root
"""
DEEPER = """
1 Rebels rebel NOUN 2 nsubj
2 killed kill VERB 0 root
3 relatives relative NOUN 2 obj
4 of of ADP 6 case
5 a a DET 6 det
6 judge judge NOUN 3 nmod
7 in in ADP 8 case
8 Gao Gao PROPN 6 nmod B-LOC
"""


@pytest.mark.parametrize(
    ("rows", "lemma", "who", "whom", "where"),
    [
        (FROM, "attack", ["rebels"], ["The convoy"], []),
        (OWN_SOURCE, "attack", ["rebels"], [], []),
        (FROM_TOWN, "attack", [], [], ["Gao"]),
        (THROWN_AT, "throw", ["Youths"], ["army cars"], []),
        (FIRED_AT, "fire", ["Rebels"], ["bases"], []),
        (US_STRIKES, "strike", ["US"], [], []),
        (US_WARS, "war", [], [], []),
        (SENT_TO, "send", ["Kenya"], ["troops"], ["the border"]),
        (ON_THE_ROAD, "attack", ["Rebels"], ["buses"], ["the road"]),
        (TOWN_BEFORE, "bombing", [], [], ["Kabul"]),
        (OCCASION_BEFORE, "bombing", [], [], []),
        (COUNTRY_BEFORE, "bombing", [], [], []),
        (DEEPER, "kill", ["Rebels"], ["relatives of a judge"], ["Gao"]),
    ],
    ids=[
        "under attack from",
        "attack from",
        "from a town",
        "thrown at",
        "fired at",
        "initials of a state",
        "initials before a war",
        "sent to",
        "on the road",
        "town",
        "occasion",
        "country",
        "deeper",
    ],
)
def test_where_it_was_and_from_whom_it_came(
    rows: str, lemma: str, who: list[str], whom: list[str], where: list[str]
) -> None:
    found = tuples_of(rows)[lemma]
    assert (texts(found.who), texts(found.whom), texts(found.where)) == (who, whom, where)


MARCH = """
1 Students student NOUN 2 nsubj
2 held hold VERB 0 root
3 a a DET 4 det
4 march march NOUN 2 obj
"""


def test_a_march_is_no_month() -> None:
    assert tuples_of(MARCH)["march"].when == ()


SERIES = """
1 Soldiers soldier NOUN 2 nsubj
2 arrested arrest VERB 0 root
3 , , PUNCT 4 punct
4 beat beat VERB 2 conj
5 and and CCONJ 6 cc
6 freed free VERB 2 conj
7 two two NUM 8 nummod
8 men man NOUN 6 obj
"""


def test_a_series_of_deeds_has_one_object() -> None:
    found = tuples_of(SERIES)
    assert [texts(found[lemma].whom) for lemma in ("arrest", "beat", "free")] == [["two men"]] * 3


SHARED_AGENT = """
1 Shops shop NOUN 3 nsubj:pass
2 were be AUX 3 aux:pass
3 looted loot VERB 0 root _ VerbForm=Part
4 and and CCONJ 5 cc
5 burned burn VERB 3 conj _ VerbForm=Part
6 by by ADP 7 case
7 rioters rioter NOUN 5 obl:agent
"""


def test_coordinated_passives_share_who_did_it() -> None:
    found = tuples_of(SHARED_AGENT)
    assert [texts(found[lemma].who) for lemma in ("loot", "burn")] == [["rioters"]] * 2


NO_AGENT = """
1 Men man NOUN 3 nsubj:pass
2 were be AUX 3 aux:pass
3 wounded wound VERB 0 root _ VerbForm=Part
4 and and CCONJ 5 cc
5 scarred scar VERB 3 conj _ VerbForm=Part
6 by by ADP 7 case
7 what what PRON 5 obl
"""


def test_only_people_are_shared_as_those_who_did_it() -> None:
    assert tuples_of(NO_AGENT)["wound"].who == ()


REACHED = """
1 Crowds crowd NOUN 2 nsubj
2 marched march VERB 0 root
3 to to ADP 5 case
4 the the DET 5 det
5 palace palace NOUN 2 obl
"""
YEAR = """
1 the the DET 3 det
2 1994 1994 NUM 3 nummod
3 massacre massacre NOUN 0 root
"""
USED = """
1 Police police NOUN 2 nsubj
2 blocked block VERB 0 root
3 roads road NOUN 2 obj
4 with with ADP 6 case
5 burning burn VERB 6 amod
6 tyres tyre NOUN 2 obl
"""
SENT_BY = """
1 The the DET 2 det
2 attack attack NOUN 0 root
3 carried carry VERB 2 acl _ VerbForm=Part
4 out out ADP 3 compound:prt
5 by by ADP 7 case
6 suicide suicide NOUN 7 compound
7 bombers bomber NOUN 3 obl:agent
"""


def test_a_march_ends_where_it_goes_to() -> None:
    assert texts(tuples_of(REACHED)["march"].where) == ["the palace"]


def test_a_year_before_an_event_noun_says_when() -> None:
    assert texts(tuples_of(YEAR)["massacre"].when) == ["1994"]


@pytest.mark.parametrize(("rows", "lemma"), [(USED, "tyre"), (SENT_BY, "bomber")], ids=["means", "doers"])
def test_what_an_act_was_done_with_or_by_is_no_other_act(rows: str, lemma: str) -> None:
    assert lemma not in tuples_of(rows)


DISPLACED = """
1 Violence violence NOUN 3 nsubj
2 has have AUX 3 aux
3 displaced displace VERB 0 root
4 thousands thousand NOUN 3 obj
"""
LINE = """
1 on on ADP 3 case
2 the the DET 3 det
3 Line Line PROPN 0 root B-LOC
4 of of ADP 5 case I-LOC
5 Control Control PROPN 3 nmod I-LOC
"""


def test_a_happening_displaces_people_as_no_one() -> None:
    found = tuples_of(DISPLACED)["displace"]
    assert (texts(found.who), texts(found.within)) == ([], ["Violence"])


def test_the_name_of_a_place_tells_of_nothing() -> None:
    assert "control" not in tuples_of(LINE)
