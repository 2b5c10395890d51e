import { Refusal } from "#wire/refusals.ts";
import type { AlongFile } from "./along.ts";
import type { Desk } from "./desk.ts";
import type { Attachment } from "./frames.ts";
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

  /** Send copies of files that lie at the shop, such as those of a template. */
  async sendCopies(files: readonly AlongFile[]): Promise<void> {
    this.#now([...this.#names, ...files.map(({ file }) => file.name)]);
    // oxlint-disable-next-line no-await-in-loop -- as above
    for (const { template, file } of files) await this.#say(file.name, () => this.office.copyTemplateFile(template, file.id));
  }

  #sendOne(file: File): Promise<void> {
    return this.#say(file.name, () => {
      if (file.size > HEAVIEST) throw new Refusal("file_too_large", "");
      return this.office.upload(this.conversation, file);
    });
  }

  async #say(name: string, bring: () => Promise<Attachment>): Promise<void> {
    try {
      const kept = await bring();
      this.desk.files.keep(kept);
      this.desk.say(this.conversation, "", kept.id);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      this.desk.notices.tell(problem.code === "not_connected" ? "file_not_sent" : problem.code);
    }
    this.#now(this.#names.filter((one) => one !== name));
  }

  #now(names: readonly string[]): void {
    this.#names = names;
    this.changed();
  }
}
