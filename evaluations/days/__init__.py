"""Made-up days in a real house: people of software come through its sockets, and a clock jumps to what comes next.

`made_up_time` makes hours pass in a moment, `shop` is the house, `shopper` and `agent` are the people, `rota` says when
the shop is open and who works, `day` lets it all happen, and `ledger` reads from the stored facts what became of it.
"""
