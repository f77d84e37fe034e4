"""The page of readings, written by the code it describes: ``python -m tests.readings.page`` writes it anew."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.model import EventTuple, Sentence, Token
from pipeline.parsing import Parser, locate_models

from .sentences import ARGUMENTS, Parse, read, reading

PAGE = Path(__file__).parents[2] / "docs" / "readings.md"
INTRODUCTION = """\
# How sentences are read

Ten sentences, the tree that the bundled models give each, mended where it breaks English grammar, and the tuples that
the rules read off the tree. Every verb gives a tuple, and every noun that names a happening.
`python -m tests.readings.page` writes this page, and a test compares the two. `tests/readings/sentences.toml` has many
more sentences, with what they must be read as.
"""
SENTENCES = (
    "Two villagers were killed by gunmen near the town of Diffa on Wednesday.",
    "Rockets hit a military base outside Erbil early on Monday.",
    "Militants carried out an attack on a convoy in Borno, wounding six soldiers.",
    "Clashes between soldiers and rebels erupted in Bunia on Sunday.",
    "The group claimed that it had bombed the bridge.",
    "The army denied that its troops had shelled the camp.",
    "Police fired tear gas at protesters outside the parliament, witnesses said.",
    "No one was injured when a grenade exploded near the market.",
    "The teachers plan to march through Nairobi next week.",
    "Residents accused soldiers of burning three houses in the village.",
)


def page(parse: Parse) -> str:
    """The whole page."""
    return "\n".join([INTRODUCTION, *(section(text, parse) for text in SENTENCES)])


def section(text: str, parse: Parse) -> str:
    """One sentence with its tree and its tuples."""
    tuples, sentences = read(text, parse)
    trees = "\n".join(line for sentence in sentences for line in tree(sentence))
    rows = "\n".join(row(found, sentences) for found in tuples)
    table = f"| trigger | class | {' | '.join(ARGUMENTS)} | factuality | said by |\n|{'---|' * 10}"
    return f"## {text}\n\n```text\n{trees}\n```\n\n{table}\n{rows}\n"


def tree(sentence: Sentence) -> Iterator[str]:
    """The words of a sentence, each under its head, with word class and relation."""
    roots = [token for token in sentence.tokens if token.head == 0]
    for root in roots:
        yield from branch(sentence, root, 0)


def branch(sentence: Sentence, token: Token, depth: int) -> Iterator[str]:
    """A word and, deeper, those that hang from it."""
    yield f"{'  ' * depth + token.text:<28}{token.upos:<7}{token.deprel}"
    for child in sentence.children(token.index):
        yield from branch(sentence, child, depth + 1)


def row(found: EventTuple, sentences: tuple[Sentence, ...]) -> str:
    """A tuple as a row of the table."""
    parts = reading(found, sentences)
    cells = [found.trigger.span.text, found.predicate or "", *("; ".join(parts[key]) for key in ARGUMENTS)]
    return f"| {' | '.join([*cells, parts['factuality'], '; '.join(parts['by'])])} |"


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(Parser.load(locate_models(None, Path.cwd())).parse), encoding="utf-8")


if __name__ == "__main__":
    main()
