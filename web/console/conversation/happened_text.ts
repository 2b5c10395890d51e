/** What happened between the words, as a sentence for a colleague. */
import type { Colleagues } from "../models/colleagues.ts";
import type { ClosedBecause, Fact } from "../models/frames.ts";
import type { EventLine } from "../models/lines.ts";
import { t } from "../texts.ts";
import { wishText } from "../wish_text.ts";
import { momentOf } from "../words.ts";
import { channelText } from "./channel_text.ts";
import { secretsText } from "../secrets_text.ts";
import { closedBecauseText } from "./closed_because_text.ts";
import { whyText } from "./why_text.ts";

type Of<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;

export function happenedText(fact: EventLine["fact"], colleagues: Colleagues): string {
  switch (fact.kind) {
    case "conversation_started":
      return t("happened.started");
    case "conversation_assigned":
      return assigned(fact, colleagues);
    case "conversation_picked_up":
      return t("happened.picked_up", { name: nameOf(fact.agent_id, colleagues) });
    case "wish_noted":
      return wished(fact, colleagues);
    case "conversation_queued":
      return queued(fact, colleagues);
    case "conversation_closed":
      return closed(fact.by, fact.because);
    case "conversation_reopened":
      return fact.by === "visitor" ? t("happened.reopened.by_customer") : t("happened.reopened");
    case "customer_kept_waiting":
      return stepText(fact.step);
    case "alternative_offered":
      return t("happened.alternative");
    case "customer_remarked_on_waiting":
      return t("happened.remarked");
    case "customer_answered":
      return t("happened.answered");
    case "answer_promised":
      return promised(fact, colleagues);
    case "secret_masked":
      return t("masked.above", { what: secretsText(fact.kinds) });
    case "listening_begun":
      return t("happened.listening", { name: nameOf(fact.agent_id, colleagues) });
    case "note_written":
      return t("happened.noted", { name: nameOf(fact.agent_id, colleagues) });
    case "secret_read":
      return t("happened.secret_read", { name: nameOf(fact.agent_id, colleagues) });
  }
}

function stepText(step: Of<"customer_kept_waiting">["step"]): string {
  const texts = {
    nudge: t("happened.step.nudge"),
    lead: t("happened.step.lead"),
    alarm: t("happened.step.alarm"),
    reassign: t("happened.step.reassign"),
    offer: t("happened.step.offer"),
  };
  return texts[step];
}

function promised({ agent_id, team_id, channel, due_at }: Of<"answer_promised">, colleagues: Colleagues): string {
  const name = colleagues.team(team_id)?.name ?? nameOf(agent_id, colleagues);
  return t("happened.promised", { name, channel: channelText(channel), time: momentOf(due_at) });
}

function assigned(fact: Of<"conversation_assigned">, colleagues: Colleagues): string {
  const { agent_id, because, from_agent_id, choice } = fact;
  const name = nameOf(agent_id, colleagues);
  if (choice) return t("happened.routed", { name, why: whyText(choice) });
  if (because === "transferred")
    return t("happened.transferred", { from: nameOf(from_agent_id, colleagues), to: name });
  if (because === "relieved") return t("happened.relieved", { from: nameOf(from_agent_id, colleagues), to: name });
  return because === "came_back" ? t("happened.came_back", { name }) : t("happened.claimed", { name });
}

function queued({ because, team_id, from_agent_id }: Of<"conversation_queued">, colleagues: Colleagues): string {
  const team = colleagues.team(team_id)?.name;
  if (because === "not_picked_up") return t("happened.not_picked_up", { name: nameOf(from_agent_id, colleagues) });
  if (because === "unanswered") return t("happened.unanswered", { name: nameOf(from_agent_id, colleagues) });
  if (because === "agent_gone") return t("happened.agent_gone", { name: nameOf(from_agent_id, colleagues) });
  return team ? t("happened.queued.team", { team }) : t("happened.queued");
}

function wished({ because, branch_id, skill, team_id }: Of<"wish_noted">, colleagues: Colleagues): string {
  const wish = wishText({ branch: branch_id, team: team_id, skill }, colleagues);
  return because === "words" ? t("happened.wish.words", { wish }) : t("happened.wish.page", { wish });
}

function closed(by: Of<"conversation_closed">["by"], because: ClosedBecause): string {
  return by === "visitor"
    ? t("happened.closed.by_customer")
    : t("happened.closed", { reason: closedBecauseText(because) });
}

function nameOf(agent: string | null, colleagues: Colleagues): string {
  return colleagues.get(agent)?.name ?? t("said.colleague");
}
