import { beforeEach, describe, expect, test, vi } from "vitest";
import { Refusal } from "#wire/refusals.ts";
import { counterOf, type Counter, type OrdersShown, type Outcome, type ShownOrder } from "./counter.ts";
import { OwnOrders } from "./own_orders.ts";
import { trackingOf } from "./tracking.ts";

const ORDER = { id: "one", number: "10023", requests: [] as ShownOrder["requests"] } as ShownOrder;
const NOTHING: OrdersShown = { is_known: false, orders: [] };
const SHOWN: OrdersShown = { is_known: false, orders: [ORDER] };

let counter: Counter;
let service: OwnOrders;

beforeEach(() => {
  counter = {
    shown: vi.fn(() => Promise.resolve(NOTHING)),
    sendCode: vi.fn(() => Promise.resolve({})),
    open: vi.fn(() => Promise.resolve({ outcome: "opened" as Outcome, shown: SHOWN })),
    ask: vi.fn(() => Promise.resolve(SHOWN)),
    talk: vi.fn(() => Promise.resolve({})),
  };
  service = new OwnOrders(counter);
});

const refused = (code: string) => () => Promise.reject(new Refusal(code, ""));

describe("looking for an order", () => {
  test("number and address come first, then the code, then the order", async () => {
    await service.load();
    expect([service.isLookingUp, service.step]).toEqual([true, "order"]);

    await service.sendCode(" 10023 ", " mia@home.example ");
    expect(counter.sendCode).toHaveBeenCalledExactlyOnceWith("10023", "mia@home.example");
    expect(service.step).toBe("code");
    await service.open("123456");

    expect([service.shown, service.isLookingUp]).toEqual([SHOWN, false]);
  });

  test("a wrong code may be typed again, one that is over asks for a new one", async () => {
    const outcomes: Outcome[] = ["wrong_code", "code_over"];
    counter.open = () => Promise.resolve({ outcome: outcomes.shift() ?? "opened", shown: NOTHING });
    await service.sendCode("10023", "mia@home.example");

    await service.open("000000");
    expect([service.step, service.fault]).toEqual(["code", { at: "look", code: "wrong_code" }]);
    await service.open("000000");

    expect([service.step, service.fault]).toEqual(["order", { at: "look", code: "code_over" }]);
  });

  test("whoever is known is not asked for a number, unless they look for another order", async () => {
    counter.shown = () => Promise.resolve({ is_known: true, orders: [] });
    await service.load();
    expect(service.isLookingUp).toBe(false);

    service.look();

    expect(service.isLookingUp).toBe(true);
  });
});

describe("an order", () => {
  test("what is refused is said at the order that it was asked of", async () => {
    counter.ask = refused("not_askable");

    expect(await service.ask("one", "cancel", "", [])).toBe(false);

    expect([service.fault, service.isBusy]).toEqual([{ at: "one", code: "not_askable" }, false]);
  });

  test("is talked about by its id where it is proven, else by the number that was typed", async () => {
    await service.talk("10023", "one");
    await service.talk("10023");

    expect(vi.mocked(counter.talk).mock.calls).toEqual([[{ order: "one" }], [{ number: "10023" }]]);
    expect(service.topic).toBe("10023");
  });

  test.each([
    ["https://carrier.example/t?n=1", "https://carrier.example/t?n=1"],
    ["http://carrier.example/t", null],
    ["javascript:alert(1)", null],
    ["data:text/html,<script>", null],
    ["https://user@carrier.example/", null],
    ["//carrier.example", null],
    ["", null],
    [undefined, null],
  ])("is followed only over a safe line: %s", (link, followed) => {
    expect(trackingOf(link)).toBe(followed);
  });
});

test("the server is asked as the visitor whose token this is, and says why not", async () => {
  const ask = vi.fn<typeof fetch>(() => Promise.resolve(new Response("{}")));
  const asked = counterOf("/widget/shoes", () => "mias-token", ask);

  await asked.ask("a/b", "return", "Too small", [1]);

  expect(ask.mock.calls[0]?.[0]).toBe("/widget/shoes/orders/a%2Fb/requests");
  expect(ask.mock.calls[0]?.[1]).toMatchObject({ body: '{"kind":"return","text":"Too small","goods":[1]}' });
  expect(ask.mock.calls[0]?.[1]?.headers).toMatchObject({ Authorization: "Bearer mias-token" });
  ask.mockResolvedValueOnce(new Response('{"code":"too_many_codes"}', { status: 400 }));
  await expect(asked.sendCode("1", "a")).rejects.toMatchObject({ code: "too_many_codes" });
  ask.mockRejectedValueOnce(new TypeError());
  await expect(asked.shown()).rejects.toMatchObject({ code: "offline" });
});
