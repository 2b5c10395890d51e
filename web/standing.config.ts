import { resolve } from "node:path";
import { defineConfig } from "vite";
import { WEB_BUILD } from "./app.config.ts";

/** What the loader brings to a shop's page after the launcher: one module, whose bytes nobody waits for. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: WEB_BUILD,
    emptyOutDir: false,
    lib: {
      entry: resolve(import.meta.dirname, "widget/standing/main.ts"),
      formats: ["es"],
      fileName: () => "standing.js",
    },
  },
});
