import { Refusal } from "#wire/refusals.ts";
import type { AnswerTo } from "#wire/sides.ts";
import { AtHand } from "./at_hand.ts";
import { Colleagues } from "./colleagues.ts";
import { Columns } from "./columns.ts";
import { CustomerSheets } from "./customer_sheets.ts";
import { Digits } from "./digits.ts";
import { Drafts } from "./drafts.ts";
import { FilesSent } from "./files_sent.ts";
import { Floor } from "./floor.ts";
import type { CostOfPausing, DeskRow, Entry, Request, Served, ToAgent, Welcome, Wire } from "./frames.ts";
import { linesOf, type Line } from "./lines.ts";
import { Notices } from "./notices.ts";
import { Onlookers } from "./onlookers.ts";
import { Reach } from "./reach.ts";
import { Rows } from "./rows.ts";
import { Tickets } from "./tickets.ts";
import { Typing } from "./typing.ts";
import { Unseen } from "./unseen.ts";
import { warningOf } from "./warnings.ts";
import { Watched } from "./watched.ts";

/** What may make an agent look up. */
export type News = (kind: "customer_came" | "customer_spoke" | "customer_waits", conversation: string) => void;

/** One agent's desk: applies what the server tells to the list, the conversations and the colleagues. */
export class Desk extends Watched {
  readonly rows = new Rows();
  readonly unseen = new Unseen();
  readonly typing = new Typing();
  readonly columns: Columns;
  readonly atHand: AtHand;
  readonly colleagues = new Colleagues();
  readonly onlookers = new Onlookers();
  readonly floor = new Floor();
  readonly reach = new Reach();
  readonly notices = new Notices();
  readonly tickets: Tickets;
  readonly customers: CustomerSheets;
  readonly files = new FilesSent();
  readonly digits = new Digits();
  readonly drafts: Drafts;
  siteName = "";
  /** The server's clock minus this computer's, in ms. */
  #clockAhead = 0;
  readonly #takenUp = new Map<string, number>();

  constructor(
    private readonly wire: Wire,
    shelves: { browser: Storage; tab: Storage },
    readonly me: string,
    private readonly news: News = () => {},
  ) {
    super();
    this.drafts = new Drafts(shelves.browser, me);
    this.columns = new Columns(shelves.tab);
    this.tickets = new Tickets(wire);
    this.customers = new CustomerSheets(wire, this.notices);
    this.atHand = new AtHand(wire, this.rows, this.columns, me);
    this.rows.watch(() => this.digits.assign(this.rows.of(me).map(({ id }) => id)));
    wire.on("frame", (frame) => this.#told(frame));
    wire.on("entry", (_, entry) => isCustomers(entry) && this.reach.heardCustomer());
    wire.on("entry", () => this.changed());
    wire.on("pending", () => this.changed());
    wire.on("status", (status, isCaughtUp) => this.reach.become(status, isCaughtUp));
  }

  /** An instant of the server as this computer's clock would have told it, so that waits are counted right. */
  locally(at: number): number {
    return at - this.#clockAhead;
  }

  /** A conversation as lines on a page. */
  linesIn(conversation: string): Line[] {
    const pending = this.wire.pending.filter((message) => message.conversation === conversation);
    const reader = { me: this.me, fileOf: (id: string | null) => this.files.find(id) };
    return linesOf(this.wire.journal(conversation)?.entries ?? [], pending, reader);
  }

  /** Show a conversation and go there. */
  show(conversation: string): void {
    this.atHand.show(conversation);
  }

  /** Put a conversation away; it stays where it is in the list. */
  putAway(conversation: string): void {
    this.atHand.putAway(conversation);
  }

  /** Go to whoever has waited longest. */
  nextWaiting(): void {
    const next = this.rows.nextWaiting(this.me, this.columns.current);
    if (next) this.show(next.id);
  }

  /** Ask for something to be done; tells whether it was, and shows why not. */
  async do(request: Request): Promise<boolean> {
    return (await this.#answer(request)) !== null;
  }

  /** Take over from a colleague for whom it is too much, and go to the chat that was theirs. */
  async relieve(agent: string): Promise<void> {
    const answer = await this.#answer({ type: "relieve", agent });
    if (answer) this.show(answer.conversation);
  }

  /** What a pause would cost the shop today; nothing where the server could not be asked. */
  async costOfPausing(): Promise<CostOfPausing | null> {
    return (await this.#answer({ type: "ask_cost" }))?.cost ?? null;
  }

  /** What stands open in a conversation, before somebody ends it; nothing if it cannot be asked now. */
  async served(conversation: string): Promise<Served | null> {
    const answer = await this.wire.ask({ type: "ask_served", conversation }).catch(() => null);
    return answer?.served ?? null;
  }

  /** What was masked in a message, for a lead, who is then on record; nothing after showing why it was refused. */
  async secretIn(conversation: string, messageSeq: number): Promise<readonly string[]> {
    const answer = await this.#answer({ type: "read_secret", conversation, message_seq: messageSeq });
    return answer?.texts ?? [];
  }

  /** Say something; gives the message's own name, by which it is known before it is kept. */
  say(conversation: string, text: string, file: string | null = null): string {
    return this.wire.send(conversation, text, file);
  }

  /** Try what was refused again, or give it up. */
  sayAgain(clientId: string): void {
    this.wire.retry(clientId);
  }

  unsay(clientId: string): void {
    this.wire.discard(clientId);
  }

  writes(conversation: string, typing: boolean): void {
    this.wire.tell({ type: "type", conversation, typing });
  }

  /** The conversation was before the agent's eyes to its end. */
  saw(conversation: string): void {
    const row = this.rows.get(conversation);
    const last = this.wire.journal(conversation)?.entries.findLast(isCustomers)?.seq ?? 0;
    this.unseen.clear(conversation);
    if (row) this.#takeUp(row);
    if (row?.agent === this.me && last > row.seen_by_agent) this.wire.tell({ type: "see", conversation, up_to: last });
  }

  /** Whom the house gave is taken up by having them before one's eyes; said once per gift. */
  #takeUp({ id, agent, pick_up_by }: DeskRow): void {
    if (agent !== this.me || pick_up_by === null || this.#takenUp.get(id) === pick_up_by) return;
    this.#takenUp.set(id, pick_up_by);
    this.wire.tell({ type: "claim", conversation: id });
  }

  #told(frame: ToAgent): void {
    switch (frame.type) {
      case "welcome":
        return this.#welcomed(frame);
      case "entry":
        return this.#happened(frame.conversation, frame.entry);
      case "opened":
        this.onlookers.put(frame.row.id, frame.viewers);
        return this.rows.put(frame.row);
      case "row":
        return this.#rowChanged(frame.row);
      case "colleague":
        return this.colleagues.put(frame.colleague);
      case "offer":
        return this.floor.offered(frame);
      case "promise_in_danger":
        return this.floor.endangered(frame.danger);
      case "blocks":
        if (frame.blocked_by && frame.blocked_by !== this.me) this.notices.tell("blocked");
        return;
      case "page":
        return this.rows.movedTo(frame.conversation, frame.url, frame.title);
      case "viewers":
        return this.onlookers.put(frame.conversation, frame.viewers);
      case "typing":
        return this.typing.heard(frame.conversation, { who: frame.who, name: frame.name }, frame.typing);
      default:
    }
  }

  #welcomed(welcome: Welcome): void {
    this.#clockAhead = welcome.now - Date.now();
    this.siteName = welcome.site_name;
    this.tickets.keep({ ticket: welcome.ticket, expiresIn: welcome.ticket_expires_at - welcome.now });
    this.colleagues.replace(welcome);
    this.floor.offered(welcome.offer);
    this.floor.endangered(welcome.danger);
    this.rows.replace(welcome.rows, this.columns.shown);
    this.unseen.replace(welcome.rows);
    for (const row of welcome.rows) this.atHand.changed(row);
    this.changed();
  }

  #happened(conversation: string, entry: Entry): void {
    this.rows.apply(conversation, entry);
    this.unseen.apply(conversation, entry);
    if (this.#wasGivenToMe(entry)) this.news("customer_came", conversation);
    if (this.#wasWhisperedToMe(conversation, entry)) this.notices.tell("whispered");
    const warned = warningOf(entry, { me: this.me, role: this.colleagues.me?.role, isMine: this.#isMine(conversation) });
    if (warned) {
      this.notices.tell(warned);
      this.news("customer_waits", conversation);
    }
    if (entry.fact.kind !== "message_sent" || entry.fact.author === "auto") return;
    this.typing.arrived(conversation, entry.fact.author);
    if (isCustomers(entry) && this.#isMine(conversation)) this.news("customer_spoke", conversation);
  }

  #rowChanged(row: DeskRow): void {
    const isNew = row.state === "queued" && this.rows.get(row.id)?.state !== "queued";
    this.rows.put(row);
    this.atHand.changed(row);
    if (isNew && this.colleagues.me?.presence === "online") this.news("customer_came", row.id);
  }

  /** Somebody else decided so; what the agent claimed is no news to them. */
  #wasGivenToMe({ fact }: Entry): boolean {
    return fact.kind === "conversation_assigned" && fact.agent_id === this.me && fact.because !== "claimed";
  }

  /** A colleague stands beside me and says something that the customer does not hear. */
  #wasWhisperedToMe(conversation: string, { fact }: Entry): boolean {
    return fact.kind === "note_written" && fact.agent_id !== this.me && this.#isMine(conversation);
  }

  #isMine(conversation: string): boolean {
    const row = this.rows.get(conversation);
    return row?.agent === this.me && row.state === "assigned";
  }

  /** The answer, or null after showing why it was refused. */
  async #answer<R extends Request>(request: R): Promise<AnswerTo<R["type"]> | null> {
    try {
      return await this.wire.ask(request);
    } catch (problem) {
      this.#refused(problem);
      return null;
    }
  }

  #refused(problem: unknown): void {
    if (!(problem instanceof Refusal)) throw problem;
    this.notices.tell(problem.code);
  }
}

function isCustomers({ fact }: Entry): boolean {
  return fact.kind === "message_sent" && fact.author === "visitor";
}
