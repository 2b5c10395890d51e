import { Refusal } from "#wire/refusals.ts";
import type { SecretMasked } from "#wire/types.ts";
import type { Wire } from "./frames.ts";
import type { Notices } from "./notices.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

export const WHICH = ["all", "mine", "brought", "late", "ended"] as const;
export type Which = (typeof WHICH)[number];
export type CallOutcome = "reached" | "no_answer" | "wrong_number" | "call_again";
export type AnsweredBy = "chat" | "mail" | "call" | "other";

/** A contact as the list shows it. */
export interface ContactRow {
  readonly id: string;
  readonly state: "open" | "answered" | "left" | "spam";
  readonly channel: "chat" | "mail" | "call";
  readonly topic: "product" | "order" | "delivery" | "return" | "other";
  readonly visitor_number: number;
  readonly name: string;
  readonly text: string;
  readonly owner: string;
  readonly owner_name: string;
  readonly lead: string | null;
  readonly is_taken: boolean;
  readonly is_late: boolean;
  readonly branch_name: string | null;
  readonly team_name: string | null;
  readonly asked_at: number;
  readonly due_at: number;
  readonly starts_at: number | null;
  readonly tries: number;
  readonly value_minor: number | null;
  readonly currency: string | null;
  /** The chat in which it was left or promised, if any. */
  readonly conversation: string | null;
}

/** One line of what was done about a contact. */
export interface Happening {
  readonly at: number;
  readonly kind: string;
  readonly who: string;
  readonly text: string;
  readonly outcome: CallOutcome | null;
}

/** Everything that is needed to answer a contact. */
export interface ContactFull {
  readonly row: ContactRow;
  readonly question: string;
  readonly details: Readonly<Record<"name" | "mail" | "phone" | "product" | "page_url" | "page_title" | "language" | "zone", string>>;
  /** The number as it is written where the contact is. */
  readonly phone_shown: string;
  readonly history: readonly Happening[];
  readonly mailbox: string;
  /** What was secret in the question and was hidden. */
  readonly masked: SecretMasked["kinds"];
}

/** What the shop promises; minutes are opening time. */
export interface ContactSettings {
  readonly mailbox: string;
  readonly in_hours_minutes: number;
  readonly after_opening_minutes: number;
  readonly slot_minutes: number;
  readonly calls_per_slot: number;
  readonly days_ahead: number;
  readonly escalate_at_percent: number;
}

/** A mail that was given up. */
export interface ParkedMail {
  readonly id: string;
  readonly purpose: string;
  readonly to_address: string | null;
  readonly subject: string | null;
  readonly server_words: string | null;
  readonly queued_at: number;
}

/** What can be done about a contact: the address's last word, and what goes with it. */
export type ContactDeed =
  | ["take" | "spam" | "restore", Record<string, never>]
  | ["call", { outcome: CallOutcome; again_at: number | null; note: string }]
  | ["answer", { by: AnsweredBy; text: string }]
  | ["hand-over", { owner: string; due_at: number; note: string }]
  | ["give-up", { note: string }];

/** The contacts that live chat did not catch: what is late first, then what is worth more, then the oldest. */
export class ContactBook extends Watched {
  which: Which = "all";
  rows: readonly ContactRow[] = [];
  open: ContactFull | null = null;
  /** All that are open, for the list beside the chats. */
  waiting: readonly ContactRow[] = [];
  #coming: Promise<void> | null = null;

  constructor(
    private readonly office: Pick<Office, "contact" | "contactDeed" | "contacts" | "contactsOf">,
    private readonly notices: Notices,
    wire: Pick<Wire, "on">,
  ) {
    super();
    wire.on("frame", ({ type }) => {
      if (type === "welcome" || type === "contacts") void this.load();
    });
  }

  /** Ask the server for the list, and for the one that is open; asked while asking, once more afterwards. */
  async load(): Promise<void> {
    const before = this.#coming;
    const coming = (async () => {
      await before;
      await this.#try(() => this.#fetch());
    })();
    this.#coming = coming;
    await coming;
    if (this.#coming === coming) this.#coming = null;
  }

  choose(which: Which): Promise<void> {
    this.which = which;
    this.changed();
    return this.load();
  }

  async show(contact: string | null): Promise<void> {
    await this.#try(async () => {
      this.open = contact === null ? null : await this.office.contact(contact);
    });
    this.changed();
  }

  /** What was left or promised in a conversation; nothing if it cannot be asked now. */
  async of(conversation: string): Promise<readonly ContactRow[]> {
    return this.office.contactsOf(conversation).catch(() => []);
  }

  /** Do something about the open contact; tells whether it was done. */
  async do(...deed: ContactDeed): Promise<boolean> {
    const contact = this.open?.row.id;
    if (!contact) return false;
    const isDone = await this.#try(() => this.office.contactDeed(contact, ...deed));
    await this.load();
    return isDone;
  }

  async #fetch(): Promise<void> {
    const { which } = this;
    const [rows, waiting] = await Promise.all([this.office.contacts(which), this.office.contacts("all")]);
    if (which === this.which) this.rows = rows;
    this.waiting = waiting;
    if (this.open) this.open = await this.office.contact(this.open.row.id);
    this.changed();
  }

  async #try(doing: () => Promise<unknown>): Promise<boolean> {
    try {
      await doing();
      return true;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.notices.tell(problem.code);
      return false;
    }
  }
}
