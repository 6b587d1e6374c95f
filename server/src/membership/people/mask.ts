/** 马小川 → 马*川, 马川 → 马*. */
export function maskName(name: string): string {
  const letters = [...name];
  if (letters.length <= 1) return '*';
  return letters.length === 2 ? `${letters[0]}*` : `${letters[0]}*${letters.at(-1)}`;
}

/** 138****6021. */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** First three and last two characters stay. */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 3)}*************${idNumber.slice(-2)}`;
}
