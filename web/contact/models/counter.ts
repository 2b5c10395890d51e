import { Refusal } from "#wire/refusals.ts";

/** A time at which a call can be promised, in ms UTC. */
export interface Slot {
  readonly begins_at: number;
  readonly ends_at: number;
}

/** A question left before, and what became of it. */
export interface Status {
  readonly id: string;
  readonly state: "open" | "answered" | "left" | "spam";
  readonly channel: Channel;
  readonly question: string;
  readonly owner_name: string;
  readonly asked_at: number;
  readonly due_at: number;
  readonly starts_at: number | null;
  readonly ends_at: number | null;
  readonly is_warned: boolean;
  readonly answer: string;
  /** What was secret in the question and was hidden. */
  readonly masked: readonly string[];
}

export interface Form {
  readonly branches: readonly { id: string; name: string; city: string }[];
  readonly slots: readonly Slot[];
  readonly zone: string;
  readonly contacts: readonly Status[];
  /** What the shop knows of them already. */
  readonly name: string;
  readonly mail: string;
  readonly phone: string;
  readonly branch: string | null;
}

export type Channel = "mail" | "call" | "chat";

/** Why somebody leaves a question rather than chat. */
export type Cause = "closed" | "busy" | "hidden" | "queue";

/** What is sent: the fields as the server knows them. */
export interface Request {
  readonly client_id: string;
  readonly channel: Channel;
  readonly cause: Cause;
  readonly question: string;
  readonly topic: string;
  readonly product: string;
  readonly name: string;
  readonly mail: string;
  readonly phone: string;
  readonly branch: string | null;
  readonly slot: number | null;
  readonly zone: string;
  readonly conversation: string | null;
  readonly website: string;
}

/** The server's side of the form. */
export interface Counter {
  form(branch: string): Promise<{ form: Form; slip: string }>;
  send(slip: string, request: Request): Promise<{ contacts: Status[] }>;
  withdraw(contact: string): Promise<{ contacts: Status[] }>;
}

/** What asks the shop's server, as the visitor whose token this browser keeps. */
export function callerOf(address: string, token: () => string, ask: typeof fetch = (...given) => fetch(...given)) {
  return async function call<Answer>(path: string, body?: object): Promise<Answer> {
    const headers = { Authorization: `Bearer ${token()}`, "Content-Type": "application/json" };
    const request = body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers };
    const response = await ask(address + path, request).catch(() => null);
    if (!response) throw new Refusal("offline", "");
    const said: unknown = await response.json().catch(() => ({}));
    if (response.ok) return said as Answer;
    throw new Refusal((said as { code?: string }).code ?? "other", "");
  };
}

/** The form's questions to the server. */
export function counterOf(address: string, token: () => string, ask?: typeof fetch): Counter {
  const call = callerOf(address, token, ask);
  return {
    form: (branch) => call(`/contact${branch ? `?branch=${encodeURIComponent(branch)}` : ""}`),
    send: (slip, request) => call("/contact", { slip, request }),
    withdraw: (contact) => call(`/contacts/${encodeURIComponent(contact)}/withdraw`, {}),
  };
}
