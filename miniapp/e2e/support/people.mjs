/** Invented; the check character is right (GB 11643). */
export const RIDER = { name: '马小川', phone: '16612345678', idNumber: withCheck('65010219940811604') };
export const COURIER = { name: '周远', phone: '16612345679', idNumber: withCheck('65010219950202302') };
/** Staff of the demo city pack. */
export const CLERK = '15400000011';
/** Keeps the station on 西二路. */
export const KEEPER = '15400000021';
/** One of the three barbers of the free days. */
export const BARBER = '15400000031';
export const CADRE = '15400000001';

function withCheck(head) {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return head + '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(head[i]), 0) % 11];
}
