import type { News } from "./desk.ts";
import type { Settings } from "./settings.ts";

/** The ways in which a computer can ask somebody to look. */
export interface Bells {
  /** A short sound. */
  ring(kind: Parameters<News>[0]): void;
  /** A notification of the system; it never carries a customer's words. */
  notify(kind: Parameters<News>[0], conversation: string): void;
  /** Whether the page is before somebody's eyes. */
  isLookedAt(): boolean;
}

/** Decides when to ask the agent to look up: never for what is before their eyes. */
export class Attention {
  constructor(
    private readonly settings: Settings,
    private readonly bells: Bells,
  ) {}

  /** Something happened; `current` is the conversation in which the agent is. */
  tell(kind: Parameters<News>[0], conversation: string, current: string | null): void {
    const isLookedAt = this.bells.isLookedAt();
    if (isLookedAt && conversation === current) return;
    const { sounds, notifications } = this.settings.wishes;
    if (sounds) this.bells.ring(kind);
    if (notifications && !isLookedAt) this.bells.notify(kind, conversation);
  }
}
