import { createSubscriber } from "svelte/reactivity";
import type { Emitter } from "#wire/emitter.ts";

/** Read a model in a template as if it were made for Svelte: each reading draws anew when the model has changed. */
export function watched<Model extends Emitter<{ changed: [] }>>(model: Model): () => Model {
  const subscribe = createSubscriber((update) => model.on("changed", update));
  return () => {
    subscribe();
    return model;
  };
}
