import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { UnionNode } from '@nuanxin/shared-types';
import { z } from 'zod';
import { COLUMNS, Exports, figureColumns, type Actor } from '../../kernel/index.js';
import { KIND_WORDS } from './tree-rules.js';
import { Unions } from './unions.js';

/** The tree as a sheet: each union after the one above it. */
@Injectable()
export class UnionExport implements OnModuleInit {
  constructor(
    private readonly exports: Exports,
    private readonly unions: Unions,
  ) {}

  onModuleInit(): void {
    this.exports.register({
      name: 'unions',
      title: '工会',
      duty: 'unions.see',
      filter: z.object({}),
      columns: [
        COLUMNS.union,
        { title: '种类', width: 12 },
        { title: '上级工会', width: 32 },
        ...figureColumns('会员', '企业', '小店'),
        { title: '现状', width: 32 },
      ],
      rows: (actor) => this.tree(actor),
    });
  }

  private async *tree(actor: Actor) {
    const { rows } = await this.unions.list(actor);
    // What is above a cadre's topmost union is not on the cadre's list, but it has a name.
    const above = await this.unions.names(rows.flatMap((it) => it.parentId ?? []));
    for (const it of rows) {
      const parent = above.get(it.parentId ?? '') ?? '';
      yield [it.name, KIND_WORDS[it.kind], parent, it.members, it.enterprises, it.shops, stateWords(it)];
    }
  }
}

function stateWords({ status, mergedInto }: UnionNode): string {
  if (status === 'open') return '';
  return mergedInto ? `已并入${mergedInto.name}` : '已撤销';
}
