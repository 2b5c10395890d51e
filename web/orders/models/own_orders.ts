import { Emitter } from "#wire/emitter.ts";
import { Refusal } from "#wire/refusals.ts";
import type { Counter, Kind, OrdersShown } from "./counter.ts";

/** Which part asked for what was refused: a card has the id of its order. */
export interface Fault {
  readonly at: string;
  readonly code: string;
}

/** A shopper's orders: those that are known to be theirs, looking for one more, and asking something of one. */
export class OwnOrders extends Emitter<{ changed: [] }> {
  shown: OrdersShown | null = null;
  /** What to type next: which order it is, or the code that went to its address. */
  step: "order" | "code" = "order";
  number = "";
  mail = "";
  isLooking = false;
  isBusy = false;
  /** The order that the shopper wants to talk about, by its number. */
  topic: string | null = null;
  fault: Fault | null = null;

  constructor(private readonly counter: Counter) {
    super();
  }

  /** Whoever is known or has opened an order sees orders first, everybody else the two fields. */
  get isLookingUp(): boolean {
    return this.isLooking || (this.shown !== null && !this.shown.is_known && this.shown.orders.length === 0);
  }

  load(): Promise<boolean> {
    return this.#try("orders", async () => {
      this.shown = await this.counter.shown();
    });
  }

  look(): void {
    [this.isLooking, this.step, this.fault] = [true, "order", null];
    this.emit("changed");
  }

  /** Name number or address anew; what went wrong before stays said. */
  another(): void {
    this.step = "order";
    this.emit("changed");
  }

  sendCode(number: string, mail: string): Promise<boolean> {
    [this.number, this.mail] = [number.trim(), mail.trim()];
    return this.#try("look", async () => {
      await this.counter.sendCode(this.number, this.mail);
      this.step = "code";
    });
  }

  async open(code: string): Promise<boolean> {
    const isOpened = await this.#try("look", async () => {
      const { outcome, shown } = await this.counter.open(code);
      if (outcome !== "opened") throw new Refusal(outcome, "");
      [this.shown, this.isLooking, this.step] = [shown, false, "order"];
    });
    if (this.fault?.code === "code_over") this.another();
    return isOpened;
  }

  ask(order: string, kind: Kind, text: string, goods: readonly number[]): Promise<boolean> {
    return this.#try(order, async () => {
      this.shown = await this.counter.ask(order, kind, text, goods);
    });
  }

  /** Whoever answers is to see which order it is about. */
  talk(number: string, order?: string): Promise<boolean> {
    return this.#try(order ?? "look", async () => {
      await this.counter.talk(order === undefined ? { number } : { order });
      this.topic = number;
    });
  }

  async #try(at: string, doing: () => Promise<void>): Promise<boolean> {
    [this.isBusy, this.fault] = [true, null];
    this.emit("changed");
    try {
      await doing();
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.fault = { at, code: problem.code };
    }
    this.isBusy = false;
    this.emit("changed");
    return this.fault === null;
  }
}
