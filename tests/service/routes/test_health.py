"""What supervisors of containers ask."""

from pathlib import Path

from serving import RunningFake, serving, sqlite_settings

LOADING = "The reading process is starting."


def test_a_service_with_all_it_needs_is_ready(tmp_path: Path) -> None:
    with serving(sqlite_settings(tmp_path), RunningFake()) as client:
        assert [client.get(path).status_code for path in ("/livez", "/readyz", "/startupz")] == [200, 200, 200]


def test_a_service_that_others_reach_says_so_while_it_is_ready(tmp_path: Path) -> None:
    with serving(sqlite_settings(tmp_path, host="0.0.0.0"), RunningFake()) as client:
        (warning,) = client.get("/readyz").json()["warnings"]
        assert "0.0.0.0" in warning
    with serving(sqlite_settings(tmp_path), RunningFake()) as client:
        assert client.get("/readyz").json() == {"status": "ready", "warnings": []}


def test_what_is_missing_is_named_and_does_not_touch_liveness(tmp_path: Path) -> None:
    with serving(sqlite_settings(tmp_path), RunningFake(problem=LOADING), migrated=False) as client:
        response = client.get("/readyz")
        assert (response.status_code, response.json()["type"]) == (503, "/problems/not-ready")
        assert LOADING in response.json()["detail"]
        assert "dateline migrate" in response.json()["detail"]
        assert client.get("/startupz").status_code == 503
        assert client.get("/livez").status_code == 200


def test_started_once_is_started_for_good(tmp_path: Path) -> None:
    reader = RunningFake(problem=LOADING)
    with serving(sqlite_settings(tmp_path), reader) as client:
        assert client.get("/startupz").status_code == 503
        reader.problem = None
        assert client.get("/startupz").status_code == 200
        reader.problem = LOADING
        assert client.get("/startupz").status_code == 200
        assert client.get("/readyz").status_code == 503
