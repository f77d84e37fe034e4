"""The wheel is complete: installed somewhere else, it serves from an empty folder."""

import os
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import httpx2
import pytest
from running import running_service

pytestmark = pytest.mark.stanza

ROOT = Path(__file__).parent.parent
SAKE = "GOMA, Feb 16 – Gunmen attacked the village of Sake on Monday and killed nine people, the army said."


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    (built,) = folder.glob("dateline-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an installation that borrows its dependencies, but not the checkout, from this one."""
    folder = tmp_path_factory.mktemp("installation")
    venv.create(folder, symlinks=True)
    (site,) = folder.glob("lib/python*/site-packages")
    borrowed = [path for path in sys.path if path.endswith("site-packages")]
    (site / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    _pip("--python", folder / "bin" / "python", "install", "--no-deps", "--force-reinstall", wheel)
    return folder / "bin" / "dateline"


@pytest.fixture(scope="module")
def service(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("empty")
    with running_service(installed, folder=folder, environment=_environment()) as url:
        assert sorted(path.name for path in folder.iterdir()) == ["data", "serve.log"]
        yield url


def _pip(*arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--quiet", *arguments], check=True)


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}


def test_wheel_carries_its_terms(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    assert [Path(name).name for name in sorted(names) if "/licenses/" in name] == ["LICENSE", "NOTICE"]


def test_installed_wheel_reads_and_stores_in_an_empty_folder(service: str) -> None:
    answer = httpx2.post(f"{service}/v1/documents", json={"text": SAKE, "published_at": "2021-02-16"}, timeout=60)
    assert answer.status_code == 201
    (event,) = httpx2.get(f"{service}/v1/events").json()["events"]
    assert (event["record"]["location"], event["record"]["admin1"]) == ("Sake", "North Kivu")


def test_installed_wheel_has_the_sample_articles(installed: Path, tmp_path: Path) -> None:
    script = "from service.shipped import shipped; print(len(list(shipped('seeds').glob('*.expected.json'))))"
    python = installed.with_name("python")
    found = subprocess.run([python, "-c", script], cwd=tmp_path, env=_environment(), check=True, stdout=subprocess.PIPE)
    assert int(found.stdout) == len(list((ROOT / "seeds").glob("*.expected.json")))
