import { mount } from "svelte";
import Sending from "./Sending.svelte";
import { upload } from "./models/upload.ts";
import { Uploads } from "./models/uploads.ts";
import type { Visit } from "./models/visit.ts";

/** What is needed to send files: comes to the browser with the first file. */
export function startSending(visit: Visit, target: Element): Uploads {
  const address = () => `${visit.place.address}/files${visit.conversation ? `?conversation=${visit.conversation}` : ""}`;
  const uploads = new Uploads(
    (file, progress) => upload(address(), visit.token.get(), file, progress),
    (file) => visit.say("", file),
  );
  mount(Sending, { target, props: { uploads } });
  return uploads;
}
