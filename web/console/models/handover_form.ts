import type { Channel } from "./frames.ts";

export type Field = "name" | "mail" | "phone" | "order" | "question" | "branch";
export type Matter = "invoice" | "account" | "personal" | "order";
export type Way = "colleague" | "team" | "branch" | "mail" | "call" | "phone" | "channel";

/** What is known of a customer and their matter. */
export interface Known {
  readonly name: string;
  readonly mail: string;
  readonly phone: string;
  readonly order: string;
  readonly question: string;
  readonly branch: string | null;
  readonly page_url: string;
  readonly page_title: string;
}

/** What the form begins with: nobody types it again. */
export interface HandoverDraft {
  readonly known: Known;
  readonly branch_name: string;
  readonly tried: readonly string[];
  readonly matter: Matter | null;
  readonly channels: readonly { readonly id: string; readonly kind: "phone" | "channel"; readonly name: string; readonly text: string }[];
  /** By when an answer is usually promised. */
  readonly due_at: number | null;
}

/** What an agent fills in; `to` says the way, and behind a colon to whom. */
export interface HandoverForm {
  to: string;
  summary: string;
  /** Who answers later: somebody of the staff, or a team. */
  owner: string;
  branch: string;
  reply: Channel;
  address: string;
  /** As a browser's date field writes it. */
  due: string;
  /** What the customer is told who goes elsewhere. */
  words: string;
}

/** What is sent: as the server knows it. */
export interface HandoverRequest {
  readonly way: Way;
  readonly summary: string;
  readonly agent?: string;
  readonly team?: string;
  readonly branch?: string;
  readonly channel?: string;
  readonly due_at?: number;
  readonly reply?: Channel;
  readonly address?: string;
  readonly words?: string;
}

type Labels = Readonly<Record<Field | "page" | "tried", string>>;

/** What is known, line by line, as the summary begins; the agent goes on from there. */
export function summaryOf({ known, branch_name, tried }: HandoverDraft, labels: Labels): string {
  const lines: [string, string][] = [
    [labels.question, known.question],
    [labels.order, known.order],
    [labels.name, known.name],
    [labels.mail, known.mail],
    [labels.phone, known.phone],
    [labels.branch, branch_name],
    [labels.page, known.page_title],
    [labels.tried, tried.join(" / ")],
  ];
  const told = lines.filter(([, value]) => value !== "").map(([label, value]) => `${label}: ${value.replaceAll("\n", " / ")}`);
  return told.join("\n");
}

/** Which way leads there, and to whom. */
export function wayOf(to: string): { way: Way; id: string } {
  const [way = "", ...id] = to.split(":");
  return { way: way as Way, id: id.join(":") };
}

/** Where an answer by this way goes, of what is known. */
export function addressOf(reply: Channel, { mail, phone }: Pick<Known, "mail" | "phone">): string {
  return { mail, call: phone, chat: "" }[reply];
}

/** How somebody who is handed over that way is answered later; nothing where they go on at once, or elsewhere. */
export function replyOf(way: Way, reply: Channel): Channel | null {
  if (way === "mail" || way === "call") return way;
  return way === "branch" ? reply : null;
}

/** The request; nothing while the form is not filled in. `teams` says which owners are teams. */
export function requestOf(form: HandoverForm, teams: readonly string[]): HandoverRequest | null {
  const { way, id } = wayOf(form.to);
  const summary = form.summary.trim();
  if (summary === "") return null;
  if (way === "colleague") return { way, summary, agent: id };
  if (way === "team") return id === "" ? { way, summary } : { way, summary, team: id };
  if (way === "phone" || way === "channel") return { way, summary, channel: id, words: form.words };
  return laterOf(form, way, teams);
}

function laterOf(form: HandoverForm, way: Way, teams: readonly string[]): HandoverRequest | null {
  const due_at = new Date(form.due).getTime();
  const reply = replyOf(way, form.reply);
  if (Number.isNaN(due_at) || !reply) return null;
  const later = { way, summary: form.summary.trim(), due_at, address: reply === "chat" ? "" : form.address.trim() };
  if (way === "branch") return { ...later, branch: form.branch, reply };
  return teams.includes(form.owner) ? { ...later, team: form.owner } : { ...later, agent: form.owner };
}
