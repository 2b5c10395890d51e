import { expect, test, vi } from "vitest";
import type { Attachment } from "#wire/types.ts";
import { LARGEST_BYTES, UploadRefused } from "./upload.ts";
import { Uploads } from "./uploads.ts";

const KEPT: Attachment = { id: "f1", name: "foot.png", media_type: "image/png", size: 3, width: 1, height: 1 };
const file = (name = "foot.png") => new File(["abc"], name);
const settled = () => new Promise((done) => setTimeout(done));

test("a file that has arrived is handed on and leaves the list", async () => {
  const arrived = vi.fn();
  const uploads = new Uploads(async () => KEPT, arrived);

  uploads.add([file()]);
  expect(uploads.all).toHaveLength(1);
  await settled();

  expect(arrived).toHaveBeenCalledExactlyOnceWith(KEPT);
  expect(uploads.all).toEqual([]);
});

test("progress is told file by file", async () => {
  const uploads = new Uploads((_, progress) => new Promise(() => progress(0.4)), vi.fn());

  uploads.add([file("a.png"), file("b.png")]);

  expect(uploads.all.map(({ file: { name }, share }) => [name, share])).toEqual([
    ["a.png", 0.4],
    ["b.png", 0.4],
  ]);
});

test("a file that is too large is never carried", () => {
  const carry = vi.fn();
  const uploads = new Uploads(carry, vi.fn());
  const large = file();
  Object.defineProperty(large, "size", { value: LARGEST_BYTES + 1 });

  uploads.add([large]);

  expect(carry).not.toHaveBeenCalled();
  expect(uploads.all[0]?.fault).toBe("file.too_large");
});

test("a broken line can be tried again, and nothing was lost", async () => {
  const carry = vi.fn(async () => KEPT).mockRejectedValueOnce(new UploadRefused("offline"));
  const uploads = new Uploads(carry, vi.fn());
  uploads.add([file()]);
  await settled();
  expect(uploads.all[0]?.fault).toBe("file.offline");

  for (const upload of uploads.all) uploads.retry(upload);
  await settled();

  expect(uploads.all).toEqual([]);
});

test("a file the server will not have says so until it is removed", async () => {
  const uploads = new Uploads(() => Promise.reject(new UploadRefused("file_type_refused")), vi.fn());
  uploads.add([file("evil.svg")]);
  await settled();
  expect(uploads.all[0]?.fault).toBe("file.refused");

  uploads.remove(uploads.all[0]?.key ?? 0);

  expect(uploads.all).toEqual([]);
});
