import { catalogue } from "#texts/catalogue.ts";
import { languages, type Texts } from "#texts/built/contact.ts";

/** The form's own texts, which come to the browser with it. */
export const { speak, t, language } = catalogue<Texts>(languages);
