/** Wrap whatever the page may call: our mistakes must never become the shop's. */
export function guarded<A extends unknown[]>(act: (...given: A) => unknown): (...given: A) => Promise<void> {
  return async (...given) => {
    try {
      await act(...given);
    } catch (error) {
      // oxlint-disable-next-line no-console -- the shop's developer should find it, the shopper should not
      console.warn("Floorwalker:", error);
    }
  };
}

/** Listen without ever throwing into the page. */
export function listen<E extends Event>(target: EventTarget, type: string, act: (happened: E) => unknown): void {
  target.addEventListener(type, guarded(act) as unknown as EventListener);
}
