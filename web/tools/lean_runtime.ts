/** What our pages never use of Svelte and Vite, left out of their builds. */
import type { Plugin } from "vite";

const FLAG = "export let hydrating = false;";
const SETTER = "hydrating = value;";
const NO_PROXIES = "export const proxy = (value) => value, get_proxied_value = proxy, is = Object.is;";

/** None of our pages is drawn on a server first, so Svelte need not know how to take over ready-made markup. */
export function neverHydrated(): Plugin {
  return {
    name: "floorwalker:never-hydrated",
    transform: {
      filter: { id: /svelte\/src\/internal\/client\/dom\/hydration\.js$/ },
      handler(code) {
        if (!code.includes(FLAG) || !code.includes(SETTER)) throw new Error("Svelte keeps its hydration flag elsewhere now");
        return { code: code.replace(FLAG, "export const hydrating = false;").replace(SETTER, ""), map: null };
      },
    },
  };
}

/** All styles of a page are in its one sheet, so Vite need not fetch any before a later chunk. */
export function plainImports(): Plugin {
  return {
    name: "floorwalker:plain-imports",
    transform: {
      order: "post",
      filter: { id: /vite\/preload-helper/ },
      handler: () => ({ code: "export const __vitePreload = (load) => load();", map: null }),
    },
  };
}

/** For an app that keeps its state in models of its own and in `$state.raw`: Svelte's deep proxies stay out. */
export function shallowState(): Plugin {
  return {
    name: "floorwalker:shallow-state",
    transform: {
      order: "pre",
      filter: { id: /\.svelte$|svelte\/src\/internal\/client\/proxy\.js$/ },
      handler(code, id) {
        if (id.endsWith("proxy.js")) return { code: NO_PROXIES, map: null };
        if (/\$state(<.*>)?\(/.test(code)) throw new Error(`${id}: this build knows $state.raw only`);
        return null;
      },
    },
  };
}
