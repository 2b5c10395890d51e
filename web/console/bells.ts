/** The browser's own ways to ask for attention. */
import type { Bells } from "./models/attention.ts";
import { t } from "./texts.ts";

/** Two soft notes: rising when somebody new comes, falling when somebody goes on, the same twice when somebody waits. In Hz. */
const NOTES = { customer_came: [659, 880], customer_spoke: [784, 659], customer_waits: [659, 659] } as const;
const NOTE_SECONDS = 0.12;
const LOUDNESS = 0.08;

/** Ask the browser for leave to notify; it must be asked in answer to a gesture. */
export async function askForNotifications(): Promise<boolean> {
  return "Notification" in window && (await Notification.requestPermission()) === "granted";
}

/** `go` leads to a conversation when its notification is clicked. */
export function browserBells(go: (conversation: string) => void): Bells {
  let audio: AudioContext | undefined;
  // Browsers let a page sound only after somebody has touched it.
  const wake = () => (audio ??= new AudioContext());
  for (const gesture of ["pointerdown", "keydown"]) window.addEventListener(gesture, wake, { once: true });
  return {
    isLookedAt: () => document.visibilityState === "visible" && document.hasFocus(),
    ring(kind) {
      for (const [index, pitch] of NOTES[kind].entries()) if (audio) play(audio, pitch, index * NOTE_SECONDS);
    },
    notify(kind, conversation) {
      const text = notificationText(kind);
      const notification = new Notification(text, { tag: conversation, silent: true });
      notification.addEventListener("click", () => {
        window.focus();
        go(conversation);
        notification.close();
      });
    },
  };
}

function notificationText(kind: keyof typeof NOTES): string {
  if (kind === "customer_waits") return t("notification.waits");
  return kind === "customer_came" ? t("notification.came") : t("notification.spoke");
}

function play(audio: AudioContext, pitch: number, after: number): void {
  const [note, loudness, start] = [audio.createOscillator(), audio.createGain(), audio.currentTime + after];
  note.frequency.value = pitch;
  loudness.gain.setValueAtTime(LOUDNESS, start);
  loudness.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS * 2);
  note.connect(loudness).connect(audio.destination);
  note.start(start);
  note.stop(start + NOTE_SECONDS * 2);
}
