/** Random bytes from the browser's secure generator. */
export function secureRandomBytes(length: number): Uint8Array | null {
  return crypto.getRandomValues(new Uint8Array(length));
}
