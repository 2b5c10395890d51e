/** One line in the browser's storage. Where that is forbidden or full, it lasts as long as the page. */
export class Note {
  readonly #storage: Storage | null;
  readonly #name: string;
  #held = "";

  constructor(storage: Storage | null, name: string) {
    this.#storage = storage;
    this.#name = name;
  }

  get(): string {
    return this.#storage?.getItem(this.#name) ?? this.#held;
  }

  keep(line: string): void {
    this.#held = line;
    try {
      this.#storage?.setItem(this.#name, line);
    } catch {
      // Full: the line is held here.
    }
  }
}

/** The browser's storage, or null where frames of other sites may have none. */
export function storageOf(which: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[which];
  } catch {
    return null;
  }
}
