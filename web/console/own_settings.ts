import { Settings } from "./models/settings.ts";

/** How whoever sits here likes to work; one for the page, since the language is needed before anything is drawn. */
export const settings = new Settings(localStorage);
