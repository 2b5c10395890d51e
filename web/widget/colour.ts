/** White or black, whichever reads better on a `#rrggbb`: the two contrasts meet at a luminance of 0.18 (WCAG 2.2). */
export function textOn(colour: string): string {
  const light = (at: number, weight: number) => weight * (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2;
  return light(1, 0.2126) + light(3, 0.7152) + light(5, 0.0722) > 0.18 ? "#000" : "#fff";
}
