/** What came to be said: never who waits, nor what they said. */
export interface Alert {
  readonly kind: "waits" | "test" | "stays";
  readonly language: string;
  readonly waiting: number;
  readonly open: string | null;
}

/** A notification as it is shown; `open` is the conversation to which a tap leads. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly isQuiet: boolean;
  readonly open: string | null;
}

type Text = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Texts = Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** All notifications share one place: of those who wait, one is enough on a locked screen. */
export const TAG = "floorwalker";

const NOBODY: Alert = { kind: "waits", language: "en", waiting: 1, open: null };

/** Read what came; something has to be shown also for what cannot be read, so it is then the least that is true. */
export function alertOf(read: () => unknown): Alert {
  try {
    return { ...NOBODY, ...(read() as Alert) };
  } catch {
    return NOBODY;
  }
}

export function noticeOf(alert: Alert, texts: Texts): Notice {
  const language = Object.hasOwn(texts, alert.language) ? alert.language : "en";
  const say = (key: string) => pick(texts[language]?.[key] ?? "", language, alert.waiting);
  const { kind, open } = alert;
  if (kind === "test") return { title: say("woken.test"), body: say("woken.test.text"), isQuiet: false, open };
  if (kind === "stays") return { title: say("woken.stays"), body: say("woken.stays.text"), isQuiet: true, open };
  return { title: say("woken.waits"), body: say("woken.waits.text"), isQuiet: false, open };
}

function pick(text: Text, language: string, n: number): string {
  const form = typeof text === "string" ? text : (text[new Intl.PluralRules(language).select(n)] ?? text.other ?? "");
  return form.replace("{n}", n.toLocaleString(language));
}
