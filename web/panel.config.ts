import { mergeConfig } from "vite";
import { appBuild } from "./app.config.ts";
import { shallowState } from "./tools/lean_runtime.ts";

const panel = appBuild({ name: "panel", page: "widget/panel", assets: "widget-assets", served: "/widget/assets/" });

/** A shopper pays for the panel with the first look at it: 25 kB compressed, of which Svelte takes the half. */
export default mergeConfig(panel, {
  plugins: [shallowState()],
  build: {
    rolldownOptions: {
      // So that what only later chunks use of Svelte comes with them.
      treeshake: { moduleSideEffects: [{ test: /svelte\/src\//, sideEffects: false }] },
      // What the page needs at once travels as one file: two compress worse, and tell each other all their names.
      output: { codeSplitting: { groups: [{ name: "panel", tags: ["$initial"] }] } },
    },
  },
});
