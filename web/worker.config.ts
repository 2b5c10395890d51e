import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { WEB_BUILD } from "./app.config.ts";
import { LANGUAGES } from "./tools/catalogue_files.mjs";

/** What a phone needs to keep the desk like an app: the worker that is woken, its manifest and its icons. */
export default defineConfig({
  publicDir: resolve(import.meta.dirname, "console/installable"),
  define: { WAKING_TEXTS: JSON.stringify(Object.fromEntries(LANGUAGES.map((tag) => [tag, textsOf(tag)]))) },
  build: {
    outDir: resolve(WEB_BUILD, "console-app"),
    emptyOutDir: true,
    lib: {
      entry: resolve(import.meta.dirname, "console/phone/worker/main.ts"),
      formats: ["iife"],
      name: "FloorwalkerWorker",
      fileName: () => "worker.js",
    },
  },
});

/** Of the console's texts the few that a worker says, which has no time to fetch any. */
function textsOf(tag: string): object {
  const built = readFileSync(resolve(import.meta.dirname, `texts/built/console-${tag}.json`), "utf8");
  const all = Object.entries(JSON.parse(built) as object);
  return Object.fromEntries(all.filter(([key]) => key.startsWith("woken.")));
}
