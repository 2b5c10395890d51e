/** Whether the shopper has agreed. Nobody is asked here: the shop asks, and says so on its page. */

const KIND = "analytics_storage";

/** What Google's Consent Mode says on this page, as far as one can know who does not know where the shopper lives. */
export class Consent {
  #byDefault: boolean | undefined;
  #updated: boolean | undefined;

  /** Hear an entry of the data layer; all but consent commands are passed over unread. */
  hear(entry: unknown): void {
    const said = commandIn(entry);
    if (!said) return;
    const { isUpdate, isGranted, isForSome } = said;
    if (isUpdate) this.#updated = isGranted;
    else if (!isGranted) this.#byDefault = false;
    else if (!isForSome) this.#byDefault ??= true;
  }

  /** The shop's own word goes before what its tools say; silence is no consent. */
  isGiven(own: string | null): boolean {
    if (own) return own === "granted";
    return this.#updated ?? this.#byDefault ?? false;
  }
}

function commandIn(entry: unknown) {
  const [command, kind, terms] = Array.from((entry as ArrayLike<unknown>) ?? []);
  if (command !== "consent" || (kind !== "default" && kind !== "update")) return null;
  const { [KIND]: said, region } = (terms ?? {}) as Record<string, unknown>;
  if (said !== "granted" && said !== "denied") return null;
  return { isUpdate: kind === "update", isGranted: said === "granted", isForSome: region !== undefined };
}
