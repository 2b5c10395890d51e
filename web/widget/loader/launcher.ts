import type { LauncherState } from "#wire/types.ts";
import { textOn } from "../colour.ts";
import { listen } from "./guarded.ts";
import css from "./launcher.css?inline";

const SVG = "http://www.w3.org/2000/svg";
const BUBBLE = "M4 4h16v12H10l-6 5z";
const CROSS = "M6 6l12 12M18 6L6 18";

/** The round button in the corner and its one honest line, in a root sealed off from the shop's styles. */
export function drawLauncher(press: () => void, sign: () => void) {
  const host = document.createElement("floorwalker-widget");
  // Through the object model, since a strict policy refuses style attributes; fixed, so that nothing of the page moves.
  host.style.cssText = "all:initial!important;position:fixed!important";
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const button = add(root, "button", "launcher");
  const line = add(button, "span", "launcher__line");
  const disc = add(button, "span", "launcher__disc");
  const badge = add(disc, "span", "launcher__badge");
  const icon = addIcon(disc);
  badge.hidden = true;
  listen(button, "click", press);
  listen(button, "pointerenter", sign);
  listen(button, "focus", sign);
  listen(window, "scroll", () => button.classList.add("launcher--calm"));

  /** Offer to close what is open, and the other way round. */
  function turn(open: boolean) {
    button.ariaExpanded = `${open}`;
    icon.setAttribute("d", open ? CROSS : BUBBLE);
  }

  turn(false);
  return {
    root,
    focus: () => button.focus(),
    /** Stay on the page, also where the shop exchanged its whole body. */
    keep: () => host.isConnected || document.body.append(host),
    /** Show who is there now, or nothing where the shop wants nothing. */
    draw({ line: words, label, colour, state }: LauncherState, isNeeded: boolean) {
      button.hidden = state === "hidden" && !isNeeded;
      line.textContent = words;
      button.ariaLabel = `${label}: ${words}`;
      button.style.setProperty("--colour", colour);
      button.style.setProperty("--on-colour", textOn(colour));
    },
    turn,
    /** Count what arrived unseen. */
    count(unread: number) {
      badge.hidden = !unread;
      badge.textContent = unread > 9 ? "9+" : `${unread}`;
    },
  };
}

function add(into: ParentNode, tag: "button" | "span", name: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  into.append(element);
  return element;
}

/** An icon built node by node: `innerHTML` would break on pages that require trusted types. */
function addIcon(into: ParentNode): Element {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.ariaHidden = "true";
  svg.append(path);
  into.append(svg);
  return path;
}
