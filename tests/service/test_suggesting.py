"""What a misspelt word is taken for."""

from service.suggesting import closest, suggestion

KNOWN = ("country", "event_type", "limit")


def test_the_closest_word_is_found_whatever_its_case() -> None:
    assert closest("Contry", KNOWN) == "country"
    assert closest("zebra", KNOWN) is None


def test_a_suggestion_ends_a_sentence_either_way() -> None:
    assert suggestion("event-type", KNOWN) == ", did you mean 'event_type'?"
    assert suggestion("zebra", KNOWN) == "."
