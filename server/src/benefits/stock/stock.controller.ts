import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../kernel/index.js';
import { BatchStock } from './batch-stock.js';
import { Deliveries } from './sites/deliveries.js';
import { LowStock } from './sites/low-stock.js';
import { Policies } from './sites/policies.js';
import { StockTakes } from './sites/stock-takes.js';
import { WriteOffs } from './sites/write-offs.js';
import { StockHistory } from './stock-history.js';
import { Stock } from './stock.js';

@Controller()
export class StockController {
  constructor(
    private readonly stock: Stock,
    private readonly deliveries: Deliveries,
    private readonly writeOffs: WriteOffs,
    private readonly stockTakes: StockTakes,
    private readonly lowStock: LowStock,
    private readonly policies: Policies,
    private readonly batchStock: BatchStock,
    private readonly history: StockHistory,
  ) {}

  @On(api.listStock)
  list(actor: Actor, { id }: { id: string }): Promise<{ rows: api.StockRow[] }> {
    return this.stock.list(actor, id);
  }

  @On(api.getSiteStock)
  atSite(actor: Actor, { placeId }: { placeId: string }): Promise<{ rows: api.SiteStock[] }> {
    return this.stock.atSite(actor, placeId);
  }

  @On(api.receiveStock)
  receive(actor: Actor, input: api.StockMove): Promise<api.StockRow> {
    return this.deliveries.receive(actor, input);
  }

  @On(api.writeOffStock)
  writeOff(actor: Actor, input: api.StockMove): Promise<api.StockRow & { awaits: string | null }> {
    return this.writeOffs.ask(actor, input);
  }

  @On(api.takeStock)
  take(actor: Actor, input: api.StockTake): Promise<api.StockRow> {
    return this.stockTakes.take(actor, input);
  }

  @On(api.setLowStock)
  setLowStock(actor: Actor, input: Parameters<LowStock['setThreshold']>[1]): Promise<api.StockRow> {
    return this.lowStock.setThreshold(actor, input);
  }

  @On(api.listLowStock)
  listLow(actor: Actor, _input: Record<string, never>): Promise<{ rows: api.LowStockRow[] }> {
    return this.lowStock.list(actor);
  }

  @On(api.getStockPolicy)
  policy(actor: Actor, { id }: { id: string }): Promise<api.StockPolicy> {
    return this.policies.get(actor, id);
  }

  @On(api.setStockPolicy)
  setPolicy(actor: Actor, input: Parameters<Policies['set']>[1]): Promise<api.StockPolicy> {
    return this.policies.set(actor, input);
  }

  @On(api.listBatchStock)
  listBatchStock(actor: Actor, input: Parameters<BatchStock['list']>[1]): Promise<{ rows: api.BatchStockRow[] }> {
    return this.batchStock.list(actor, input);
  }

  @On(api.listStockTransfers)
  listTransfers(
    actor: Actor,
    input: Parameters<StockHistory['list']>[1],
  ): Promise<{ rows: api.StockTransfer[]; next: string | null }> {
    return this.history.list(actor, input);
  }
}
