"""The documents, the Makefile, the container's files and the code tell the same story."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from enum import EnumType
from pathlib import Path
from typing import Any

import pytest

from pipeline import ontology
from service.app import create_app
from service.cli import build_parser
from service.routes.problems import PROBLEMS
from service.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
PAGES = tuple(sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("seeds/*.md")]))
MODULES = tuple(sorted((ROOT / "pipeline").rglob("*.py")))
DECISIONS = tuple(sorted((ROOT / "docs" / "decisions").glob("0*.md")))


def _read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_relative_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!\w+:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_make_targets_in_documents_exist(page: Path) -> None:
    targets = set(re.findall(r"(?:^|`)make (\w+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert targets <= set(re.findall(r"^(\w+):", _read("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_settings_in_documents_exist(page: Path) -> None:
    named = set(re.findall(rf"{PREFIX}[A-Z_]+[A-Z]", page.read_text(encoding="utf-8")))
    assert named <= _variables()


def test_every_setting_is_documented_with_its_default() -> None:
    rows = dict(re.findall(rf"^\| `({PREFIX}\w+)` \| (.+?) \|", _read("docs/operations.md"), re.MULTILINE))
    assert set(rows) == _variables()
    for name, field in Settings.model_fields.items():
        default = str(field.default).lower()
        # Nothing, and folders of this machine, are described in words.
        if field.default is not None and not default.startswith("/"):
            assert rows[_variable(name)] == f"`{default}`"


def _variable(field: str) -> str:
    return f"{PREFIX}{field.upper()}"


def _variables() -> set[str]:
    return {_variable(name) for name in Settings.model_fields}


def test_every_command_is_documented() -> None:
    documented = set(re.findall(r"^\| `dateline (\w+)", _read("docs/operations.md"), re.MULTILINE))
    assert documented == _commands()


def test_commands_in_documents_exist() -> None:
    for page in PAGES:
        named = set(re.findall(r"(?:^|`)dateline ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
        assert named <= _commands(), _name(page)


def _commands() -> set[str]:
    (subparsers,) = (action for action in build_parser()._actions if action.dest == "command")
    return set(subparsers.choices or ())


def _operations() -> dict[tuple[str, str], Any]:
    paths = create_app(Settings()).openapi()["paths"]
    return {(method.upper(), path): operation for path, item in paths.items() for method, operation in item.items()}


def test_every_operation_is_documented() -> None:
    documented = set(re.findall(r"^## `(GET|POST|PUT|PATCH|DELETE) (\S+)`", _read("docs/api.md"), re.MULTILINE))
    assert documented == set(_operations())


def test_every_query_parameter_is_documented() -> None:
    text = _read("docs/api.md")
    parameters = {p["name"] for o in _operations().values() for p in o.get("parameters", ()) if p["in"] == "query"}
    assert [name for name in sorted(parameters) if f"| `{name}` |" not in text] == []


def test_every_problem_is_documented_under_its_status() -> None:
    rows = re.findall(r"^\| (\d{3}) \| (.+) \|$", _read("docs/api.md"), re.MULTILINE)
    documented = {(int(status), slug) for status, slugs in rows for slug in re.findall(r"`([\w-]+)`", slugs)}
    assert documented == {(kind.status.value, kind.slug) for kind in PROBLEMS}


@pytest.mark.parametrize("page", DECISIONS, ids=_name)
def test_decision_has_its_four_parts(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences", "Alternatives"]
    assert text.startswith(f"# {int(page.name[:4])}. ")
    assert f"({page.name})" in _read("docs/decisions/README.md")


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(page.name[:4]) for page in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_image_copies_what_exists_and_is_sent() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", _read("Dockerfile"), re.MULTILINE)
    sources = {source for line in copied for source in line.split()}
    sent = set(re.findall(r"^!(.+?)/?$", _read(".dockerignore"), re.MULTILINE))
    assert sources == sent
    assert [source for source in sources if not (ROOT / source).exists()] == []


def test_package_image_and_citation_have_one_version_and_one_licence() -> None:
    project = tomllib.loads(_read("pyproject.toml"))["project"]
    labels = dict(re.findall(r'org\.opencontainers\.image\.(\w+)="(.+?)"', _read("Dockerfile")))
    assert (labels["version"], labels["licenses"]) == (project["version"], project["license"])
    citation = _read("CITATION.cff")
    assert f"\nversion: {project['version']}\n" in citation
    assert [licence for licence in project["license"].split(" AND ") if f"  - {licence}\n" not in citation] == []


def test_wheels_are_built_from_the_versions_that_are_constrained() -> None:
    pinned = re.findall(r"\w+==[\w.]+", _read("pyproject.toml").partition("[project]")[0])
    assert pinned
    assert set(pinned) <= set(_read("constraints.txt").split())


def test_a_constant_has_one_value_in_the_pipeline() -> None:
    names = Counter(name for path in MODULES for name, _ in _constants(path))
    assert sorted(name for name, times in names.items() if times > 1) == []


def test_groups_of_classes_stand_in_the_ontology() -> None:
    elsewhere = [path for path in MODULES if path.parent.name != "ontology"]
    groups = [f"{_name(path)}: {name}" for path in elsewhere for name, value in _constants(path) if _is_group(value)]
    assert groups == []


def test_every_part_of_the_pipeline_stands_on_its_map() -> None:
    parts = (path for path in (ROOT / "pipeline").iterdir() if path.is_dir() or path.name == "page.py")
    listed = re.findall(r"^\| `pipeline/(\S+)` \|", _read("docs/pipeline.md"), re.MULTILINE)
    assert sorted(listed) == sorted(part.name for part in parts if not part.name.startswith("_"))


def test_the_map_leads_to_modules_that_exist() -> None:
    named = re.findall(r"`([a-z_/]+)(?:\{([a-z,]+)\})?([a-z_/]*\.(?:py|toml))`", _read("docs/pipeline.md"))
    paths = [f"{start}{one}{end}" for start, choices, end in named for one in choices.split(",")]
    assert len(paths) > 40
    assert [one for one in paths if not any((ROOT / root / one).exists() for root in (".", "pipeline"))] == []


def _constants(path: Path) -> Iterator[tuple[str, ast.expr | None]]:
    """The names in capitals that a module gives a value, with it."""
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            named = (node for target in targets for node in ast.walk(target) if isinstance(node, ast.Name))
            yield from ((node.id, statement.value) for node in named if node.id.isupper() and len(node.id) > 1)


def _is_group(value: ast.expr | None) -> bool:
    """Whether a value is a set or tuple of classes of the ontology, by itself or joined to other sets."""
    match value:
        case ast.BinOp(left=left, right=right):
            return _is_group(left) or _is_group(right)
        case ast.Call(func=ast.Name(id="frozenset"), args=[inner]):
            return _is_group(inner)
        case ast.Set(elts=elements) | ast.Tuple(elts=elements):
            return all(isinstance(one, ast.Attribute) and _is_class(one.value) for one in elements)
    return False


def _is_class(value: ast.expr) -> bool:
    return isinstance(value, ast.Name) and isinstance(getattr(ontology, value.id, None), EnumType)


def test_no_test_can_be_skipped() -> None:
    forbidden = re.compile(r"importor" r"skip|pytest\.(?:mark\.)?(?:skip|xfail)")
    assert [_name(p) for p in (ROOT / "tests").rglob("*.py") if forbidden.search(p.read_text(encoding="utf-8"))] == []
