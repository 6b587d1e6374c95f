import { Injectable } from '@nestjs/common';
import type { SiteStock, StockRow, StockWord } from '@nuanxin/shared-types';
import { In } from 'typeorm';
import { Database, DomainError, type Actor } from '../../kernel/index.js';
import { Ledger } from '../../ledger/index.js';
import { Places } from '../../places/index.js';
import { stockAt } from './accounts.js';
import type { Programme } from '../programmes/programme.entity.js';
import { Programmes } from '../programmes/programmes.js';
import { GivenToday } from '../redemption/given-today.js';
import { codesAt, figuresAt } from './sites/figures.js';
import { SiteAccess } from './sites/site-access.js';
import { Site } from './sites/site.entity.js';

/** What lies at the places, from the ledger. */
@Injectable()
export class Stock {
  constructor(
    private readonly db: Database,
    private readonly ledger: Ledger,
    private readonly places: Places,
    private readonly programmes: Programmes,
    private readonly givenToday: GivenToday,
    private readonly siteAccess: SiteAccess,
  ) {}

  /** Per place of the programme that the actor looks after, by name. @throws NOT_FOUND */
  async list(actor: Actor, programmeId: string): Promise<{ rows: StockRow[] }> {
    const programme = await this.programmes.byId(programmeId);
    const placeIds = await this.programmes.placeIds(programmeId);
    return { rows: await this.rows(programme, await this.siteAccess.within(actor, 'stock.see', programme, placeIds)) };
  }

  /** All programmes of one place, for whoever keeps it. @throws NOT_FOUND */
  async atSite(actor: Actor, placeId: string): Promise<{ rows: SiteStock[] }> {
    await this.siteAccess.hold(actor, 'stock.see', placeId);
    const programmes = (await this.programmes.atPlace(placeId)).filter((it) => it.status !== 'draft');
    const rows = programmes.map(async (programme) => {
      const { id, name, item, unit } = programme;
      return { programme: { id, name, item, unit }, row: await this.row(programme, placeId) };
    });
    return { rows: await Promise.all(rows) };
  }

  /** One place's row. @throws NOT_FOUND */
  async row(programme: Programme, placeId: string): Promise<StockRow> {
    const [row] = await this.rows(programme, [placeId]);
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  async rows(programme: Programme, placeIds: readonly string[]): Promise<StockRow[]> {
    const sums = await this.ledger.sums(placeIds.flatMap((it) => codesAt(programme, it)));
    const today = await this.givenToday.byPlace(programme.id, placeIds);
    const lowAt = await this.lowAt(programme, placeIds);
    return (await this.places.byIds(placeIds)).map(({ id, name }) => {
      const figures = figuresAt(programme, id, (code) => sums(code).balance);
      const threshold = lowAt(id);
      return {
        place: { id, name },
        ...figures,
        givenToday: today.get(id) ?? 0,
        lowAt: threshold,
        low: figures.onHand <= threshold,
      };
    });
  }

  /** On hand per place. */
  async onHand(programme: Programme, placeIds: readonly string[]): Promise<Map<string, number>> {
    const codes = placeIds.map((it) => stockAt(programme, it).code);
    const sums = await this.ledger.sums(codes);
    return new Map(placeIds.map((it) => [it, sums(stockAt(programme, it).code).balance]));
  }

  /** The low-stock number of each place: its own, else the programme's. */
  async lowAt(programme: Programme, placeIds: readonly string[]): Promise<(placeId: string) => number> {
    const sites = await this.db.read.findBy(Site, { programmeId: programme.id, placeId: In([...placeIds]) });
    const own = new Map(sites.map((it) => [it.placeId, it.lowAt]));
    return (placeId) => own.get(placeId) ?? programme.lowStock;
  }

  /** The refusal at an empty place, with the nearest other one that is open and has some. */
  async outOfStock(programmeId: string, placeId: string): Promise<DomainError> {
    const programme = await this.programmes.byId(programmeId);
    const here = await this.places.get(placeId);
    const others = await this.places.byIds(await this.programmes.placeIds(programme.id), here);
    const onHand = await this.onHand(
      programme,
      others.map((it) => it.id),
    );
    const found = others.find((it) => it.id !== placeId && it.state.open && (onHand.get(it.id) ?? 0) > 0);
    return new DomainError('OUT_OF_STOCK', { nearest: found?.name ?? '附近的店也没货了，打开暖新看看' });
  }
}

/** What a worker is told of a stock: never a number. */
export function stockWord(onHand: number, lowStock: number): StockWord {
  if (onHand <= 0) return 'none';
  return onHand <= lowStock ? 'low' : 'enough';
}
