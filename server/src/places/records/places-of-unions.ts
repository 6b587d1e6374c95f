import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/index.js';
import { UnionEstate } from '../../membership/index.js';
import { AgreementRecord } from '../partners/agreement.entity.js';
import { Place } from './place.entity.js';

/** What becomes of a union's places when it ends. */
@Injectable()
export class PlacesOfUnions {
  constructor(db: Database, estate: UnionEstate) {
    estate.register({
      kind: 'places',
      count: (unionId) => db.read.countBy(Place, { unionId }),
      handOver: async (tx, unionId, intoId) => {
        await tx.update(Place, { unionId }, { unionId: intoId });
        await tx.update(AgreementRecord, { unionId }, { unionId: intoId });
      },
    });
  }
}
