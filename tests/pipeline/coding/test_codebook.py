"""The page on what is coded says what the rules say."""

from pathlib import Path

from pipeline.coding.codebook import codebook
from pipeline.coding.gate import CODEBOOK_GATE
from pipeline.coding.rules import RULES
from pipeline.eventhood import CLAUSE_GATE
from pipeline.incidents.gate import INCIDENT_GATE

PAGE = Path(__file__).parents[3] / "docs" / "codebook.md"


def test_page_is_in_step_with_the_rules() -> None:
    assert PAGE.read_text(encoding="utf-8") == codebook(), "run python -m pipeline.coding.codebook > docs/codebook.md"


def test_page_has_every_rule_once_in_order() -> None:
    names = [line.rpartition(" `")[2].rstrip("`") for line in codebook().splitlines() if line[:1].isdigit()]
    run = (*CLAUSE_GATE.rules, *INCIDENT_GATE.rules, *CODEBOOK_GATE.rules, *RULES)
    assert names == [rule.__name__ for rule in run]
