"""docs/codebook.md, made from the rules themselves: `python -m pipeline.coding.codebook > docs/codebook.md`."""

import sys
from collections.abc import Callable, Iterable, Iterator

from pipeline.casualties import corrections
from pipeline.coding import fatalities, targeting
from pipeline.coding.gate import CODEBOOK_GATE
from pipeline.coding.rules import RULES
from pipeline.eventhood import CLAUSE_GATE
from pipeline.incidents import clusters, grouping, splitting
from pipeline.incidents.gate import INCIDENT_GATE

#: Functions whose first line is a rule of the codebook, by what they decide, where no gate or tuple runs them.
SAME = (
    grouping.one_sentence,
    grouping.adds_nothing_new,
    clusters.stands,
    grouping.is_of_others,
    grouping.years_apart,
    grouping.points_back,
    grouping.echoes,
    grouping.shares_people,
    grouping.likest,
    grouping.is_set_apart,
    clusters.tells_of_several,
    grouping.in_other_item,
    grouping.is_murder_beside_fight,
    splitting.part,
    grouping.times_differ,
)
COUNTS = (
    fatalities.code_fatalities,
    fatalities.totals_of,
    corrections.holding,
    corrections.differs,
    fatalities.largest,
    fatalities.victims_without_number,
)
TARGETS = (targeting.code_targeting, targeting.by_victims)
PREFACE = """# What is coded, and how

Made by `python -m pipeline.coding.codebook` from the rules themselves; a test keeps it in step with them. Records
follow the public codebook of ACLED in columns and vocabulary; they are ACLED-style data, not ACLED's.

An article is read into tuples (who did what to whom). Tuples that tell of one happening become one incident, and only
then is the incident typed. The name behind a rule is that of its function; the evidence of a type names the rule that
decided.
"""
DIFFERENCES = """
## Where this knowingly differs from ACLED

- An event that lacks a day, a place or an actor is emitted with the names of the missing columns; exports in ACLED's
  shape and `/api/acled/read` leave it out.
- `event_id_cnty` starts with the ISO 3166 code of the country; actors carry the years of a regime only where a table
  gives them.
- Who vouches for an event (asserted, claimed, alleged, denied, historical) stands beside the record, and so do the
  bounds of the dead and the injured. What is only planned, threatened, hypothetical or negated is not coded.
- What lies more than a month before publication is marked as background.
- A day that the text leaves open is taken to be the day of publication where the text tells the event as its news; the
  rule of the field says so (`narrative:publication_day_inferred`).
- Deaths told without a number count as three for a plural and one for a singular; ACLED takes ten in large events.
- Events that one sentence places in several towns are one event at the first of them.
"""


def codebook() -> str:
    """The whole page."""
    return "".join(
        (
            PREFACE,
            section(
                "What a clause or noun tells is no event",
                CLAUSE_GATE.rules,
                numbered=True,
            ),
            section("What makes two tellings one event, or two", SAME),
            section("What a document tells of one happening is no event", INCIDENT_GATE.rules, numbered=True),
            section("What is not recorded", CODEBOOK_GATE.rules, numbered=True),
            section("Types: the first rule that applies decides", RULES, numbered=True),
            section("Civilian targeting", TARGETS),
            section("Fatalities", COUNTS),
            DIFFERENCES,
        )
    )


def section(title: str, rules: Iterable[Callable[..., object]], *, numbered: bool = False) -> str:
    """One chapter: each rule with its sentence."""
    return f"\n## {title}\n\n" + "".join(lines(rules, numbered=numbered))


def lines(rules: Iterable[Callable[..., object]], *, numbered: bool) -> Iterator[str]:
    """One line for each rule."""
    for number, rule in enumerate(rules, start=1):
        sentence = " ".join((rule.__doc__ or "").split())
        yield f"{f'{number}.' if numbered else '-'} {sentence} `{rule.__name__}`\n"


if __name__ == "__main__":
    sys.stdout.write(codebook())
