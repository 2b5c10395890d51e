import { resolve } from "node:path";
import { defineConfig } from "vite";
import { WEB_BUILD } from "./app.config.ts";

/** What reads a shop's pages comes as a module of its own, for those who switched it on; the loader pays a line for it. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: WEB_BUILD,
    emptyOutDir: false,
    lib: {
      entry: resolve(import.meta.dirname, "signals/main.ts"),
      formats: ["es"],
      fileName: () => "signals.js",
    },
  },
});
