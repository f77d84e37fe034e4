"""Raw text -> the page's regions: dateline, headline, caption, heading, boilerplate and body; offsets never move."""

import re
from collections.abc import Iterator

from pipeline.model import Page, Region, RegionKind, Span

#: Characters the models read better in another form; each keeps its length.
LOOKALIKES = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "\u00a0": " ",
        "\u200b": " ",
    }
)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029]")
#: Stanza replaces tokens of over 1,000 characters, which breaks offsets; no word of news is near this long.
LONG_RUN = re.compile(r"(\S{200})\S+")
PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*\Z|[^\S\n]*\n\s*\n)", re.DOTALL)
LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
#: A hard-wrapped paragraph has lines of about this many characters.
WRAP_LEAST, WRAP_MOST = 40, 100
DATELINE = re.compile(
    r"""(?:date[ ]\d{4}-\d\d-\d\d[ ]+)?
    (?P<place>[A-Z][^\s,()]*(?:[ ][A-Z][^\s,()]*){0,3}(?:,[ ][A-Z][^\s,()]*(?:[ ][A-Z][^\s,()]*){0,2}){0,2})
    (?:[ ]\([A-Z][A-Z ]+\))?
    (?:,?[ ](?:\d{1,2}[ ][A-Z][A-Za-z]{2,8}\.?(?:[ ]\d{2,4})?|[A-Z][a-z]{2,8}\.?[ ]\d{1,2}(?:,[ ]\d{4})?))?
    (?P<agency>[ ]?\([^()\n]{2,40}\))?
    [ ]?(?:--|[-—–])[ ]+(?:\[[^\[\]\n]{1,40}\]\s*)*""",
    re.VERBOSE,
)
#: A dateline is no longer than this, and its place is in capitals, has a comma or is followed by an agency.
DATELINE_MOST = 90
PHOTO_CREDIT = re.compile(
    r"(?:\[(?=[^\[\]]*(?:File|Photo|/))[^\[\]]*\]|\((?:Photo|File|Image|AP Photo|Picture)[^()]*\)"
    r"|(?:Photo|Credit|Image)s?: [^.]{3,60})\W*$"
)
CAPTION = re.compile(
    r"(?:FILE(?: PHOTO)?\b|(?:File )?[Pp]hoto(?:graph)?:|Image:|Pictured:|PHOTO:"
    r"|[Ii]mage (?:copyright|source|caption)\b|[Mm]edia caption\b)"
)
BOILERPLATE = re.compile(
    r"(?:read (?:more|also|the full)|follow us|sign up|subscribe|advertisement|share this|click here|related:|"
    r"also read|copyright|all rights reserved|©|watch:|listen:|continue reading|newsletter)\b",
    re.IGNORECASE,
)
#: Buttons of galleries, players and sharing bars that a flattened page leaves inside its text.
CONTROLS = re.compile(
    r"(?:(?<!\d)\d+ of \d+ )?Full Screen(?: Autoplay| Close| Skip Ad| ×)*|Skip Ad(?: ×)?|View Photos?(?= [A-Z])"
    r"|Buy Photo(?: Wait \d+ seconds? to continue\.?)?|Hide Caption|Play Video(?= [A-Z])"
    r"|Story continues below advertisement|(?:Share on |Send )?Facebook(?: (?:Twitter|google\+|Whats[Aa]pp|Tumblr"
    r"|linkedin|LinkedIn|stumble|Digg|[Rr]eddit|Newsvine|Email|Print|Permalink))+(?: https?://\S+)?"
    r"|(?<=[.!?] )Caption(?= [A-Z])"
)
BULLET = re.compile(r"(?:[•·▪◦‣*►–—-]|\.(?=[ \t]{2,})|\d{1,2}[.)])[ \t]+(?=\S)")
#: A line that holds a date and nothing else says when the report was written.
DATE_LINE = re.compile(
    r"(?:[A-Z][a-z]+day,? )?(?:\d{1,2} [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)\.?$"
)
HEADLINE_WORDS, HEADING_WORDS, BOILERPLATE_WORDS = 20, 8, 15
SENTENCE_END = re.compile(r"[.!?:;,…][\"'”’)\]]*$")


def read_page(text: str) -> Page:
    """Cut a text into labelled regions, in text order, that cover all but the blanks."""
    blocks = list(find_blocks(text))
    regions: list[Region] = []
    for position, (start, end) in enumerate(blocks):
        body = cut_dateline(text, start, end)
        if body > start:
            regions.append(region(RegionKind.DATELINE, text, start, body))
        first, last = position == 0 and body == start, position == len(blocks) - 1
        regions += label_pieces(text, list(cut_controls(text, body, end)), first=first, last=last)
    return Page(text, tuple(regions))


def cut_controls(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The bounds of the pieces of a block, and whether each is one of its buttons."""
    for match in CONTROLS.finditer(text, start, end):
        yield from trimmed(text, start, match.start())
        yield (*match.span(), True)
        start = match.end()
    yield from trimmed(text, start, end)


def trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The bounds of a piece without the blanks around it; nothing where there is no more than blanks."""
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip()), False


def label_pieces(text: str, pieces: list[tuple[int, int, bool]], *, first: bool, last: bool) -> Iterator[Region]:
    """The pieces of a block as regions: buttons are boilerplate, and what one announces as a caption is one."""
    announced = False
    for place, (start, end, button) in enumerate(pieces):
        if button:
            kind, announced = RegionKind.BOILERPLATE, text[start:end] == "Caption"
        elif announced:
            kind, announced = RegionKind.CAPTION, False
        else:
            kind = label(text[start:end], first=first and place == 0, last=last and place == len(pieces) - 1)
        yield region(kind, text, start, end)


def find_blocks(text: str) -> Iterator[tuple[int, int]]:
    """The bounds of the page's blocks: paragraphs, and the lines of those that are not hard-wrapped."""
    for paragraph in PARAGRAPH.finditer(text):
        lines = list(LINE.finditer(text, *paragraph.span()))
        if is_wrapped([len(line.group()) for line in lines]):
            yield paragraph.span()
        else:
            yield from (line.span() for line in lines)


def is_wrapped(lengths: list[int]) -> bool:
    """Whether lines of these lengths are one paragraph broken by a fixed width."""
    full = lengths[:-1]
    if not full or max(full) > WRAP_MOST:
        return False
    return sum(length >= WRAP_LEAST for length in full) >= 0.8 * len(full)


def cut_dateline(text: str, start: int, end: int) -> int:
    """The offset after the dateline that opens a block ("BAGHDAD (AP) — "), or its start when none does."""
    match = DATELINE.match(text, start, min(end, start + DATELINE_MOST))
    if match is None or match.end() >= end:
        return start
    place = match["place"]
    marked = match["agency"] or "," in place or place.isupper() or match.group().startswith("date ")
    return match.end() if marked else start


def label(block: str, *, first: bool, last: bool) -> RegionKind:
    """What part of the page a block is, from its form alone."""
    words = len(block.split())
    if DATE_LINE.match(block):
        return RegionKind.DATELINE
    if BULLET.match(block):
        return RegionKind.ITEM
    if CAPTION.match(block) or PHOTO_CREDIT.search(block):
        return RegionKind.CAPTION
    if words <= BOILERPLATE_WORDS and BOILERPLATE.match(block):
        return RegionKind.BOILERPLATE
    if SENTENCE_END.search(block) or last:
        return RegionKind.BODY
    if first and words <= HEADLINE_WORDS:
        return RegionKind.HEADLINE
    return RegionKind.HEADING if words <= HEADING_WORDS else RegionKind.BODY


def region(kind: RegionKind, text: str, start: int, end: int) -> Region:
    """A region of the page with its readable form."""
    piece = text[start:end]
    bullet = BULLET.match(piece) if kind is RegionKind.ITEM else None
    blank = " " * bullet.end() if bullet else ""
    return Region(kind, Span(start, end, piece), blank + readable(piece)[len(blank) :])


def readable(piece: str) -> str:
    """The piece as the models should read it, character for character."""
    plain = CONTROL.sub(" ", piece.translate(LOOKALIKES))
    return LONG_RUN.sub(lambda run: run.group(1) + " " * (len(run.group()) - len(run.group(1))), plain)
