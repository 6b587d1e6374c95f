import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { AuditLog } from './audit-log.js';

@Controller()
export class AuditController {
  constructor(private readonly log: AuditLog) {}

  @On(api.searchAudit)
  search(actor: Actor, input: api.AuditSearch): Promise<{ rows: api.AuditRow[]; next: string | null }> {
    return this.log.search(actor, input);
  }
}
