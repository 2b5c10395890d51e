import { Refusal } from "#wire/refusals.ts";

/** What was said of a conversation, and what may still be said. */
export interface FeedbackCard {
  readonly can_ask: boolean;
  readonly can_change: boolean;
  readonly given_at: number | null;
  readonly is_solved: boolean | null;
  readonly is_satisfied: boolean | null;
  readonly comment: string;
}

export type Answers = Pick<FeedbackCard, "is_solved" | "is_satisfied" | "comment">;
export type Outcome = "sent" | "code_sent" | "wrong_code" | "code_over";
export type Form = "text" | "html";

/** What a shopper said that counts in law, as it was taken down. */
export interface StatementCard {
  readonly id: string;
  readonly kind: StatementKind;
  readonly said_at: number;
  readonly receipt: "none" | "asked" | "sent";
  readonly outcome: string | null;
}

export type StatementKind = "withdrawal" | "complaint";

/** The server's side of what comes after the words. */
export interface Office {
  asked(conversation: string): Promise<FeedbackCard>;
  say(conversation: string, answers: Answers): Promise<FeedbackCard>;
  provenAddress(): Promise<string>;
  mail(conversation: string, mail: string): Promise<Outcome>;
  prove(conversation: string, code: string): Promise<Outcome>;
  download(conversation: string, form: Form): Promise<Blob>;
  statements(conversation: string): Promise<readonly StatementCard[]>;
  state(conversation: string, kind: StatementKind): Promise<readonly StatementCard[]>;
  takeBack(conversation: string, statement: string, reason: string): Promise<readonly StatementCard[]>;
}

/** Ask the shop's server, as the visitor whose token this browser keeps; `zone` is that of their clock. */
export function officeOf(address: string, token: () => string, zone: string, ask: typeof fetch = (...given) => fetch(...given)): Office {
  async function call(path: string, body?: object): Promise<Response> {
    const headers = { Authorization: `Bearer ${token()}`, "Content-Type": "application/json" };
    const request = body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers };
    const response = await ask(address + path, request).catch(() => null);
    if (!response) throw new Refusal("offline", "");
    if (response.ok) return response;
    const said: unknown = await response.json().catch(() => ({}));
    throw new Refusal((said as { code?: string }).code ?? "other", "");
  }
  async function told<Answer>(path: string, body?: object): Promise<Answer> {
    return (await call(path, body)).json() as Promise<Answer>;
  }
  const of = (conversation: string) => `/conversations/${encodeURIComponent(conversation)}`;
  return {
    asked: (conversation) => told(`${of(conversation)}/feedback/asked`, {}),
    say: (conversation, answers) => told(`${of(conversation)}/feedback`, answers),
    provenAddress: async () => (await told<{ mail: string }>("/proven-address")).mail,
    mail: async (conversation, mail) => (await told<{ outcome: Outcome }>(`${of(conversation)}/transcript`, { mail, zone })).outcome,
    prove: async (conversation, code) =>
      (await told<{ outcome: Outcome }>(`${of(conversation)}/transcript/code`, { code, zone })).outcome,
    statements: (conversation) => told(`${of(conversation)}/statements`),
    state: (conversation, kind) => told(`${of(conversation)}/statements`, { kind }),
    takeBack: (conversation, statement, reason) =>
      told(`${of(conversation)}/statements/${encodeURIComponent(statement)}/take-back`, { reason }),
    download: async (conversation, form) => (await call(`${of(conversation)}/transcript/download`, { form, zone })).blob(),
  };
}
