"""The reader in the places of Stanza's tagger, parser and entity tagger."""

from abc import abstractmethod
from typing import Any

from stanza.models.common import doc
from stanza.pipeline._constants import DEPPARSE, NER, POS, TOKENIZE
from stanza.pipeline.processor import Processor

from pipeline.parsing.context.decoding import find_spans
from pipeline.parsing.context.reader import Annotation, ContextReader


class ContextProcessor(Processor):  # type: ignore[misc]
    """A processor that writes a part of what the reader finds onto a Stanza document."""

    def __init__(self, reader: ContextReader) -> None:
        self.reader = reader
        super().__init__({"check_requirements": False}, None, reader.device)

    def process(self, document: Any) -> Any:
        """The same document with this processor's columns."""
        sentences = tuple(tuple(word.text for word in sentence.words) for sentence in document.sentences)
        self.write(document, self.reader.read(sentences))
        return document

    @abstractmethod
    def write(self, document: Any, notes: tuple[Annotation, ...]) -> None:
        """Put this processor's columns onto a document."""


class ContextTagger(ContextProcessor):
    """UPOS and features."""

    PROVIDES_DEFAULT = frozenset({POS})
    REQUIRES_DEFAULT = frozenset({TOKENIZE})

    def write(self, document: Any, notes: tuple[Annotation, ...]) -> None:
        """Tag every word."""
        rows = (pair for note in notes for pair in zip(note.upos, note.feats, strict=True))
        document.set([doc.UPOS, doc.FEATS], list(rows))


class ContextParser(ContextProcessor):
    """Heads and relations."""

    PROVIDES_DEFAULT = frozenset({DEPPARSE})
    REQUIRES_DEFAULT = frozenset({TOKENIZE})

    def write(self, document: Any, notes: tuple[Annotation, ...]) -> None:
        """Give every word its head."""
        rows = (pair for note in notes for pair in zip(note.heads, note.relations, strict=True))
        document.set([doc.HEAD, doc.DEPREL], list(rows))
        for sentence in document.sentences:
            sentence.build_dependencies()


class ContextNamer(ContextProcessor):
    """Names."""

    PROVIDES_DEFAULT = frozenset({NER})
    REQUIRES_DEFAULT = frozenset({TOKENIZE})

    def write(self, document: Any, notes: tuple[Annotation, ...]) -> None:
        """Tag every token, and make entities of the tags."""
        tags = [
            tag for sentence, note in zip(document.sentences, notes, strict=True) for tag in by_token(sentence, note)
        ]
        document.set([doc.NER], tags, to_token=True)
        document.build_ents()


def by_token(sentence: Any, note: Annotation) -> list[str]:
    """The tag of each token: a name takes all tokens that its words are in, and two names never share one."""
    holders = [number for number, token in enumerate(sentence.tokens) for _ in token.words]
    tags = ["O"] * len(sentence.tokens)
    for start, end, kind in find_spans(note.names):
        first, last = holders[start], holders[end]
        if tags[first] == "O":
            tags[first : last + 1] = span_tags(last - first + 1, kind)
    return tags


def span_tags(length: int, kind: str) -> list[str]:
    """The BIOES tags of a name of so many tokens."""
    return [f"S-{kind}"] if length == 1 else [f"B-{kind}", *[f"I-{kind}"] * (length - 2), f"E-{kind}"]
