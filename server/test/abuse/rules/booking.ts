import * as api from '@nuanxin/shared-types';
import { at, haircutDraft, sessionOf, shiftOf } from '../../support/bookings.js';
import { newRequestId } from '../../support/client.js';
import { stopDraft } from '../../support/stops.js';
import { newGuest } from '../../support/demo.js';
import { WORKERS } from '../things.js';
import { OFFERING_DRAFT } from '../things-booked.js';
import {
  each,
  list,
  listAs,
  NOBODY,
  of,
  open,
  ownOrSubtree,
  reason,
  scoped,
  self,
  step,
  SUBTREE,
  subtreeOf,
  type Rule,
} from './rule.js';

/** Who books is the session's person, whatever role it has. */
const ANYBODY = { ...NOBODY, ...Object.fromEntries(WORKERS.map((role) => [role, each('passes')])) };
const OWN = {
  ...NOBODY,
  ...Object.fromEntries(WORKERS.map((role) => [role, each('NOT_FOUND')])),
  member: of('passes', 'NOT_FOUND', 'NOT_FOUND'),
};
/** The clerk of the place, or who looks after the offering. */
const DESK = { ...ownOrSubtree(), finance: each('NOT_FOUND') };
const STAFF = { ...NOBODY, clerk: each('passes'), cadre: each('passes'), finance: each('passes') };
const OFFICE = { ...SUBTREE, cadre: each('passes') };

const someone = { name: '李秀兰', phone: '16600001234', relation: 'grandparent' };
const once = (id: string) => ({ id, requestId: newRequestId() });
const provider = { name: '周师傅', note: '', capacity: 1, shifts: [shiftOf()] };

const ofWorker: [unknown, Rule][] = [
  [api.listOfferings, open()],
  [api.getOffering, open(({ offeringId: id }) => ({ id }))],
  [api.listBookableDays, open(({ offeringId: id }) => ({ id }))],
  [api.listSlots, open(({ offeringId: id }) => ({ id, day: '2026-08-20' }))],
  [api.listBookableSessions, open(({ offeringId: id }) => ({ id }))],
  [api.getLottery, open(({ sessionId }) => ({ sessionId }))],
  [api.getBookingCalendar, open(({ bookingCode: code }) => ({ code }))],
  [api.listMyBookings, self],
  [
    api.book,
    scoped(ANYBODY, ({ offeringId }) => ({ requestId: newRequestId(), offeringId, startsAt: at('2026-08-20 09:00') })),
  ],
  [
    api.bookTogether,
    scoped(ANYBODY, ({ offeringId }) => ({
      requestId: newRequestId(),
      parts: ['09:40', '10:20'].map((it) => ({ offeringId, startsAt: at(`2026-08-24 ${it}`) })),
    })),
  ],
  [
    api.joinWaitingList,
    scoped(ANYBODY, ({ offeringId }) => ({ requestId: newRequestId(), offeringId, startsAt: at('2026-08-20 09:00') })),
  ],
  [api.enterLottery, scoped(ANYBODY, ({ sessionId }) => ({ sessionId, requestId: newRequestId() }))],
  [api.getBooking, scoped(OWN, ({ bookingId: id }) => ({ id }))],
  [api.listAlternatives, scoped(OWN, ({ bookingId: id }) => ({ id }))],
  [api.moveBooking, scoped(OWN, (it) => ({ ...once(it.bookingId), startsAt: at('2026-08-20 09:40') }))],
  [api.rateBooking, scoped(OWN, (it) => ({ ...once(it.bookingId), stars: 5, words: '' }))],
  [api.cancelBooking, scoped(OWN, (it) => once(it.bookingId))],
  [api.acceptSeat, scoped(OWN, (it) => once(it.waitId))],
  [api.declineSeat, scoped(OWN, (it) => once(it.waitId))],
  [api.leaveWaitingList, scoped(OWN, (it) => once(it.waitId))],
  [api.leaveLottery, scoped(OWN, (it) => once(it.lotId))],
  [api.appealPause, scoped(OWN, (it) => ({ ...once(it.pauseId), words: '孩子病了' }))],
];

const ofTeams: [unknown, Rule][] = [
  [
    api.enrolTeam,
    scoped(ANYBODY, ({ matchId: sessionId }) => ({ requestId: newRequestId(), sessionId, name: '铁骑队' })),
  ],
  [api.getTeamInvitation, open(({ teamCode: code }) => ({ code }))],
  [api.joinTeam, scoped(ANYBODY, ({ teamCode: code }) => ({ code, requestId: newRequestId() }))],
  [api.getTeam, scoped(OWN, ({ teamId: id }) => ({ id }))],
  [api.renameTeam, scoped(OWN, (it) => ({ ...once(it.teamId), name: '新名' }))],
  [api.handOverTeam, scoped(OWN, (it) => ({ ...once(it.teamId), bookingId: it.teammateId }))],
  [api.removeTeamMember, scoped(OWN, (it) => ({ ...once(it.teamId), bookingId: it.teammateId }))],
  [api.listTeams, scoped(SUBTREE, ({ gameId: id }) => ({ id }))],
];

const ofGuardian: [unknown, Rule][] = [
  [api.listDependants, self],
  [api.addDependant, self],
  [api.addPicker, scoped(OWN, (it) => ({ ...once(it.childId), ...someone }))],
  [api.removePicker, scoped(OWN, (it) => ({ ...once(it.childId), pickerId: it.pickerId }))],
  [api.removeDependant, scoped(OWN, (it) => once(it.childId))],
];

const ofStops: [unknown, Rule][] = [
  [api.listStops, open()],
  [api.getStop, open(({ stopId: id }) => ({ id }))],
  [
    api.listDeskStops,
    listAs(
      {
        ...NOBODY,
        clerk: of('shown', 'hidden', 'hidden'),
        cadre: each('hidden'),
        finance: each('hidden'),
        administrator: each('hidden'),
      },
      (it) => it.stopId,
    ),
  ],
  [api.getStopDay, scoped(DESK, ({ stopId: id }) => ({ id }))],
  [
    api.createStop,
    scoped(SUBTREE, ({ unionId, placeId, serviceId: offeringId }) => ({
      requestId: newRequestId(),
      unionId,
      draft: stopDraft(placeId, { services: [{ offeringId, capacity: 5 }] }),
    })),
  ],
  [api.listManagedStops, list((it) => it.stopId)],
  [api.cancelStop, scoped(SUBTREE, (it) => ({ ...step(it.stopId), weather: false }))],
];

const ofDesk: [unknown, Rule][] = [
  [api.lookUpPickUp, scoped(DESK, (it) => ({ offeringId: it.childcareId, code: it.pickUpCode }))],
  [
    api.recordPickUp,
    scoped(DESK, (it) => ({ requestId: newRequestId(), offeringId: it.childcareId, code: it.pickUpCode })),
  ],
  [api.listPickUps, scoped(DESK, ({ childcareId: id }) => ({ id }))],
  [
    api.listDesks,
    listAs(
      {
        ...NOBODY,
        clerk: of('shown', 'hidden', 'hidden'),
        cadre: each('hidden'),
        finance: each('hidden'),
        administrator: each('hidden'),
      },
      (it) => it.offeringId,
    ),
  ],
  [api.getDeskDay, scoped(DESK, ({ offeringId: id }) => ({ id }))],
  [api.checkIn, scoped(DESK, ({ offeringId, bookingCode: code }) => ({ requestId: newRequestId(), offeringId, code }))],
  [
    api.recordPresence,
    scoped(DESK, ({ bookingId }) => ({ requestId: newRequestId(), bookingId, present: true, at: 0 })),
  ],
  [
    api.sendPresences,
    scoped({ ...STAFF, administrator: each('passes') }, ({ bookingId }) => ({
      rows: [{ requestId: newRequestId(), bookingId, present: true, at: 0 }],
    })),
  ],
  [api.walkIn, scoped(DESK, ({ offeringId }) => ({ requestId: newRequestId(), offeringId, guest: newGuest() }))],
  [
    api.reportAbsence,
    scoped({ ...subtreeOf(), clerk: each('NOT_FOUND'), finance: each('NOT_FOUND') }, ({ providerId }) => ({
      requestId: newRequestId(),
      providerId,
      day: '2026-08-31',
      reason,
    })),
  ],
];

const ofCadre: [unknown, Rule][] = [
  [api.listManagedOfferings, list((it) => it.offeringId)],
  [api.getManagedOffering, scoped(SUBTREE, ({ offeringId: id }) => ({ id }))],
  [
    api.createOffering,
    scoped(SUBTREE, ({ unionId, placeId }) => ({
      requestId: newRequestId(),
      unionId,
      draft: haircutDraft(placeId, OFFERING_DRAFT),
    })),
  ],
  [
    api.changeOffering,
    scoped(SUBTREE, ({ offeringId, placeId }) => ({
      ...once(offeringId),
      version: 1,
      draft: haircutDraft(placeId, OFFERING_DRAFT),
    })),
  ],
  [api.setOfferingStatus, scoped(SUBTREE, (it) => ({ ...once(it.offeringId), status: 'open' }))],
  [api.previewOffering, scoped(OFFICE, ({ placeId }) => ({ draft: haircutDraft(placeId, OFFERING_DRAFT) }))],
  [api.addProvider, scoped(SUBTREE, (it) => ({ ...once(it.offeringId), ...provider }))],
  [api.changeProvider, scoped(SUBTREE, (it) => ({ ...once(it.providerId), ...provider, active: true }))],
  [api.getOfferingCalendar, scoped(SUBTREE, ({ offeringId: id }) => ({ id, from: '2026-08-17', days: 7 }))],
  [
    api.closeOfferingDay,
    scoped(SUBTREE, (it) => ({ ...once(it.offeringId), day: '2026-09-01', weather: false, reason })),
  ],
  [api.endException, scoped(SUBTREE, (it) => once(it.exceptionId))],
  [api.createSessions, scoped(SUBTREE, (it) => ({ ...once(it.offeringId), sessions: [sessionOf()] }))],
  [api.getTimetableTemplate, scoped(SUBTREE, ({ gameId: id }) => ({ id }))],
  [
    // The file is nobody's.
    api.importTimetable,
    scoped({ ...SUBTREE, cadre: each('NOT_FOUND'), administrator: each('NOT_FOUND') }, (it) => ({
      ...once(it.gameId),
      fileId: newRequestId(),
      trial: true,
    })),
  ],
  [api.changeSession, scoped(SUBTREE, (it) => ({ ...once(it.sessionId), ...sessionOf() }))],
  [api.cancelSession, scoped(SUBTREE, (it) => ({ ...step(it.sessionId), weather: false }))],
  [api.listBookings, scoped(SUBTREE, ({ offeringId: id }) => ({ id }))],
  [api.moveForPerson, scoped(SUBTREE, (it) => ({ ...step(it.bookingId), startsAt: at('2026-08-20 10:20') }))],
  [api.cancelForPerson, scoped(SUBTREE, (it) => step(it.bookingId))],
  [api.getBookingFigures, scoped(SUBTREE, ({ offeringId: id }) => ({ id, from: '2026-08-01', to: '2026-08-31' }))],
  [api.listPauses, list((it) => it.pauseId)],
  [api.decideAppeal, scoped(SUBTREE, (it) => ({ ...once(it.pauseId), lift: true, answer: reason }))],
];

/** Booking: the worker's own, the desk of a place, the cadre's subtree. */
export const bookingRules: [unknown, Rule][] = [
  ...ofWorker,
  ...ofTeams,
  ...ofGuardian,
  ...ofDesk,
  ...ofStops,
  ...ofCadre,
];
