import { describe, expect, test } from "vitest";
import { browserName } from "./browser_name.ts";
import { shopPage } from "./shop_page.ts";

describe("a page a visitor says they look at", () => {
  test("is shown without what only machines read", () => {
    expect(shopPage("https://shop.example/shoes?utm=x#top")).toEqual({
      href: "https://shop.example/shoes?utm=x#top",
      shown: "shop.example/shoes",
    });
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "not an address", null])(
    "is none when it is %s",
    (url) => {
      expect(shopPage(url)).toBeNull();
    },
  );
});

describe("what a browser says of itself", () => {
  test.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge · Windows"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari · iOS"],
    ["curl", ""],
  ])("is read as a name", (says, name) => {
    expect(browserName(says)).toBe(name);
  });
});
