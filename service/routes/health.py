"""Is it alive, is it ready, has it started: for supervisors of containers."""

from fastapi import APIRouter

from service.errors import NotReady
from service.processing import database_problem
from service.routes.dependencies import Resources, ResourcesDep
from service.routes.problems import documented

router = APIRouter(tags=["health"])


@router.get("/livez")
async def live() -> dict[str, str]:
    """The process answers; knows nothing of the database or the reader."""
    return {"status": "alive"}


@router.get("/readyz", responses=documented(NotReady))
def ready(resources: ResourcesDep) -> dict[str, str | list[str]]:
    """The database answers with this version's tables, and the models are loaded and have passed their test.

    `warnings` say what is risky about how it is set up.
    """
    _check(resources)
    exposure = resources.settings.exposure
    return {"status": "ready", "warnings": [exposure] if exposure else []}


@router.get("/startupz", responses=documented(NotReady))
def started(resources: ResourcesDep) -> dict[str, str]:
    """It was ready once since it started."""
    if not resources.started:
        _check(resources)
    return {"status": "started"}


def _check(resources: Resources) -> None:
    problems = {"reader": resources.reader.problem, "database": database_problem(resources.database)}
    faults = [f"{part}: {problem}" for part, problem in problems.items() if problem]
    if faults:
        raise NotReady(" ".join(faults))
    resources.started = True
