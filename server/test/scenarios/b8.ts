import * as api from '@nuanxin/shared-types';
import { newRequestId, type Client } from '../support/client.js';
import { openCounter, type TestCounter } from '../support/counter.js';
import { DEMO } from '../support/demo.js';
import { codeOf, joinAs, signIn, type JoinedWorker } from '../support/people.js';
import { deliver } from '../support/programme.js';
import type { TestServer } from '../support/server.js';
import type { Check, Scenario } from './scenario.js';

/** What the pink badge opens: each a programme of its own. */
const OPENS = ['孕妇车位', '直达电梯', '休息室'] as const;
const LAST_DAY = '2026-08-31';
const REFUSED = ['BADGE_NEEDED', 409, '没有这次要的徽章。有而没登记的，找工会补登'];

/** Dezhou Keshun 德州科顺“粉色徽章”. */
export const b8: Scenario = {
  id: 'B8',
  title: '德州科顺 粉色徽章：孕期女工凭徽章用车位、直梯、休息室，到日子自己失效',
  city: 'demo',
  at: '2026-07-19 10:00',
  async play(server, check) {
    const cadre = await signIn(server.client, DEMO.cadre);
    const counter = await openCounter(server, DEMO.clerks.chenlu);
    const [li, wang] = [
      await joinAs(server.client, { name: '李小禾' }),
      await joinAs(server.client, { name: '王小麦' }),
    ];
    const keshun = new Keshun(server, { cadre, counter, li, wang }, check);
    await keshun.open();
    await keshun.grant();
    await keshun.use();
    await keshun.end();
    await keshun.takeBack();
  },
};

/** One summer of the badge, one step after the other. */
class Keshun {
  private programmes: api.ManagedProgramme[] = [];

  constructor(
    private readonly server: TestServer,
    private readonly at: { cadre: Client; counter: TestCounter; li: JoinedWorker; wang: JoinedWorker },
    private readonly check: Check,
  ) {}

  /** Three programmes that ask for the badge; nobody holds it yet. */
  async open(): Promise<void> {
    const { cadre, counter, li } = this.at;
    const unionId = (await cadre.call(api.listUnions, {})).rows.find((it) => it.kind === 'city')?.id ?? '';
    for (const item of OPENS) {
      const ask = { requestId: newRequestId(), unionId, draft: draftOf(item), placeIds: [counter.placeId] };
      const { id } = await cadre.call(api.createProgramme, ask);
      await deliver(cadre, { programmeId: id, placeId: counter.placeId }, 100);
      const start = { id, requestId: newRequestId(), reason: '徽章做好了' };
      this.programmes.push(await cadre.call(api.startProgramme, start));
    }
    this.check(
      '谁能用',
      this.programmes.map((it) => it.categoryWords),
      OPENS.map(() => '有孕期徽章的人'),
    );
    this.check('试算', await this.dryRun(), '按昨天的会员，有孕期徽章的人里还没有人能领');
    this.check(
      '没有徽章，店里说',
      await this.refused(li),
      OPENS.map(() => REFUSED),
    );
  }

  /** After seeing the hospital's paper, to a date; what she is shown, and what the log says of it. */
  async grant(): Promise<void> {
    const { li, wang } = this.at;
    const { name, endsOn, holds } = await this.badge(LAST_DAY);
    this.check('发了徽章，到哪天', [name, endsOn, holds], ['孕期徽章', LAST_DAY, true]);
    this.check(
      '她自己看得到',
      (await li.client.call(api.getMyData, {})).honours?.map((it) => it.name),
      ['孕期徽章'],
    );
    this.check('她能用几样', await this.allowed(li), OPENS.length);
    this.check('没徽章的能用几样', await this.allowed(wang), 0);
    const { history } = await this.at.cadre.call(api.getMemberFile, { id: li.card.memberId });
    this.check('会员页上记着', [history[0]?.title, history[0]?.reason], ['发了孕期徽章', '看过医院证明']);
    const facts = await this.server.sql<{ facts: string }>(`SELECT facts FROM audit WHERE act = 'badge.granted'`);
    this.check(
      '操作记录不写哪种',
      facts.map((it) => Object.keys(JSON.parse(it.facts) as object)),
      [['honourId']],
    );
  }

  /** The next day and the last one. */
  async use(): Promise<void> {
    const { li, wang } = this.at;
    this.server.clock.set('2026-07-20 09:00');
    this.check('第二天再试算', await this.dryRun(), '按昨天的会员，其中有孕期徽章的 1 人每天可领 1 次');
    this.check(
      '她都用上了',
      await this.used(li),
      OPENS.map(() => 1),
    );
    this.check(
      '别人用，店里说',
      await this.refused(wang),
      OPENS.map(() => REFUSED),
    );
    this.server.clock.set(`${LAST_DAY} 21:50`);
    this.check(
      '最后一天还能用',
      await this.used(li),
      OPENS.map(() => 1),
    );
  }

  async end(): Promise<void> {
    const { li, cadre } = this.at;
    this.server.clock.set('2026-09-01 09:00');
    this.check(
      '到期第二天，店里说',
      await this.refused(li),
      OPENS.map(() => REFUSED),
    );
    this.check('到期第二天试算', await this.dryRun(), '按昨天的会员，有孕期徽章的人里还没有人能领');
    this.check('按徽章找人', (await cadre.call(api.searchMembers, { held: 'pregnancy' })).rows.length, 0);
  }

  /** Granted anew, then taken back: at once, not tomorrow. */
  async takeBack(): Promise<void> {
    const { li, cadre } = this.at;
    const { id } = await this.badge('2026-12-31');
    const [first] = this.programmes;
    const { quantity } = await this.redeem(li, first?.id ?? '');
    this.check('续发后又能用', quantity, 1);
    await cadre.call(api.endHonour, { id, requestId: newRequestId(), reason: '本人要求' });
    this.check(
      '收回马上不能用',
      await this.refused(li),
      OPENS.map(() => REFUSED),
    );
    const { honours } = await cadre.call(api.getMemberFile, { id: li.card.memberId });
    this.check(
      '两次都留着，哪次还有效',
      honours.map((it) => it.holds),
      [false, false],
    );
  }

  private badge(endsOn: string): Promise<api.HeldHonour> {
    const grant = { id: this.at.li.card.memberId, code: 'pregnancy', endsOn, reason: '看过医院证明' };
    return this.at.cadre.call(api.grantBadge, { ...grant, requestId: newRequestId() });
  }

  private async dryRun(): Promise<string> {
    const { dryRun } = await this.at.cadre.call(api.previewProgramme, { draft: draftOf('休息室'), places: 1 });
    return dryRun.words;
  }

  /** How many of the programmes the phone offers. */
  private async allowed({ client }: JoinedWorker): Promise<number> {
    const all = await Promise.all(this.programmes.map(({ id }) => client.call(api.getProgramme, { id })));
    return all.filter((it) => it.mine?.refusal === null).length;
  }

  private async used(who: JoinedWorker): Promise<number[]> {
    const quantities: number[] = [];
    for (const { id } of this.programmes) quantities.push((await this.redeem(who, id)).quantity);
    return quantities;
  }

  private async refused(who: JoinedWorker): Promise<unknown[]> {
    const words: unknown[] = [];
    for (const { id: programmeId } of this.programmes)
      words.push(await this.at.counter.refused({ code: this.code(who) }, { programmeId }));
    return words;
  }

  private redeem(who: JoinedWorker, programmeId: string): Promise<api.Redemption> {
    return this.at.counter.redeem({ code: this.code(who) }, { programmeId });
  }

  /** A code that was not shown before. */
  private code({ card }: JoinedWorker): string {
    this.server.clock.advance(60_000);
    return codeOf(card, this.server.clock);
  }
}

function draftOf(item: string): api.ProgrammeDraft {
  return {
    name: `粉色徽章 ${item}`,
    item,
    unit: '次',
    rule: {
      from: null,
      to: null,
      weekdays: [],
      hours: null,
      categories: [],
      badges: ['pregnancy'],
      perPersonPerDay: 1,
      perDayInAll: null,
      inAll: null,
      guestsAllowed: false,
    },
    offlineAllowance: 0,
    reversalSeconds: 60,
    lowStock: 0,
  };
}
