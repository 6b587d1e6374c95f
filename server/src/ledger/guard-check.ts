import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, failureOf, newId } from '../kernel/index.js';
import { Account } from './account.entity.js';

const NOT_ENFORCED = '数据库没有执行 account 表的 CHECK 约束，库存会被领成负数：检查数据库设置和建表语句';

/** Ends the trial transaction where the database let the impossible account pass. */
class LetPass extends Error {}

/**
 * A group of scans is committed unseen, so the database itself has to refuse what goes below zero. Some are told not to (MariaDB's
 * `check_constraint_checks`, TiDB's `tidb_enable_check_constraint`) or lost the CHECK in a hand-made copy: then nothing is served.
 */
@Injectable()
export class GuardCheck implements OnModuleInit {
  constructor(private readonly db: Database) {}

  /** @throws Error the database takes a guarded account below zero */
  async onModuleInit(): Promise<void> {
    try {
      await this.db.transact(async (tx) => {
        const id = newId();
        await tx.insert(Account, { id, code: `trial/${id}`, unit: '', debits: 0, credits: 1, guarded: true });
        throw new LetPass();
      });
    } catch (error) {
      if (error instanceof LetPass) throw new Error(NOT_ENFORCED, { cause: error });
      if (failureOf(error) !== 'other') throw error;
    }
  }
}
