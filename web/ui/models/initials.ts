/** One or two letters for a person without a picture; whole characters, so that no emoji is cut in half. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => Array.from(word ?? "")[0] ?? "").join("").toLocaleUpperCase();
}
