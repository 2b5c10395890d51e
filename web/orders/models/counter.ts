import { Refusal } from "#wire/refusals.ts";
import type { Money } from "#wire/types.ts";

export type Kind = "cancel" | "change" | "return";
export type Standing = "asked" | "accepted" | "refused" | "unreached";
export type Outcome = "opened" | "wrong_code" | "code_over";

/** What was asked of an order, and what the shop said. */
export interface ShownRequest {
  readonly id: string;
  readonly kind: Kind;
  readonly asked_at: number;
  readonly standing: Standing;
  readonly reply: string;
}

/** An order of the shopper's own. Every text in it is the shop's, and may hold anything. */
export interface ShownOrder {
  readonly id: string;
  readonly number: string;
  readonly placed_at: number;
  readonly state: "placed" | "paid" | "sent" | "done" | "cancelled";
  readonly total: Money;
  readonly refunded: Money;
  readonly lines: readonly { readonly name: string; readonly quantity: number; readonly minor: number; readonly sku: string }[];
  /** What is not known is not there. */
  readonly delivery: { readonly tracking?: string; readonly carrier?: string; readonly sent_at?: number | null; readonly expected_at?: number | null };
  readonly may_ask: readonly { readonly kind: Kind; readonly until: number | null }[];
  readonly requests: readonly ShownRequest[];
}

export interface OrdersShown {
  /** The shop vouches for who this is. */
  readonly is_known: boolean;
  readonly orders: readonly ShownOrder[];
}

/** The server's side of what comes after a sale. */
export interface Counter {
  shown(): Promise<OrdersShown>;
  sendCode(number: string, mail: string): Promise<unknown>;
  open(code: string): Promise<{ outcome: Outcome; shown: OrdersShown }>;
  ask(order: string, kind: Kind, text: string, goods: readonly number[]): Promise<OrdersShown>;
  talk(about: { order: string } | { number: string }): Promise<unknown>;
}

/** Ask the shop's server, as the visitor whose token this browser keeps. */
export function counterOf(address: string, token: () => string, ask: typeof fetch = (...given) => fetch(...given)): Counter {
  async function told<Answer>(path: string, body?: object): Promise<Answer> {
    const headers = { Authorization: `Bearer ${token()}`, "Content-Type": "application/json" };
    const request = body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers };
    const response = await ask(`${address}/orders${path}`, request).catch(() => null);
    if (!response) throw new Refusal("offline", "");
    const said: unknown = await response.json().catch(() => ({}));
    if (response.ok) return said as Answer;
    throw new Refusal((said as { code?: string }).code ?? "other", "");
  }
  return {
    shown: () => told(""),
    sendCode: (number, mail) => told("/code", { number, mail }),
    open: (code) => told("/open", { code }),
    ask: (order, kind, text, goods) => told(`/${encodeURIComponent(order)}/requests`, { kind, text, goods }),
    talk: (about) => told("/topic", about),
  };
}
