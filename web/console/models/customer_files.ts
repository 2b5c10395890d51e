import type { Notices } from "./notices.ts";
import { Watched } from "./watched.ts";

export type Trouble = "id_missing" | "id_too_long" | "mail_unreadable" | "too_few_columns" | "unclosed_quote" | "not_utf8";

/** How a file of customers was read; of the lines that were not taken the first hundred. */
export interface TakenIn {
  readonly taken: number;
  readonly troubles: number;
  readonly problems: readonly { readonly line: number; readonly trouble: Trouble }[];
}

/** Sends a file and says how much of it was taken, between 0 and 1; the answer is the server's own. */
export type SendFile = (file: File, onshare: (share: number) => void) => Promise<{ isTaken: boolean; body: unknown }>;

/** A shop's customers as files: one is read while it is sent, so as much of it is kept as was sent. */
export class CustomerFiles extends Watched {
  /** How much of the file was sent, while one is. */
  share: number | null = null;
  result: TakenIn | null = null;

  constructor(
    private readonly send: SendFile,
    private readonly notices: Notices,
  ) {
    super();
  }

  take = async (file: File): Promise<void> => {
    [this.share, this.result] = [0, null];
    this.changed();
    const { isTaken, body } = await this.send(file, (share) => {
      this.share = share;
      this.changed();
    });
    this.share = null;
    if (isTaken) this.result = body as TakenIn;
    else this.notices.tell((body as { code: string }).code);
    this.changed();
  };
}

/** Only this old way of asking tells how much of a file has left. */
export const sendCustomers: SendFile = (file, onshare) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onshare(total ? loaded / total : 0));
    request.addEventListener("loadend", () => {
      const isTaken = request.status === 200;
      resolve({ isTaken, body: request.response ?? { code: "file_not_sent" } });
    });
    request.open("POST", "/console/api/customers");
    request.send(file);
  });
