// Made by `python -m tools.generate` from floorwalker/edges/*/frames.py; do not edit.

/** The shop page around the panel, as the loader tells it. */
export interface Page {
  url: string;
  title?: string;
}

/** How far this client has applied a conversation. */
export interface Cursor {
  conversation: string;
  after: number;
}

/**
 * First frame, within 5 s. Without a token the server makes a new visitor.
 *
 * `identity` is what the shop's page says of who is before it: signed by the shop, `null` in words for nobody, or
 * absent where the page says nothing. `visit` is the lot under which the page tells where its shopper stands.
 */
export interface VisitorHello {
  type: "hello";
  token?: string | null;
  page?: Page | null;
  branch?: string | null;
  language?: string | null;
  known?: Cursor | null;
  identity?: string | null;
  visit?: string | null;
  id: number;
}

/** The client is there. Whoever is silent for 100 s is taken to be gone. */
export interface Ping {
  type: "ping";
  id: number;
}

/** Say something. A visitor without a conversation starts one by saying something in `null`. */
export interface SendMessage {
  type: "send_message";
  conversation: string | null;
  client_id: string;
  text?: string;
  file?: string | null;
  id: number;
}

/** The conversation was before my eyes up to this `seq`. */
export interface See {
  type: "see";
  conversation: string;
  up_to: number;
  id: number;
}

/** I am writing, or stopped. Never stored, never answered. */
export interface Type {
  type: "type";
  conversation: string;
  typing: boolean;
  id: number;
}

/** Give me what I missed: entries with a `seq` above `after`. */
export interface Fetch {
  type: "fetch";
  conversation: string;
  after: number;
  id: number;
}

/** Give me a ticket that opens files of my conversations for an hour. */
export interface AskTicket {
  type: "ask_ticket";
  id: number;
}

/** The shopper is on another page of the shop now. */
export interface SetPage {
  type: "set_page";
  page: Page;
  id: number;
}

/** What the shop says that this shopper's cart is worth: minor units and currency, `7990EUR`; empty for nothing. */
export interface SetCart {
  type: "set_cart";
  cart: string;
  id: number;
}

/** An amount in whole minor units. */
export interface SeenPrice {
  minor: number;
  currency: string;
}

/** A product as the page has it. */
export interface SeenProduct {
  id: string;
  name: string;
  category?: string;
  price?: SeenPrice | null;
}

/** So many of a product in a cart. */
export interface SeenItem {
  id: string;
  name: string;
  quantity: number;
}

/** What is in the cart. `items` may be fewer than there are, or none where only the value is known. */
export interface SeenCart {
  items?: Array<SeenItem>;
  value?: SeenPrice | null;
}

/** A page that was looked at; `seconds_ago` when it was told. */
export interface SeenPage {
  url: string;
  title: string;
  seconds_ago: number;
}

/** Everything that the pages say of one visitor at one moment; the latest page stands last. */
export interface Seen {
  stage: "bought" | "cart" | "checkout" | "looking" | "payment" | "product";
  product?: SeenProduct | null;
  cart?: SeenCart | null;
  bought?: string | null;
  pages?: Array<SeenPage>;
}

/** What the shop's page says of this shopper, who agreed to that; in place of all that was said before. */
export interface SetSeen {
  type: "set_seen";
  seen: Seen;
  id: number;
}

/** The shopper does not agree any more: nothing that was seen stays. */
export interface ForgetSeen {
  type: "forget_seen";
  id: number;
}

/** The shopper ends the conversation. */
export interface End {
  type: "end";
  conversation: string;
  id: number;
}

/** The shopper goes on with an ended conversation. */
export interface VisitorReopen {
  type: "reopen";
  conversation: string;
  id: number;
}

/** A colleague as a customer sees them. */
export interface Person {
  id: string;
  name: string;
  picture: string | null;
}

/**
 * What the launcher tells: whether somebody can answer now, and who.
 *
 * `available`: write, and somebody answers in about `wait_seconds`. `busy`: all are, but one may wait. `away`: the
 * doors are open and nobody is here. `closed`: they are not, and `line` says when we are back. `hidden`: the shop
 * wants no launcher while it is closed. `alternatives` are the other ways to reach us. `greeting` stands in an empty
 * panel. `version` grows with what is offered. `signals`: the shop reads what its pages say, where the shopper
 * agreed. `orders`: it shows customers their orders.
 */
export interface LauncherState {
  state: "available" | "away" | "busy" | "closed" | "hidden";
  people: Array<Person>;
  colour: string;
  line: string;
  label: string;
  greeting: string;
  wait_seconds: number | null;
  alternatives: Array<"call" | "message">;
  version: number;
  signals: boolean;
  orders: boolean;
}

/** A visitor opened a conversation; it waits in the queue. */
export interface ConversationStarted {
  kind: "conversation_started";
  visitor_id: string;
  language: string;
}

/** Somebody said something. `client_id` is the sender's own name for it, so a retry is known. */
export interface MessageSent {
  kind: "message_sent";
  author: "agent" | "auto" | "visitor";
  author_id: string;
  client_id: string;
  length: number;
  digest: string;
  file_id: string | null;
}

/** One side has had the conversation before their eyes up to this `seq`. */
export interface MessagesSeen {
  kind: "messages_seen";
  by: "agent" | "visitor";
  up_to: number;
}

/** What a visitor sees of an assignment: who is here for them (`personal.person`). */
export interface AgentJoined {
  kind: "agent_joined";
  agent_id: string;
}

/** Nobody is responsible now; whoever of the team is free takes it, the longest waiting first. */
export interface ConversationQueued {
  kind: "conversation_queued";
  because: "agent_gone" | "not_picked_up" | "reopened" | "returned" | "transferred" | "unanswered";
  team_id: string | null;
  from_agent_id: string | null;
}

/**
 * Somebody ended it, for a stated reason. `agent_id` says who was responsible.
 *
 * `open_seq` is the message that still wanted an answer then.
 */
export interface ConversationClosed {
  kind: "conversation_closed";
  by: "agent" | "system" | "visitor";
  because: "abuse" | "answered" | "no_reply" | "not_a_question" | "promised" | "spam" | "unanswered" | "ended_by_visitor";
  agent_id: string | null;
  open_seq: number | null;
}

/** It goes on after all. */
export interface ConversationReopened {
  kind: "conversation_reopened";
  by: "agent" | "visitor";
}

/** The customer was told that they need not stay: we can also write or call. */
export interface AlternativeOffered {
  kind: "alternative_offered";
  message_seq: number;
  channels: Array<"call" | "chat" | "mail">;
}

/**
 * The waiting customer was told their place, and by when four in five are answered; `is_longer` than before.
 *
 * `version` is that of the shop's pace by which it was foretold, 0 for a typical shop's.
 */
export interface WaitAnnounced {
  kind: "wait_announced";
  place: number;
  answer_by: number;
  is_longer: boolean;
  version: number;
}

/** Something that is not the visitor's business; keeps the sequence without gaps. */
export interface Private {
  kind: "private";
}

/** A file as people see it: its name and what it is. `size` in bytes; pixels for images. */
export interface Attachment {
  id: string;
  name: string;
  media_type: string;
  size: number;
  width: number | null;
  height: number | null;
}

/** An amount: 7990 and EUR are 79.90 euros, 7990 and JPY as many yen. */
export interface Money {
  minor: number;
  currency: string;
}

/**
 * One of the shop's goods as it was put before a customer, with words in their language.
 *
 * `picture` is an address of ours, `url` one of the shop's; `note` says whether it can be had.
 */
export interface Card {
  product: string;
  name: string;
  price?: Money | null;
  was?: Money | null;
  note?: string;
  delivery?: string;
  url?: string;
  picture?: string;
}

/** What a fact points to beside itself, and of which much may be erased: the words, the file, the face, the card. */
export interface Personal {
  text?: string | null;
  file?: Attachment | null;
  person?: Person | null;
  card?: Card | null;
}

/** One line of a subject's journal as it travels. `seq` counts from 1 without gaps; `at` in ms UTC. */
export interface VisitorEntry {
  seq: number;
  at: number;
  fact: ConversationStarted | MessageSent | MessagesSeen | AgentJoined | ConversationQueued | ConversationClosed | ConversationReopened | AlternativeOffered | WaitAnnounced | Private;
  personal?: Personal | null;
}

/**
 * Who you are here, and your latest conversation if there is one; `is_asked` if questions were left before.
 *
 * `entries` go on from the cursor of `hello` when that names this conversation, else from the start. `is_fresh`: this
 * browser was somebody else's before, and what it still keeps of them is to be forgotten. `identity_refused` says by
 * its code why a signed identity was not believed.
 */
export interface VisitorWelcome {
  type: "welcome";
  id: number;
  token: string;
  visitor: string;
  site_name: string;
  ticket: string;
  ticket_expires_at: number;
  state: LauncherState;
  is_asked: boolean;
  conversation: string | null;
  entries: Array<VisitorEntry>;
  is_fresh: boolean;
  identity_refused: string | null;
}

/** The server is there. */
export interface Pong {
  type: "pong";
  id: number;
}

/** It is stored, durably, as this `seq`; sent after the disk said so. A repeated request gets the same. */
export interface Kept {
  type: "kept";
  id: number;
  conversation: string;
  seq: number;
  at: number;
}

/** What you asked was done. */
export interface Done {
  type: "done";
  id: number;
}

/** What you asked was not done. `code` is stable; `message` is a plain English sentence. */
export interface Refused {
  type: "refused";
  id: number | null;
  code: string;
  message: string;
}

/** The asked-for part of the journal, in order; complete up to `up_to`. */
export interface VisitorEntries {
  type: "entries";
  id: number;
  conversation: string;
  entries: Array<VisitorEntry>;
  up_to: number;
}

/** Something happened just now. */
export interface VisitorNewEntry {
  type: "entry";
  conversation: string;
  entry: VisitorEntry;
}

/** Opens `/files/<file>?ticket=…` until it expires. */
export interface Ticket {
  type: "ticket";
  id: number;
  ticket: string;
  expires_at: number;
}

/** Somebody is writing, or stopped. Forget it after 6 s without another. */
export interface Typing {
  type: "typing";
  conversation: string;
  who: "agent" | "visitor";
  typing: boolean;
  name: string | null;
}

/** Somebody came or went. */
export interface StateChanged {
  type: "state";
  state: LauncherState;
}

/** Something became of a contact of yours; ask for it anew. */
export interface ContactsChanged {
  type: "contacts";
  contact: string;
}

/** Something is new about this shopper's orders: whoever shows them asks again. */
export interface OrdersChanged {
  type: "orders";
}

/** The server closes this connection. `again` says whether to come back and resume. */
export interface Bye {
  type: "bye";
  code: string;
  message: string;
  again: boolean;
}

/** First frame, within 5 s; the sign-in cookie came with the connection. `known` is what to resume. */
export interface AgentHello {
  type: "hello";
  known?: Record<string, number>;
  id: number;
}

/** Show me this conversation and what happens in it; colleagues see that I look. */
export interface Open {
  type: "open";
  conversation: string;
  after?: number;
  id: number;
}

/** I no longer look at this conversation. */
export interface Leave {
  type: "leave";
  conversation: string;
  id: number;
}

/** I take this waiting conversation. */
export interface Claim {
  type: "claim";
  conversation: string;
  id: number;
}

/** Hand over to a colleague (`agent`) or to a team's queue (`team`, or neither for everybody's). */
export interface Transfer {
  type: "transfer";
  conversation: string;
  agent?: string | null;
  team?: string | null;
  note?: string;
  id: number;
}

/** End it, for a stated reason. */
export interface Close {
  type: "close";
  conversation: string;
  because: "abuse" | "answered" | "no_reply" | "not_a_question" | "promised" | "spam" | "unanswered";
  id: number;
}

/** I, a colleague (`agent`) or a team answer by this instant; at this `address`, where it is by mail or a call. */
export interface PromiseAnswer {
  type: "promise_answer";
  conversation: string;
  due_at: number;
  channel: "call" | "chat" | "mail";
  agent?: string | null;
  team?: string | null;
  address?: string;
  id: number;
}

/** Show how this customer was served so far, and what they wait for. */
export interface AskServed {
  type: "ask_served";
  conversation: string;
  id: number;
}

/** Go on with an ended conversation; it becomes mine. */
export interface AgentReopen {
  type: "reopen";
  conversation: string;
  id: number;
}

/** Show what was masked in this message; for leads, and kept in the journal. */
export interface ReadSecret {
  type: "read_secret";
  conversation: string;
  message_seq: number;
  id: number;
}

/** Write a note for colleagues; the customer never sees it. */
export interface WriteNote {
  type: "write_note";
  conversation: string;
  text: string;
  id: number;
}

/** I take chats now. */
export interface GoOnline {
  type: "go_online";
  id: number;
}

/** I take no new chats, and this is why. */
export interface GoAway {
  type: "go_away";
  because: "break" | "end_of_shift" | "meeting" | "other" | "overload" | "training";
  id: number;
}

/** I finish the chats I have and take no new ones; with the last I am away, and this is why. */
export interface FinishChats {
  type: "finish_chats";
  because: "break" | "end_of_shift" | "meeting" | "other" | "overload" | "training";
  id: number;
}

/** It is too much: no new chats for a while, and somebody may take one over. */
export interface AskForHelp {
  type: "ask_for_help";
  id: number;
}

/** I take over the chat that waits longest from a colleague for whom it is too much. */
export interface Relieve {
  type: "relieve";
  agent: string;
  id: number;
}

/** Tell me what it would cost today's availability if I paused now. */
export interface AskCost {
  type: "ask_cost";
  id: number;
}

/** I can handle this many chats at once. */
export interface SetSlots {
  type: "set_slots";
  slots: number;
  id: number;
}

/** The desk is before my eyes, or is no more: what I see I need not be woken for. */
export interface LookAtDesk {
  type: "look_at_desk";
  seen: "hidden" | "visible";
  id: number;
}

/** Show me a day such as `2026-03-02` that has begun, or today (`null`). */
export interface AskDay {
  type: "ask_day";
  day?: string | null;
  id: number;
}

/** Show me the opening hours of the shop (`null`), a team or a branch, in words of this language. */
export interface AskHours {
  type: "ask_hours";
  place_id: string | null;
  language: string;
  id: number;
}

/** Tell me whose holidays are known. */
export interface AskCountries {
  type: "ask_countries";
  id: number;
}

/** Would a day have these hours? Changes nothing. */
export interface CheckSlots {
  type: "check_slots";
  text: string;
  id: number;
}

/** The place is open in these hours of the week, Monday first, such as `09:00-12:00 13:00-17:00`. */
export interface SetHours {
  type: "set_hours";
  place_id: string | null;
  zone: string;
  week: Array<string>;
  id: number;
}

/** The place keeps the holidays of this country or region, or none; `limits` says what some leave of a day. */
export interface ChooseHolidays {
  type: "choose_holidays";
  place_id: string | null;
  country: string | null;
  region: string | null;
  limits: Record<string, string>;
  id: number;
}

/** This one day has hours of its own, or none, for a reason. */
export interface AddException {
  type: "add_exception";
  place_id: string | null;
  day: string;
  slots: string;
  reason: string;
  id: number;
}

/** A day that is an exception has other hours or another reason. */
export interface ChangeException {
  type: "change_exception";
  place_id: string | null;
  day: string;
  slots: string;
  reason: string;
  id: number;
}

/** This day is like any other again. */
export interface RemoveException {
  type: "remove_exception";
  place_id: string | null;
  day: string;
  id: number;
}

/** The team or branch is open as the shop is; the shop itself says nothing any more. */
export interface DropOwnHours {
  type: "drop_own_hours";
  place_id: string | null;
  id: number;
}

/** Show who the customer of this conversation is, and what was before. */
export interface AskCustomer {
  type: "ask_customer";
  conversation: string;
  id: number;
}

/** Note something about a customer for colleagues; no shopper ever sees it. */
export interface NoteCustomer {
  type: "note_customer";
  visitor: string;
  text: string;
  id: number;
}

/** Show what the customer of this conversation looks at, has in the cart, and has bought. */
export interface AskShopping {
  type: "ask_shopping";
  conversation: string;
  id: number;
}

/** Put one of the shop's goods before the customer, as a card in a message of mine. */
export interface ShowProduct {
  type: "show_product";
  conversation: string;
  client_id: string;
  product: string;
  id: number;
}

/** Show who stands on the shop's pages, from the one after `after` on, and what changes there from now on. */
export interface WatchFloor {
  type: "watch_floor";
  after?: string;
  id: number;
}

/** I no longer look at the shop floor. */
export interface LeaveFloor {
  type: "leave_floor";
  id: number;
}

/** Show what speaks against greeting whoever stands there, and where they have been if they agreed to that. */
export interface AskGreeting {
  type: "ask_greeting";
  stay: string;
  id: number;
}

/** Show what the shop's records say of the customer of this conversation; `again`: ask them anew. */
export interface AskCrm {
  type: "ask_crm";
  conversation: string;
  again?: boolean;
  id: number;
}

/** A customer agreed to advertising by mail; `wording` names the version of the text that they agreed to. */
export interface RecordConsent {
  type: "record_consent";
  visitor: string;
  said_in: "call" | "chat" | "mail" | "shop" | "store";
  wording: string;
  id: number;
}

/** A customer wants no more advertising. */
export interface WithdrawConsent {
  type: "withdraw_consent";
  visitor: string;
  id: number;
}

/** Somebody of the shop's staff, and whether they take chats now. */
export interface Colleague {
  id: string;
  name: string;
  role: "agent" | "lead" | "owner";
  picture: string | null;
  presence: "away" | "finishing" | "offline" | "online" | "relieved";
  slots: number;
  open_chats: number;
  wants_help: boolean;
  relief_until: number | null;
  is_by_phone: boolean;
}

/** Colleagues who answer the same kind of question. */
export interface Team {
  id: string;
  name: string;
}

/** One of a shop's houses in a street, with goods, people and hours of its own. */
export interface Branch {
  id: string;
  name: string;
  city: string;
}

/**
 * Who the customer is, as far as the shop knows.
 *
 * Where `is_verified`, name and mail are what the shop vouches for; else what they said of themselves, which proves
 * nothing.
 */
export interface VisitorCard {
  id: string;
  number: number;
  language: string;
  page_url: string | null;
  page_title: string | null;
  name: string;
  mail: string;
  is_verified: boolean;
}

/**
 * What a waiting customer was told: their place, and until when four in five are answered.
 *
 * `first_by` is what they were told first, foretold by this version of the shop's pace.
 */
export interface Told {
  place: number;
  answer_by: number;
  first_by: number | null;
  version: number;
}

/** A conversation as the desk's list shows it. `waiting_since` is when the customer began to wait for us. */
export interface DeskRow {
  id: string;
  seq: number;
  state: "assigned" | "closed" | "queued";
  visitor: VisitorCard;
  agent: string | null;
  team: string | null;
  started_at: number;
  queued_at: number | null;
  waiting_since: number | null;
  last_message_seq: number;
  last_text: string;
  last_author: "agent" | "auto" | "visitor" | null;
  last_at: number;
  seen_by_agent: number;
  seen_by_visitor: number;
  branch: string | null;
  skill: string | null;
  goes_first: boolean;
  pick_up_by: number | null;
  told: Told | null;
  open_seq: number | null;
  steps: Array<"alarm" | "lead" | "nudge" | "offer" | "reassign">;
  is_raised: boolean;
}

/** To how many of a hundred visitors the shop offers a chat now, and why. */
export interface OfferTold {
  type: "offer";
  version: number;
  share: number;
  cause: "closed" | "finishing" | "free_slot" | "nobody_here" | "queue" | "reserved" | "server_down" | "settling" | "short_wait" | "slots_taken" | "slow_reaction";
}

/** Today's promise will be missed: parts of the day's opening hours, in per cent. `day` is the shop's own date. */
export interface Danger {
  day: string;
  so_far_percent: number;
  projected_percent: number;
  goal_percent: number;
}

/** The whole desk at this moment: my open chats, the queue, the colleagues. */
export interface AgentWelcome {
  type: "welcome";
  id: number;
  me: Colleague;
  site: string;
  site_name: string;
  now: number;
  ticket: string;
  ticket_expires_at: number;
  teams: Array<Team>;
  branches: Array<Branch>;
  colleagues: Array<Colleague>;
  rows: Array<DeskRow>;
  offer: OfferTold;
  danger: Danger | null;
}

/**
 * Why this agent: what was asked of whom, how many could, and how the one stood who was chosen.
 *
 * `width` says whether the agent is exactly who was wished for, or who else speaks the customer's language, or
 * anybody; `widened` why it is not exactly. `load` is in hundredths of a chat that waits for us.
 */
export interface Choice {
  strategy: "least_loaded" | "longest_idle" | "sticky";
  width: "anybody" | "exact" | "language";
  widened: "branch_closed" | "nobody_here" | "team_closed" | "waited" | null;
  out_of: number;
  load: number;
  idle_seconds: number;
}

/** An agent is responsible now. Where the house chose, `choice` says why this one. */
export interface ConversationAssigned {
  kind: "conversation_assigned";
  agent_id: string;
  because: "came_back" | "claimed" | "relieved" | "routed" | "transferred";
  from_agent_id: string | null;
  pick_up_by: number | null;
  choice: Choice | null;
}

/** The agent who was given the customer has them before their eyes. */
export interface ConversationPickedUp {
  kind: "conversation_picked_up";
  agent_id: string;
}

/** For whom the customer asks, by the page they are on or by their words: a branch, a skill, a team. */
export interface WishNoted {
  kind: "wish_noted";
  because: "page" | "words";
  branch_id: string | null;
  skill: string | null;
  team_id: string | null;
}

/** Nobody answered a message in time, and this was done about it. `since` is when the customer sent it. */
export interface CustomerKeptWaiting {
  kind: "customer_kept_waiting";
  step: "alarm" | "lead" | "nudge" | "offer" | "reassign";
  message_seq: number;
  since: number;
  agent_id: string | null;
}

/** A customer said that it takes long; `message_seq` is what they wait for. */
export interface CustomerRemarkedOnWaiting {
  kind: "customer_remarked_on_waiting";
  remark_seq: number;
  message_seq: number;
  since: number;
}

/** What waited too long has been answered. `waiting_since` is when the customer spoke again, if they did. */
export interface CustomerAnswered {
  kind: "customer_answered";
  message_seq: number;
  waiting_since: number | null;
}

/** Somebody owes the customer an answer by a stated time, here or elsewhere. The owner is an agent or a team. */
export interface AnswerPromised {
  kind: "answer_promised";
  due_at: number;
  channel: "call" | "chat" | "mail";
  agent_id: string | null;
  team_id: string | null;
}

/** What one message does, found in its words and kept without them. */
export interface ReadMessage {
  seq: number;
  acts: Array<"closing" | "complaint" | "greeting" | "handover" | "hold" | "identification_needed" | "need_question" | "next_step" | "other" | "prompt" | "purchase_intent" | "question" | "recommendation" | "substantive" | "thanks">;
  marks: Array<"agrees" | "asks" | "complains_of_waiting" | "declines" | "greets" | "says_more" | "withdraws">;
}

/** What the messages of a conversation do, kept at its end, so that its clocks outlive its words. */
export interface MessagesRead {
  kind: "messages_read";
  messages: Array<ReadMessage>;
}

/**
 * Something secret in the words of a message was masked before they were kept.
 *
 * `kept_until` says until when those with the right may look at it; without it nobody can.
 */
export interface SecretMasked {
  kind: "secret_masked";
  message_seq: number;
  kinds: Array<"card" | "identity" | "password">;
  kept_until: number | null;
}

/** Somebody with the right looked at what was masked in a message. */
export interface SecretRead {
  kind: "secret_read";
  agent_id: string;
  message_seq: number;
}

/** An agent put one of the shop's goods before the customer, as a card in a message of theirs, at this price. */
export interface ProductShown {
  kind: "product_shown";
  message_seq: number;
  product_id: string;
  price_minor: number | null;
  currency: string | null;
}

/** Somebody of the staff has a colleague's live conversation before their eyes, and is on record with it. */
export interface ListeningBegun {
  kind: "listening_begun";
  agent_id: string;
}

/** Somebody wrote a note for colleagues into it, which the customer never sees; the words stand beside it. */
export interface NoteWritten {
  kind: "note_written";
  agent_id: string;
  length: number;
  digest: string;
}

/** One line of a subject's journal as it travels. `seq` counts from 1 without gaps; `at` in ms UTC. */
export interface AgentEntry {
  seq: number;
  at: number;
  fact: ConversationStarted | MessageSent | MessagesSeen | ConversationAssigned | ConversationPickedUp | ConversationQueued | ConversationClosed | ConversationReopened | WishNoted | WaitAnnounced | CustomerKeptWaiting | AlternativeOffered | CustomerRemarkedOnWaiting | CustomerAnswered | AnswerPromised | MessagesRead | SecretMasked | SecretRead | ProductShown | ListeningBegun | NoteWritten;
  personal?: Personal | null;
}

/** The conversation you opened, as it is now, and its journal after your cursor. */
export interface Opened {
  type: "opened";
  id: number;
  row: DeskRow;
  entries: Array<AgentEntry>;
  viewers: Array<string>;
}

/** The asked-for part of the journal, in order; complete up to `up_to`. */
export interface AgentEntries {
  type: "entries";
  id: number;
  conversation: string;
  entries: Array<AgentEntry>;
  up_to: number;
}

/** Something happened just now in a conversation that concerns you. */
export interface AgentNewEntry {
  type: "entry";
  conversation: string;
  entry: AgentEntry;
}

/**
 * What a customer said in one go while they waited for something, and how long until we spoke (M8).
 *
 * Milliseconds from the last and from the first of these messages; nothing where nobody spoke. A courtesy that
 * wants nothing is no turn.
 */
export interface Turn {
  seq: number;
  from_last_ms: number | null;
  from_first_ms: number | null;
}

/**
 * How a customer was served in time; what is said by itself never counts.
 *
 * `first_response_ms` (M5): from the start of the conversation to the first word of an agent, whatever it is; 0 if
 * they were first. `first_substantive_ms` (M6): from the customer's first question, or their first message if they
 * asked nothing before it, to the first word of an agent that is not only greeting, hold, acknowledgement or closing.
 * `is_unanswered` (M2): no such word before the end, or ended by us while a message stood open.
 */
export interface Clocks {
  first_response_ms: number | null;
  first_substantive_ms: number | null;
  is_unanswered: boolean;
  turns: Array<Turn>;
}

/** Who owes the customer an answer, how and by when; what waited when it was given is covered by it. */
export interface GivenPromise {
  due_at: number;
  channel: "call" | "chat" | "mail";
  given_at_seq: number;
  agent_id: string | null;
  team_id: string | null;
}

/** How a conversation was served in time, and what stands open in it now, for whoever is about to end it. */
export interface Served {
  clocks: Clocks;
  owed_seq: number | null;
  owed_text: string;
  promise: GivenPromise | null;
}

/** The clocks of a conversation, in ms, and the message that keeps it from being ended as answered. */
export interface ServedSoFar {
  type: "served";
  id: number;
  served: Served;
}

/** A conversation came into the list, or changed hands: its row as it is now. */
export interface RowChanged {
  type: "row";
  row: DeskRow;
}

/** A colleague came, went, or changed what they take. */
export interface ColleagueChanged {
  type: "colleague";
  colleague: Colleague;
}

/**
 * How the day would end with and without half an hour's pause, in per cent; nothing where no hours are kept.
 *
 * `takes_offer_away` is true if the shop would offer fewer visitors a chat while the agent is away.
 */
export interface CostOfPausing {
  takes_offer_away: boolean;
  goal_percent: number | null;
  staying_percent: number | null;
  pausing_percent: number | null;
}

/** What half an hour's pause would make of today. */
export interface Cost {
  type: "cost";
  id: number;
  cost: CostOfPausing;
}

/** You took this one over. */
export interface Relieved {
  type: "relieved";
  id: number;
  conversation: string;
}

/** Today's promise will be missed; leads and owners are told as early as it shows. */
export interface PromiseEndangered {
  type: "promise_in_danger";
  danger: Danger;
}

/** The customer looks at another page now. */
export interface PageChanged {
  type: "page";
  conversation: string;
  url: string;
  title: string;
}

/** Who has this conversation before their eyes right now. */
export interface Viewers {
  type: "viewers";
  conversation: string;
  viewers: Array<string>;
}

/** A time without interruption; the last instant is not in it. */
export interface Span {
  begins_at: number;
  ends_at: number;
}

/** A time in which one thing was offered, wholly within the opening hours or outside them. */
export interface OfferSpell {
  begins_at: number;
  ends_at: number;
  share: number;
  cause: "closed" | "finishing" | "free_slot" | "nobody_here" | "queue" | "reserved" | "server_down" | "settling" | "short_wait" | "slots_taken" | "slow_reaction";
  is_open: boolean;
}

/** The day in per cent of its opening hours; what is expected of the rest is there only while there is a rest. */
export interface DayFigures {
  goal_percent: number;
  so_far_percent: number;
  projected_percent: number | null;
  opening_seconds: number;
  past_seconds: number;
  offered_seconds: number;
  looks: number;
  looks_missed: number;
}

/** What one cause took from the day: opening seconds, how often, and looks that met no offer. */
export interface Missed {
  cause: "closed" | "finishing" | "free_slot" | "nobody_here" | "queue" | "reserved" | "server_down" | "settling" | "short_wait" | "slots_taken" | "slow_reaction";
  seconds: number;
  times: number;
  looks: number;
}

/** One agent's pause as a day shows it; `is_over` is false while it lasts. */
export interface Pause {
  agent_id: string;
  name: string;
  because: string;
  begins_at: number;
  ends_at: number;
  is_over: boolean;
  loaded_seconds: number;
  lost_seconds: number;
}

/** One published figure, in per cent: which measure it stands beside, from which year, by whom. */
export interface Published {
  id: string;
  measure: string;
  percent: number;
  year: number;
  source: string;
}

/**
 * Everything that the page shows. Without opening hours there are no figures, since nothing is promised.
 *
 * `is_known` is false for days of which the journal holds nothing. Who is no lead sees pauses of their own only.
 */
export interface OfferDay {
  day: string;
  today: string;
  zone: string;
  begins_at: number;
  ends_at: number;
  until: number;
  is_known: boolean;
  opening: Array<Span>;
  spells: Array<OfferSpell>;
  figures: DayFigures | null;
  alarm_at: number | null;
  missed: Array<Missed>;
  work_seconds: number;
  pauses: Array<Pause>;
  published: Array<Published>;
}

/** The day as of now, worked out from the journal. */
export interface DayTold {
  type: "day";
  id: number;
  shown: OfferDay;
}

/** What has opening hours: the shop itself, one of its branches, or one of its teams. Only branches have a city. */
export interface Place {
  id: string;
  kind: "branch" | "shop" | "team";
  name: string;
  city: string;
}

/** A holiday as the page lists it: its English name, what readers call it, the hours it leaves. */
export interface HolidayRow {
  day: string;
  name: string;
  called: string;
  limit: string;
}

/** A single day with hours of its own, or none; said of the place itself, or of the whole shop. */
export interface ExceptionRow {
  day: string;
  slots: string;
  reason: string;
  is_own: boolean;
}

/** One day of the preview: its hours, and why they are not those of the week, in people's words. */
export interface DayShown {
  day: string;
  slots: string;
  because: "exception" | "holiday" | "week";
  why: Array<string>;
}

/**
 * A place's hours as they hold, and which of them are its own words; the others are as for the shop.
 *
 * `holidays` are those of the next twelve months, `days` the preview: this week from Monday, and four more.
 */
export interface HoursSheet {
  today: string;
  zone: string;
  week: Array<string>;
  is_week_own: boolean;
  country: string | null;
  region: string | null;
  limits: Record<string, string>;
  are_holidays_own: boolean;
  holidays: Array<HolidayRow>;
  exceptions: Array<ExceptionRow>;
  days: Array<DayShown>;
}

/** The places of the shop, and the sheet of the one asked for. */
export interface Hours {
  type: "hours";
  id: number;
  places: Array<Place>;
  place: string;
  sheet: HoursSheet;
}

/** A country whose holidays are known, by its two letters, and the regions that keep others. */
export interface Country {
  code: string;
  regions: Array<string>;
}

/** The countries whose holidays are known. */
export interface Countries {
  type: "countries";
  id: number;
  countries: Array<Country>;
}

/** Somebody changed the hours of this place, or there is another place. What holds for the shop holds for others. */
export interface HoursChanged {
  type: "hours_changed";
  place: string;
}

/** What was masked in the message, in its order; as far as it is kept. */
export interface SecretShown {
  type: "secret_shown";
  id: number;
  texts: Array<string>;
}

/** A customer said how this conversation was, or took home what was said; ask for it anew. */
export interface AfterwardsChanged {
  type: "afterwards";
  conversation: string;
}

/** A conversation of before. `is_here`: in the same browser; else in another where the shop vouched for them. */
export interface Earlier {
  id: string;
  started_at: number;
  state: "assigned" | "closed" | "queued";
  agent: string | null;
  last_text: string;
  is_here: boolean;
}

/** What a colleague noted about somebody. */
export interface Note {
  at: number;
  agent_id: string;
  text: string;
}

/**
 * What somebody agreed to, where they said so, and who took it down; until they said that it is over.
 *
 * Who heard it is a colleague or the `SHOP`. Without a `wording` they never agreed: the shop told us of their no.
 */
export interface Consent {
  given_at: number;
  said_in: "call" | "chat" | "mail" | "shop" | "store";
  wording: string;
  agent_id: string;
  withdrawn_at: number | null;
  withdrawn_by: string | null;
}

/** Everything about a customer. `said_name`, `said_mail`: what they say of themselves, whoever vouches for whom. */
export interface CustomerSheet {
  visitor: VisitorCard;
  external_id: string;
  phone: string;
  known_since: number | null;
  said_name: string;
  said_mail: string;
  earlier: Array<Earlier>;
  notes: Array<Note>;
  consent: Consent | null;
}

/** Who the customer of this conversation is. */
export interface CustomerShown {
  type: "customer";
  id: number;
  conversation: string;
  sheet: CustomerSheet;
}

/** A customer stated something that counts in law, or something became of it; ask for it anew. */
export interface StatementsChanged {
  type: "statements";
  conversation: string;
}

/** Somebody is kept out for abuse, by whom if just now, or is no more; leads and owners are told. */
export interface BlocksTold {
  type: "blocks";
  blocked_by: string | null;
}

/** A customer was handed over, or that was confirmed, given back or not confirmed; ask for the cards anew. */
export interface HandoverChanged {
  type: "handover";
  conversation: string;
  happened: string;
  from_agent: string | null;
  agent: string | null;
}

/** What was seen of a visitor, and when; by what their browser says. */
export interface Sighting {
  at: number;
  seen: Seen;
}

/** So many of one thing, and what they cost together. */
export interface OrderLine {
  name: string;
  quantity: number;
  minor: number;
  sku: string;
}

/** How an order gets to whoever ordered it: where that can be followed, who carries it, when it went and is due. */
export interface Delivery {
  tracking?: string;
  carrier?: string;
  sent_at?: number | null;
  expected_at?: number | null;
}

/**
 * An order beside a conversation.
 *
 * `is_proven`: the shop vouches that whoever is in this browser is its customer. Otherwise this browser said that it
 * bought it; what is in it is then not shown, since nobody knows who asks. `after_chat`: the chat that it followed.
 */
export interface OrderCard {
  id: string;
  number: string;
  source: "generic" | "shopify" | "woocommerce";
  placed_at: number;
  state: "cancelled" | "done" | "paid" | "placed" | "sent";
  total: Money;
  refunded: Money;
  lines: Array<OrderLine>;
  delivery: Delivery;
  is_proven: boolean;
  after_chat: string | null;
}

/** What a customer asked of an order, in their words, and what the shop's server said to it. */
export interface RequestCard {
  id: string;
  order: string;
  number: string;
  kind: "cancel" | "change" | "return";
  way: "code" | "identity";
  asked_at: number;
  text: string;
  goods: Array<OrderLine>;
  standing: "accepted" | "asked" | "refused" | "unreached";
  answered_at: number | null;
  reply: string;
}

/** The order that a customer wants to talk about: one that is proven theirs, or only a number that they named. */
export interface Topic {
  number: string;
  order_id: string | null;
  named_at: number;
}

/**
 * A customer in the shop. `sighting`: what their browser says, where they agreed; `is_read`: the shop reads it.
 *
 * `by_code`: which orders the customer proved theirs by a code; `requests`: what they asked of their orders; `topic`:
 * which order they want to talk about, proven theirs where it has an id.
 */
export interface Shopping {
  is_read: boolean;
  sighting: Sighting | null;
  orders: Array<OrderCard>;
  by_code: Array<string>;
  requests: Array<RequestCard>;
  topic: Topic | null;
}

/** What the customer of this conversation does in the shop, and did. */
export interface ShoppingShown {
  type: "shopping";
  id: number;
  conversation: string;
  shopping: Shopping;
}

/** What a customer does in the shop, or has bought, is different now; ask for it anew. */
export interface ShoppingChanged {
  type: "shopping_changed";
  conversation: string;
}

/**
 * Somebody on the shop floor. `number`, `name` and what they talk about are there once they opened the panel.
 *
 * Where `is_verified` the shop vouches for the name. `is_kept_waiting`: they wrote, and nobody is responsible yet.
 */
export interface Standing {
  id: string;
  stage: "browsing" | "cart" | "checkout" | "entrance" | "product" | "thanks";
  page: string;
  title: string;
  language: string;
  came_at: number;
  since: number;
  cart?: Money | null;
  is_returning?: boolean;
  number?: number | null;
  name?: string;
  is_verified?: boolean;
  conversation?: string | null;
  agent?: string | null;
  is_kept_waiting?: boolean;
}

/** Some of those who stand there; where `next` is told, ask for those after it. `all`: how many there are. */
export interface FloorShown {
  type: "floor";
  id: number;
  standing: Array<Standing>;
  next: string | null;
  all: number;
}

/** Who came, or is different now, and who is gone; gathered, so that it comes twice a second at most. */
export interface FloorChanged {
  type: "floor_changed";
  standing: Array<Standing>;
  gone: Array<string>;
}

/** A page where somebody was before on this visit, and since when. */
export interface VisitedPage {
  page: string;
  title: string;
  since: number;
}

/** What speaks against greeting them; nothing, where they may be greeted. */
export interface GreetingTold {
  type: "greeting";
  id: number;
  stay: string;
  why_not: Array<"at_checkout" | "chats" | "chatted_lately" | "closed" | "nobody_free" | "not_agreed" | "question_open">;
  has_agreed: boolean;
  trail: Array<VisitedPage>;
}

/** One thing that the records say. Unreadable is what is there in a form that nobody can show. */
export interface Found {
  label: string;
  value: string;
  is_readable: boolean;
}

/** What the records say of a customer, or why they say nothing. Unproven: found by what they say of themselves. */
export interface CrmCard {
  outcome: "asking" | "crm_elsewhere" | "crm_not_json" | "crm_refused" | "crm_resting" | "crm_silent" | "crm_too_large" | "crm_unreadable" | "found" | "nobody";
  asked_at: number;
  is_proven: boolean;
  found: Array<Found>;
}

/** What the shop's records say; nothing where none are asked, or nobody knows who it is. */
export interface CrmShown {
  type: "crm";
  id: number;
  crm: CrmCard | null;
}

/** The shop's customer records were asked about this customer; ask for what they say anew. */
export interface CrmChanged {
  type: "crm_changed";
  conversation: string;
}

/** What a visitor's panel asks. */
export type VisitorFrame =
  | VisitorHello
  | Ping
  | SendMessage
  | See
  | Type
  | Fetch
  | AskTicket
  | SetPage
  | SetCart
  | SetSeen
  | ForgetSeen
  | End
  | VisitorReopen;

/** What a visitor's panel is told. */
export type ToVisitor =
  | VisitorWelcome
  | Pong
  | Kept
  | Done
  | Refused
  | VisitorEntries
  | VisitorNewEntry
  | Ticket
  | Typing
  | StateChanged
  | ContactsChanged
  | OrdersChanged
  | Bye;

/** What an agent's console asks. */
export type AgentFrame =
  | AgentHello
  | Ping
  | SendMessage
  | See
  | Type
  | Fetch
  | AskTicket
  | Open
  | Leave
  | Claim
  | Transfer
  | Close
  | PromiseAnswer
  | AskServed
  | AgentReopen
  | ReadSecret
  | WriteNote
  | GoOnline
  | GoAway
  | FinishChats
  | AskForHelp
  | Relieve
  | AskCost
  | SetSlots
  | LookAtDesk
  | AskDay
  | AskHours
  | AskCountries
  | CheckSlots
  | SetHours
  | ChooseHolidays
  | AddException
  | ChangeException
  | RemoveException
  | DropOwnHours
  | AskCustomer
  | NoteCustomer
  | AskShopping
  | ShowProduct
  | WatchFloor
  | LeaveFloor
  | AskGreeting
  | AskCrm
  | RecordConsent
  | WithdrawConsent;

/** What an agent's console is told. */
export type ToAgent =
  | OfferTold
  | AgentWelcome
  | Pong
  | Kept
  | Done
  | Refused
  | Opened
  | AgentEntries
  | AgentNewEntry
  | Ticket
  | Typing
  | ServedSoFar
  | RowChanged
  | ColleagueChanged
  | Cost
  | Relieved
  | OfferTold
  | PromiseEndangered
  | PageChanged
  | Viewers
  | Bye
  | ContactsChanged
  | DayTold
  | Hours
  | Countries
  | HoursChanged
  | SecretShown
  | AfterwardsChanged
  | CustomerShown
  | StatementsChanged
  | BlocksTold
  | HandoverChanged
  | ShoppingShown
  | ShoppingChanged
  | FloorShown
  | FloorChanged
  | GreetingTold
  | CrmShown
  | CrmChanged;
