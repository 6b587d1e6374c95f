import { Injectable } from '@nestjs/common';
import type { BatchStockRow } from '@nuanxin/shared-types';
import { Database, Directory, type Actor } from '../../kernel/index.js';
import { Programmes } from '../programmes/programmes.js';
import { Batches } from './batches/batches.js';
import { Lots, type StandingLot } from './lots/lots.js';
import { sumFigures } from './sites/figures.js';
import { SiteAccess } from './sites/site-access.js';

/** The equation of every site and batch, from the ledger. */
@Injectable()
export class BatchStock {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
    private readonly programmes: Programmes,
    private readonly siteAccess: SiteAccess,
    private readonly batches: Batches,
    private readonly lots: Lots,
  ) {}

  /** By name of the site, oldest batch first; what came past the batches before them. @throws NOT_FOUND */
  async list(
    actor: Actor,
    { id, batchId, placeId }: { id: string; batchId?: string; placeId?: string },
  ): Promise<{ rows: BatchStockRow[] }> {
    const programme = await this.programmes.byId(id);
    const every = new Set([...(await this.programmes.placeIds(id)), ...(await this.lots.placeIds(id))]);
    const placeIds = await this.siteAccess.within(actor, 'stock.see', programme, [...every]);
    const standing = await this.lots.standing(
      this.db.read,
      programme,
      placeIds.filter((it) => !placeId || it === placeId),
    );
    const places = await this.directory.placesById([...standing.keys()]);
    const names = await this.batches.names(id);
    const rows = [...standing].flatMap(([site, lots]) =>
      [...byBatch(lots)]
        .filter(([batch]) => !batchId || batch === batchId)
        .map(([batch, own]) => ({
          place: { id: site, name: places.get(site)?.name ?? '' },
          batch: names.get(batch) ?? null,
          ...sumFigures(own),
        })),
    );
    return { rows: rows.filter(hasAnything).sort(byNameThenBatch) };
  }
}

/** Lots of a place by batch; under the empty word what came past the batches. */
function byBatch(lots: readonly StandingLot[]): Map<string, StandingLot[]> {
  const groups = new Map<string, StandingLot[]>();
  for (const it of lots) {
    const batch = it.lot?.batchId ?? '';
    groups.set(batch, [...(groups.get(batch) ?? []), it]);
  }
  return groups;
}

function hasAnything({ place: _place, batch: _batch, ...figures }: BatchStockRow): boolean {
  return Object.values(figures).some((units) => units !== 0);
}

function byNameThenBatch(a: BatchStockRow, b: BatchStockRow): number {
  const [one, other] = [a.batch?.id ?? '', b.batch?.id ?? ''];
  return a.place.name.localeCompare(b.place.name, 'zh') || (one < other ? -1 : 1);
}
