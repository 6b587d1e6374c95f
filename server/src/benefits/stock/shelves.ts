import { Injectable } from '@nestjs/common';
import type { StockRow } from '@nuanxin/shared-types';
import { Programmes } from '../programmes/programmes.js';
import type { Programme } from '../programmes/programme.entity.js';
import type { ServedScope } from '../redemption/served-list.js';
import { Stock } from './stock.js';

/** What lies at a place of a running programme. */
export interface Shelf extends Pick<StockRow, 'place' | 'onHand' | 'inTransit' | 'lowAt' | 'low'> {
  programme: Pick<Programme, 'id' | 'name' | 'unit' | 'rule'>;
}

/** The shelves of running programmes, for those who look after them. */
@Injectable()
export class Shelves {
  constructor(
    private readonly programmes: Programmes,
    private readonly stock: Stock,
  ) {}

  /** At the places or of the programmes of the scope. */
  async in(scope: ServedScope): Promise<Shelf[]> {
    const running = (await this.programmes.visible()).filter((it) => it.status === 'running');
    const shelves = await Promise.all(running.map((it) => this.of(it, scope)));
    return shelves.flat();
  }

  private async of(programme: Programme, scope: ServedScope): Promise<Shelf[]> {
    const all = await this.programmes.placeIds(programme.id);
    const whole = scope === null || scope.programmeIds.includes(programme.id);
    const rows = await this.stock.rows(programme, whole ? all : all.filter((it) => scope.placeIds.includes(it)));
    return rows.map((row) => ({ ...row, programme }));
  }
}
