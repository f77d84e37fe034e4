"""Tree -> the same tree where a parser's reading breaks English grammar and only one other does not; others stay."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from pipeline.mending.clauses import agreed_deed, fused_report, named_clause, ordered_deed, passed_on, reported_clause
from pipeline.mending.forms import hyphenated, irregular_form, regular_form
from pipeline.mending.modifiers import (
    approximations,
    as_many_as,
    beyond_aside,
    counted_more,
    doer_of_noun,
    happening_side,
    harmful_clause,
    inner_day,
    last_of_series,
    listed_aside,
    nested_kind,
    place_of_number,
    repeated_adjunct,
    those_described,
    time_ago,
    upper_bound,
)
from pipeline.mending.names import with_hidden_names
from pipeline.mending.subjects import (
    apposed_subject,
    early_object,
    garden_path,
    opened_clause,
    robbed_clause,
    stranded_subject,
    swallowed_clause,
    swallowed_subject,
)
from pipeline.mending.verbs import (
    acting_compound,
    coordinated_deed,
    deed_series,
    event_subject,
    governing_noun,
    headline_series,
    helped_verb,
    infinitive,
    killed_outright,
    name_in_capitals,
    named_agent,
    ruling_noun,
    shot_dead,
    verb_between,
    verbless_verb,
)
from pipeline.model import Sentence, Token

__all__ = ["mend"]

#: Each gives the tokens of a sentence that must be otherwise; in order: word classes first, then who governs whom.
MENDS: tuple[Callable[[Sentence], Iterator[Token]], ...] = (
    hyphenated,
    irregular_form,
    regular_form,
    name_in_capitals,
    ruling_noun,
    deed_series,
    event_subject,
    named_agent,
    acting_compound,
    governing_noun,
    verb_between,
    verbless_verb,
    infinitive,
    helped_verb,
    shot_dead,
    killed_outright,
    as_many_as,
    place_of_number,
    approximations,
    counted_more,
    upper_bound,
    inner_day,
    listed_aside,
    beyond_aside,
    those_described,
    last_of_series,
    doer_of_noun,
    fused_report,
    apposed_subject,
    swallowed_subject,
    stranded_subject,
    robbed_clause,
    opened_clause,
    early_object,
    swallowed_clause,
    garden_path,
    reported_clause,
    passed_on,
    agreed_deed,
    named_clause,
    ordered_deed,
    coordinated_deed,
    repeated_adjunct,
    time_ago,
    happening_side,
    harmful_clause,
    nested_kind,
    headline_series,
)


def mend(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences of a document, each mended."""
    return tuple(mended(with_hidden_names(sentence)) for sentence in sentences)


def mended(sentence: Sentence) -> Sentence:
    """A sentence with its tree put right where it can only be one way."""
    for rule in MENDS:
        if changed := {token.index: token for token in rule(sentence)}:
            tokens = tuple(changed.get(token.index, token) for token in sentence.tokens)
            sentence = with_tree(sentence, tokens)
    return sentence


def with_tree(sentence: Sentence, tokens: tuple[Token, ...]) -> Sentence:
    """The sentence with these tokens, unless they are no tree any more."""
    new = replace(sentence, tokens=tokens)
    rooted = all(token.head == 0 or any(above.head == 0 for above in new.ancestors(token)) for token in tokens)
    return new if rooted else sentence
