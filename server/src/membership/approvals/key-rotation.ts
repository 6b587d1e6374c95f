import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ApprovalRow } from '@nuanxin/shared-types';
import { DataSource } from 'typeorm';
import {
  Database,
  DomainError,
  Outbox,
  Requests,
  rotateKeys,
  scopesOf,
  Vault,
  type Actor,
} from '../../kernel/index.js';
import { Approvals } from './approvals.js';

/**
 * Key rotation asked at the console. It goes through every encrypted value in small transactions of its own, so the decision
 * only announces it, and the outbox does it afterwards; begun again after a crash it goes on where it stood.
 */
@Injectable()
export class KeyRotation implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    private readonly db: Database,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly requests: Requests,
    private readonly approvals: Approvals,
  ) {}

  onModuleInit(): void {
    this.approvals.on('keys.rotate', (tx) => this.outbox.announce(tx, 'keys.rotation_agreed', {}));
    this.outbox.on('keys.rotation_agreed', async () => {
      await rotateKeys(this.source, this.db, this.vault);
    });
  }

  /** @throws NOT_ALLOWED */
  async ask(actor: Actor, { requestId, reason }: { requestId: string; reason: string }): Promise<ApprovalRow> {
    const [unionId] = scopesOf(actor, 'keys');
    if (!unionId) throw new DomainError('NOT_ALLOWED');
    const words = '把旧密钥保护的内容全部改用新密钥加密';
    const question = { kind: 'keys.rotate', unionId, payload: {}, words, reason } as const;
    const { id } = await this.requests.once(requestId, { by: actor.personId, act: 'keys', reason }, async (tx) => ({
      id: await this.approvals.ask(tx, actor, question),
    }));
    return this.approvals.get(actor, id);
  }
}
