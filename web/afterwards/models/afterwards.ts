import { Emitter } from "#wire/emitter.ts";
import { Refusal } from "#wire/refusals.ts";
import type { Answers, FeedbackCard, Form, Office } from "./office.ts";

/** How far a mail has come: nothing asked, a code is under way, or the transcript itself. */
export type Step = "address" | "code" | "sent";

/** What a shopper does after the words of one conversation: say how it was, and take it home. */
export class Afterwards extends Emitter<{ changed: [] }> {
  card: FeedbackCard | null = null;
  step: Step = "address";
  mail = "";
  isSaved = false;
  isBusy = false;
  /** The stable code of what was refused, by which part asked. */
  fault: { readonly part: "feedback" | "home"; readonly code: string } | null = null;

  constructor(
    private readonly office: Office,
    readonly conversation: string,
  ) {
    super();
  }

  /** The question stands before the shopper's eyes. */
  async ask(): Promise<void> {
    try {
      this.card = await this.office.asked(this.conversation);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem; // Then nothing is asked: it is no gate, and no matter for an error.
    }
    this.emit("changed");
  }

  /** Say one thing more, or otherwise; drawn at once, and taken back if it was refused. */
  async say(change: Partial<Answers>): Promise<void> {
    const before = this.card;
    if (!before?.can_change) return;
    this.card = { ...before, ...change };
    const { is_solved, is_satisfied, comment } = this.card;
    await this.#try("feedback", async () => {
      this.card = await this.office.say(this.conversation, { is_solved, is_satisfied, comment });
    });
    if (this.fault) this.card = before;
    this.emit("changed");
  }

  /** Whoever has proven an address before need not type it again. */
  async begin(): Promise<void> {
    await this.#try("home", async () => {
      this.mail ||= await this.office.provenAddress();
    });
  }

  async send(mail: string): Promise<void> {
    this.mail = mail.trim();
    await this.#try("home", async () => {
      this.step = (await this.office.mail(this.conversation, this.mail)) === "sent" ? "sent" : "code";
    });
  }

  async prove(code: string): Promise<void> {
    await this.#try("home", async () => {
      const outcome = await this.office.prove(this.conversation, code);
      if (outcome === "sent") this.step = "sent";
      else throw new Refusal(outcome, "");
    });
    if (this.fault?.code === "code_over") this.another();
  }

  /** Name an address anew; what went wrong before stays said. */
  another(): void {
    this.step = "address";
    this.emit("changed");
  }

  /** Give the file to whoever can keep it. */
  async download(form: Form, keep: (file: Blob) => void): Promise<void> {
    await this.#try("home", async () => {
      keep(await this.office.download(this.conversation, form));
      this.isSaved = true;
    });
  }

  async #try(part: "feedback" | "home", doing: () => Promise<void>): Promise<void> {
    [this.isBusy, this.fault, this.isSaved] = [true, null, false];
    this.emit("changed");
    try {
      await doing();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.fault = { part, code: problem.code };
    }
    this.isBusy = false;
    this.emit("changed");
  }
}
