import { appBuild } from "./app.config.ts";

export default appBuild({ name: "panel", page: "widget/panel", assets: "widget-assets", served: "/widget/assets/" });
