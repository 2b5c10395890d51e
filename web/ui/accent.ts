/** A shop's own colour, kept readable: WCAG 2.2 contrast decides what stands on it and how it looks as text. */

const AA = 4.5;
const [WHITE, BLACK] = ["#ffffff", "#000000"] as const;
const [PAPER_LIGHT, PAPER_DARK] = ["#faf8f5", "#242120"] as const;

/** Paint a page in a shop's colour; anything but `#rrggbb` leaves Floorwalker's own. */
export function applyAccent(root: HTMLElement, colour: string): void {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return;
  root.style.setProperty("--accent", colour);
  root.style.setProperty("--accent-text", textOn(colour));
  root.style.setProperty("--accent-ink-light", inkOn(PAPER_LIGHT, colour));
  root.style.setProperty("--accent-ink-dark", inkOn(PAPER_DARK, colour));
}

/** White or black, whichever reads better on a colour; the better one always reaches AA. */
export function textOn(colour: string): string {
  return contrast(WHITE, colour) >= contrast(BLACK, colour) ? WHITE : BLACK;
}

/** The colour as text: moved towards black or white just until it reads on this paper. */
export function inkOn(paper: string, colour: string): string {
  const steps = Array.from({ length: 21 }, (_, step) => mix(colour, textOn(paper), step / 20));
  return steps.find((ink) => contrast(ink, paper) >= AA) ?? textOn(paper);
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = channels(colour).map((part) => linear(part / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: string, to: string, share: number): string {
  const [start, end] = [channels(from), channels(to)];
  const mixed = start.map((part, index) => Math.round(part + ((end[index] ?? part) - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
