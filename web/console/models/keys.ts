/** How keys are written in the list of actions: `g`, `Alt+g`, `Mod+k`, where Mod is ⌘ on a Mac and Ctrl elsewhere. */
export function chordOf(press: Pick<KeyboardEvent, "altKey" | "code" | "ctrlKey" | "key" | "metaKey">): string {
  if (press.ctrlKey || press.metaKey) return press.altKey ? "" : `Mod+${press.key.toLowerCase()}`;
  // With Alt a Mac types other signs, so the place of the key counts.
  if (press.altKey) return `Alt+${press.code.replace(/^(Key|Digit|Numpad)/, "").toLowerCase()}`;
  return press.key;
}

/** Whether a key of its own means writing here, so that single letters must not act. */
export function isWritingIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

/** The same keys as this computer's keyboard names them. */
export function keyNames(chord: string, isMac: boolean): string {
  const names = isMac ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" } : { Mod: "Ctrl", Alt: "Alt", Shift: "Shift" };
  return chord
    .replace("Mod", names.Mod)
    .replace("Alt", names.Alt)
    .replace("Shift", names.Shift)
    .replaceAll("+", isMac ? "" : " ")
    .replace(/\b[a-z]$/, (key) => key.toUpperCase());
}
