import type { Patience } from "#ui/models/waiting.ts";

/** When a wait begins to matter, in seconds: good shops answer within half a minute, and after two many have left. */
export const PATIENCE: Patience = { soon: 30, late: 120 };
