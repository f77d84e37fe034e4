"""Folders that stand at the top of a checkout and, in a wheel, inside this package."""

from pathlib import Path

from service.errors import InstallationIncomplete

_PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The folder of this name, ``migrations`` or ``seeds``; raises InstallationIncomplete where there is none."""
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise InstallationIncomplete(f"The installation has no folder {name}/ in {_PACKAGE}: install Dateline again.")
