/** What was begun and not yet sent, per conversation; survives reload and a closed browser. */
export class Drafts {
  constructor(
    private readonly storage: Storage,
    private readonly agent: string,
  ) {}

  of(conversation: string): string {
    return this.storage.getItem(this.#key(conversation)) ?? "";
  }

  keep(conversation: string, text: string): void {
    if (text === "") this.storage.removeItem(this.#key(conversation));
    else this.storage.setItem(this.#key(conversation), text);
  }

  /** Two agents may share a computer, so a draft is its writer's. */
  #key(conversation: string): string {
    return `floorwalker:draft:${this.agent}:${conversation}`;
  }
}
