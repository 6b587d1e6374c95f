import type { Tx } from '../../kernel/index.js';
import { UnionTransferRecord } from './union-transfer.entity.js';

/** The membership ended, and with it whatever waited for an answer. */
export async function withdrawTransfers(tx: Tx, memberId: string, now: number): Promise<void> {
  await withdraw(tx, { waitingMemberId: memberId }, now);
}

/** A union ended: what waits to go out of it or into it is its heir's, and what would lead from the heir to itself ends. */
export async function handOverTransfers(tx: Tx, from: string, into: string, now: number): Promise<void> {
  await withdraw(tx, { status: 'asked', fromUnionId: from, toUnionId: into }, now);
  await withdraw(tx, { status: 'asked', fromUnionId: into, toUnionId: from }, now);
  await tx.update(UnionTransferRecord, { status: 'asked', fromUnionId: from }, { fromUnionId: into });
  await tx.update(UnionTransferRecord, { status: 'asked', toUnionId: from }, { toUnionId: into });
}

async function withdraw(tx: Tx, which: Partial<UnionTransferRecord>, now: number): Promise<void> {
  await tx.update(UnionTransferRecord, which, { status: 'withdrawn', waitingMemberId: null, decidedAt: now });
}
