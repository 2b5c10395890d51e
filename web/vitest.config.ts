import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  resolve: { conditions: ["browser"] },
  test: {
    // A made-up page takes longer to make than most tests to run: whoever wants one says so in their first line.
    environment: "node",
    pool: "threads",
    include: ["{wire,ui,texts,widget,contact,afterwards,articles,orders,goods,signals,console}/**/*.test.ts", "tools/*.test.mjs"],
    restoreMocks: true,
  },
});
