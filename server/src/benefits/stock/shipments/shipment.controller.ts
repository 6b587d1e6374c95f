import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../../kernel/index.js';
import { Receipts } from './receipts.js';
import { Shipments } from './shipments.js';
import { SiteTransfers } from './site-transfers.js';

@Controller()
export class ShipmentController {
  constructor(
    private readonly shipments: Shipments,
    private readonly receipts: Receipts,
    private readonly transfers: SiteTransfers,
  ) {}

  @On(api.listShipments)
  list(actor: Actor, input: Parameters<Shipments['list']>[1]): Promise<{ rows: api.Shipment[]; next: string | null }> {
    return this.shipments.list(actor, input);
  }

  @On(api.receiveShipment)
  receive(actor: Actor, input: api.ShipmentReceipt): Promise<api.Shipment> {
    return this.receipts.receive(actor, input);
  }

  @On(api.askStockTransfer)
  ask(actor: Actor, input: api.NewTransfer): Promise<api.Shipment> {
    return this.transfers.ask(actor, input);
  }

  @On(api.sendStockTransfer)
  send(actor: Actor, input: Parameters<SiteTransfers['send']>[1]): Promise<api.Shipment> {
    return this.transfers.send(actor, input);
  }

  @On(api.cancelShipment)
  cancel(actor: Actor, input: Parameters<SiteTransfers['cancel']>[1]): Promise<api.Shipment> {
    return this.transfers.cancel(actor, input);
  }
}
