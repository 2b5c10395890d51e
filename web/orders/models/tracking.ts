/** Where a parcel can be followed: a page of the open web over a safe line, or nothing. The shop's word for it is not enough. */
export function trackingOf(link: string | undefined): string | null {
  if (!link || !URL.canParse(link)) return null;
  const url = new URL(link);
  return url.protocol === "https:" && url.username === "" ? url.href : null;
}
