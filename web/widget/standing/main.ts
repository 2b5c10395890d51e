/** What the loader brings once the launcher stands, and pays one line for. */
import type { LauncherState } from "#wire/types.ts";
import type { Frame } from "../loader/frame.ts";
import type { Place } from "../loader/place.ts";
import { stand } from "./stand.ts";

/** Tell the shop floor who is here; and bring what reads the page's signals, where the shop wants that. */
export default async function begin(place: Place, frame: Frame, { label, signals }: LauncherState): Promise<void> {
  stand(place);
  if (signals) (await import(/* @vite-ignore */ `${place.address}/signals`)).open(place, frame, label);
}
