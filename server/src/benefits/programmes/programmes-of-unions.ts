import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/index.js';
import { UnionEstate } from '../../membership/index.js';
import { Programme } from './programme.entity.js';

/** What becomes of a union's programmes when it ends. */
@Injectable()
export class ProgrammesOfUnions {
  constructor(db: Database, estate: UnionEstate) {
    estate.register({
      kind: 'programmes',
      count: (unionId) => db.read.countBy(Programme, { unionId }),
      handOver: (tx, unionId, intoId) => tx.update(Programme, { unionId }, { unionId: intoId }),
    });
  }
}
