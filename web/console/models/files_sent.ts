import type { Attachment } from "./frames.ts";

/** Files this agent has just handed to the server, known by name before any entry tells of them. */
export class FilesSent {
  readonly #files = new Map<string, Attachment>();

  keep(file: Attachment): void {
    this.#files.set(file.id, file);
  }

  find(id: string | null): Attachment | null {
    return id === null ? null : (this.#files.get(id) ?? null);
  }
}
