"""Is it alive, is it ready, has it started: for supervisors of containers."""

from fastapi import APIRouter

from service.errors import NotReady
from service.routes.dependencies import Resources, ResourcesDep
from service.routes.problems import documented, report

router = APIRouter(tags=["health"])


@router.get("/livez", summary="Does the process answer?")
async def live() -> dict[str, str]:
    """The process answers; knows nothing of the database or the reader."""
    return {"status": "alive"}


@router.get("/readyz", summary="Can a document be read and stored now?", responses=documented(NotReady))
async def ready(resources: ResourcesDep) -> dict[str, str | list[str]]:
    """The database has this version's tables and takes what is written, and the models have passed their test.

    `warnings` say what is risky about how it is set up.
    """
    await _check(resources)
    exposure = resources.settings.exposure
    return {"status": "ready", "warnings": [exposure] if exposure else []}


@router.get("/startupz", summary="Has it been ready once?", responses=documented(NotReady))
async def started(resources: ResourcesDep) -> dict[str, str]:
    """It was ready once since it started."""
    if not resources.started:
        await _check(resources)
    return {"status": "started"}


async def _check(resources: Resources) -> None:
    database = await resources.readiness.problem()
    if database is not None:
        report(database)
    problems = {"reader": resources.reader.problem, "database": database}
    faults = [f"{part}: {problem}" for part, problem in problems.items() if problem]
    if faults:
        raise NotReady(" ".join(faults))
    resources.started = True
