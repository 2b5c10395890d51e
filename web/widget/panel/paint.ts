import { textOn } from "../colour.ts";

/** Paint the panel in the shop's colour; how it looks as text is worked out by panel.css. */
export function paint(colour: string | undefined): void {
  if (!colour) return;
  document.documentElement.style.setProperty("--accent", colour);
  document.documentElement.style.setProperty("--accent-text", textOn(colour));
}
