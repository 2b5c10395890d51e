const AFTER_THE_SHOP = /^\s*[·|:–—-]\s+/u;
const BEFORE_THE_SHOP = /\s+[·|:–—-]\s+$/u;

/** What a page is called without the shop's name, which stands in every title and tells no two apart. */
export function withoutShop(title: string, shop: string): string {
  if (shop === "") return title;
  const [behind, ahead] = [title.slice(shop.length), title.slice(0, -shop.length)];
  if (title.startsWith(shop) && AFTER_THE_SHOP.test(behind)) return behind.replace(AFTER_THE_SHOP, "") || title;
  if (title.endsWith(shop) && BEFORE_THE_SHOP.test(ahead)) return ahead.replace(BEFORE_THE_SHOP, "") || title;
  return title;
}
