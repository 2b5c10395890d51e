import { Watched } from "./watched.ts";

/** How this agent likes to work on this computer. */
export interface Wishes {
  /** Enter sends and Shift+Enter breaks the line; otherwise Ctrl or ⌘ with Enter sends. */
  readonly enterSends: boolean;
  readonly sounds: boolean;
  /** Single letters such as `g` work outside text fields; people who dictate switch this off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** The system's notifications while the page is not looked at. */
  readonly notifications: boolean;
  /** Empty: as the browser says. */
  readonly language: string;
  readonly theme: "system" | "light" | "dark";
}

const KEY = "floorwalker:wishes";
const AT_FIRST: Wishes = {
  enterSends: true,
  sounds: true,
  singleKeys: true,
  notifications: false,
  language: "",
  theme: "system",
};

/** The wishes, kept in this browser. */
export class Settings extends Watched {
  #wishes: Wishes;

  constructor(private readonly storage: Storage) {
    super();
    this.#wishes = { ...AT_FIRST, ...kept(storage) };
  }

  get wishes(): Wishes {
    return this.#wishes;
  }

  wish(change: Partial<Wishes>): void {
    this.#wishes = { ...this.#wishes, ...change };
    this.storage.setItem(KEY, JSON.stringify(this.#wishes));
    this.changed();
  }
}

/** What an earlier visit left; whatever is damaged is forgotten. */
function kept(storage: Storage): Partial<Wishes> {
  try {
    return JSON.parse(storage.getItem(KEY) ?? "{}") as Partial<Wishes>;
  } catch {
    return {};
  }
}
