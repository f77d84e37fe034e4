"""The gazetteer's index made from the packages that carry the places; only this needs those packages."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from pipeline.places.divisions import (
    make_districts,
    make_provinces,
    with_divisions,
    with_namesakes,
    with_seat_names,
    without_unnamed,
)
from pipeline.places.features import Feature
from pipeline.places.index import write_features
from pipeline.places.sources import read_countries, read_towns, versions
from pipeline.places.tables import region_features


def build_index(folder: Path, progress: Callable[[str], None]) -> None:
    """Write the index from the installed packages, all or nothing."""
    features = _collect(progress)
    progress(f"{len(features)} places; indexing their names")
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        write_features(draft, features, versions())
        draft.chmod(0o755)
        _replace(folder, draft)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    progress(f"wrote {folder}")


def _collect(progress: Callable[[str], None]) -> tuple[Feature, ...]:
    towns = with_seat_names(read_towns(progress))
    progress(f"{len(towns)} towns; joining divisions and regions")
    provinces = tuple(make_provinces(towns))
    named = frozenset(province.admin1 for province in provinces)
    districts = without_unnamed(make_districts(towns), named)
    placed = without_unnamed((town.feature for town in towns), named)
    regions = without_unnamed(with_namesakes(with_divisions(region_features(), towns), provinces), named)
    return (*read_countries(towns), *provinces, *districts, *regions, *placed)


def _replace(folder: Path, draft: Path) -> None:
    if folder.exists():
        old = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        folder.rename(old / "old")
        draft.rename(folder)
        shutil.rmtree(old)
    else:
        draft.rename(folder)
