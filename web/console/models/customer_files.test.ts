import { expect, test, vi } from "vitest";
import { CustomerFiles, type SendFile } from "./customer_files.ts";

const FILE = new File(["id,name"], "customers.csv");
const RESULT = { taken: 2, troubles: 0, problems: [] };

test("how much of a file was sent is shown, and then how it was read", async () => {
  const shares: (number | null)[] = [];
  const send: SendFile = async (_, onshare) => {
    onshare(0.5);
    return { isTaken: true, body: RESULT };
  };
  const files = new CustomerFiles(send, { tell: vi.fn<() => void>() } as never);
  files.watch(() => shares.push(files.share));

  await files.take(FILE);

  expect(shares).toEqual([0, 0.5, null]);
  expect(files.result).toBe(RESULT);
});

test("a file that was not taken is told by its code", async () => {
  const tell = vi.fn<(code: string) => void>();
  const files = new CustomerFiles(async () => ({ isTaken: false, body: { code: "not_a_customer_table" } }), { tell } as never);

  await files.take(FILE);

  expect(tell).toHaveBeenCalledExactlyOnceWith("not_a_customer_table");
  expect([files.share, files.result]).toEqual([null, null]);
});
