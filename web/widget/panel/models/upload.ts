import type { Attachment } from "#wire/types.ts";

/** As the server takes it. */
export const LARGEST_BYTES = 10 * 2 ** 20;

/** The server's word on why it would not have a file; `offline` when it could not be asked. */
export class UploadRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Bring a file to the server, telling how far it has come (0 to 1). XHR, because `fetch` cannot tell. */
export function upload(address: string, token: string, file: File, progress: (share: number) => void): Promise<Attachment> {
  const request = new XMLHttpRequest();
  request.open("POST", address);
  request.responseType = "json";
  request.setRequestHeader("Authorization", `Bearer ${token}`);
  request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
  request.upload.addEventListener("progress", ({ loaded, total }) => progress(total ? loaded / total : 0));
  return new Promise((resolve, reject) => {
    request.addEventListener("error", () => reject(new UploadRefused("offline")));
    request.addEventListener("load", () => {
      const answer = request.response as { file?: Attachment; code?: string } | null;
      if (request.status === 200 && answer?.file) resolve(answer.file);
      else reject(new UploadRefused(answer?.code ?? "offline"));
    });
    request.send(file);
  });
}
