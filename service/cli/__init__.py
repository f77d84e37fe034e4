"""The `dateline` command."""

from service.cli.commands import build_parser, main

__all__ = ["build_parser", "main"]
