const VISIT = "floorwalker:visit";
const AGAIN = "floorwalker:again";
const BEEN = "floorwalker:been";

/** Under which lot a shopper stands on the floor: one for this page, or where they agreed to it one for their visit. */
export class Visit {
  id = lot();
  hasAgreed = false;
  isReturning = false;

  constructor(
    private readonly tab: Storage | null,
    private readonly browser: Storage | null,
  ) {}

  /** Nothing is kept in the browser before somebody has agreed; from then on the visit has one lot on all pages. */
  agree(has: boolean): void {
    if (has === this.hasAgreed) return;
    if (!has) return this.forget();
    this.hasAgreed = true;
    quietly(() => {
      const before = this.tab?.getItem(VISIT);
      if (before && /^[0-9a-f]{32}$/.test(before)) this.id = before;
      else this.#begin();
      this.isReturning = this.tab?.getItem(AGAIN) === "1";
    });
  }

  /** Nobody agreed to it any more: what was kept goes, and who stands here is nobody that was seen before. */
  forget(): void {
    if (!this.hasAgreed) return;
    this.hasAgreed = this.isReturning = false;
    this.id = lot();
    quietly(() => {
      for (const name of [VISIT, AGAIN]) this.tab?.removeItem(name);
      this.browser?.removeItem(BEEN);
    });
  }

  #begin(): void {
    const hasBeen = this.browser?.getItem(BEEN) === "1";
    this.tab?.setItem(AGAIN, hasBeen ? "1" : "0");
    this.tab?.setItem(VISIT, this.id);
    this.browser?.setItem(BEEN, "1");
  }
}

/** 128 bits of chance: nobody guesses another's. */
function lot(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A browser that refuses storage has a lot for each page. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing is lost but that the next page knows of this one.
  }
}
