import type { HeldHonour } from '@nuanxin/shared-types';
import type { SelectQueryBuilder } from 'typeorm';
import type { CityPack, Vault } from '../../kernel/index.js';
import type { Honour } from './honour.entity.js';
import type { Member } from './member.entity.js';

/** What a person holds, as it stands encrypted beside the person for whoever checks a rule at the counter. */
export interface Held {
  code: string;
  /** Last business day; null: without end. */
  endsOn: string | null;
}

/** Characters: the length of a cipher text would tell one code of the city's list from another. */
const BLOCK = 64;

/** Encrypts a code or a few of them in whole blocks. */
export function seal(vault: Vault, text: string): string {
  return vault.encrypt(text.padEnd(Math.ceil(text.length / BLOCK) * BLOCK));
}

export function unseal(vault: Vault, cipher: string): string {
  return vault.decrypt(cipher).trimEnd();
}

/** Null where nothing is held: most people, and the counter then decrypts nothing. */
export function sealHeld(vault: Vault, held: readonly Held[]): string | null {
  return held.length > 0 ? seal(vault, JSON.stringify(held)) : null;
}

/** Codes that hold on a business day. */
export function heldOn(vault: Vault, heldCipher: string | null, day: string): string[] {
  if (!heldCipher) return [];
  const held = JSON.parse(vault.decrypt(heldCipher)) as Held[];
  return held.filter(({ endsOn }) => endsOn === null || endsOn >= day).map(({ code }) => code);
}

/** Blind index by which holders of a badge or honour are found. */
export function codeIndex(vault: Vault, code: string): string {
  return vault.blindIndex('honour', code);
}

/** Narrows members to those who hold one of these codes on a business day. */
export function whereHolding(query: SelectQueryBuilder<Member>, vault: Vault, codes: readonly string[], day: string) {
  // Asked for twice, badges and honours: each needs parameters of its own.
  const name = `held${Object.keys(query.getParameters()).length}`;
  const sql = `SELECT h.personId FROM honour h WHERE h.codeIndex IN (:...${name}) AND h.endedAt IS NULL
    AND (h.endsOn IS NULL OR h.endsOn >= :${name}Day)`;
  query.andWhere(`m.personId IN (${sql})`, { [name]: codes.map((it) => codeIndex(vault, it)), [`${name}Day`]: day });
}

/** As its holder and the cadre read it. */
export function openHonour(row: Honour, vault: Vault, pack: CityPack): Omit<HeldHonour, 'holds'> {
  const { id, kind, endsOn, year, grantedAt, endedAt } = row;
  const code = unseal(vault, row.codeCipher);
  const name = [...pack.badges, ...pack.honours].find((it) => it.code === code)?.name ?? code;
  const certificate = row.certificateCipher === null ? null : vault.decrypt(row.certificateCipher);
  return { id, kind, code, name, endsOn, certificate, year, grantedAt, endedAt };
}
