import type { Channel, Request } from "./frames.ts";

const HOUR_MS = 3_600_000;

/** What an agent fills in to promise an answer; `due` is as a browser's date field writes it. */
export interface PromiseForm {
  owner: string;
  channel: Channel | null;
  due: string;
  /** Where the answer goes, by mail or by a call. */
  address: string;
}

/** An hour from now, to the minute, as a browser's date field writes it in local time. */
export function inAnHour(now: Date): string {
  return asField(new Date(now.getTime() + HOUR_MS));
}

/** An instant, to the minute, as a browser's date field writes it in local time. */
export function asField(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The request; nothing while the form is not filled in. `teams` says which owners are teams. */
export function promiseOf(conversation: string, form: PromiseForm, teams: readonly string[]): Request | null {
  const due_at = new Date(form.due).getTime();
  if (!form.channel || Number.isNaN(due_at)) return null;
  const owner = teams.includes(form.owner) ? { team: form.owner } : { agent: form.owner };
  const address = form.channel === "chat" ? "" : form.address.trim();
  return { type: "promise_answer", conversation, due_at, channel: form.channel, address, ...owner };
}
