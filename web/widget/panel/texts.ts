import { catalogue } from "#texts/catalogue.ts";
import { languages, type Texts } from "#texts/built/widget.ts";

/** The widget's texts: `speak` once before mounting, then `t(key, vars)` anywhere. */
export const { speak, t, language } = catalogue<Texts>(languages);
