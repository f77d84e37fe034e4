"""How ACLED writes the names of actors."""

from pipeline.lexicon.actors import Group
from pipeline.model import Actor
from pipeline.ontology import ActorType

#: Countries that English names with an article.
WITH_ARTICLE = frozenset({"Philippines", "Maldives", "Netherlands", "Bahamas", "Comoros", "Republic of Congo"})
ARTICLE_WORDS = frozenset({"Republic", "Islands", "Emirates", "States", "Kingdom"})


def with_article(country: str) -> str:
    """A country's name as it stands after "of"."""
    needs = country in WITH_ARTICLE or ARTICLE_WORDS & set(country.split())
    return f"the {country}" if needs else country


def in_country(label: str, country: str | None) -> str:
    """Label with its country, "Civilians (Syria)"; without a country only "Civilians"."""
    return f"{label} ({country})" if country else label


def state_actor(body: str, home: str | None, country: str | None) -> Actor:
    """A body of a state, "Military Forces of Iraq": an external force in any country but its own."""
    name = f"{body} of {with_article(home)}" if home else body
    kind = ActorType.EXTERNAL if home and country and home != country else ActorType.STATE
    return Actor(name, kind)


def people_actor(kind: ActorType, country: str | None, associates: tuple[str, ...] = ()) -> Actor:
    """Protesters, rioters or civilians of a country."""
    return Actor(in_country(kind.value, country), kind, associates)


def unidentified_band(country: str | None) -> Actor:
    """Armed people whom nobody names."""
    return Actor(in_country("Unidentified Armed Group", country), ActorType.POLITICAL_MILITIA)


def unidentified_military() -> Actor:
    """Soldiers of a state whom nobody names."""
    return Actor("Unidentified Military Forces", ActorType.EXTERNAL)


def sole_perpetrator(country: str | None) -> Actor:
    """One attacker on nobody's behalf."""
    return Actor(in_country("Sole Perpetrator", country), ActorType.POLITICAL_MILITIA)


def group_actor(group: Group, country: str | None) -> Actor:
    """A group of the table; a state's force is an external force in any country but its own."""
    away = group.type is ActorType.STATE and country is not None and country not in group.countries
    name = in_country(group.name, country) if group.per_country else group.name
    return Actor(name, ActorType.EXTERNAL if away else group.type)
