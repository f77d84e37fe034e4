"""What a wheel holds beside the code: the index of places, the migrations and the sample articles."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_FOLDERS = ("migrations", "seeds")


class WheelHook(BuildHookInterface[Any]):
    """Completes the wheel; an editable installation finds all of it in the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folders, and make the index where ``dateline gazetteer build`` has not."""
        if version == "editable":
            return
        root = Path(self.root)
        build_data["force_include"] |= {str(root / name): f"service/{name}" for name in _FOLDERS}
        index = root / "pipeline" / "places" / "index"
        if not (index / "stamp.json").is_file():
            self.app.display_info("Building the gazetteer index: about a minute")
            _build_index(root, index)


def _build_index(root: Path, folder: Path) -> None:
    sys.path.insert(0, str(root))
    from pipeline.places.building import build_index  # noqa: PLC0415

    build_index(folder, lambda message: print(message, file=sys.stderr))  # noqa: T201
