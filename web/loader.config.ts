import { resolve } from "node:path";
import { defineConfig } from "vite";
import { WEB_BUILD } from "./app.config.ts";

/** The loader runs on shops' pages: one classic script, because a module from another origin would need CORS. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: WEB_BUILD,
    emptyOutDir: false,
    lib: {
      entry: resolve(import.meta.dirname, "widget/loader/main.ts"),
      formats: ["iife"],
      name: "FloorwalkerLoader",
      fileName: () => "loader.js",
    },
  },
});
