import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { MemberImports } from './member-imports.js';

@Controller()
export class ImportController {
  constructor(private readonly imports: MemberImports) {}

  @On(api.getImportTemplate)
  template(_actor: Actor, _input: Record<string, never>): Promise<api.Download> {
    return this.imports.template();
  }

  @On(api.createMemberImport)
  create(actor: Actor, input: Parameters<MemberImports['create']>[1]): Promise<api.MemberImport> {
    return this.imports.create(actor, input);
  }

  @On(api.startMemberImport)
  start(actor: Actor, input: { id: string; requestId: string }): Promise<api.MemberImport> {
    return this.imports.start(actor, input);
  }

  @On(api.getMemberImport)
  get(actor: Actor, { id }: { id: string }) {
    return this.imports.get(actor, id);
  }

  @On(api.listMemberImports)
  list(actor: Actor, _input: Record<string, never>): Promise<{ rows: api.MemberImport[] }> {
    return this.imports.list(actor);
  }

  @On(api.getImportErrors)
  errors(actor: Actor, { id }: { id: string }): Promise<api.Download> {
    return this.imports.errors(actor, id);
  }
}
