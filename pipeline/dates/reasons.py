"""The rules behind a time expression in plain words: how it was read, how it was resolved, why other readings lost."""

from functools import cache

from pipeline.dates import clocks, lengths, named, ranges, relative

#: Names under which a rule's function gives several kinds of value.
ALIASES = {
    "half": "part_of_year",
    "quarter": "part_of_year",
    "weekend": "running_unit",
    "vague_distance": "distance",
    "coming_length": "past_length",
    "last_year_of_range": "last_day_of_range",
    "day_month_figures": "figures",
    "day_month_figures_assumed": "figures",
    "month_day_figures": "figures",
    "year_month_day_figures": "figures",
}
#: How a resolving rule found the value.
RESOLVED = {
    "absolute": "it names its own date",
    "from_publication": "counted from the day of writing",
    "from_text": "counted from the date the text spoke of last",
    "from_setting": "counted from where the story stands",
    "same_time": "the time that the text spoke of last",
    "same_quarter_of_other_year": "the same part of another year, which it is compared with",
    "running_day": "the day that the text speaks of, else the day of writing",
    "weekday_before": "the last one up to the day of writing",
    "weekday_ahead": "the next one from the day of writing",
    "weekday_of_this_week": "the one of the running week",
    "before_publication": "the last one begun by the day of writing",
    "after_publication": "the first one not over by the day of writing",
    "soon_after_publication": "the next one, which is near while the last is most of a year away",
    "soon_before_publication": "the last one, which is near while the next is most of a year away",
    "nearest": "the one nearest to the date it is counted from",
    "pointed": 'the one that "last", "this" or "next" says',
    "year_spoken_of": "of the year that the text speaks of",
}
#: Why an expression has no value.
UNRESOLVED = {
    "unanchored": "nothing to count from: no day of writing is known and the text gives no date before it",
    "anchor_too_coarse": "what it counts from is known less exactly than it counts",
    "out_of_calendar": "there is no such date",
}
#: Why another reading lost.
LOST = {
    "nothing_points_ahead": "nothing around it speaks of what is to come",
    "clause_points_ahead": "its clause speaks of what is to come",
    "clause_points_back": "its clause tells of the past",
    "far_back": "most of a year back, while the next one is near",
    "far_ahead": "most of a year ahead, while the last one is near",
    "farther_away": "farther from the date it is counted from",
    "pointed_otherwise": "the word before it points elsewhere",
    "counts_from_the_text": "the words count from what the text spoke of, not from the day of writing",
    "day_comes_first": "the day is taken to be written first where both could be",
}


def read_by(rule: str) -> tuple[str, ...]:
    """How the words were read: the documentation of each rule that an expression's rule names."""
    return tuple(documentation()[function_of(name)] for name in rule.partition(":")[0].split("+"))


def function_of(name: str) -> str:
    """The function behind one part of a rule; "last Tuesday" is read by that of "Tuesday"."""
    if name in ALIASES or name in documentation():
        return ALIASES.get(name, name)
    return function_of(name.removeprefix("pointed_"))


def resolved_by(rule: str) -> str:
    """How an expression found its value, or why it has none; empty for what the words alone give."""
    way = rule.partition(":")[2]
    return RESOLVED.get(way) or UNRESOLVED.get(way, "")


@cache
def documentation() -> dict[str, str]:
    """Rule -> its one-sentence documentation."""
    atoms = (*clocks.CLOCK_RULES, *named.NAMED_RULES, *lengths.LENGTH_ATOMS, *relative.RELATIVE_ATOMS)
    rules = (*atoms, *lengths.LENGTH_JOINS, *relative.RELATIVE_JOINS, *ranges.RANGE_RULES)
    return {rule.build.__name__: (rule.build.__doc__ or "").strip() for rule in rules}
