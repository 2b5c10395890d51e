import { createSubscriber } from "svelte/reactivity";

const everySecond = createSubscriber((update) => {
  const ticking = setInterval(update, 1000);
  return () => clearInterval(ticking);
});

/** One clock for all parts: reading `now.ms` in a template redraws it each second, and ticks only while someone reads. */
export const now = {
  get ms(): number {
    everySecond();
    return Date.now();
  },
};
