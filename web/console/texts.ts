import { catalogue } from "#texts/catalogue.ts";
import { languages, type Texts } from "#texts/built/console.ts";

/** The console's texts: `speak` once before mounting, then `t(key, vars)` anywhere. */
export const { speak, t, language } = catalogue<Texts>(languages);

/** What the house speaks, to its staff as to its shoppers: what they may choose for themselves, and write for others in. */
export const spoken = Object.keys(languages);
