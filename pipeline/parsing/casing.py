"""Wire copy in capitals, recased for models that were trained on mixed case."""

#: Share of capitals among a stretch's letters above which it is wire copy, and the letters needed to judge.
CAPITALS, LETTERS = 0.8, 40


def recase(text: str) -> str:
    """The text as the models should see it: stretches in capitals get the usual case of each word, lengths kept."""
    return text
