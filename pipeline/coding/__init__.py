"""Incident -> ACLED-style coding: sub-event type, civilian targeting and fatalities, each with the rule that set it."""

from pipeline.coding.fatalities import bounds, code_fatalities
from pipeline.coding.gathering import gather
from pipeline.coding.rules import RULES
from pipeline.coding.targeting import code_targeting
from pipeline.coding.typing import code_type

__all__ = ["RULES", "bounds", "code_fatalities", "code_targeting", "code_type", "gather"]
