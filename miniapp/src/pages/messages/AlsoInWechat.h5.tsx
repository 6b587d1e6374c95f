/** A browser has no subscription messages; what is told stands on the page. */
export function AlsoInWechat() {
  return null;
}
