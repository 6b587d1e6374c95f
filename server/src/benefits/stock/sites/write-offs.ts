import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StockMove, StockRow } from '@nuanxin/shared-types';
import { Audit, Directory, DomainError, Requests, type Actor, type Tx } from '../../../kernel/index.js';
import { Access, Approvals } from '../../../membership/index.js';
import type { Programme } from '../../programmes/programme.entity.js';
import { Programmes } from '../../programmes/programmes.js';
import { stockAt, writtenOffAt } from '../accounts.js';
import { lotHeldOf, lotWrittenOffOf } from '../lots/lot-accounts.js';
import { Lots } from '../lots/lots.js';
import { Stock } from '../stock.js';
import { Policies } from './policies.js';
import { StockActs } from './stock-acts.js';

/** What a second person agrees to: the move as it was asked. */
type Asked = Pick<StockMove, 'id' | 'placeId' | 'requestId' | 'quantity' | 'note'>;

/** Broken, spoilt, out of date (报损). Over the programme's limit a second person has to agree first. */
@Injectable()
export class WriteOffs implements OnModuleInit {
  constructor(
    private readonly requests: Requests,
    private readonly audit: Audit,
    private readonly access: Access,
    private readonly approvals: Approvals,
    private readonly directory: Directory,
    private readonly programmes: Programmes,
    private readonly policies: Policies,
    private readonly acts: StockActs,
    private readonly lots: Lots,
    private readonly stock: Stock,
  ) {}

  onModuleInit(): void {
    this.approvals.on<Asked>('stock.write_off', async (tx, asked, decider) => {
      await this.writeOff(tx, decider, await this.programmes.byId(asked.id), asked);
    });
  }

  /** @throws NOT_FOUND · PLACE_NOT_LISTED · STOCK_TOO_LOW */
  async ask(actor: Actor, move: StockMove): Promise<StockRow & { awaits: string | null }> {
    const { id, placeId, requestId, quantity, note } = move;
    const place = (await this.directory.placesById([placeId])).get(placeId);
    if (!place) throw new DomainError('NOT_FOUND');
    await this.access.over(actor, 'stock', place.unionId);
    const programme = await this.programmes.at(id, placeId);
    const body = { by: actor.personId, kind: 'write_off', id, placeId, quantity, note };
    const { awaits } = await this.requests.once(requestId, body, async (tx) => {
      const { writeOffLimit } = await this.policies.of(id, tx);
      if (quantity > writeOffLimit) return { awaits: await this.askSecond(tx, actor, programme, place, move) };
      await this.writeOff(tx, actor, programme, move);
      return { awaits: null };
    });
    return { ...(await this.stock.row(programme, placeId)), awaits };
  }

  /** There has to be as much now, so that nobody is asked in vain; there may be less when the other one agrees. */
  private async askSecond(
    tx: Tx,
    actor: Actor,
    programme: Programme,
    place: { name: string; unionId: string },
    { id, placeId, requestId, quantity, note }: StockMove,
  ): Promise<string> {
    await this.lots.parts(tx, programme, placeId, quantity);
    const payload: Asked = { id, placeId, requestId, quantity, note };
    const words = `${place.name}报损 ${quantity} ${programme.unit}${programme.item}`;
    return this.approvals.ask(tx, actor, {
      kind: 'stock.write_off',
      unionId: place.unionId,
      payload,
      words,
      reason: note,
    });
  }

  private async writeOff(tx: Tx, actor: Actor, programme: Programme, asked: Asked): Promise<void> {
    const { placeId, requestId, quantity, note } = asked;
    const programmeId = programme.id;
    await this.acts.inTurn(tx, programmeId, [placeId]);
    const parts = await this.lots.parts(tx, programme, placeId, quantity);
    await this.acts.post(tx, { kind: 'write_off', requestId, actor, facts: { programmeId, placeId, note } }, [
      { from: stockAt(programme, placeId), to: writtenOffAt(programme, placeId), amount: quantity },
      ...parts.flatMap(({ lot: { lot }, quantity: amount }) =>
        lot ? { from: lotHeldOf(programme.unit, lot.id), to: lotWrittenOffOf(programme.unit, lot.id), amount } : [],
      ),
    ]);
    await this.audit.record(tx, actor, 'stock.written_off', placeId, { programmeId, quantity, note });
  }
}
