/** Invented people: none of these papers belongs to anybody. */

export function newPhone(chance) {
  return `166${String(chance.int(0, 99_999_999)).padStart(8, '0')}`;
}

/** With a valid check character (GB 11643). */
export function newIdNumber(chance) {
  const born = `${chance.int(1960, 2000)}0${chance.int(1, 9)}${chance.int(10, 28)}`;
  const head = `650102${born}${String(chance.int(0, 999)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(head[i]), 0);
  return head + '10X98765432'.charAt(sum % 11);
}
