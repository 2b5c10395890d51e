"""An address or a method that is not there is refused as everything is: a code, a sentence, a line in the log."""

from io import BytesIO

import pytest
from structlog.testing import capture_logs

from tests.edges.front import Front

ABSENT = [
    ("GET", "/nowhere"),
    ("GET", "/console/api/nowhere"),
    ("POST", "/console/api/nowhere"),
    ("GET", "/widget/nowhere/at/all"),
    ("GET", "/files/"),
]
OTHER_METHOD = [
    ("DELETE", "/console/api/people"),
    ("PUT", "/console/api/sign-in"),
    ("GET", "/console/api/sign-in"),
    ("POST", "/health/ready"),
]


@pytest.mark.parametrize("who", [None, "Olga"])
@pytest.mark.parametrize(("method", "path"), [*ABSENT, *OTHER_METHOD])
async def test_what_is_not_there_is_refused_and_logged(front: Front, method: str, path: str, who: str | None) -> None:
    headers = front.cookie(who) if who else {}

    with capture_logs() as logged:
        async with front.session.request(method, front.base + path, headers=headers) as response:
            refusal = await response.json()

    assert response.status == 404
    assert refusal == {"code": "not_found", "message": "There is no such thing here."}
    assert [(one["event"], one["code"], one["path"]) for one in logged] == [("request_refused", "not_found", path)]
    assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_stranger_cannot_tell_absent_from_forbidden(front: Front) -> None:
    async def told(method: str, path: str) -> tuple[int, bytes, set[str]]:
        async with front.session.request(method, front.base + path) as response:
            return response.status, await response.read(), set(response.headers)

    answers = [await told(method, path) for method, path in [*ABSENT, *OTHER_METHOD]]

    assert all(one == answers[0] for one in answers)


async def test_a_poll_larger_than_any_body_may_be_is_refused(front: Front) -> None:
    with capture_logs() as logged:
        async with front.session.post(front.widget("poll"), data=BytesIO(b"x" * (11 * 2**20))) as response:
            refusal = await response.json()

    assert (response.status, refusal["code"]) == (400, "bad_request")
    assert [(one["event"], one["code"]) for one in logged] == [("request_refused", "bad_request")]


async def test_the_address_that_people_type_still_leads_to_the_console(front: Front) -> None:
    async with front.session.get(f"{front.base}/console", allow_redirects=False) as response:
        assert (response.status, response.headers["Location"]) == (302, "/console/")
