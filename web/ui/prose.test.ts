// @vitest-environment happy-dom

import { expect, test } from "vitest";
import type { Block } from "./models/prose.ts";
import { drawn } from "./prose.ts";

const plain = (text: string) => ({ kind: "plain", text }) as const;
const HOSTILE = "<img src=x onerror=alert(1)>";

test("each shape is drawn as what it is, one below the title", () => {
  const blocks: Block[] = [
    { kind: "heading", level: 2, inside: [plain("Sizes")] },
    { kind: "paragraph", inside: [{ kind: "strong", inside: [plain("whole")] }, { kind: "break" }, { kind: "code", text: "a" }] },
    { kind: "list", start: 3, items: [[{ kind: "paragraph", inside: [plain("first")] }]] },
    { kind: "list", start: null, items: [[]] },
    { kind: "quote", blocks: [{ kind: "rule" }] },
    { kind: "verbatim", text: "as it is" },
    { kind: "table", head: [[plain("EU")]], rows: [[[plain("38")]]] },
  ];

  expect(drawn(blocks).innerHTML).toBe(
    "<h3>Sizes</h3><p><strong>whole</strong><br><code>a</code></p>" +
      '<ol start="3"><li><p>first</p></li></ol><ul><li></li></ul><blockquote><hr></blockquote>' +
      '<pre tabindex="0"><code>as it is</code></pre><div tabindex="0" class="prose__table"><table><thead><tr>' +
      '<th scope="col">EU</th></tr></thead><tbody><tr><td>38</td></tr></tbody></table></div>',
  );
});

test("words stay words wherever they stand", () => {
  const inside = [plain(HOSTILE), { kind: "code", text: HOSTILE } as const];
  const said = drawn([
    { kind: "paragraph", inside },
    { kind: "verbatim", text: HOSTILE },
    { kind: "table", head: [inside], rows: [[inside]] },
  ]);

  expect(said.querySelector("img")).toBeNull();
  expect(said.textContent).toBe(HOSTILE.repeat(7));
});

test("a link opens elsewhere, and one that must not be followed is only its words", () => {
  const link = (href: string): Block => ({ kind: "paragraph", inside: [{ kind: "link", href, inside: [plain("look")] }] });
  const said = drawn([link("https://shoes.example/"), link("javascript:alert(1)")]);

  expect([...said.querySelectorAll("a")].map(({ href, target, rel }) => [href, target, rel])).toEqual([
    ["https://shoes.example/", "_blank", "noopener noreferrer nofollow"],
  ]);
  expect(said.textContent).toBe("looklook");
});
