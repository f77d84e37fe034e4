"""One pretrained encoder that reads a sentence once for tags, trees and names."""
