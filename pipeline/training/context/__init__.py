"""Fine-tunes the encoder that tagger, parser and entity tagger share, on trees and names at once."""
