"""Makers for tests: hand-written trees without any model."""

from pipeline.model import Entity, EntityKind, RegionKind, Sentence, Span, Token


def parsed(rows: str, *, index: int = 0, start: int = 0, region: RegionKind = RegionKind.BODY) -> Sentence:
    """A sentence from lines ``index form lemma UPOS head deprel [ner|_ [features]]``, one space between forms.

    ``ner`` is a BIO tag (``B-LOC``, ``I-LOC``); a form with a leading ``~`` is glued to the word before it.
    """
    tokens: list[Token] = []
    tags: list[str] = []
    text, offset = "", start
    for row in rows.strip().splitlines():
        number, form, lemma, upos, head, deprel, *rest = row.split()
        glued = form.startswith("~")
        form = form.removeprefix("~")
        if text and not glued:
            text += " "
        offset = start + len(text)
        text += form
        features = rest[1] if len(rest) > 1 else ""
        tokens.append(Token(int(number), form, lemma, upos, int(head), deprel, offset, offset + len(form), features))
        tags.append(rest[0] if rest else "_")
    span = Span(start, start + len(text), text)
    return Sentence(index, span, tuple(tokens), entities(tokens, tags, span), region)


def entities(tokens: list[Token], tags: list[str], span: Span) -> tuple[Entity, ...]:
    """The entities that BIO tags mark on these tokens."""
    found: list[Entity] = []
    for token, tag in zip(tokens, tags, strict=True):
        if tag.startswith("B-"):
            first = token.index
        elif not tag.startswith("I-"):
            continue
        else:
            first = found.pop().first
        start = tokens[first - 1].start
        words = span.text[start - span.start : token.end - span.start]
        found.append(Entity(EntityKind(tag[2:]), Span(start, token.end, words), first, token.index))
    return tuple(found)


def written(text: str, **kinds: str) -> Sentence:
    """A flat sentence of names and words, told apart by their capitals; ``kinds`` are entities: New_York="LOC"."""
    tokens: list[Token] = []
    start = 0
    for number, word in enumerate(text.split(), 1):
        tag = "PROPN" if word[:1].isupper() else "ADP" if word in {"in", "of", "near", "from"} else "NOUN"
        tokens.append(Token(number, word, word.lower(), tag, 0 if number == 1 else 1, "dep", start, start + len(word)))
        start += len(word) + 1
    entities = []
    for name, kind in kinds.items():
        words = name.split("_")
        first = [t.text for t in tokens].index(words[0]) + 1
        span_start, span_end = tokens[first - 1].start, tokens[first + len(words) - 2].end
        span = Span(span_start, span_end, text[span_start:span_end])
        entities.append(Entity(EntityKind(kind), span, first, first + len(words) - 1))
    return Sentence(0, Span(0, len(text), text), tuple(tokens), tuple(entities))
