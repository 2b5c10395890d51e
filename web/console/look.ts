import { createContext } from "svelte";
import { createSubscriber } from "svelte/reactivity";
import type { Live } from "#wire/live.ts";
import type { Agent } from "#wire/sides.ts";
import type { Account } from "./models/account.ts";
import type { Assist } from "./models/assist.ts";
import type { Asks } from "./models/asks.ts";
import type { ContactBook } from "./models/contact_book.ts";
import type { Desk } from "./models/desk.ts";
import type { Handovers } from "./models/handovers.ts";
import type { Office } from "./models/office.ts";
import type { Places } from "./models/places.ts";
import type { TemplateDesk } from "./models/template_desk.ts";
import type { Settings } from "./models/settings.ts";
import type { Waking } from "./models/waking.ts";
import type { Watched } from "./models/watched.ts";
import type { WrapUps } from "./models/wrap_ups.ts";

/** Look at a model from a part: what is read through the returned function is drawn anew when the model changes. */
export function look<M extends Watched>(model: M): () => M {
  const subscribe = createSubscriber((update) => model.watch(update));
  return () => {
    subscribe();
    return model;
  };
}

/** What every part of a signed-in console may reach for. */
export interface Workplace {
  readonly account: Account;
  readonly asks: Asks;
  readonly assist: Assist;
  readonly contacts: ContactBook;
  readonly desk: Desk;
  readonly handovers: Handovers;
  readonly live: Pick<Live<Agent>, "ask" | "on" | "start" | "stop" | "tell">;
  readonly office: Office;
  readonly places: Places;
  readonly settings: Settings;
  readonly templates: TemplateDesk;
  readonly waking: Waking;
  readonly wrapUps: WrapUps;
}

export const [workplace, setWorkplace] = createContext<Workplace>();
