import "#ui/layers.css";
import "#ui/tokens.css";
import "#ui/base.css";
import "@fontsource-variable/inter/wght.css";
import "./console.css";
import { mount } from "svelte";
import Console from "./Console.svelte";
import { settings } from "./own_settings.ts";
import { language, speak } from "./texts.ts";

const target = document.getElementById("app");
await speak(settings.wishes.language, ...navigator.languages);
document.documentElement.lang = language();
if (target) mount(Console, { target });
