/** Address of one of our pages in a browser, for a QR code or a message: the server serves them too. */
export function webLink(page: string): string {
  return `${process.env.TARO_APP_API}/#/${page}`;
}
