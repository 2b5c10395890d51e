import type { HelpKind } from "../models/assist.ts";

/** By which keys help is asked for, wherever the agent is in the chat. */
export const ASSIST_KEYS: Partial<Record<HelpKind, string>> = {
  draft: "Alt+i",
  rewrite: "Alt+r",
  shorten: "Alt+u",
  translate_out: "Alt+t",
  translate_in: "Alt+o",
};

/** These are made of what the agent has written. */
export const OF_OWN_WORDS: ReadonlySet<HelpKind> = new Set<HelpKind>(["rewrite", "shorten", "translate_out"]);
