import type { Form } from "./office.ts";

const ENDINGS: Record<Form, string> = { html: "html", text: "txt" };

/** Let the browser keep a file where it keeps what is downloaded. */
export function keepFile(file: Blob, form: Form): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `chat-${new Date().toISOString().slice(0, 10)}.${ENDINGS[form]}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
