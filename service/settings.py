"""The DATELINE_* environment variables, one class."""

import os
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

import pipeline
from service.errors import SettingsInvalid
from service.suggesting import closest

PREFIX = "DATELINE_"
_PACKAGE = Path(pipeline.__file__).parent


def _words(value: object) -> object:
    """The words of a list with commas, in lower case."""
    return tuple(value.lower().replace(",", " ").split()) if isinstance(value, str) else value


class Settings(BaseSettings):
    """Everything an operator may choose; each field is the variable DATELINE_ plus its name in capitals."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, validate_default=True)

    #: SQLAlchemy URL: ``sqlite:///FILE`` or ``postgresql+psycopg://USER@HOST/NAME``.
    database_url: str = "sqlite:///data/dateline.db"
    #: A folder of English Stanza models, or an official package: default_fast, default, default_accurate; the bundled
    #: models when not set.
    models: str | None = None
    #: Where ``dateline models fetch`` keeps official packages.
    resources: Path = Path("data/stanza")
    #: Folder of the gazetteer index that ``dateline gazetteer build`` writes.
    gazetteer: Path = _PACKAGE / "places" / "index"
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    #: Names under which the service may be called, beside addresses and names without a dot; * is any.
    trusted_hosts: Annotated[tuple[str, ...] | None, NoDecode, BeforeValidator(_words)] = None
    #: Apply pending migrations on start; with ``off`` the service refuses to start on an old database.
    migrate: bool = True
    #: Largest request body; the longest text fits, be each of its characters escaped in JSON.
    max_bytes: int = Field(default=2 * 1024 * 1024, ge=1)
    #: Longest text.
    max_characters: int = Field(default=200_000, ge=1)
    #: Processes that read, each with a copy of the models; when not set, two where memory allows, else one.
    workers: int | None = Field(default=None, ge=1)
    #: Seconds of computing that a document may take to be read, whatever its length.
    deadline: float = Field(default=5.0, gt=0)
    #: So many characters add a second to that.
    deadline_characters: int = Field(default=2000, ge=1)
    #: Seconds that a document may wait to be read.
    patience: float = Field(default=300.0, gt=0)
    #: Documents that may wait to be read before more are refused.
    queue: int = Field(default=64, ge=1)
    #: Seconds that requests in flight get to finish on SIGTERM.
    grace: int = Field(default=30, ge=0)

    @property
    def exposure(self) -> str | None:
        """What is to be known of where the service listens; None where only this machine reaches it."""
        if _is_loopback(self.host):
            return None
        return (
            f"The service listens on {self.host} and asks nobody for a key: whoever reaches that address reads and "
            "stores what they like. Put a proxy with a login before it, or listen on 127.0.0.1 (DATELINE_HOST)."
        )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def load_settings(**chosen: Any) -> Settings:
    """The settings of this environment, under those chosen by hand; SettingsInvalid has a line for each fault."""
    faults = _unknown_variables()
    try:
        settings = Settings(**chosen)
    except ValidationError as error:
        faults += [f"{_variable(fault['loc'])}: {fault['msg']} (got {fault['input']!r})" for fault in error.errors()]
    if faults:
        raise SettingsInvalid("\n".join(faults))
    return settings


def _unknown_variables() -> list[str]:
    known = [_variable((name,)) for name in Settings.model_fields]
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    return [f"{name}: there is no such setting{_suggestion(name, known)}" for name in unknown]


def _suggestion(name: str, known: list[str]) -> str:
    # Without the prefix, which makes all of them alike.
    bare = {variable.removeprefix(PREFIX): variable for variable in known}
    close = closest(name.removeprefix(PREFIX), bare)
    return f", did you mean {bare[close]}?" if close else f"; there are {', '.join(known)}"


def _variable(location: tuple[int | str, ...]) -> str:
    return PREFIX + "_".join(map(str, location)).upper()
