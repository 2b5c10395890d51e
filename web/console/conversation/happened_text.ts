/** What happened between the words, as a sentence for a colleague. */
import type { Colleagues } from "../models/colleagues.ts";
import type { ClosedBecause, Fact } from "../models/frames.ts";
import type { EventLine } from "../models/lines.ts";
import { t } from "../texts.ts";
import { closedBecauseText } from "./closed_because_text.ts";

type Of<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;

export function happenedText(fact: EventLine["fact"], colleagues: Colleagues): string {
  switch (fact.kind) {
    case "conversation_started":
      return t("happened.started");
    case "conversation_assigned":
      return assigned(fact, colleagues);
    case "conversation_queued":
      return queued(fact, colleagues);
    case "conversation_closed":
      return closed(fact.by, fact.because);
    case "conversation_reopened":
      return fact.by === "visitor" ? t("happened.reopened.by_customer") : t("happened.reopened");
  }
}

function assigned({ agent_id, because, from_agent_id }: Of<"conversation_assigned">, colleagues: Colleagues): string {
  const name = nameOf(agent_id, colleagues);
  if (because === "transferred")
    return t("happened.transferred", { from: nameOf(from_agent_id, colleagues), to: name });
  if (because === "relieved") return t("happened.relieved", { from: nameOf(from_agent_id, colleagues), to: name });
  return because === "came_back" ? t("happened.came_back", { name }) : t("happened.claimed", { name });
}

function queued({ because, team_id, from_agent_id }: Of<"conversation_queued">, colleagues: Colleagues): string {
  const team = colleagues.team(team_id)?.name;
  if (because === "agent_gone") return t("happened.agent_gone", { name: nameOf(from_agent_id, colleagues) });
  return team ? t("happened.queued.team", { team }) : t("happened.queued");
}

function closed(by: Of<"conversation_closed">["by"], because: ClosedBecause): string {
  return by === "visitor"
    ? t("happened.closed.by_customer")
    : t("happened.closed", { reason: closedBecauseText(because) });
}

function nameOf(agent: string | null, colleagues: Colleagues): string {
  return colleagues.get(agent)?.name ?? t("said.colleague");
}
