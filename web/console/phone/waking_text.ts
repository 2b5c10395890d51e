import type { OwnDevice } from "../models/office.ts";
import type { Trouble, WakingState } from "../models/waking.ts";
import { refusalText } from "../refusal_texts.ts";
import { t } from "../texts.ts";
import { momentOf } from "../words.ts";

/** Whether this device is woken, and if not, what is to be done first. */
export function stateText(state: WakingState): string {
  if (state === "on") return t("waking.on");
  if (state === "home_screen") return t("waking.home_screen");
  if (state === "denied") return t("waking.denied");
  return state === "impossible" ? t("waking.impossible") : t("waking.off");
}

/** What went wrong last, or nothing. */
export function troubleText(trouble: Trouble, device: OwnDevice | null): string {
  if (trouble === "no_service") return t("waking.no_service");
  if (device?.failed_because === "refused") return t("waking.service_refused");
  if (device?.failed_because === "unreachable") return t("waking.service_silent");
  if (trouble === "not_reached") return t("waking.not_reached");
  return trouble && refusalText(trouble);
}

/** Whether whoever closes the desk now stays on offer. */
export function stayingText({ by_phone_until }: OwnDevice): string {
  return by_phone_until ? t("waking.stay.proved", { moment: momentOf(by_phone_until) }) : t("waking.stay.unproved");
}
