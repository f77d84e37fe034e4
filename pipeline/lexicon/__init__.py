"""Word lists as data (TOML beside this file), validated when loaded."""

from pipeline.lexicon.events import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]
