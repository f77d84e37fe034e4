"""First- and second-level divisions, made from the towns in them and from the project's table."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from statistics import fmean

from pipeline.errors import LexiconInvalid
from pipeline.model import PlaceKind
from pipeline.places.features import Feature
from pipeline.places.geometry import kilometres
from pipeline.places.names import fold, plain_division, skeleton, usual, without_division
from pipeline.places.sources import Town
from pipeline.places.tables import PROVINCES_FILE, ProvinceRow, province_rows


def make_provinces(towns: tuple[Town, ...]) -> Iterator[Feature]:
    """Every first-level division that has a town and a name, with its capital."""
    groups: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        groups[town.feature.admin1].append(town)
    rows, used = province_rows(), set()
    for key in sorted(groups):
        name = _usual_name(groups[key])
        if name:
            row = rows.get((key[:2], name))
            used.add((key[:2], name))
            yield _province(key, row or ProvinceRow(key[:2], name, "", "", (), ()), groups[key])
    if unused := sorted(set(rows) - used):
        raise LexiconInvalid(f"{PROVINCES_FILE}: no such division in the packages: {unused}")


def _usual_name(towns: list[Town]) -> str:
    names = Counter(town.admin1_name for town in towns if town.admin1_name)
    return names.most_common(1)[0][0] if names else ""


def _province(key: str, row: ProvinceRow, towns: list[Town]) -> Feature:
    namesake = _namesake(row, towns)
    capital = _capital(row, towns) or namesake or towns[0].feature
    name = row.name or _shared_name(namesake) or usual(plain_division(row.source), row.alpha2)
    middle = row.middle or (fmean(t.feature.latitude for t in towns), fmean(t.feature.longitude for t in towns))
    return Feature(
        name=name,
        kind=PlaceKind.ADMIN1,
        alpha2=row.alpha2,
        admin1=key,
        latitude=middle[0],
        longitude=middle[1],
        population=sum(town.feature.population for town in towns),
        aliases=(row.source, without_division(row.source), *row.aliases),
        alternates=namesake.alternates if namesake else (),
        capital=capital.name,
    )


def _shared_name(namesake: Feature | None) -> str:
    return namesake.name if namesake and not namesake.name.endswith(" City") else ""


def _namesake(row: ProvinceRow, towns: list[Town]) -> Feature | None:
    """The largest town that bears the division's name, in any spelling."""
    wanted = {without_division(row.source), fold(row.name)}
    named = (town.feature for town in towns if wanted & set(map(fold, (town.feature.name, *town.feature.alternates))))
    return max(named, key=lambda feature: feature.population, default=None)


def _capital(row: ProvinceRow, towns: list[Town]) -> Feature | None:
    if not row.capital:
        return None
    wanted = fold(row.capital)
    for town in towns:
        if wanted in map(fold, (town.feature.name, *town.feature.alternates)):
            return town.feature
    return None


def with_seat_names(towns: tuple[Town, ...]) -> tuple[Town, ...]:
    """The towns, each also under the name of its district where the two are one name in two spellings."""
    return tuple(replace(town, feature=_with_seat_name(town)) for town in towns)


def _with_seat_name(town: Town) -> Feature:
    district = without_division(town.admin2_name) if town.feature.alpha2 != "US" else ""
    if not district or skeleton(district) != skeleton(town.feature.name):
        return town.feature
    return replace(town.feature, aliases=(*town.feature.aliases, district))


def make_districts(towns: Iterable[Town]) -> Iterator[Feature]:
    """Every second-level division that has a town and a name of its own."""
    groups: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        if town.feature.admin2:
            groups[town.feature.admin2].append(town)
    for key in sorted(groups):
        yield _district(key, groups[key])


def _district(key: str, towns: list[Town]) -> Feature:
    first = towns[0]
    # "Henry County" without its last word is somebody's first name.
    bare = () if first.feature.alpha2 == "US" else (without_division(first.admin2_name),)
    return Feature(
        name=usual(first.admin2_name, first.feature.alpha2),
        kind=PlaceKind.ADMIN2,
        alpha2=first.feature.alpha2,
        admin1=first.feature.admin1,
        admin2=key,
        latitude=fmean(town.feature.latitude for town in towns),
        longitude=fmean(town.feature.longitude for town in towns),
        population=sum(town.feature.population for town in towns),
        aliases=bare,
        capital=first.feature.name,
    )


def with_divisions(features: Iterable[Feature], towns: Iterable[Town]) -> Iterator[Feature]:
    """Buildings and grounds with the divisions of the nearest town of their country."""
    by_country: dict[str, list[Feature]] = defaultdict(list)
    for town in towns:
        by_country[town.feature.alpha2].append(town.feature)
    for feature in features:
        near = by_country[feature.alpha2] if feature.kind is PlaceKind.FACILITY else []
        if near:
            nearest = min(near, key=lambda town: kilometres(town, feature))
            yield replace(feature, admin1=nearest.admin1, admin2=nearest.admin2)
        else:
            yield feature


def with_namesakes(features: Iterable[Feature], provinces: Iterable[Feature]) -> Iterator[Feature]:
    """Regions that are also a division of their country, with that division: the Gaza Strip, the West Bank."""
    named = {(province.alpha2, fold(province.name)): province.admin1 for province in provinces}
    for feature in features:
        yield replace(feature, admin1=named.get((feature.alpha2, fold(feature.name)), feature.admin1))


def without_unnamed(features: Iterable[Feature], known: frozenset[str]) -> Iterator[Feature]:
    """The features, less the keys of divisions that nobody has named."""
    for feature in features:
        yield feature if feature.admin1 in known else replace(feature, admin1="", admin2="")
