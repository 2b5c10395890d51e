import { Refusal } from "#wire/refusals.ts";
import type { Shopping as Shown } from "#wire/types.ts";
import type { Wire } from "./frames.ts";
import { Watched } from "./watched.ts";

/** What a customer is about to buy and has bought, kept up to date while somebody looks at the conversation. */
export class Shopping extends Watched {
  shown: Shown | null = null;

  constructor(
    private readonly wire: Pick<Wire, "ask" | "on">,
    private readonly conversation: string,
  ) {
    super();
  }

  /** Ask now, and again whenever it is said to be different, until the returned function is called. */
  open(): () => void {
    void this.#load();
    return this.wire.on("frame", (frame) => {
      const isOurs = frame.type === "shopping_changed" && frame.conversation === this.conversation;
      if (isOurs || frame.type === "welcome") void this.#load();
    });
  }

  /** What cannot be had is not shown: nobody waits for it. */
  async #load(): Promise<void> {
    try {
      this.shown = (await this.wire.ask({ type: "ask_shopping", conversation: this.conversation })).shopping;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.changed();
  }
}
