import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { Approvals } from './approvals.js';
import { BulkErasure } from './bulk-erasure.js';
import { KeyRotation } from './key-rotation.js';

@Controller()
export class ApprovalController {
  constructor(
    private readonly approvals: Approvals,
    private readonly bulkErasure: BulkErasure,
    private readonly keyRotation: KeyRotation,
  ) {}

  @On(api.listApprovals)
  list(actor: Actor, input: Parameters<Approvals['list']>[1]) {
    return this.approvals.list(actor, input);
  }

  @On(api.acceptApproval)
  accept(actor: Actor, input: api.Decision): Promise<api.ApprovalRow> {
    return this.approvals.accept(actor, input);
  }

  @On(api.rejectApproval)
  reject(actor: Actor, input: api.Decision): Promise<api.ApprovalRow> {
    return this.approvals.reject(actor, input);
  }

  @On(api.askErasure)
  askErasure(actor: Actor, input: Parameters<BulkErasure['ask']>[1]): Promise<api.ApprovalRow> {
    return this.bulkErasure.ask(actor, input);
  }

  @On(api.askKeyRotation)
  askKeyRotation(actor: Actor, input: Parameters<KeyRotation['ask']>[1]): Promise<api.ApprovalRow> {
    return this.keyRotation.ask(actor, input);
  }
}
