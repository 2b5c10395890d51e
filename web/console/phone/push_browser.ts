/** The browser's own ways to be woken. */
import type { WakingBrowser } from "../models/waking.ts";

const WORKER = "/console/worker.js";

/** Make the desk something that can be installed and woken. Nobody is asked for anything here. */
export function registerWorker(): void {
  // Without https there are no workers; the desk works without one.
  void navigator.serviceWorker?.register(WORKER, { scope: "/console/" }).catch(() => {});
}

/** Have the worker's clicks lead to a conversation of this page; gives what ends that. */
export function whenWoken(go: (conversation: string) => void): () => void {
  const hear = ({ data }: MessageEvent<{ open?: string }>) => void (data.open && go(data.open));
  navigator.serviceWorker?.addEventListener("message", hear);
  return () => navigator.serviceWorker?.removeEventListener("message", hear);
}

/** What was notified is seen once the desk is. */
export async function clearNotices(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration(WORKER);
  for (const notice of (await registration?.getNotifications()) ?? []) notice.close();
}

export const thisBrowser: WakingBrowser = {
  canBeWoken: () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window,
  // On Apple's phones only what stands on the home screen may be woken.
  needsHomeScreen: () => /iPhone|iPad/.test(navigator.userAgent) && !matchMedia("(display-mode: standalone)").matches,
  isDenied: () => Notification.permission === "denied",
  ask: async () => (await Notification.requestPermission()) === "granted",
  async subscription() {
    const registration = await navigator.serviceWorker.getRegistration(WORKER);
    return (await registration?.pushManager.getSubscription()) ?? null;
  },
  async subscribe(key) {
    const { pushManager } = await navigator.serviceWorker.ready;
    // One that was made for another installation's key cannot be used, nor be replaced while it stands.
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  },
};
