import { Refusal } from "#wire/refusals.ts";
import type { NewDevice, Office, OwnDevice } from "./office.ts";
import { Watched } from "./watched.ts";

/** A browser's subscription, as far as we need it. */
export interface Subscription {
  toJSON(): { endpoint?: string; keys?: Record<string, string> };
  unsubscribe(): Promise<boolean>;
}

/** What a browser can do about being woken. */
export interface WakingBrowser {
  canBeWoken(): boolean;
  needsHomeScreen(): boolean;
  isDenied(): boolean;
  /** Ask the person; only in answer to a gesture of theirs. */
  ask(): Promise<boolean>;
  subscription(): Promise<Subscription | null>;
  subscribe(key: string): Promise<Subscription>;
}

export type WakingState = "unknown" | "impossible" | "home_screen" | "denied" | "off" | "on";
/** Why it could not be switched on, or a code of the server's. */
export type Trouble = "" | "no_service" | (string & {});

/** How long a word may be on its way before we say that it has not come. */
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 1_000;

/** Whether this device is woken when a customer waits. */
export class Waking extends Watched {
  #state: WakingState = "unknown";
  #device: OwnDevice | null = null;
  #trouble: Trouble = "";
  #key = "";
  #triedAt = 0;
  #isTrying = false;

  constructor(
    private readonly office: Pick<Office, "addDevice" | "chooseStaying" | "ownPush" | "removeDevice" | "tryDevice">,
    private readonly browser: WakingBrowser,
    private readonly now: () => number = Date.now,
  ) {
    super();
  }

  get state(): WakingState {
    return this.#state;
  }

  get device(): OwnDevice | null {
    return this.#device;
  }

  get trouble(): Trouble {
    return this.#trouble;
  }

  get isTrying(): boolean {
    return this.#isTrying;
  }

  /** Ask the server and the browser; both have to say that it is on. */
  async load(): Promise<void> {
    if (!this.browser.canBeWoken()) return this.#become(this.browser.needsHomeScreen() ? "home_screen" : "impossible");
    await this.#carefully(async () => {
      const { key, device } = await this.office.ownPush();
      this.#key = key;
      this.#device = device;
      const isOn = device !== null && (await this.browser.subscription()) !== null;
      this.#become(isOn ? "on" : this.browser.isDenied() ? "denied" : "off");
    });
  }

  /** The person pressed the button: ask for leave, subscribe, tell the server. */
  async switchOn(language: string): Promise<void> {
    this.#trouble = "";
    if (!(await this.browser.ask())) return this.#become(this.browser.isDenied() ? "denied" : "off");
    const subscription = await this.browser.subscribe(this.#key).catch(() => null);
    const device = subscription && deviceOf(subscription, language);
    if (!device) return this.#fail("no_service");
    await this.#carefully(() => this.office.addDevice(device));
    await this.load();
  }

  async switchOff(): Promise<void> {
    await this.#carefully(() => this.office.removeDevice());
    await (await this.browser.subscription())?.unsubscribe();
    await this.load();
  }

  /** Stay on offer by this device when the desk is closed, or not; switched on, it is tried. */
  async stay(stays: boolean): Promise<void> {
    if (stays) return this.#sendHere(() => this.office.chooseStaying(true));
    await this.#carefully(() => this.office.chooseStaying(false));
    await this.load();
  }

  /** Have a word sent here, and wait until this device says that it has come. */
  try(): Promise<void> {
    return this.#sendHere(() => this.office.tryDevice());
  }

  async #sendHere(send: () => Promise<unknown>): Promise<void> {
    [this.#isTrying, this.#trouble, this.#triedAt] = [true, "", this.now()];
    const before = this.#device?.reached_at ?? 0;
    await this.#carefully(send);
    const isReached = await this.#waitFor(() => (this.#device?.reached_at ?? 0) !== before);
    this.#isTrying = false;
    if (!this.#trouble && !isReached) this.#fail("not_reached");
    this.changed();
  }

  /** Look each second whether it is so, for as long as there is patience and no trouble. */
  async #waitFor(isSo: () => boolean): Promise<boolean> {
    if (isSo() || this.#trouble || this.now() - this.#triedAt > PATIENCE_MS) return isSo();
    await new Promise((wake) => setTimeout(wake, LOOK_AGAIN_MS));
    await this.load();
    return this.#waitFor(isSo);
  }

  async #carefully(doing: () => Promise<unknown>): Promise<void> {
    try {
      await doing();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.#fail(problem.code);
    }
  }

  #fail(trouble: Trouble): void {
    this.#trouble = trouble;
    this.changed();
  }

  #become(state: WakingState): void {
    this.#state = state;
    this.changed();
  }
}

function deviceOf(subscription: Subscription, language: string): NewDevice | null {
  const { endpoint, keys } = subscription.toJSON();
  const [key, auth] = [keys?.["p256dh"], keys?.["auth"]];
  return endpoint && key && auth ? { endpoint, key, auth, language } : null;
}
