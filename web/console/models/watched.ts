/** Something whose changes can be watched, by a screen or by a test. It knows nothing of either. */
export class Watched {
  readonly #watchers = new Set<() => void>();

  /** Call `watcher` after every change, until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  protected changed(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
