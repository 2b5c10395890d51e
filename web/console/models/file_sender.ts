import { Refusal } from "#wire/refusals.ts";
import type { Desk } from "./desk.ts";
import type { Office } from "./office.ts";
import { Watched } from "./watched.ts";

/** The most a file may weigh, in bytes; the server refuses more. */
const HEAVIEST = 10 * 1024 * 1024;

/** Brings files into a conversation, one after the other, in the order in which they were chosen. */
export class FileSender extends Watched {
  #names: readonly string[] = [];

  constructor(
    private readonly desk: Desk,
    private readonly office: Office,
    private readonly conversation: string,
  ) {
    super();
  }

  /** What is on its way to the server. */
  get names(): readonly string[] {
    return this.#names;
  }

  async send(files: readonly File[]): Promise<void> {
    this.#now([...this.#names, ...files.map(({ name }) => name)]);
    // oxlint-disable-next-line no-await-in-loop -- the order of the files is the order of the messages
    for (const file of files) await this.#sendOne(file);
  }

  async #sendOne(file: File): Promise<void> {
    try {
      if (file.size > HEAVIEST) throw new Refusal("file_too_large", "");
      const kept = await this.office.upload(this.conversation, file);
      this.desk.files.keep(kept);
      this.desk.say(this.conversation, "", kept.id);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.desk.notices.tell(problem.code === "not_connected" ? "file_not_sent" : problem.code);
    }
    this.#now(this.#names.filter((name) => name !== file.name));
  }

  #now(names: readonly string[]): void {
    this.#names = names;
    this.changed();
  }
}
