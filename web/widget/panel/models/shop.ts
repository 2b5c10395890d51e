import type { ToLoader, ToPanel } from "../../between.ts";

/** The page around the panel. Says and hears nothing but to and from the shop's own origin. */
export class Shop {
  readonly #around: Window;
  readonly #origin: string;

  constructor(around: Window, origin: string) {
    this.#around = around;
    this.#origin = origin;
  }

  tell(message: ToLoader): void {
    this.#around.postMessage(message, this.#origin);
  }

  /** Hear the shop's page from now on, and let it know that somebody listens. */
  listen(heard: (message: ToPanel) => void): void {
    addEventListener("message", ({ source, origin, data }: MessageEvent<ToPanel>) => {
      if (source === this.#around && origin === this.#origin) heard(data);
    });
    this.tell({ type: "ready" });
  }
}
