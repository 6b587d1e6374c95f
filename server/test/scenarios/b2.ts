import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { newGuest } from '../support/demo.js';
import { newBatch } from '../support/programme.js';
import { signIn } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import { atOnce, sites, type Sites } from './b2-sites.js';
import type { Check, Scenario } from './scenario.js';

const CADRE = '15400000001';
const SECOND = '15400000000';
const BATCHES = [30_240, 34_880, 34_880] as const;
const YEAR = 100_000;
const WEEK_MS = 7 * 86_400_000;

/** Kunshan 昆山“一瓶水·传递爱”. */
export const b2: Scenario = {
  id: 'B2',
  title: '昆山 一瓶水·传递爱：一年 100,000 瓶，分三批，头一批 30,240 瓶到 126 个站点',
  city: 'demo',
  at: '2026-06-01 08:00',
  async play(server, check) {
    const cadre = await signIn(server.client, CADRE);
    const all = await sites(server, cadre);
    check('几个站点', all.places.length, 126);
    check('其中联盟驿站', all.places.filter((it) => it.name.startsWith('联盟驿站')).length, 100);
    check('其中新建综合站点', all.places.filter((it) => it.name.startsWith('综合站点')).length, 5);
    const year = new Kunshan(server, cadre, all, check);
    await year.firstBatch();
    await year.aWeekOfWater();
    await year.betweenSites();
    await year.countAndWriteOff();
    await year.secondAndThird();
    await year.books();
  },
};

/** The year of the programme, one step after the other. */
class Kunshan {
  constructor(
    private readonly server: TestServer,
    private readonly cadre: Client,
    private readonly sites: Sites,
    private readonly check: Check,
  ) {}

  /** Shared out evenly; three sites count something else than the papers say. */
  async firstBatch(): Promise<void> {
    const batch = await this.batch('第一批', BATCHES[0], '昆山爱心企业联盟');
    const shares = await this.proposal(batch.id, 'even', BATCHES[0]);
    this.check('平均分，每站', [...new Set(shares.map((it) => it.quantity))], [240]);
    const counted = new Map([
      [7, [237, '压破 3 瓶']],
      [50, [228, '少装半箱']],
      [99, [242, '多装 2 瓶']],
    ] as const);
    await this.sendOut(batch.id, shares, (site) => counted.get(site as 7) ?? null);
    const { rows } = await this.cadre.call(api.listStock, { id: this.sites.programmeId });
    this.check('收货后在库', sum(rows.map((it) => it.onHand)), BATCHES[0] - 3 - 12 + 2);
    const { sites, confirmed, lost, found } = await this.cadre.call(api.getBatch, { id: batch.id });
    this.check('126 个站点都确认了', [sites, confirmed], [126, 126]);
    this.check('短少与多出', [lost, found], [15, 2]);
    const start = { id: this.sites.programmeId, requestId: newRequestId(), reason: '头一批到了' };
    this.check('开始发', (await this.cadre.call(api.startProgramme, start)).status, 'running');
  }

  /** 252 people take two bottles each: one, two or three people a site. */
  async aWeekOfWater(): Promise<void> {
    const { programmeId, places, clerk } = this.sites;
    const gifts = places.flatMap((place, i) => Array.from({ length: 1 + (i % 3) }, () => place.id));
    await atOnce(gifts, (placeId) =>
      clerk.call(api.redeem, { requestId: newRequestId(), programmeId, placeId, quantity: 2, guest: newGuest() }),
    );
    this.check('一周领走', await this.total('given'), 2 * gifts.length);
    this.server.clock.advance(WEEK_MS);
  }

  async betweenSites(): Promise<void> {
    const { programmeId, clerk } = this.sites;
    const [from, to] = [this.site(0), this.site(1)];
    const request = { id: programmeId, fromPlaceId: from, toPlaceId: to, quantity: 60, reason: '这边天热领得快' };
    const { id } = await clerk.call(api.askStockTransfer, { ...request, requestId: newRequestId() });
    await clerk.call(api.sendStockTransfer, { id, requestId: newRequestId(), quantity: 60 });
    this.check('调拨在路上', await this.total('inTransit'), 60);
    await clerk.call(api.receiveShipment, { id, requestId: newRequestId(), counted: 59, reason: '路上破了 1 瓶' });
    const { rows } = await this.cadre.call(api.listBatchStock, { id: programmeId });
    const moved = [from, to].map((it) => rows.find((row) => row.place.id === it)?.received);
    this.check('调出、调入后两站到货', moved, [180, 300]);
  }

  /** A stock-take that misses two, a small write-off, a large one that takes two people. */
  async countAndWriteOff(): Promise<void> {
    const { programmeId: id, clerk } = this.sites;
    const { book, after } = await this.take(this.site(12), -2);
    this.check('盘点少 2 瓶', after, book - 2);
    const small = { id, placeId: this.site(30), requestId: newRequestId(), quantity: 24, note: '一箱受潮' };
    this.check('报损 24 瓶，一个人就行', (await this.cadre.call(api.writeOffStock, small)).awaits, null);
    const large = { id, placeId: this.site(31), requestId: newRequestId(), quantity: 130, note: '仓库漏水' };
    const { awaits } = await this.cadre.call(api.writeOffStock, large);
    this.check('报损 130 瓶先不扣', await this.total('writtenOff'), 24);
    const decision = { id: awaits ?? '', requestId: newRequestId(), reason: '看过现场' };
    this.check('自己不能批自己的', await this.cadre.refusal(api.acceptApproval, decision), 'APPROVAL_OWN');
    const second = await signIn(this.server.client, SECOND);
    await second.call(api.acceptApproval, { ...decision, requestId: newRequestId() });
    this.check('第二个人同意后', await this.total('writtenOff'), 154);
    const back = { id, placeId: this.site(31), requestId: newRequestId(), counted: 300, book: 100 };
    this.check('盘多了要写原因', await clerk.refusal(api.takeStock, back), 'COUNT_DIFFERS');
  }

  /** By last week's use; then by hand, of which the last site has not confirmed yet. */
  async secondAndThird(): Promise<void> {
    const second = await this.batch('第二批', BATCHES[1]);
    const byUse = await this.proposal(second.id, 'last_week', BATCHES[1]);
    this.check('按上周用量分，合计', sum(byUse.map((it) => it.quantity)), BATCHES[1]);
    const used = (n: number) => byUse.find((it) => it.lastWeek === n)?.quantity ?? 0;
    this.check('用得多三倍的分得多三倍', Math.abs(used(6) - 3 * used(2)) <= 3, true);
    await this.sendOut(second.id, byUse, () => null);
    const third = await this.batch('第三批', BATCHES[2], '昆山爱心企业联盟');
    const byHand = this.sites.places.map(({ id }, i) => ({ place: { id }, quantity: i < 104 ? 277 : 276 }));
    this.check('手工填的合计', sum(byHand.map((it) => it.quantity)), BATCHES[2]);
    await this.sendOut(third.id, byHand, (site) => (site === 125 ? 'not yet' : null));
  }

  /** The equation of every site and every batch. */
  async books(): Promise<void> {
    const { programmeId: id } = this.sites;
    const rows = (await this.cadre.call(api.listBatchStock, { id })).rows;
    this.check('站点 × 批次', rows.length, 126 * 3);
    this.check('每一格的账都平', rows.filter((it) => leftSide(it) !== rightSide(it)).length, 0);
    const batches = (await this.cadre.call(api.listBatches, { id })).rows;
    for (const it of [...batches].reverse()) {
      const out = it.depot + it.inTransit + it.onHand + it.given + it.overGiven + it.writtenOff + it.lost;
      this.check(`${it.name}：进货 ${it.delivered} + 多出 ${it.found}`, out, it.delivered + it.found);
    }
    const whole = (key: keyof api.BatchFigures) => sum(batches.map((it) => it[key]));
    this.check('全年进货', whole('delivered'), YEAR);
    this.check('在路上（最后一站还没确认）', whole('inTransit'), 276);
    this.check(
      '领走、报损、短少、多出',
      [whole('given'), whole('writtenOff'), whole('lost'), whole('found')],
      [504, 154, 18, 2],
    );
    this.check('在库', whole('onHand'), YEAR - 276 - 504 - 154 - 18 + 2);
    const donors = (await this.cadre.call(api.listDonors, { id })).rows;
    this.check('捐赠方各算各的：名称、进货、领走', donors.map((it) => [it.name, it.delivered, it.given]).sort(), [
      ['工会自购', 34_880, 0],
      ['昆山爱心企业联盟', 65_120, 504],
    ]);
    const cell = { id, placeId: this.site(7), cell: 'lost' as const };
    const behind = (await this.cadre.call(api.listStockTransfers, cell)).rows;
    this.check(
      '点开一格看来历',
      behind.map((it) => [it.words, it.change, it.note]),
      [['确认收货', 3, '压破 3 瓶']],
    );
  }

  private batch(name: string, quantity: number, donor?: string): Promise<api.Batch> {
    return newBatch(this.cadre, this.sites.programmeId, { name, quantity, ...(donor && { donor }) });
  }

  private async proposal(id: string, way: api.AllocationWay, total: number): Promise<api.ProposedLine[]> {
    const placeIds = this.sites.places.map((it) => it.id);
    return (await this.cadre.call(api.proposeAllocation, { id, way, total, placeIds })).rows;
  }

  /** Sends shares off; each site confirms the number on the paper, or what `differs` says. */
  private async sendOut(
    id: string,
    shares: readonly { place: { id: string }; quantity: number }[],
    differs: (site: number) => readonly [number, string] | 'not yet' | null,
  ): Promise<void> {
    const lines = shares.map(({ place, quantity }) => ({ placeId: place.id, quantity }));
    const { shipments } = await this.cadre.call(api.allocateBatch, {
      id,
      requestId: newRequestId(),
      lines,
      note: '',
    });
    this.server.clock.advance(60_000);
    await atOnce(shipments, async (shipment) => {
      const difference = differs(this.sites.places.findIndex((it) => it.id === shipment.to.id));
      if (difference === 'not yet') return;
      const [counted, reason] = difference ?? [shipment.quantity, undefined];
      const receipt = { id: shipment.id, requestId: newRequestId(), counted, ...(reason && { reason }) };
      await this.sites.clerk.call(api.receiveShipment, receipt);
    });
  }

  private async take(placeId: string, difference: number): Promise<{ book: number; after: number }> {
    const { programmeId: id, clerk } = this.sites;
    const { rows } = await clerk.call(api.getSiteStock, { placeId });
    const book = rows.find((it) => it.programme.id === id)?.row.onHand ?? 0;
    const count = { id, placeId, requestId: newRequestId(), counted: book + difference, book, reason: '找不到了' };
    return { book, after: (await clerk.call(api.takeStock, count)).onHand };
  }

  private async total(cell: api.StockCell): Promise<number> {
    const { rows } = await this.cadre.call(api.listStock, { id: this.sites.programmeId });
    return sum(rows.map((it) => it[cell]));
  }

  private site(n: number): string {
    return this.sites.places[n]?.id ?? '';
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const leftSide = (it: api.StockFigures) => it.received + it.found + it.shortage;
const rightSide = (it: api.StockFigures) =>
  it.inTransit + it.onHand + it.given + it.overGiven + it.writtenOff + it.lost;
