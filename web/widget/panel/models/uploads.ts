import { Emitter } from "#wire/emitter.ts";
import type { Attachment } from "#wire/types.ts";
import { LARGEST_BYTES, UploadRefused } from "./upload.ts";

export type Fault = "file.too_large" | "file.offline" | "file.refused";

/** A file on its way to the server, before it is a message. */
export interface Upload {
  key: number;
  file: File;
  /** How far it has come, 0 to 1. */
  share: number;
  fault: Fault | null;
}

type Carry = (file: File, progress: (share: number) => void) => Promise<Attachment>;

/** The files a shopper is sending: carried one by one, faults kept in sight until retried or removed. */
export class Uploads extends Emitter<{ changed: [] }> {
  all: readonly Upload[] = [];
  readonly #carry: Carry;
  readonly #arrived: (file: Attachment) => void;
  #lastKey = 0;

  constructor(carry: Carry, arrived: (file: Attachment) => void) {
    super();
    this.#carry = carry;
    this.#arrived = arrived;
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const key = ++this.#lastKey;
      const isTooLarge = file.size > LARGEST_BYTES;
      this.#put({ key, file, share: 0, fault: isTooLarge ? "file.too_large" : null });
      if (!isTooLarge) void this.#go(key, file);
    }
  }

  retry({ key, file }: Upload): void {
    this.#put({ key, file, share: 0, fault: null });
    void this.#go(key, file);
  }

  remove(key: number): void {
    this.all = this.all.filter((upload) => upload.key !== key);
    this.emit("changed");
  }

  async #go(key: number, file: File): Promise<void> {
    try {
      const attachment = await this.#carry(file, (share) => this.#put({ key, file, share, fault: null }));
      this.remove(key);
      this.#arrived(attachment);
    } catch (refusal) {
      const isOffline = !(refusal instanceof UploadRefused) || refusal.code === "offline";
      this.#put({ key, file, share: 0, fault: isOffline ? "file.offline" : "file.refused" });
    }
  }

  /** Put in, or put back changed, in its place. */
  #put(changed: Upload): void {
    const isKnown = this.all.some(({ key }) => key === changed.key);
    this.all = isKnown ? this.all.map((upload) => (upload.key === changed.key ? changed : upload)) : [...this.all, changed];
    this.emit("changed");
  }
}
