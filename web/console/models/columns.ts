import { Watched } from "./watched.ts";

/** The narrowest column in which a conversation reads well, in CSS pixels. */
export const NARROWEST_COLUMN = 384;
const MOST_COLUMNS = 3;
const KEY = "floorwalker:columns";

type Shelf = Pick<Storage, "getItem" | "setItem">;

/** How many conversations stand side by side in this much room. */
export function columnsIn(pixels: number): number {
  return Math.min(MOST_COLUMNS, Math.max(1, Math.floor(pixels / NARROWEST_COLUMN)));
}

/** The conversations side by side, and the one in which the agent is. */
export class Columns extends Watched {
  #shown: string[] = [];
  #current: string | null = null;
  /** The most lately used last. */
  #used: string[] = [];
  #room = MOST_COLUMNS;

  /** What was shown before a reload is shown again; `shelf` is this tab's own. */
  constructor(private readonly shelf?: Shelf) {
    super();
    this.#shown = (shelf?.getItem(KEY) ?? "").split(" ").filter(Boolean);
    this.#used = [...this.#shown];
    this.#current = this.#shown.at(-1) ?? null;
  }

  get shown(): readonly string[] {
    return this.#shown;
  }

  get current(): string | null {
    return this.#current;
  }

  /** Show a conversation and go there: beside the others while there is room, else in place of the longest unused. */
  show(conversation: string): void {
    if (!this.#shown.includes(conversation)) this.#place(conversation);
    this.#use(conversation);
  }

  /** Go to the column with this number, from 1. */
  goTo(number: number): void {
    const conversation = this.#shown[number - 1];
    if (conversation) this.#use(conversation);
  }

  close(conversation: string): void {
    const at = this.#shown.indexOf(conversation);
    if (at === -1) return;
    this.#shown = this.#shown.filter((shown) => shown !== conversation);
    this.#used = this.#used.filter((used) => used !== conversation);
    if (this.#current === conversation) this.#current = this.#used.at(-1) ?? null;
    this.#keep();
  }

  /** The screen has room for this many; what no longer fits is put away, the longest unused first. */
  fit(room: number): void {
    if (room === this.#room) return;
    this.#room = room;
    const kept = this.#used.slice(-room);
    this.#shown = this.#shown.filter((shown) => kept.includes(shown));
    this.#used = kept;
    this.#keep();
  }

  #place(conversation: string): void {
    if (this.#shown.length < this.#room) {
      this.#shown = [...this.#shown, conversation];
      return;
    }
    const longestUnused = this.#used[0];
    this.#used = this.#used.slice(1);
    this.#shown = this.#shown.map((shown) => (shown === longestUnused ? conversation : shown));
  }

  #use(conversation: string): void {
    this.#current = conversation;
    this.#used = [...this.#used.filter((used) => used !== conversation), conversation];
    this.#keep();
  }

  #keep(): void {
    this.shelf?.setItem(KEY, this.#shown.join(" "));
    this.changed();
  }
}
