/** Address of one of our pages in a browser, for a QR code or a message. */
export function webLink(page: string): string {
  return `${location.origin}${location.pathname}#/${page}`;
}
