"""The table of what the service weighs."""

from memory import Weight, report


def test_growth_counts_from_the_first_part_and_peaks_count_whenever_they_were() -> None:
    steady = [Weight(100, 600)] * 60
    assert report(steady)[1]
    assert not report([*steady[:30], Weight(100, 701), *steady[31:]])[1]
    table, holds = report([*steady[:50], *[Weight(104, 600)] * 10])
    assert not holds
    assert "growth since the first row: HTTP 4.0 %, reader 0.0 %" in table
