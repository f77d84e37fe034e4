"""Every command of the pages does what the page shows, on a service that `make run` would have started."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import httpx2
import pytest
from running import running_service
from transcripts import PAGES, ROOT, Transcript, fenced_blocks, is_shown, transcripts, with_latest_ids

from pipeline.extractor import Extractor
from service import cli
from service.cli import opening
from service.settings import Settings

TRANSCRIPTS = tuple(transcript for page in PAGES for transcript in transcripts(page))

#: How the commands begin that are not run here, and why.
NOT_RUN = {
    "git clone": "there is no network",
    "make run": "serves until it is stopped; the service here was started by the same steps",
    "make setup": "comes before every test",
    "make test": "is what runs this",
    "make check": "runs beside the tests, for minutes",
    "make bench": "needs a folder of benchmarks",
    "make changes": "reads a folder of open texts twice, for minutes",
    "make firings": "reads a folder of open texts, for minutes",
    "make growth": "reads hostile texts, for minutes",
    ".venv/bin/python tests/kills.py": ".ci/run has a hundred kills of its own",
    ".venv/bin/python tests/lanes.py": "reads hostile texts, for minutes",
    ".venv/bin/python tests/memory.py": "reads a folder of open texts, for many minutes",
    "make wheel": "tests/test_wheel.py builds and installs the wheel",
    "pipx install": "tests/test_wheel.py builds and installs the wheel",
    "dateline serve": "serves until it is stopped; the service here is one",
    "docker": "needs a container engine; README says what was built and run",
    "POSTGRES_PASSWORD=": "needs a container engine; README says what was built and run",
}
#: What else a block may hold that is no command.
OTHER_LANGUAGES = {"text", "json"}


def _not_run(command: str) -> str | None:
    return next((beginning for beginning in NOT_RUN if command.startswith(beginning)), None)


def _name(transcript: Transcript) -> str:
    return f"{transcript.page}: {transcript.command[:50]}"


class Terminal:
    """A terminal in a folder with the samples, beside a running service."""

    def __init__(self, folder: Path, environment: dict[str, str], url: str) -> None:
        self.folder = folder
        self.environment = environment
        self.address = url.removeprefix("http://")
        self.outputs: list[str] = []

    def run(self, command: str) -> str:
        """What a command prints."""
        command = with_latest_ids(command, self.outputs).replace("127.0.0.1:8000", self.address)
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        self.outputs.append(done.stdout)
        return done.stdout


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    commands = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}
    for step in ("migrate", "seeds"):
        subprocess.run(
            [commands / "dateline", step], cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True
        )
    with running_service(commands / "dateline", folder=folder, environment=environment) as url:
        yield Terminal(folder, environment, url)


#: As it is before a test puts `_extractor` into its place.
_load_extractor = opening.load_extractor


@cache
def _extractor() -> Extractor:
    return _load_extractor(Settings())


@pytest.mark.stanza
@pytest.mark.parametrize("transcript", [t for t in TRANSCRIPTS if not _not_run(t.command)], ids=_name)
def test_the_command_prints_what_the_page_shows(
    transcript: Transcript,
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = shlex.split(transcript.command)
    if words[:2] == ["dateline", "explain"]:
        # In this process, where the models are loaded once for all of them.
        monkeypatch.setattr(opening, "load_extractor", lambda _settings: _extractor())
        assert cli.main(words[1:]) == 0
        output = capsys.readouterr().out
    else:
        output = terminal.run(transcript.command)
    assert is_shown(transcript.printed, output), f"it prints:\n{output}"


@pytest.mark.stanza
def test_the_examples_of_the_page_of_operations_find_something(terminal: Terminal) -> None:
    service = f"http://{terminal.address}"
    paths = httpx2.get(f"{service}/openapi.json").json()["paths"]
    article = paths["/v1/documents"]["post"]["requestBody"]["content"]["application/json"]["example"]
    answer = httpx2.post(f"{service}/v1/documents", json=article, timeout=60)
    assert answer.status_code == 201
    assert answer.json()["events"]
    parameters = paths["/v1/events"]["get"]["parameters"]
    examples = {parameter["name"]: example for parameter in parameters for example in _examples(parameter)}
    (event,) = httpx2.get(f"{service}/v1/events", params=examples).json()["events"]
    assert event["record"]["location"] == "Erbil"


def _examples(parameter: dict[str, Any]) -> Iterator[str]:
    for shape in (parameter["schema"], *parameter["schema"].get("anyOf", ())):
        yield from shape.get("examples", ())


def test_commands_that_are_not_run_are_still_in_the_pages() -> None:
    assert {_not_run(transcript.command) for transcript in TRANSCRIPTS} - {None} == set(NOT_RUN)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_says_what_it_is(page: Path) -> None:
    for language, content in fenced_blocks(page):
        assert language in {"console", *OTHER_LANGUAGES}, content
        if language in OTHER_LANGUAGES:
            assert not re.search(r"^(curl|dateline|docker|make|pipx?|podman) ", content, re.MULTILINE)


@pytest.mark.parametrize(
    ("printed", "output"),
    [
        ("201", "201\n"),
        ("a … c", "a b\nb c"),
        ('{"id": "doc_…",\n "n": [1, …], …}', '{"id":"doc_abc","n":[1,2],"more":{}}'),
        ("…", ""),
    ],
)
def test_dots_stand_for_anything_and_json_may_be_laid_out(printed: str, output: str) -> None:
    assert is_shown(printed, output)


@pytest.mark.parametrize(
    ("printed", "output"), [("201", "200"), ("a …", "b"), ("a  b", "a b"), ('{"n": 1}', '{"n":1,"m":2}'), ("", "more")]
)
def test_what_is_not_shown_is_told(printed: str, output: str) -> None:
    assert not is_shown(printed, output)


def test_commands_go_on_while_a_quotation_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcripts.ROOT", tmp_path)
    page = tmp_path / "page.md"
    page.write_text("```console\n$ echo 'a\n  b' \\\n  c\na\n$ true\n```\n\n```text\nx\n```\n", encoding="utf-8")
    assert list(transcripts(page)) == [
        Transcript("page.md", "echo 'a\n  b' \\\n  c", "a"),
        Transcript("page.md", "true", ""),
    ]


def test_ids_in_commands_are_those_printed_last() -> None:
    first, last = "evt_" + "a" * 26, "evt_" + "b" * 26
    assert with_latest_ids("curl /evt_…", [first, f'{first} "{last}"', "nothing"]) == f"curl /{last}"
