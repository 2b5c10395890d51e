import type { Block } from "#ui/models/prose.ts";
import { Refusal } from "#wire/refusals.ts";

/** A published article in a list, with how it begins. */
export interface Listed {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly begins: string;
}

/** A published article as it is read. */
export interface Article {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a reader has said of an article; nothing yet is null. */
export interface Judgement {
  readonly is_helpful: boolean | null;
}

/** The server's side of the articles. */
export interface Shelf {
  /** What answers a question, or what is read most. */
  list(question: string): Promise<Listed[]>;
  article(id: string): Promise<Article>;
  /** It is before the shopper's eyes; gives what they have said of it before. */
  read(id: string): Promise<Judgement>;
  judge(id: string, isHelpful: boolean): Promise<Judgement>;
}

/** Ask the shop's server: for what everybody may read without saying who one is, and only then with the token. */
export function shelfOf(address: string, language: string, token: () => string, ask: typeof fetch = (...given) => fetch(...given)): Shelf {
  async function told<Answer>(path: string, request?: RequestInit): Promise<Answer> {
    const response = await ask(address + path, request).catch(() => null);
    if (!response) throw new Refusal("offline", "");
    const said: unknown = await response.json().catch(() => ({}));
    if (response.ok) return said as Answer;
    throw new Refusal((said as { code?: string }).code ?? "other", "");
  }
  const signed = (body: object): RequestInit => ({
    method: "POST",
    headers: { Authorization: `Bearer ${token()}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const lang = `lang=${encodeURIComponent(language)}`;
  const one = (id: string) => `/articles/${encodeURIComponent(id)}`;
  return {
    list: (question) => told(`/articles?${lang}${question ? `&q=${encodeURIComponent(question)}` : ""}`),
    article: (id) => told(`${one(id)}?${lang}`),
    read: (id) => told(`${one(id)}/read?${lang}`, signed({})),
    judge: (id, is_helpful) => told(`${one(id)}/judge`, signed({ is_helpful })),
  };
}
