import { Controller } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { On, type Actor } from '../../../kernel/index.js';
import { Allocations } from './allocations.js';
import { Batches } from './batches.js';

@Controller()
export class BatchController {
  constructor(
    private readonly batches: Batches,
    private readonly allocations: Allocations,
  ) {}

  @On(api.listDonors)
  donors(actor: Actor, { id }: { id: string }): ReturnType<Batches['donors']> {
    return this.batches.donors(actor, id);
  }

  @On(api.listBatches)
  list(actor: Actor, { id }: { id: string }): Promise<{ rows: api.Batch[] }> {
    return this.batches.list(actor, id);
  }

  @On(api.getBatch)
  get(actor: Actor, { id }: { id: string }): Promise<api.Batch & { programmeId: string }> {
    return this.batches.get(actor, id);
  }

  @On(api.createBatch)
  create(actor: Actor, input: api.NewBatch): Promise<api.Batch> {
    return this.batches.create(actor, input);
  }

  @On(api.proposeAllocation)
  propose(actor: Actor, input: Parameters<Allocations['propose']>[1]): Promise<{ rows: api.ProposedLine[] }> {
    return this.allocations.propose(actor, input);
  }

  @On(api.allocateBatch)
  allocate(actor: Actor, input: Parameters<Allocations['allocate']>[1]): Promise<{ shipments: api.Shipment[] }> {
    return this.allocations.allocate(actor, input);
  }
}
