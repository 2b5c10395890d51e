import { catalogue } from "#texts/catalogue.ts";
import { languages, type Texts } from "#texts/built/orders.ts";

/** Their own texts, which come to the browser with them. */
export const { speak, t, language } = catalogue<Texts>(languages);
