import { Refusal } from "#wire/refusals.ts";
import type { Block } from "#ui/models/prose.ts";
import type { CrmCard } from "#wire/types.ts";
import type { Help, HelpKind, Translation } from "./assist.ts";
import type { AssistRules, AssistTried, AssistUse, ChosenAssist } from "./assist_book.ts";
import type { FeedbackPage, Shown } from "./afterwards.ts";
import type { ArticleCard, ArticleForm, FullText } from "./article_book.ts";
import type { Blocking, BlockPage, BlockSettings } from "./block_book.ts";
import type { ContactDeed, ContactFull, ContactRow, ContactSettings, ParkedMail, Which } from "./contact_book.ts";
import type { Catalogue, FeedForm, GroupTeam } from "./catalogue.ts";
import type { Attachment, Colleague } from "./frames.ts";
import type { FollowUpWay } from "./follow_up.ts";
import { linkTo, type ReadyArticle } from "./ready_articles.ts";
import type { FoundGoods } from "./goods.ts";
import type { HandoverDraft, HandoverRequest } from "./handover_form.ts";
import type { CarriedOver, HandoverCard, HandoverSettings, IdentificationHint } from "./handovers.ts";
import type { Found } from "./search.ts";
import type { ReadyTemplate } from "./ready_templates.ts";
import type { Settling, StatementCard, StatementKind, Where } from "./statements.ts";
import type { TemplateCard, TemplateForm } from "./template_book.ts";
import type { TopicForm, TopicPage } from "./topic_book.ts";
import type { Topic, WrapUp, WrapUpAsked } from "./wrap_ups.ts";

/** The device somebody is signed in with, if it is woken when a customer waits; instants of the server. */
export interface OwnDevice {
  readonly sent_at: number | null;
  readonly reached_at: number | null;
  readonly failed_because: "unreachable" | "refused" | null;
  /** Whether somebody stays on offer by it when they close their desk, and until when they do as things stand. */
  readonly stays: boolean;
  readonly by_phone_until: number | null;
}

/** Where a browser is woken, as it says itself. */
export interface NewDevice {
  readonly endpoint: string;
  readonly key: string;
  readonly auth: string;
  readonly language: string;
}

/** What an agent asks the language model for: of their own words, or of one message of the customer. */
export interface HelpWanted {
  readonly kind: HelpKind;
  readonly language: string;
  readonly text: string;
  readonly message_seq: number;
}

type Role = Colleague["role"];

/** Who is signed in. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** What somebody is good for; no skills or languages means all of them. */
export interface Abilities {
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly branch_id: string | null;
}

/** How the shop gives customers to agents; times in seconds. */
export interface RoutingRules {
  readonly strategy: "by_hand" | "least_loaded" | "longest_idle";
  readonly sticky_seconds: number;
  readonly overflow_seconds: number;
  readonly pick_up_seconds: number;
}

/** Somebody of the staff, as those who manage them see it. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly is_suspended: boolean;
  readonly teams: readonly string[];
  readonly sign_ins: number;
  readonly abilities: Abilities;
}

export interface NewStaffMember {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly password: string;
  readonly teams: readonly string[];
}

/** One browser in which this agent is signed in. */
export interface SignIn {
  readonly id: string;
  readonly created_at: number;
  readonly last_seen_at: number;
  readonly address: string;
  readonly browser: string;
  readonly is_this: boolean;
}

/** After how many seconds of an unanswered message what is done about it. */
export interface WaitRules {
  readonly nudge_seconds: number;
  readonly lead_seconds: number;
  readonly alarm_seconds: number;
  readonly reassign_seconds: number;
  readonly offer_seconds: number;
}

/** What the house says by itself in one language; without text of its own it says the usual. */
export interface WelcomeCard {
  readonly welcome: { readonly language: string; readonly is_on: boolean; readonly text: string | null };
  readonly usual: string;
}

export interface WaitingRules {
  readonly rules: WaitRules;
  readonly welcomes: readonly WelcomeCard[];
}

/** What the shop asks of visitors, and when; only before a chat can anything be required. */
export interface Asking {
  readonly when: "off" | "waiting" | "before";
  readonly name: "off" | "optional" | "required";
  readonly mail: "off" | "optional" | "required";
}

/** A key by which the shop's server signs who is signed in there; live until it is retired. */
export interface IdentityKey {
  readonly id: string;
  readonly added_at: number;
  readonly retired_at: number | null;
}

export interface WhoIsThis {
  readonly asking: Asking;
  /** To owners only. */
  readonly keys: readonly IdentityKey[];
}

/** A new key with what signs: shown this once. */
export interface NewKey {
  readonly key: IdentityKey;
  readonly secret: string;
  readonly webhook_secret: string;
}

/** The shop software that reports orders. */
export type OrderSource = "generic" | "woocommerce" | "shopify";

export interface OrderKey {
  readonly id: string;
  readonly source: OrderSource;
  readonly added_at: number;
  readonly retired_at: number | null;
}

export interface ShopLink {
  readonly rules: { readonly is_on: boolean };
  readonly keys: readonly OrderKey[];
  /** Where each shop software sends its reports, behind our own origin. */
  readonly addresses: Readonly<Record<OrderSource, string>>;
}

/** A new key with what signs: shown this once; empty where the shop software made it. */
/** What customers see of their orders, and what they may ask of them; without an address nothing can be asked. */
export interface OrderRules {
  readonly is_on: boolean;
  readonly address: string;
  readonly cancels: boolean;
  readonly changes: boolean;
  readonly return_days: number;
}

export interface AftersalesPage {
  readonly rules: OrderRules;
  /** By which key requests are signed; none before there is an address. */
  readonly key: string;
  readonly answers_to: string;
}

export interface NewRequestSecret {
  readonly key: string;
  readonly secret: string;
}

/** What became of asking the customer records by hand. */
export type CrmAnswer = Pick<CrmCard, "outcome" | "found">;

interface CrmChosen {
  readonly is_on: boolean;
  readonly address: string;
  readonly fields: readonly { readonly path: string; readonly label: string }[];
  readonly timeout_seconds: number;
  readonly by_claim: boolean;
}

/** Where customer records are asked; of headers only their names come back. */
export interface CrmPage extends CrmChosen {
  readonly headers: readonly string[];
  readonly failures: number;
  readonly rests_until: number | null;
}

/** Without a value a header keeps the one that was given. */
export interface CrmForm extends CrmChosen {
  readonly headers: readonly { readonly name: string; readonly value: string | null }[];
}

export interface NewOrderKey {
  readonly key: OrderKey;
  readonly secret: string;
}

/** What is asked of the server outside the conversation: who one is, the staff, sign-ins, files. */
export class Office {
  constructor(private readonly send: typeof fetch = (...request) => fetch(...request)) {}

  me = (): Promise<Me> => this.#get("me");
  signIn = async (email: string, password: string): Promise<Me> =>
    (await this.#post<{ me: Me }>("sign-in", { email, password })).me;
  signOut = (): Promise<unknown> => this.#post("sign-out");
  changePassword = (old: string, fresh: string): Promise<unknown> => this.#post("password", { old, new: fresh });

  ownPush = (): Promise<{ key: string; device: OwnDevice | null }> => this.#get("push");
  addDevice = (device: NewDevice): Promise<unknown> => this.#post("push", device);
  removeDevice = (): Promise<unknown> => this.#post("push/stop");
  chooseStaying = (stays: boolean): Promise<unknown> => this.#post("push/staying", { stays });
  tryDevice = (): Promise<unknown> => this.#post("push/test");
  signIns = (): Promise<SignIn[]> => this.#get("sign-ins");
  revoke = (signIn: string): Promise<unknown> => this.#post(`sign-ins/${encodeURIComponent(signIn)}/revoke`);

  people = (): Promise<StaffMember[]> => this.#get("people");
  add = (person: NewStaffMember): Promise<unknown> => this.#post("people", person);
  giveRole = (person: string, role: Role): Promise<unknown> =>
    this.#post(`people/${encodeURIComponent(person)}/role`, { role });
  setAbilities = (person: string, { skills, languages, branch_id }: Abilities): Promise<unknown> =>
    this.#post(`people/${encodeURIComponent(person)}/abilities`, { skills, languages, branch: branch_id });
  joinTeam = (person: string, team: string): Promise<unknown> =>
    this.#post(`people/${encodeURIComponent(person)}/join-team`, { team });
  leaveTeam = (person: string, team: string): Promise<unknown> =>
    this.#post(`people/${encodeURIComponent(person)}/leave-team`, { team });
  suspend = (person: string): Promise<unknown> => this.#post(`people/${encodeURIComponent(person)}/suspend`);
  restore = (person: string): Promise<unknown> => this.#post(`people/${encodeURIComponent(person)}/restore`);
  signOutEverywhere = (person: string): Promise<unknown> => this.#post(`people/${encodeURIComponent(person)}/sign-out`);

  routing = (): Promise<RoutingRules> => this.#get("routing");
  chooseRouting = (rules: RoutingRules): Promise<unknown> => this.#post("routing", rules);
  waiting = (): Promise<WaitingRules> => this.#get("waiting");
  setWaitRules = (rules: WaitRules): Promise<unknown> => this.#post("waiting", rules);
  setWelcome = (language: string, is_on: boolean, text: string): Promise<unknown> =>
    this.#post("welcome", { language, is_on, text });
  afterwards = (conversation: string): Promise<Shown> =>
    this.#get(`conversations/${encodeURIComponent(conversation)}/afterwards`);
  statements = (where: Where, id: string): Promise<StatementCard[]> =>
    this.#get(`${where}/${encodeURIComponent(id)}/statements`);
  hearStatements = (conversation: string): Promise<unknown> =>
    this.#post(`conversations/${encodeURIComponent(conversation)}/statements/hear`);
  markStatement = (conversation: string, kind: StatementKind): Promise<unknown> =>
    this.#post(`conversations/${encodeURIComponent(conversation)}/statements`, { kind });
  settleStatement = (statement: string, settling: Settling): Promise<unknown> =>
    this.#post(`statements/${encodeURIComponent(statement)}/settle`, settling);
  warnCustomer = (conversation: string): Promise<unknown> =>
    this.#post(`conversations/${encodeURIComponent(conversation)}/warn`);
  blockCustomer = (conversation: string, blocking: Blocking): Promise<unknown> =>
    this.#post(`conversations/${encodeURIComponent(conversation)}/block`, blocking);
  blocks = (): Promise<BlockPage> => this.#get("blocks");
  liftBlock = (block: string, reason: string): Promise<unknown> =>
    this.#post(`blocks/${encodeURIComponent(block)}/lift`, { reason });
  chooseBlockSettings = (chosen: BlockSettings): Promise<unknown> => this.#post("block-settings", chosen);
  feedback = (days: number): Promise<FeedbackPage> => this.#get(`feedback?days=${days}`);
  whoIsThis = (): Promise<WhoIsThis> => this.#get("who-is-this");
  chooseAsking = (chosen: Asking): Promise<unknown> => this.#post("asking", chosen);
  addKey = (): Promise<NewKey> => this.#post("identity-keys");
  retireKey = (key: string): Promise<unknown> => this.#post(`identity-keys/${encodeURIComponent(key)}/retire`);
  shopLink = (): Promise<ShopLink> => this.#get("shop-link");
  switchSignals = (is_on: boolean): Promise<unknown> => this.#post("signals", { is_on });
  addOrderKey = (source: OrderSource, secret: string): Promise<NewOrderKey> =>
    this.#post("order-keys", { source, secret });
  retireOrderKey = (key: string): Promise<unknown> => this.#post(`order-keys/${encodeURIComponent(key)}/retire`);
  crm = (): Promise<CrmPage> => this.#get("crm");
  chooseCrm = (form: CrmForm): Promise<unknown> => this.#post("crm", form);
  tryCrm = (mail: string, customer: string): Promise<CrmAnswer> => this.#post("crm/try", { mail, customer });
  aftersales = (): Promise<AftersalesPage> => this.#get("aftersales");
  chooseAftersales = (rules: OrderRules): Promise<unknown> => this.#post("aftersales", rules);
  renewRequestSecret = (): Promise<NewRequestSecret> => this.#post("aftersales/secret", {});
  contacts = (which: Which): Promise<ContactRow[]> => this.#get(`contacts?which=${which}`);
  contactsOf = (conversation: string): Promise<ContactRow[]> =>
    this.#get(`conversations/${encodeURIComponent(conversation)}/contacts`);
  contact = (contact: string): Promise<ContactFull> => this.#get(`contacts/${encodeURIComponent(contact)}`);
  contactDeed = (contact: string, ...[verb, body]: ContactDeed): Promise<unknown> =>
    this.#post(`contacts/${encodeURIComponent(contact)}/${verb}`, body);
  contactSettings = (): Promise<ContactSettings> => this.#get("contact-settings");
  chooseContactSettings = (chosen: ContactSettings): Promise<unknown> => this.#post("contact-settings", chosen);
  readyTemplates = (conversation: string): Promise<ReadyTemplate[]> =>
    this.#get(`ready-templates?conversation=${encodeURIComponent(conversation)}`);
  suggestions = async (conversation: string): Promise<ReadyTemplate[]> => {
    const found = await this.#get<(ReadyArticle | (ReadyTemplate & { kind: "template" }))[]>(
      `suggestions?conversation=${encodeURIComponent(conversation)}`,
    );
    return found.map((one) => (one.kind === "article" ? linkTo(one, location.origin) : one));
  };
  readyArticles = (conversation: string): Promise<ReadyArticle[]> =>
    this.#get(`ready-articles?conversation=${encodeURIComponent(conversation)}`);
  tellLink = (article: string, conversation: string, client_id: string): Promise<unknown> =>
    this.#post(`${articleAt(article)}/linked`, { conversation, client_id });
  articles = (): Promise<ArticleCard[]> => this.#get("articles");
  articlesAbout = (words: string): Promise<string[]> => this.#get(`articles/found?q=${encodeURIComponent(words)}`);
  articleTexts = (article: string): Promise<FullText[]> => this.#get(articleAt(article));
  drawArticle = (text: string): Promise<{ blocks: Block[] }> => this.#post("articles/drawn", { text });
  addArticle = async (form: ArticleForm): Promise<string> =>
    (await this.#post<{ article: string }>("articles", form)).article;
  writeArticle = (article: string, form: ArticleForm): Promise<unknown> => this.#post(articleAt(article), form);
  publishArticle = (article: string, language: string): Promise<unknown> =>
    this.#post(`${articleAt(article)}/publish`, { language });
  withdrawArticle = (article: string, language: string): Promise<unknown> =>
    this.#post(`${articleAt(article)}/withdraw`, { language });
  tellUse = (template: string, conversation: string, client_id: string): Promise<unknown> =>
    this.#post(`templates/${encodeURIComponent(template)}/use`, { conversation, client_id });
  copyTemplateFile = async (template: string, file: string): Promise<Attachment> =>
    (await this.#post<{ file: Attachment }>(`${fileOf(template, file)}/copy`)).file;
  templates = (): Promise<TemplateCard[]> => this.#get("templates");
  addTemplate = async (form: TemplateForm): Promise<string> =>
    (await this.#post<{ template: string }>("templates", form)).template;
  changeTemplate = (template: string, form: TemplateForm): Promise<unknown> =>
    this.#post(`templates/${encodeURIComponent(template)}`, form);
  retireTemplate = (template: string): Promise<unknown> =>
    this.#post(`templates/${encodeURIComponent(template)}/retire`);
  restoreTemplate = (template: string): Promise<unknown> =>
    this.#post(`templates/${encodeURIComponent(template)}/restore`);
  addTemplateFile = (template: string, file: File): Promise<unknown> =>
    this.#upload(`templates/${encodeURIComponent(template)}/files`, file);
  removeTemplateFile = (template: string, file: string): Promise<unknown> =>
    this.#post(`${fileOf(template, file)}/remove`);
  goods = (conversation: string, words: string): Promise<FoundGoods> =>
    this.#get(`goods?conversation=${encodeURIComponent(conversation)}&words=${encodeURIComponent(words)}`);
  catalogue = (): Promise<Catalogue> => this.#get("catalogue");
  chooseFeed = (feed: FeedForm): Promise<unknown> => this.#post("catalogue/feed", feed);
  readGoods = (file: File): Promise<unknown> => this.#upload("catalogue/file", file);
  sweepRun = (run: string): Promise<unknown> => this.#post(`catalogue/runs/${encodeURIComponent(run)}/sweep`);
  chooseGroupTeams = (teams: readonly GroupTeam[]): Promise<unknown> => this.#post("catalogue/teams", { teams });
  handoverDraft = (conversation: string): Promise<HandoverDraft> =>
    this.#get(`conversations/${encodeURIComponent(conversation)}/handover-draft`);
  identification = (conversation: string): Promise<IdentificationHint | null> =>
    this.#get(`conversations/${encodeURIComponent(conversation)}/identification`);
  handoversOf = (conversation: string): Promise<HandoverCard[]> =>
    this.#get(`conversations/${encodeURIComponent(conversation)}/handovers`);
  handoversOfContact = (contact: string): Promise<HandoverCard[]> =>
    this.#get(`contacts/${encodeURIComponent(contact)}/handovers`);
  handOver = (conversation: string, request: HandoverRequest): Promise<unknown> =>
    this.#post(`conversations/${encodeURIComponent(conversation)}/handovers`, request);
  confirmHandover = (handover: string): Promise<unknown> => this.#post(`handovers/${encodeURIComponent(handover)}/confirm`);
  giveBackHandover = (handover: string, reason: string): Promise<unknown> =>
    this.#post(`handovers/${encodeURIComponent(handover)}/give-back`, { reason });
  caseOf = (number: string): Promise<HandoverCard> => this.#get(`cases/${encodeURIComponent(number)}`);
  carriedOver = (days: number): Promise<CarriedOver> => this.#get(`handovers?days=${days}`);
  handoverSettings = (): Promise<HandoverSettings> => this.#get("handover-settings");
  chooseHandoverSettings = (chosen: HandoverSettings): Promise<unknown> => this.#post("handover-settings", chosen);
  assistAt = (conversation: string): Promise<{ is_on: boolean; translations: Translation[] }> =>
    this.#get(assistAt(conversation));
  help = (conversation: string, wanted: HelpWanted): Promise<Help> => this.#post(assistAt(conversation), wanted);
  takeHelp = (help: string, client_id: string): Promise<unknown> =>
    this.#post(`helps/${encodeURIComponent(help)}/take`, { client_id });
  assistUse = (days: number): Promise<AssistUse> => this.#get(`assist?days=${days}`);
  assistRules = (): Promise<AssistRules> => this.#get("assist-rules");
  chooseAssist = (chosen: ChosenAssist): Promise<unknown> => this.#post("assist-rules", chosen);
  tryAssist = (): Promise<AssistTried> => this.#post("assist-rules/try");
  search = (words: string): Promise<Found> => this.#get(`search?words=${encodeURIComponent(words)}`);
  wrapUpsDue = (): Promise<WrapUpAsked[]> => this.#get("wrap-ups");
  wrapUpOf = (conversation: string): Promise<WrapUpAsked | null> => this.#get(wrapUpAt(conversation));
  wrapUp = (conversation: string, said: WrapUp, took_ms: number): Promise<unknown> =>
    this.#post(wrapUpAt(conversation), { ...said, took_ms });
  followUp = (conversation: string, way: FollowUpWay, body: object): Promise<unknown> =>
    this.#post(`conversations/${encodeURIComponent(conversation)}/follow-up/${way}`, body);
  topics = (): Promise<Topic[]> => this.#get("topics");
  topicPage = (days: number): Promise<TopicPage> => this.#get(`topic-shares?days=${days}`);
  addTopic = (form: TopicForm): Promise<unknown> => this.#post("topics", form);
  changeTopic = (topic: string, form: TopicForm): Promise<unknown> =>
    this.#post(`topics/${encodeURIComponent(topic)}`, form);
  retireTopic = (topic: string): Promise<unknown> => this.#post(`topics/${encodeURIComponent(topic)}/retire`);
  restoreTopic = (topic: string): Promise<unknown> => this.#post(`topics/${encodeURIComponent(topic)}/restore`);
  parkedMails = (): Promise<ParkedMail[]> => this.#get("mails");
  retryMail = (mail: string): Promise<unknown> => this.#post(`mails/${encodeURIComponent(mail)}/retry`);

  /** Hand a file to the server; it is nobody's but the agent's until it is sent. */
  async upload(conversation: string, file: File): Promise<Attachment> {
    return (await this.#upload(`files?conversation=${encodeURIComponent(conversation)}`, file)).file;
  }

  #upload(path: string, file: File): Promise<{ file: Attachment }> {
    const headers = { "X-File-Name": encodeURIComponent(file.name) };
    return this.#call(path, { method: "POST", headers, body: file });
  }

  #get<Answer>(path: string): Promise<Answer> {
    return this.#call<Answer>(path, {});
  }

  #post<Answer>(path: string, body: object = {}): Promise<Answer> {
    const headers = { "Content-Type": "application/json" };
    return this.#call<Answer>(path, { method: "POST", headers, body: JSON.stringify(body) });
  }

  async #call<Answer>(path: string, request: RequestInit): Promise<Answer> {
    const response = await this.send(`/console/api/${path}`, request).catch(() => null);
    if (!response) throw new Refusal("not_connected", "There is no connection right now.");
    if (response.ok) return (await response.json()) as Answer;
    const refusal = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
    throw new Refusal(refusal.code ?? "refused", refusal.message ?? "");
  }
}

function assistAt(conversation: string): string {
  return `conversations/${encodeURIComponent(conversation)}/assist`;
}

function wrapUpAt(conversation: string): string {
  return `conversations/${encodeURIComponent(conversation)}/wrap-up`;
}

function articleAt(article: string): string {
  return `articles/${encodeURIComponent(article)}`;
}

function fileOf(template: string, file: string): string {
  return `templates/${encodeURIComponent(template)}/files/${encodeURIComponent(file)}`;
}
