from trees import speakers, tuples_of

OPEN = """
1 " " PUNCT 3 punct
2 ~Rebels rebel NOUN 3 nsubj
3 came come VERB 0 root
4 ~. . PUNCT 3 punct
"""
CLOSED = """
1 They they PRON 2 nsubj
2 attacked attack VERB 7 ccomp
3 Gao Gao PROPN 2 obj B-LOC
4 ~" " PUNCT 2 punct
5 a a DET 6 det
6 farmer farmer NOUN 7 nsubj
7 said say VERB 0 root
"""
AFTER = """
1 " " PUNCT 3 punct
2 ~They they PRON 3 nsubj
3 killed kill VERB 0 root
4 him he PRON 3 obj
5 ~. . PUNCT 3 punct
6 ~" " PUNCT 3 punct
"""
PLAIN = """
1 They they PRON 2 nsubj
2 killed kill VERB 0 root
3 him he PRON 2 obj
"""


def test_the_first_sentence_of_a_quotation_is_said_by_who_ends_it() -> None:
    assert speakers(tuples_of(OPEN, CLOSED)["come"]) == ["a farmer"]


def test_a_quotation_after_another_is_said_by_the_same() -> None:
    assert speakers(tuples_of(OPEN, CLOSED, AFTER)["kill"]) == ["a farmer"]


def test_what_stands_outside_quotation_marks_is_the_text_s_own() -> None:
    assert speakers(tuples_of(OPEN, CLOSED, PLAIN)["kill"]) == []
