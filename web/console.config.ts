import { appBuild } from "./app.config.ts";

export default appBuild({ name: "console", page: "console", assets: "console-assets", served: "/console/assets/" });
