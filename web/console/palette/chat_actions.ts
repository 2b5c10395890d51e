/** What can be done with the chat in which the agent is, and how to reach the others. */
import type { Workplace } from "../look.ts";
import { t } from "../texts.ts";
import { insertText } from "../models/insert_text.ts";
import { customerName } from "../words.ts";
import type { Action } from "./actions.ts";

export function chatActions(work: Workplace): Action[] {
  const { asks, desk } = work;
  const at = desk.columns.current;
  const conversation = at ?? "";
  const row = desk.rows.get(conversation);
  const isMine = row?.state === "assigned" && row.agent === desk.me;
  const canDecide = row !== undefined && row.state !== "closed" && (isMine || work.account.me?.role !== "agent");
  return [
    { name: t("action.reply"), keys: ["r"], isPossible: isMine, run: () => focusComposer(conversation) },
    { name: t("action.template"), keys: ["/"], isPossible: isMine, run: () => beginTemplate(conversation) },
    {
      name: t("action.claim"),
      keys: ["c"],
      isPossible: row?.state === "queued",
      run: () => void desk.do({ type: "claim", conversation }),
    },
    {
      name: t("action.transfer"),
      keys: ["h", "Alt+h"],
      isPossible: canDecide,
      run: () => asks.open("transfer", conversation),
    },
    {
      name: t("action.close"),
      keys: ["e", "Alt+e"],
      isPossible: canDecide,
      run: () => asks.open("close", conversation),
    },
    {
      name: t("action.reopen"),
      keys: ["o"],
      isPossible: row?.state === "closed",
      run: () => void desk.do({ type: "reopen", conversation }),
    },
    {
      name: t("action.put_away"),
      keys: ["x", "Alt+x"],
      isPossible: at !== null,
      run: () => desk.putAway(conversation),
    },
    ...numberedChats(work),
  ];
}

/** Each of one's chats under its number. */
function numberedChats({ desk, places }: Workplace): Action[] {
  return desk.rows.of(desk.me).flatMap((row) => {
    const digit = desk.digits.of(row.id);
    if (!digit) return [];
    const run = () => {
      places.go("desk");
      desk.show(row.id);
      focusComposer(row.id);
    };
    return {
      name: t("action.go_to", { name: customerName(row.visitor) }),
      keys: [`Alt+${digit}`],
      isPossible: true,
      run,
    };
  });
}

function composerOf(conversation: string): HTMLTextAreaElement | null {
  return document.querySelector(`#composer-${CSS.escape(conversation)}`);
}

function focusComposer(conversation: string): void {
  composerOf(conversation)?.focus();
}

/** As if the slash had been typed where the draft was left. */
function beginTemplate(conversation: string): void {
  const field = composerOf(conversation);
  if (!field) return;
  const [from, to] = [field.selectionStart, field.selectionEnd];
  insertText(field, from, to, /\S$/u.test(field.value.slice(0, from)) ? " /" : "/");
}
