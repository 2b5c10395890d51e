type Vars = Record<string, string | number>;
type Compiled = Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>;
type Languages = Record<string, () => Promise<{ default: Compiled }>>;

/** Exactly what a key asks for; of one among several keys, whatever any of them asks for. */
type VarsOf<Wanted> = Wanted extends [Vars] ? Wanted : [Wanted] extends [[]] ? [] : [vars?: Vars];

/** The texts of one app in one language at a time; `T` maps each key to the variables it asks for. */
export function catalogue<T extends { [K in keyof T]: [] | [Vars] }>(languages: Languages) {
  let [spoken, texts]: [string, Compiled] = ["en", {}];
  const plurals = () => new Intl.PluralRules(spoken);
  const show = (value: string | number | undefined) =>
    typeof value === "number" ? value.toLocaleString(spoken) : (value ?? "");

  return {
    /** The language in use, for `lang=` and for dates and numbers. */
    language: () => spoken,
    /** Load the first of the wanted languages that exists, English if none does. `no` and `nn` are `nb` to us. */
    async speak(...wanted: readonly string[]): Promise<void> {
      const tags = wanted.map((tag) => tag.toLowerCase().replace(/-.*/, "").replace(/^n[no]$/, "nb"));
      spoken = tags.find((tag) => Object.hasOwn(languages, tag)) ?? "en";
      texts = (await languages[spoken]?.())?.default ?? {};
    },
    /** The text of a key; plurals are chosen by `n`. */
    t<K extends keyof T & string>(key: K, ...[vars = {}]: VarsOf<T[K]>): string {
      const entry = texts[key] ?? key;
      const form = typeof entry === "string" ? entry : (entry[plurals().select(Number(vars["n"]))] ?? entry.other ?? key);
      return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => show(vars[name]));
    },
  };
}
