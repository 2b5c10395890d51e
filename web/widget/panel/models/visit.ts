import { Emitter } from "#wire/emitter.ts";
import { Live } from "#wire/live.ts";
import type { Visitor } from "#wire/sides.ts";
import type { Attachment, LauncherState, Page, Person, ToVisitor } from "#wire/types.ts";
import { Note, storageOf } from "./note.ts";
import type { Place } from "./place.ts";
import { Thread } from "./thread.ts";
import { Ticket } from "./ticket.ts";
import { OwnTyping, TheirTyping } from "./typing.ts";

/** One shopper in this panel: who they are, their conversation, and what they can do in it. */
export class Visit extends Emitter<{ changed: [] }> {
  readonly live: Live<Visitor>;
  /** What was written and not yet sent: survives the shop's next page, in this tab only. */
  readonly draft: Note;
  /** Who this shopper is, for all tabs of the shop. */
  readonly token: Note;
  readonly theirTyping = new TheirTyping(() => this.emit("changed"));
  readonly ticket = new Ticket(() => this.live.tell({ type: "ask_ticket" }));
  readonly ownTyping = new OwnTyping((typing) => this.#tellOf({ type: "type", typing }));
  thread: Thread | null = null;
  state: LauncherState | null = null;
  siteName = "";
  /** Whether questions were left before, of which it is known what became. */
  isAsked = false;
  /** Files sent from this panel, so that they have a name before the journal knows them. */
  readonly files = new Map<string, Attachment>();
  readonly place: Place;
  readonly #language: string;
  #page: Page | null = null;
  #toldPage: Page | null = null;
  #toldSeen = 0;

  constructor(place: Place, language: string) {
    super();
    this.place = place;
    this.#language = language;
    this.draft = new Note(storageOf("sessionStorage"), `floorwalker:${place.site}:draft`);
    this.token = new Note(storageOf("localStorage"), `floorwalker:${place.site}:token`);
    this.live = new Live<Visitor>({
      socket: `${place.address}/socket`,
      poll: `${place.address}/poll`,
      shelf: storageOf("localStorage"),
      outbox: `floorwalker:${place.site}:outbox`,
      hello: (known) => this.#hello(known),
    });
    this.live.on("frame", (frame) => this.#heard(frame));
    this.live.on("entry", (conversation, entry) => this.#threadOf(conversation)?.apply(entry));
    this.live.on("pending", () => this.emit("changed"));
    this.live.on("status", (status) => {
      this.#tellPage();
      if (status === "live" && place.cart !== null) this.live.tell({ type: "set_cart", cart: place.cart });
      this.emit("changed");
    });
  }

  /** Go live; resolves when the server knows who this is, or will not. */
  start(): Promise<void> {
    this.live.start();
    return new Promise((known) => this.live.on("status", (status) => status !== "connecting" && known()));
  }

  /** The conversation that the next message belongs to. */
  get conversation(): string | null {
    return this.thread?.id ?? null;
  }

  /** Whether the server has said who this is and what has been said so far. */
  get isKnown(): boolean {
    return this.state !== null;
  }

  /** Whether something has been said. */
  get isSpoken(): boolean {
    return this.thread !== null || this.live.pending.length > 0;
  }

  /** Whether something has been said, or is about to be. */
  get isBegun(): boolean {
    return this.isSpoken || this.draft.get() !== "";
  }

  /** Whether something was said and kept, and nobody has come yet. */
  get isWaiting(): boolean {
    return this.thread !== null && !this.thread.isEnded && !this.thread.agent && this.thread.lines.length > 0;
  }

  /** A colleague's name; the shop's where nobody is named. */
  nameOf(person: Person | null | undefined): string {
    return person?.name ?? this.siteName;
  }

  /** The shopper has written so far, and not yet said it. */
  write(text: string): void {
    this.draft.keep(text);
    if (text) this.ownTyping.press();
    else this.ownTyping.stop();
    this.emit("changed");
  }

  say(text: string, file: Attachment | null = null): void {
    if (file) this.files.set(file.id, file);
    this.live.send(this.conversation, text, file?.id ?? null);
  }

  /** Everything so far is before the shopper's eyes; told once per connection, since telling may get lost. */
  see(): void {
    const upTo = this.thread?.theirs().at(-1)?.seq ?? 0;
    if (!this.thread || upTo <= Math.max(this.thread.readUpTo, this.#toldSeen) || this.live.status !== "live") return;
    this.#toldSeen = upTo;
    this.thread.readHereUpTo = upTo;
    this.#tellOf({ type: "see", up_to: upTo });
    this.emit("changed");
  }

  /** End the conversation, or go on with an ended one. */
  turn(type: "end" | "reopen"): void {
    this.#tellOf({ type });
  }

  /** The shop's page around the panel changed. */
  setPage(page: Page): void {
    this.#page = page;
    this.#tellPage();
  }

  /** The shop may say which page it shows between our hello and the server's welcome, when nothing can be told. */
  #tellPage(): void {
    if (!this.#page || this.#page === this.#toldPage || this.live.status !== "live") return;
    this.#toldPage = this.#page;
    this.live.tell({ type: "set_page", page: this.#page });
  }

  #hello(known: Record<string, number>) {
    const { conversation } = this;
    this.#toldPage = this.#page;
    const cursor = conversation ? { conversation, after: known[conversation] ?? 0 } : null;
    return { type: "hello", token: this.token.get() || null, page: this.#page, branch: this.place.branch, identity: this.place.identity, visit: this.place.visit, language: this.#language, known: cursor } as const;
  }

  #heard(frame: ToVisitor): void {
    if (frame.type === "welcome") this.#welcomed(frame);
    if (frame.type === "ticket") this.ticket.use(frame.ticket, frame.expires_at);
    if (frame.type === "typing" && frame.who === "agent") this.theirTyping.hear(frame.typing);
    if (frame.type === "entry" && frame.entry.fact.kind === "message_sent") this.theirTyping.hear(false);
    if (frame.type === "state") this.state = frame.state;
    this.emit("changed");
  }

  #welcomed({ token, site_name, state, is_asked, conversation, ticket, ticket_expires_at }: Extract<ToVisitor, { type: "welcome" }>): void {
    this.#toldSeen = 0;
    this.token.keep(token);
    this.siteName = site_name;
    this.state = state;
    this.isAsked = is_asked;
    if (conversation) this.#threadOf(conversation);
    this.ticket.use(ticket, ticket_expires_at);
  }

  /** The thread of the latest conversation (ids grow with time); what still comes of an earlier one is not shown. */
  #threadOf(conversation: string): Thread | undefined {
    if (this.thread && conversation < this.thread.id) return undefined;
    if (this.thread?.id !== conversation) {
      this.thread = new Thread(conversation);
      this.#toldSeen = 0;
    }
    return this.thread;
  }

  #tellOf(frame: { type: "end" | "reopen" } | { type: "type"; typing: boolean } | { type: "see"; up_to: number }): void {
    if (this.conversation) this.live.tell({ ...frame, conversation: this.conversation });
  }
}
