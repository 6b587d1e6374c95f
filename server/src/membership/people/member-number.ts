import { randomInt } from 'node:crypto';
import { In } from 'typeorm';
import type { Tx } from '../../kernel/index.js';
import { Member } from '../members/member.entity.js';

/** Eight random digits for a card. A clash is one in a hundred million per member and ends in a rerun of the joining. */
export function newMemberNumber(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

/** Numbers for many cards, none of them given before: with thousands at once a clash is likely, and costs only a look. */
export async function freshMemberNumbers(tx: Tx, count: number): Promise<string[]> {
  const fresh = new Set<string>();
  while (fresh.size < count) {
    while (fresh.size < count) fresh.add(newMemberNumber());
    const given = await tx.find(Member, { where: { number: In([...fresh]) }, select: { number: true } });
    for (const { number } of given) fresh.delete(number);
  }
  return [...fresh];
}
