import { catalogue } from "#texts/catalogue.ts";
import { languages, type Texts } from "#texts/built/console.ts";

/** The console's texts: `speak` once before mounting, then `t(key, vars)` anywhere. */
export const { speak, t, language } = catalogue<Texts>(languages);
