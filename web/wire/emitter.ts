/** A named list of listeners: what a model offers to whoever draws it. */
export class Emitter<Events extends { [K in keyof Events]: unknown[] }> {
  readonly #listeners: { [K in keyof Events]?: Set<(...told: Events[K]) => void> } = {};

  /** Listen until the returned function is called. */
  on<K extends keyof Events>(name: K, listener: (...told: Events[K]) => void): () => void {
    const listeners = (this.#listeners[name] ??= new Set());
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  protected emit<K extends keyof Events>(name: K, ...told: Events[K]): void {
    this.#listeners[name]?.forEach((listener) => listener(...told));
  }
}
