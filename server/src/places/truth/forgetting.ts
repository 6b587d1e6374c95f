import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock, Database, Files, Outbox } from '../../kernel/index.js';
import { Wish } from '../wishes/wish.entity.js';
import { PlaceReportRecord } from './case.entity.js';
import { Rating } from './rating.entity.js';

/** Whoever was erased has written nothing any more; that somebody reported, rated or wished stays counted. */
@Injectable()
export class Forgetting {
  constructor(db: Database, clock: Clock, files: Files, outbox: Outbox) {
    outbox.on('person.erased', ({ personId }) =>
      db.transact(async (tx) => {
        const pictured = await tx.findBy(PlaceReportRecord, { personId, photoId: Not(IsNull()) });
        for (const { photoId } of pictured) if (photoId) await files.keepUntil(tx, photoId, clock.now());
        await tx.update(PlaceReportRecord, { personId }, { words: '', photoId: null });
        await tx.update(Rating, { personId }, { words: '' });
        await tx.update(Wish, { personId }, { words: '' });
      }),
    );
  }
}
