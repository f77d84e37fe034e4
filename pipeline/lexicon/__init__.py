"""Word lists as data, validated when loaded; the TOML files lie in folders by what their words describe."""

from pipeline.lexicon.events import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]
