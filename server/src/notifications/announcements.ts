import { Inject, Injectable } from '@nestjs/common';
import { APPROVALS, type Topic } from '@nuanxin/shared-types';
import { Programmes } from '../benefits/index.js';
import { CITY_PACK, Directory, Outbox, type Announcement, type CityPack } from '../kernel/index.js';
import { Colleagues, Unions } from '../membership/index.js';
import { Letters } from './letters.js';
import { Mailings } from './mailings.js';

/** Which event is told to whom. Each is heard at least once and told once, because its id is in the message's key. */
@Injectable()
export class Announcements {
  constructor(
    private readonly unions: Unions,
    private readonly colleagues: Colleagues,
    private readonly programmes: Programmes,
    private readonly directory: Directory,
    private readonly letters: Letters,
    private readonly mailings: Mailings,
    outbox: Outbox,
    @Inject(CITY_PACK) private readonly pack: CityPack,
  ) {
    this.hearMembers(outbox);
    this.hearStaff(outbox);
    outbox.on('programme.started', async ({ programmeId, unionId }, event) => {
      const { name: programme, item } = await this.programmes.byId(programmeId);
      await this.mailings.open({
        ...news(event, 'programme_started', unionId, { programme, item }),
        subjectId: programmeId,
      });
    });
  }

  private hearMembers(outbox: Outbox): void {
    outbox.on('member.accepted', async ({ personId, unionId }, event) => {
      const union = await this.unionName(unionId);
      await this.letters.tell(news(event, 'member_accepted', unionId, { union }), [personId]);
    });
    outbox.on('member.rejected', async ({ personId, unionId }, event) => {
      const facts = { union: await this.unionName(unionId), hotline: this.pack.hotline };
      await this.letters.tell(news(event, 'member_rejected', unionId, facts), [personId]);
    });
    outbox.on('transfer.asked', async ({ fromUnionId, toUnionId, decidingUnionId }, event) => {
      const facts = { union: await this.unionName(toUnionId), from: await this.unionName(fromUnionId) };
      const deciders = await this.colleagues.nearest('members', decidingUnionId);
      await this.letters.tell(news(event, 'transfer_asked', decidingUnionId, facts), deciders);
    });
    outbox.on('transfer.accepted', async ({ personId, fromUnionId, toUnionId }, event) => {
      const facts = { union: await this.unionName(toUnionId), from: await this.unionName(fromUnionId) };
      await this.letters.tell(news(event, 'transfer_accepted', toUnionId, facts), [personId]);
    });
  }

  private hearStaff(outbox: Outbox): void {
    outbox.on('stock.low', async ({ programmeId, placeId, unionId, left }, event) => {
      const { name: programme, unit } = await this.programmes.byId(programmeId);
      const place = (await this.directory.placesById([placeId])).get(placeId)?.name ?? '';
      const people = [
        ...(await this.colleagues.keepersAt(placeId)),
        ...(await this.colleagues.nearest('stock', unionId)),
      ];
      await this.letters.tell(news(event, 'stock_low', unionId, { programme, place, left: `${left} ${unit}` }), people);
    });
    outbox.on('import.finished', async ({ personId, unionId, rows, faults }, event) => {
      const facts = { rows: String(rows), faults: String(faults) };
      await this.letters.tell(news(event, 'import_finished', unionId, facts), [personId]);
    });
    outbox.on('approval.asked', async ({ askedBy, unionId, duty, kind }, event) => {
      const facts = { union: await this.unionName(unionId), what: APPROVALS[kind].name };
      const deciders = await this.colleagues.nearest(duty, unionId, askedBy);
      await this.letters.tell(news(event, 'approval_asked', unionId, facts), deciders);
    });
  }

  private async unionName(id: string): Promise<string> {
    return (await this.unions.byId(id)).name;
  }
}

function news({ id, at }: Announcement, topic: Topic, unionId: string, facts: Record<string, string>) {
  return { eventId: id, topic, unionId, facts, at };
}
