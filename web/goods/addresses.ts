/** Where a card leads: to the web or nowhere, whatever it says. */
export function linkOf(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** Where a picture comes from: from our own server or nowhere. */
export function pictureOf(address: string | undefined): string | undefined {
  return address && /^\/goods\/[^/]+\/[^/]+$/.test(address) ? address : undefined;
}
