from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import RegionKind
from pipeline.page import read_page


def kinds(text: str) -> list[tuple[str, str]]:
    return [(region.kind.value, region.span.text) for region in read_page(text).regions]


@pytest.mark.parametrize(
    ("lead_in", "rest"),
    [
        ("KABUL (AP) — ", "Gunmen attacked a bus."),
        ("date 2020-03-04 Tripoli, Libya – ", "Shells hit the port."),
        ("MOGADISHU, March 4 (Reuters) - ", "A blast was heard."),
        ("Goma, Congo -- ", "Rebels entered the town."),
    ],
)
def test_a_dateline_is_cut_off_the_paragraph_it_opens(lead_in: str, rest: str) -> None:
    assert kinds(lead_in + rest) == [("dateline", lead_in), ("body", rest)]


@pytest.mark.parametrize("text", ["Rebels – once feared – left.", "The army said on Monday - late - that it won."])
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert kinds(text) == [("body", text)]


def test_parts_of_a_page_are_told_apart_by_their_form() -> None:
    text = (
        "Two die as shells hit port city\n\n"
        "Shells hit the port on Sunday, killing two dockers.\n\n"
        "Smoke over the port [File: Ana Ruiz/Agency]\n\n"
        "A long war\n\n"
        "Fighting began in 2014.\n\n"
        "Read more: the war in maps\n\n"
        "It has not ended."
    )
    assert [kind for kind, _ in kinds(text)] == [
        "headline",
        "body",
        "caption",
        "heading",
        "body",
        "boilerplate",
        "body",
    ]


def test_a_hard_wrapped_paragraph_stays_one_region() -> None:
    text = (
        "Rebels attacked the garrison in the hills before dawn and then\n"
        "withdrew into the forest, where soldiers looked for them all day\n"
        "long."
    )
    assert [kind for kind, _ in kinds(text)] == ["body"]


def test_lines_that_are_not_wrapped_are_regions_of_their_own() -> None:
    assert len(kinds("First short line.\nSecond short line.\nThird one.")) == 3


def test_curly_quotes_are_read_as_straight_ones_of_the_same_length() -> None:
    (region,) = read_page("“We’re safe,” she said.").regions
    assert region.readable == '"We\'re safe," she said.'
    assert region.span.text == "“We’re safe,” she said."


def test_a_very_long_run_is_shortened_for_the_models_without_moving_offsets() -> None:
    text = "See " + "x" * 3000 + " now."
    (region,) = read_page(text).regions
    assert len(region.readable) == len(text)
    assert max(map(len, region.readable.split())) == 200
    assert region.readable.endswith(" now.")


@given(st.text(max_size=400))
def test_regions_are_slices_in_order_that_cover_all_but_blanks(text: str) -> None:
    regions = read_page(text).regions
    for region in regions:
        assert region.span.text == text[region.span.start : region.span.end]
        assert len(region.readable) == len(region.span.text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(regions))
    inside = {position for region in regions for position in range(region.span.start, region.span.end)}
    assert all(character.isspace() for position, character in enumerate(text) if position not in inside)


def test_a_text_of_blanks_has_no_regions() -> None:
    assert read_page(" \n\n\t ").regions == ()


def test_the_last_line_is_body_even_without_a_full_stop() -> None:
    assert read_page("Gunmen kill two in market").regions[0].kind is RegionKind.BODY


def test_items_of_a_list_lose_their_bullet_for_the_models_only() -> None:
    page = read_page("Strikes were reported:\n\n• Near Homs, one strike hit a depot.\n• Near Hama, two hit a bridge.")
    items = [region for region in page.regions if region.kind is RegionKind.ITEM]
    assert [region.readable.strip()[:9] for region in items] == ["Near Homs", "Near Hama"]
    assert all(region.span.text.startswith("•") and len(region.readable) == len(region.span.text) for region in items)


@pytest.mark.parametrize("line", ["Monday, March 4, 2019", "4 March 2019", "2019-03-04"])
def test_a_line_that_is_only_a_date_dates_the_report(line: str) -> None:
    assert kinds(f"{line}\n\nShells hit the port.")[0] == ("dateline", line)


def test_what_a_page_labels_as_an_image_is_a_caption() -> None:
    text = "Image copyright Agency Image caption Troops in the hills\n\nThe troops left."
    assert [kind for kind, _ in kinds(text)] == ["caption", "body"]


def test_buttons_inside_a_flattened_page_are_boilerplate_and_part_its_text() -> None:
    text = "3 of 9 Full Screen Close × Marchers in Lima View Photos They met. Caption A crowd sings."
    found = [(region.kind, region.span.text) for region in read_page(f"{text}\n\nThe end.").regions]
    assert found == [
        (RegionKind.BOILERPLATE, "3 of 9 Full Screen Close ×"),
        (RegionKind.HEADING, "Marchers in Lima"),
        (RegionKind.BOILERPLATE, "View Photos"),
        (RegionKind.BODY, "They met."),
        (RegionKind.BOILERPLATE, "Caption"),
        (RegionKind.CAPTION, "A crowd sings."),
        (RegionKind.BODY, "The end."),
    ]


def test_a_page_of_buttons_has_no_text() -> None:
    (only,) = read_page("Share on Facebook Twitter Email").regions
    assert only.kind is RegionKind.BOILERPLATE


@pytest.mark.parametrize("text", ["1 of 2 Full Screen", "11 of 12 Full Screen Autoplay Close"])
def test_a_button_begins_with_its_whole_number(text: str) -> None:
    assert kinds(f"Smoke rose. {text} Rebels left.")[1] == ("boilerplate", text)


@pytest.mark.parametrize("hostile", ["1234567890", "[/", "(Photo", ". "])
def test_a_page_is_read_in_time_that_grows_with_its_length(hostile: str) -> None:
    text = hostile * (40_000 // len(hostile))
    assert took(text) < 100 * took("Rebels attacked a town. " * (40_000 // 24))


def took(text: str) -> float:
    """Processor seconds for the page; reading it by trying each digit as the start of a number takes thousands more."""
    started = process_time()
    read_page(text)
    return process_time() - started
