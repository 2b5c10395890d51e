import { catalogue } from "#texts/catalogue.ts";
import { languages, type Texts } from "#texts/built/queue.ts";

/** What only those read who wait: it comes to the browser with the first announcement. */
export const { speak, t } = catalogue<Texts>(languages);
