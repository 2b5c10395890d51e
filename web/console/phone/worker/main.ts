/**
 * The worker that a push service wakes while the desk is put away. It shows that somebody waits, says that it was
 * reached, and leads to the conversation. It answers no request of the page and keeps nothing: whatever the desk
 * shows comes fresh from the server, so no upgrade is ever missed and no conversation ever lies in a cache.
 */
import { alertOf, noticeOf, TAG, type Notice, type Texts } from "./notice.ts";
import type { Scope, Window } from "./scope.ts";

declare const WAKING_TEXTS: Texts;

const DESK = "/console/";
const OWN_PUSH = "/console/api/push";
const worker = self as unknown as Scope;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("push", (event) => {
  const alert = alertOf(() => event.data?.json());
  event.waitUntil(Promise.all([show(noticeOf(alert, WAKING_TEXTS), alert.kind === "test"), tellReached()]));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(go((event.notification.data as Notice).open));
});

/** Who has the desk before their eyes sees it there, but wants to see it here when they try it. */
async function show(notice: Notice, isTried: boolean): Promise<void> {
  const desks = await openDesks();
  if (!isTried && desks.some((desk) => desk.visibilityState === "visible" && desk.focused)) return;
  const options = { body: notice.body, tag: TAG, renotify: !notice.isQuiet, silent: notice.isQuiet, data: notice };
  await worker.registration.showNotification(notice.title, {
    ...options,
    icon: "/console/icon-192.png",
    badge: "/console/badge-96.png",
  });
}

/** A browser that is signed in no more, or as somebody who is not woken here, stops being woken. */
async function tellReached(): Promise<void> {
  const body = { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } };
  const answer = await fetch(`${OWN_PUSH}/reached`, body).catch(() => null);
  if (!answer || answer.ok || answer.status >= 500) return;
  const subscription = await worker.registration.pushManager.getSubscription();
  await subscription?.unsubscribe();
}

async function go(conversation: string | null): Promise<void> {
  const [desk] = await openDesks();
  if (!desk) {
    await worker.clients.openWindow(conversation ? `${DESK}?conversation=${encodeURIComponent(conversation)}` : DESK);
    return;
  }
  // To one page of our own, which `openDesks` chose by its address; a worker's message knows no target origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  if (conversation) desk.postMessage({ open: conversation });
  await desk.focus();
}

async function openDesks(): Promise<Window[]> {
  const all = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => new URL(url).pathname.startsWith(DESK));
}
