/** What can be done with the chat in which the agent is, and how to reach the others. */
import type { Workplace } from "../look.ts";
import { ASSIST_KEYS } from "../assist/assist_text.ts";
import type { HelpKind } from "../models/assist.ts";
import { t } from "../texts.ts";
import { insertText } from "../models/insert_text.ts";
import { customerName } from "../words.ts";
import type { Action } from "./actions.ts";

export function chatActions(work: Workplace): Action[] {
  const { asks, desk, handovers } = work;
  const at = desk.columns.current;
  const conversation = at ?? "";
  const row = desk.rows.get(conversation);
  const isMine = row?.state === "assigned" && row.agent === desk.me;
  const canDecide = row !== undefined && row.state !== "closed" && (isMine || work.account.me?.role !== "agent");
  const toConfirm = handovers.toConfirm(conversation);
  return [
    { name: t("action.reply"), keys: ["r"], isPossible: isMine, run: () => focusComposer(conversation) },
    { name: t("action.template"), keys: ["/"], isPossible: isMine, run: () => begin("/", conversation) },
    { name: t("action.article"), keys: ["#"], isPossible: isMine, run: () => begin("#", conversation) },
    { name: t("action.product"), keys: ["p", "Alt+p"], isPossible: isMine, run: () => begin("//", conversation) },
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
      name: t("note.ask"),
      keys: ["n", "Alt+n"],
      isPossible: row !== undefined,
      run: () => asks.open("note", conversation),
    },
    {
      name: t("handover.confirm"),
      keys: ["Alt+y"],
      isPossible: toConfirm !== undefined,
      run: () => void (toConfirm && handovers.confirm(toConfirm)),
    },
    {
      name: t("action.close"),
      keys: ["e", "Alt+e"],
      isPossible: canDecide,
      run: () => asks.open("close", conversation),
    },
    {
      name: t("statements.mark"),
      keys: [],
      isPossible: row !== undefined,
      run: () => asks.open("mark", conversation),
    },
    {
      name: t("blocks.ask"),
      keys: [],
      isPossible: row !== undefined && (isMine || row.state === "closed" || canDecide),
      run: () => asks.open("block", conversation),
    },
    {
      name: t("action.reopen"),
      keys: ["o"],
      isPossible: row?.state === "closed",
      run: () => void desk.do({ type: "reopen", conversation }),
    },
    {
      name: t("follow_up.ask"),
      keys: ["f", "Alt+f"],
      isPossible: row?.state === "closed",
      run: () => asks.open("follow_up", conversation),
    },
    {
      name: t("wrap_up.ask"),
      keys: [],
      isPossible: row?.state === "closed",
      run: () => asks.open("wrap_up", conversation),
    },
    {
      name: t("action.put_away"),
      keys: ["x", "Alt+x"],
      isPossible: at !== null,
      run: () => desk.putAway(conversation),
    },
    ...assistActions(work, conversation, isMine),
    ...numberedChats(work),
  ];
}

/** Help by the language model, where the shop has switched it on. */
function assistActions({ assist, desk }: Workplace, conversation: string, isMine: boolean): Action[] {
  if (!isMine || !assist.isOn(conversation)) return [];
  const isFree = assist.asking(conversation) === null;
  const hasWords = desk.drafts.of(conversation).trim() !== "";
  const of = (kind: HelpKind, isPossible: boolean, run: () => void): Action => {
    const key = ASSIST_KEYS[kind];
    return { name: t(`assist.ask.${kind}`), keys: key ? [key] : [], isPossible: isFree && isPossible, run };
  };
  const ask = (kind: HelpKind, isPossible: boolean) =>
    of(kind, isPossible, () => void assist.ask(conversation, kind));
  const said = desk.linesIn(conversation).findLast((line) => line.kind === "said" && line.author === "visitor");
  const seq = said?.kind === "said" ? said.seq : null;
  return [
    ask("draft", true),
    ask("rewrite", hasWords),
    ask("shorten", hasWords),
    ask("translate_out", hasWords),
    of("translate_in", seq !== null, () => void (seq !== null && assist.translate(conversation, seq))),
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

/** As if the sign had been typed where the draft was left. */
function begin(sign: "/" | "//" | "#", conversation: string): void {
  const field = composerOf(conversation);
  if (!field) return;
  const [from, to] = [field.selectionStart, field.selectionEnd];
  insertText(field, from, to, /\S$/u.test(field.value.slice(0, from)) ? ` ${sign}` : sign);
}
