import * as api from '@nuanxin/shared-types';
import { newId } from '../../src/kernel/index.js';
import { newRequestId, type Client } from '../support/client.js';
import type { TestCounter } from '../support/counter.js';
import { DEMO, newGuest, type DemoCity } from '../support/demo.js';
import { bookIn, OFFERING_DRAFT, type BookedThings } from './things-booked.js';
import { teachIn, type TaughtThings } from './things-taught.js';
import { unionOf, workerOf } from '../support/staff.js';
import { PNG } from '../support/files.js';
import { csvOf, sendList } from '../support/sent-lists.js';
import { openDevice } from '../support/offline.js';
import { reported } from '../support/places.js';
import { sendBatch } from '../support/programme.js';
import { inventPhone, joinAs, signIn } from '../support/people.js';

/** As little as a programme can be. */
export const DRAFT: api.ProgrammeDraft = {
  name: '夏送清凉',
  item: '水',
  unit: '瓶',
  rule: {
    from: null,
    to: null,
    weekdays: [],
    hours: null,
    categories: [],
    perPersonPerDay: 2,
    perDayInAll: null,
    inAll: null,
    guestsAllowed: true,
  },
  offlineAllowance: 40,
  reversalSeconds: 60,
  lowStock: 80,
};

/** One of everything that a rule speaks of. */
export interface Things extends BookedThings, TaughtThings {
  memberId: string;
  unionId: string;
  poster: string;
  /** To be taken down. */
  oldPoster: string;
  placeId: string;
  /** Somebody responsible for the place, and a stay of it to come. */
  placePersonId: string;
  stayId: string;
  /** A shop the union covers. */
  employerId: string;
  /** A badge of the member. */
  honourId: string;
  /** That the member go to the union above, asked by a cadre. */
  transferId: string;
  programmeId: string;
  redemptionId: string;
  overGivenId: string;
  deviceId: string;
  /** Of the programme; some of it is on its way to the place. */
  batchId: string;
  shipmentId: string;
  /** That somebody else's data be erased. */
  approvalId: string;
  /** Somebody who works at the place, and the role itself. */
  staffId: string;
  grantId: string;
  invitationId: string;
  /** A draft that nothing else of the matrix needs. */
  spareProgrammeId: string;
  /** Sent by the member. */
  fileId: string;
  /** That the place is locked, reported by the member; what the member wishes for there, and how they found it. */
  caseId: string;
  wishId: string;
  ratingId: string;
  doorCode: string;
  importId: string;
  /** In the calendar of the place. */
  eventId: string;
  /** Of the union, at the place. */
  agreementId: string;
  /** Places that were tried and wait. */
  placeImportId: string;
  /** A message to the member that WeChat would not take. */
  deadLetterId: string;
}

/** Things as they stand to a role: its own, another's of the same union, another's of another union. */
export const STANDINGS = ['own', 'other', 'otherUnion'] as const;
export type Standing = (typeof STANDINGS)[number];
export type World = Record<Standing, Things>;

export const WORKERS = [
  'member',
  'clerk',
  'cadre',
  'reviewer',
  'stock_keeper',
  'finance',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof WORKERS)[number];

/**
 * The eastern street has two shops, each with a programme, a member and a poster; the western one a third of each. The member
 * is the first one's, the clerk stands in the first shop, the cadre and the others at a console work for the eastern district.
 */
export async function settle(city: DemoCity): Promise<{ world: World; clients: Record<Role, Client> }> {
  const counters = {
    own: await city.counterAt('chenlu'),
    other: await city.counterAt('sifang'),
    otherUnion: await city.counterAt('lvzhou'),
  };
  const programmes = await divide(city, counters);
  const workers: Client[] = [];
  const settleOne = async (standing: Standing, union: string): Promise<Things> => {
    const counter = { ...counters[standing], programmeId: programmes[standing] };
    const unionId = await unionOf(city, union);
    const poster = { requestId: newRequestId(), unionId, channel: 'poster' };
    const { code: joinCode } = await city.cadre.call(api.createJoinCode, poster);
    const old = { ...poster, requestId: newRequestId() };
    const { code: oldPoster } = await city.cadre.call(api.createJoinCode, old);
    const { client, card } = await joinAs(city.client, { joinCode });
    workers.push(client);
    const ofMember = await madeByCadre(city, unionId, card.memberId);
    const helper = {
      placeId: counters[standing].placeId,
      requestId: newRequestId(),
      name: '帮手',
      phone: inventPhone(),
    };
    const { personId: staffId } = await city.cadre.call(api.addClerk, helper);
    const [grant] = await city.sql<{ id: string }>('SELECT id FROM role_grant WHERE personId = ?', [staffId]);
    const doomed = await joinAs(city.client, { joinCode });
    const erasure = { requestId: newRequestId(), memberIds: [doomed.card.memberId], reason: '试一试' };
    const { id: approvalId } = await city.cadre.call(api.askErasure, erasure);
    const { placeId, programmeId } = counter;
    const { batchId, shipmentId } = await sendBatch(city.cadre, counter, 40);
    const { id: redemptionId } = await counter.redeem({ guest: newGuest() }, { programmeId });
    const device = await openDevice(city, counter);
    const { id: fileId } = await client.upload(api.postFile, { kind: 'photo' }, PNG);
    const said = await saidOf(city, client, placeId);
    const importId = await sendList(city.cadre, unionId);
    const upkeep = await keptOf(city, unionId, placeId);
    const [over] = await device.send(device.scan('forged'));
    const overGivenId = over?.redemptionId ?? '';
    const deviceId = device.device.id;
    const deadLetterId = await deadLetterTo(city, unionId, card.memberId);
    const invitation = { placeId, requestId: newRequestId(), uses: 1, days: 1 };
    const { id: invitationId } = await city.cadre.call(api.createClerkInvitation, invitation);
    const { id: placePersonId } = await city.cadre.call(api.addPlacePerson, {
      ...{ id: placeId, requestId: newRequestId() },
      ...{ name: '钟守站', phone: inventPhone(), duty: '站长' },
    });
    const stayId = await stayAt(city, placeId);
    const spare = { requestId: newRequestId(), unionId, draft: DRAFT, placeIds: [placeId] };
    const { id: spareProgrammeId } = await city.cadre.call(api.createProgramme, spare);
    const booked = await bookIn(city, { unionId, placeId, member: client });
    const taught = await teachIn(
      city,
      { unionId, placeId, member: client, memberId: card.memberId, joinCode },
      OFFERING_DRAFT,
    );
    return {
      ...ofMember,
      ...said,
      ...booked,
      ...taught,
      memberId: card.memberId,
      unionId,
      poster: joinCode,
      oldPoster,
      placeId,
      placePersonId,
      stayId,
      programmeId,
      redemptionId,
      overGivenId,
      deviceId,
      batchId,
      shipmentId,
      invitationId,
      spareProgrammeId,
      fileId,
      importId,
      ...upkeep,
      deadLetterId,
      approvalId,
      staffId,
      grantId: grant?.id ?? '',
    };
  };
  const world = {
    own: await settleOne('own', 'dongsi-street'),
    other: await settleOne('other', 'dongsi-street'),
    otherUnion: await settleOne('otherUnion', 'xicheng-street'),
  };
  const clients = {
    member: workers[0] ?? city.client,
    clerk: counters.own.client,
    cadre: await workerOf(city, 'cadre', 'dongcheng'),
    reviewer: await workerOf(city, 'reviewer', 'dongcheng'),
    stock_keeper: await workerOf(city, 'stock_keeper', 'dongcheng'),
    finance: await workerOf(city, 'finance', 'dongcheng'),
    auditor: await workerOf(city, 'auditor', 'denghe'),
    administrator: await signIn(city.client, DEMO.administrator),
  };
  return { world, clients };
}

/** Out of the city's one programme three, each of one union at one shop, with some stock. */
async function divide(city: DemoCity, counters: Record<Standing, TestCounter>): Promise<Record<Standing, string>> {
  const { programmeId } = counters.own;
  const [row] = await city.sql<Record<string, unknown>>('SELECT * FROM programme WHERE id = ?', [programmeId]);
  const made = {} as Record<Standing, string>;
  for (const standing of STANDINGS) {
    const id = newId();
    const unionId = await unionOf(city, standing === 'otherUnion' ? 'xicheng-street' : 'dongsi-street');
    const copy = { ...row, id, code: `of-${standing}`, unionId };
    await city.sql(
      `INSERT INTO programme (${Object.keys(copy).join()}) VALUES (${Object.keys(copy)
        .map(() => '?')
        .join()})`,
      Object.values(copy),
    );
    const { placeId } = counters[standing];
    await city.sql('INSERT INTO programme_place (programmeId, placeId) VALUES (?, ?)', [id, placeId]);
    const delivery = { id, placeId, requestId: newRequestId(), quantity: 50, note: '' };
    await city.cadre.call(api.receiveStock, delivery);
    made[standing] = id;
  }
  return made;
}

/** What a cadre made of a union and its member. */
async function madeByCadre(
  { cadre }: DemoCity,
  unionId: string,
  memberId: string,
): Promise<Pick<Things, 'employerId' | 'honourId' | 'transferId'>> {
  const step = () => ({ id: memberId, requestId: newRequestId(), reason: '试一试' });
  const shop = { kind: 'shop', name: '小店', creditCode: null, workers: 1 } as const;
  const { id: employerId } = await cadre.call(api.addEmployer, { id: unionId, requestId: newRequestId(), ...shop });
  const { id: honourId } = await cadre.call(api.grantBadge, { ...step(), code: 'nursing', endsOn: '2026-12-31' });
  const above = (await cadre.call(api.listUnions, {})).rows.find((it) => it.id === unionId)?.parentId ?? '';
  const { id: transferId } = await cadre.call(api.proposeTransfer, { ...step(), toId: above });
  return { employerId, honourId, transferId };
}

/** A stay to come, past the rule that only a mobile point has some. */
async function stayAt(city: DemoCity, placeId: string): Promise<string> {
  const id = newId();
  const from = city.clock.now() + 86_400_000;
  await city.sql(
    `INSERT INTO place_stay (id, placeId, address, longitude, latitude, fromAt, toAt, at)
     VALUES (?, ?, '东门', 107.1, 37.7, ?, ?, 0)`,
    [id, placeId, from, from + 3_600_000],
  );
  return id;
}

/** What a member said of a place, and the code at its door. */
async function saidOf(
  city: DemoCity,
  member: Client,
  id: string,
): Promise<Pick<Things, 'caseId' | 'wishId' | 'ratingId' | 'doorCode'>> {
  await member.call(api.reportPlace, reported(id, 'locked'));
  const { id: wishId } = await member.call(api.makeWish, { id, requestId: newRequestId(), words: '想要一把伞' });
  await member.call(api.ratePlace, { id, requestId: newRequestId(), stars: 4 });
  const [[asked], [rating]] = [
    await city.sql<{ id: string }>('SELECT id FROM place_case WHERE placeId = ?', [id]),
    await city.sql<{ id: string }>('SELECT id FROM place_rating WHERE placeId = ?', [id]),
  ];
  const { code } = await city.cadre.call(api.makeDoorCode, { id, requestId: newRequestId() });
  return { caseId: asked?.id ?? '', wishId, ratingId: rating?.id ?? '', doorCode: code ?? '' };
}

/** A message that WeChat would not take. */
async function deadLetterTo(city: DemoCity, unionId: string, memberId: string): Promise<string> {
  const id = newId();
  await city.sql(
    `INSERT INTO message (id, eventId, personId, channel, topic, unionId, facts, status, attempts, errcode, at)
     SELECT ?, ?, personId, 'wechat', 'member_accepted', ?, '{}', 'dead', 1, 40037, 0 FROM member WHERE id = ?`,
    [id, newId(), unionId, memberId],
  );
  return id;
}

/** What a cadre keeps of a place beside its record. */
async function keptOf(
  { cadre }: DemoCity,
  unionId: string,
  placeId: string,
): Promise<Pick<Things, 'eventId' | 'agreementId' | 'placeImportId'>> {
  const event = { title: '讲座', day: '2026-07-22', from: '14:00', to: '15:00', what: '', who: '', weeks: 1 };
  const { rows } = await cadre.call(api.addPlaceEvents, { id: placeId, requestId: newRequestId(), ...event });
  const facts = { partner: '美团', gives: '骑手餐', from: '2026-01-01', until: null, placeIds: [placeId] };
  const agreement = await cadre.call(api.signAgreement, { unionId, requestId: newRequestId(), ...facts });
  const list = csvOf([
    ['名称', '种类', '街道', '地址', '经度', '纬度', '开放时间'],
    ['新驿站', '工会驿站', '东四', '东四路 9 号', '107.9', '37.9', '08:00-22:00'],
  ]);
  const { id: fileId } = await cadre.upload(api.postFile, { kind: 'sheet' }, list);
  const asked = { requestId: newRequestId(), fileId, unionId, source: '台账', coordinates: 'GCJ02' as const };
  const { id: placeImportId } = await cadre.call(api.createPlaceImport, asked);
  return { eventId: rows[0]?.id ?? '', agreementId: agreement.id, placeImportId };
}
