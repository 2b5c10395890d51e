/** White or black, whichever reads better on a `#rrggbb`: the two contrasts meet at a luminance of 0.18 (WCAG 2.2). */
export function textOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\w\w/g) ?? []).map((part) => (Number(`0x${part}`) / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? "#000" : "#fff";
}
