"""Orders after the sale on both engines: opened by a code, asked for, answered, talked about."""

from floorwalker.aftersales.actions.asking import answer_request, ask_request
from floorwalker.aftersales.actions.choosing import renew_request_key
from floorwalker.aftersales.actions.talking import talk_about
from floorwalker.aftersales.views.desk import orders_at_desk
from tests.aftersales.serving import opens, opens_service, seen_by
from tests.cast import Cast


def test_an_order_is_opened_asked_for_answered_and_talked_about(cast: Cast) -> None:
    talk, placed = cast.talk(), opens_service(cast, state="sent")
    cast.do(renew_request_key, cast.olga)
    assert opens(cast, cast.mia) == "opened"

    request = cast.do(ask_request, cast.mia, placed, "return", "Too small", [0])
    cast.do(answer_request, cast.house, request, "accepted", "A label is on its way")
    cast.do(talk_about, cast.mia, placed, "")
    cast.do(talk_about, cast.mia, None, "10023")

    (shown,) = seen_by(cast, cast.mia).orders
    assert [(one.standing, one.reply) for one in shown.requests] == [("accepted", "A label is on its way")]
    desk = cast.look(orders_at_desk, cast.ada, talk)
    assert ([one.text for one in desk.requests], desk.by_code) == (["Too small"], [placed])
    assert desk.topic is not None
    assert (desk.topic.number, desk.topic.order_id) == ("10023", None)
    assert seen_by(cast, cast.max).orders == []
