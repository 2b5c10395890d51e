import "#ui/layers.css";
import "#ui/tokens.css";
import "#ui/base.css";
import { mount } from "svelte";
import Console from "./Console.svelte";
import { Settings } from "./models/settings.ts";
import { language, speak } from "./texts.ts";

const settings = new Settings(localStorage);
const target = document.getElementById("app");
await speak(...[settings.wishes.language].filter(Boolean), ...navigator.languages);
document.documentElement.lang = language();
if (target) mount(Console, { target, props: { settings } });
