import { Refusal } from "#wire/refusals.ts";
import type { CrmCard } from "#wire/types.ts";
import type { Wire } from "./frames.ts";
import { Watched } from "./watched.ts";

/** What the shop's customer records say of a customer, kept up to date while somebody looks at the conversation. */
export class Crm extends Watched {
  shown: CrmCard | null = null;

  constructor(
    private readonly wire: Pick<Wire, "ask" | "on">,
    private readonly conversation: string,
  ) {
    super();
  }

  /** Ask now, and again whenever the records have answered, until the returned function is called. */
  open(): () => void {
    void this.load();
    return this.wire.on("frame", (frame) => {
      const isOurs = frame.type === "crm_changed" && frame.conversation === this.conversation;
      if (isOurs || frame.type === "welcome") void this.load();
    });
  }

  /** What cannot be had is not shown: nobody waits for it. `again` has the records asked anew. */
  load = async (again = false): Promise<void> => {
    try {
      this.shown = (await this.wire.ask({ type: "ask_crm", conversation: this.conversation, again })).crm;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    this.changed();
  };
}
