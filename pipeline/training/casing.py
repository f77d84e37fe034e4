"""How English words are usually written, learnt from a vocabulary with counts; what `pipeline.parsing.casing` reads."""

import gzip
from pathlib import Path

from pipeline.training.workspace import read_text

#: A word is usually written with capitals when this share of its uses is.
USUALLY = 0.8


def learn_casing(vocabulary: Path, out: Path) -> None:
    """Write the usual form of each word of ``word<TAB>count`` lines, one a line, gzipped.

    A lower-case line counts all uses of a word, a line with capitals the uses of that form.
    """
    total: dict[str, int] = {}
    forms: dict[str, tuple[int, str]] = {}
    for line in read_text(vocabulary).strip("\n").split("\n"):
        word, count = line.split("\t")
        if word == word.lower():
            total[word] = int(count)
        else:
            forms[word.lower()] = max(forms.get(word.lower(), (0, "")), (int(count), word))
    out.write_bytes(gzip.compress("\n".join(usual_forms(total, forms)).encode(), mtime=0))


def usual_forms(total: dict[str, int], forms: dict[str, tuple[int, str]]) -> list[str]:
    """The usual form of each word made of letters, sorted."""
    usual = set()
    for word, count in total.items():
        capitals, form = forms.get(word, (0, word))
        if word.isalpha() and len(form) == len(word):
            usual.add(form if capitals >= USUALLY * count else word)
    return sorted(usual)
