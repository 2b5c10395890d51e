/** Put words into a field in the place of some others, so that Ctrl+Z takes them out again and nothing else. */
export function insertText(field: HTMLInputElement | HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  // Out of date by its name, and yet the only way of writing that the browser's own undo remembers.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: text }));
}
