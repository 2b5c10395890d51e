import { Refusal } from "#wire/refusals.ts";
import type { FeedbackPage, Shown } from "./afterwards.ts";
import type { ContactDeed, ContactFull, ContactRow, ContactSettings, ParkedMail, Which } from "./contact_book.ts";
import type { Attachment, Colleague } from "./frames.ts";
import type { ReadyTemplate } from "./ready_templates.ts";
import type { TemplateCard, TemplateForm } from "./template_book.ts";

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
}

/** What is asked of the server outside the conversation: who one is, the staff, sign-ins, files. */
export class Office {
  constructor(private readonly send: typeof fetch = (...request) => fetch(...request)) {}

  me = (): Promise<Me> => this.#get("me");
  signIn = async (email: string, password: string): Promise<Me> =>
    (await this.#post<{ me: Me }>("sign-in", { email, password })).me;
  signOut = (): Promise<unknown> => this.#post("sign-out");
  changePassword = (old: string, fresh: string): Promise<unknown> => this.#post("password", { old, new: fresh });

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
  feedback = (days: number): Promise<FeedbackPage> => this.#get(`feedback?days=${days}`);
  whoIsThis = (): Promise<WhoIsThis> => this.#get("who-is-this");
  chooseAsking = (chosen: Asking): Promise<unknown> => this.#post("asking", chosen);
  addKey = (): Promise<NewKey> => this.#post("identity-keys");
  retireKey = (key: string): Promise<unknown> => this.#post(`identity-keys/${encodeURIComponent(key)}/retire`);
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
  suggestions = (conversation: string): Promise<ReadyTemplate[]> =>
    this.#get(`suggestions?conversation=${encodeURIComponent(conversation)}`);
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

function fileOf(template: string, file: string): string {
  return `templates/${encodeURIComponent(template)}/files/${encodeURIComponent(file)}`;
}
