"""The front door."""

from fastapi import APIRouter

router = APIRouter(include_in_schema=False)


@router.get("/")
async def show_links() -> dict[str, str]:
    """Where to go from here: addresses that answer a GET."""
    return {
        "documentation": "/docs",
        "description": "/openapi.json",
        "events": "/v1/events",
        "health": "/readyz",
    }
