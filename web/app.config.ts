import { rename, rm } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { neverHydrated, plainImports } from "./tools/lean_runtime.ts";

/** Where every build lands; the server serves it from there. */
export const WEB_BUILD = resolve(import.meta.dirname, "../floorwalker/web_build");

interface AppBuild {
  /** The page's name in the build: `panel` becomes `panel.html`. */
  name: string;
  /** The folder of the page's index.html, from `web/`. */
  page: string;
  /** The build's folder of hashed files. */
  assets: string;
  /** The address under which the server hands those files out. */
  served: string;
}

/** The build of one Svelte app: a page beside a folder of hashed assets. */
export function appBuild({ name, page, assets, served }: AppBuild): UserConfig {
  return defineConfig({
    root: resolve(import.meta.dirname, page),
    plugins: [
      svelte({ configFile: resolve(import.meta.dirname, "svelte.config.js") }),
      neverHydrated(),
      plainImports(),
      ownCorner(name, assets),
    ],
    publicDir: false,
    experimental: { renderBuiltUrl: (file) => served + basename(file) },
    build: {
      outDir: WEB_BUILD,
      assetsDir: assets,
      emptyOutDir: false,
      modulePreload: { polyfill: false, resolveDependencies: neededByPage },
      cssCodeSplit: false,
      assetsInlineLimit: 0,
    },
  });
}

/** The page fetches at once what its script will ask for; a later chunk asks for itself, so it need not be listed. */
function neededByPage(_: string, needed: string[], { hostType }: { hostType: "html" | "js" }): string[] {
  return hostType === "html" ? needed : [];
}

/** Two apps share one build folder: each sweeps only its own assets, and neither page may stay `index.html`. */
function ownCorner(name: string, assets: string): Plugin {
  return {
    name: "floorwalker:own-corner",
    buildStart: () => rm(resolve(WEB_BUILD, assets), { recursive: true, force: true }),
    writeBundle: () => rename(resolve(WEB_BUILD, "index.html"), resolve(WEB_BUILD, `${name}.html`)),
  };
}
