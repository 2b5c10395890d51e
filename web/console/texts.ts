import { catalogue } from "#texts/catalogue.ts";
import { languages, type Texts } from "#texts/built/console.ts";

/** The console's texts: `speak` once before mounting, then `t(key, vars)` anywhere. */
export const { speak, t, language } = catalogue<Texts>(languages);

/** What the console speaks as a whole; shoppers are spoken to in more languages. */
export const spoken = Object.keys(languages);
