"""Why a PostgreSQL server cannot be used: by its SQLSTATE, or by its words where it lets nobody in to hear a code."""

import re
from dataclasses import dataclass

_ADDRESS = "check DATELINE_DATABASE_URL"


@dataclass(frozen=True, slots=True)
class _Cause:
    """A cause with what tells it: codes, whole or their beginning, and a pattern of words."""

    sentence: str
    codes: tuple[str, ...] = ()
    words: str | None = None

    def explains(self, code: str | None, words: str) -> bool:
        """Whether an error comes of it."""
        if code is not None:
            return code.startswith(self.codes)
        return self.words is not None and re.search(self.words, words) is not None


_CAUSES = (
    _Cause(
        f"The PostgreSQL server refuses the password: {_ADDRESS}, PGPASSWORD and ~/.pgpass.",
        ("28P01",),
        "password authentication failed",
    ),
    _Cause(
        "The PostgreSQL server asks for a password and none is given: set PGPASSWORD, or write it into ~/.pgpass.",
        (),
        "no password supplied",
    ),
    _Cause(
        f"The PostgreSQL server does not let this user in from here: {_ADDRESS} and the server's pg_hba.conf.",
        ("28",),
        r'role ".*" (does not exist|is not permitted)|pg_hba\.conf|authentication failed',
    ),
    _Cause(
        f"There is no database of this name on the PostgreSQL server: {_ADDRESS}, or make it (createdb -E UTF8 NAME).",
        ("3D000",),
        r'database ".*" does not exist',
    ),
    _Cause(
        "The PostgreSQL server is starting or stopping: try again in some seconds.",
        ("57P",),
        "starting up|shutting down|not yet accepting|in recovery mode",
    ),
    _Cause(
        "The PostgreSQL server has no connection to spare: raise its max_connections, or end other clients.",
        ("53300",),
        "too many clients|too many connections|connection slots",
    ),
    _Cause(
        "The PostgreSQL server did not answer in time: see whether it is frozen or overloaded.",
        ("57014", "55P03"),
        "timeout expired|timed out",
    ),
    _Cause(
        f"No PostgreSQL server listens at the address: {_ADDRESS} and that the server runs.",
        (),
        "Connection refused|No such file or directory|resolve host|No route|unreachable",
    ),
    _Cause(
        "The PostgreSQL server ended the connection: try again in some seconds, and see its log if this goes on.",
        ("08",),
        "closed the connection|connection is (lost|closed)|consuming input failed|connection socket closed",
    ),
    _Cause("The PostgreSQL server's disk is full: make room there.", ("53100",)),
    _Cause("The PostgreSQL server is short of memory or another resource: see its log.", ("53",)),
    _Cause(
        "The PostgreSQL server takes no writes, it is a standby or set to be read-only: name the one that does.",
        ("25006",),
    ),
    _Cause(
        "The PostgreSQL user may not use the tables: make it their owner, or grant it SELECT, INSERT and UPDATE.",
        ("42501",),
    ),
    _Cause(
        "The PostgreSQL server cannot read or write its files, or they are damaged: see its log, restore a backup.",
        ("58", "XX001", "XX002"),
    ),
    _Cause("Other transactions stood in the way: try again in some seconds.", ("40",)),
)


def cause(error: object) -> str | None:
    """Why the server cannot be used, with the remedy; None where the error does not come of its state."""
    code = getattr(error, "sqlstate", None)
    words = str(error)
    return next((known.sentence for known in _CAUSES if known.explains(code, words)), None)
