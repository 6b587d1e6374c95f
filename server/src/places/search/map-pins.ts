import { Injectable } from '@nestjs/common';
import type { MapCluster, MapPin, MapView } from '@nuanxin/shared-types';
import type { Actor } from '../../kernel/index.js';
import { Asked } from './asked.js';
import type { Cell } from './index/grid.js';
import { LiveIndex } from './live-index.js';

/** What a map shows of a window: single places as pins, those too near each other as clusters. */
@Injectable()
export class MapPins {
  constructor(
    private readonly live: LiveIndex,
    private readonly asked: Asked,
  ) {}

  async list(actor: Actor, view: MapView): Promise<{ pins: MapPin[]; clusters: MapCluster[]; total: number }> {
    const conditions = await this.asked.conditions(actor, view);
    const cells = this.live.index.cells(conditions, view, this.asked.openNow());
    const stateOf = this.asked.states();
    const { table } = this.live.index;
    const pin = ({ row }: Cell): MapPin => ({
      id: table.ids.idOf(row),
      kind: table.kindOf(row),
      state: stateOf(row),
      name: table.nameOf(row),
      longitude: table.longitude[row] ?? 0,
      latitude: table.latitude[row] ?? 0,
    });
    return {
      pins: cells.filter((it) => it.count === 1).map(pin),
      clusters: cells.filter((it) => it.count > 1).map((it) => clusterOf(it, view.zoom)),
      total: cells.reduce((sum, it) => sum + it.count, 0),
    };
  }
}

function clusterOf(cell: Cell, zoom: number): MapCluster {
  const { key, count, open, faults, middle, bounds } = cell;
  return { key, count, open, faults, ...middle, bounds, opensAt: cell.opensAt(zoom) };
}
