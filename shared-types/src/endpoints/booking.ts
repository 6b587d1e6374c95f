import * as bookings from '../booking/bookings.js';
import * as b from '../booking/bookings.schema.js';
import * as desk from '../booking/desk.js';
import * as d from '../booking/desk.schema.js';
import * as managed from '../booking/managed.js';
import * as m from '../booking/managed.schema.js';
import * as pickUps from '../booking/pick-ups.js';
import * as p from '../booking/pick-ups.schema.js';
import * as offerings from '../booking/offerings.js';
import * as o from '../booking/offerings.schema.js';
import * as teams from '../booking/teams.js';
import * as t from '../booking/teams.schema.js';
import * as timetables from '../booking/timetables.js';
import * as tt from '../booking/timetables.schema.js';
import * as stops from '../booking/stops.js';
import * as s from '../booking/stops.schema.js';
import * as f from '../fields.schema.js';
import { endpoint } from './endpoint.js';

const ofWorker = [
  endpoint(offerings.listOfferings, '能约的项目', o.listOfferings, o.offerings),
  endpoint(offerings.getOffering, '一个预约项目', o.getOffering, o.offering),
  endpoint(offerings.listBookableDays, '哪天能约', o.listBookableDays, o.bookableDays),
  endpoint(offerings.listSlots, '一天的时段', o.listSlots, o.slotsOfDay),
  endpoint(offerings.listBookableSessions, '场次', o.listBookableSessions, o.sessions),
  endpoint(bookings.book, '预约', b.book, b.booking),
  endpoint(bookings.bookTogether, '一起约', b.bookTogether, b.jointBookings),
  endpoint(bookings.listMyBookings, '我的预约', b.listMyBookings, b.myBookings),
  endpoint(bookings.getBooking, '一个预约', b.byId, b.booking),
  endpoint(bookings.cancelBooking, '取消预约', b.step, b.booking),
  endpoint(bookings.moveBooking, '改时间', b.move, b.booking),
  endpoint(bookings.listAlternatives, '可以改到', b.byId, b.alternatives),
  endpoint(bookings.rateBooking, '评价', b.rateBooking, b.booking),
  endpoint(bookings.getBookingCalendar, '日历文件', b.byCode, f.download),
  endpoint(bookings.joinWaitingList, '排候补', b.book, b.wait),
  endpoint(bookings.leaveWaitingList, '不排了', b.step, b.wait),
  endpoint(bookings.acceptSeat, '接受空位', b.step, b.booking),
  endpoint(bookings.declineSeat, '不要空位', b.step, b.wait),
  endpoint(bookings.enterLottery, '报名摇号', b.enterLottery, b.lotteryEntry),
  endpoint(bookings.leaveLottery, '退出摇号', b.step, f.done),
  endpoint(bookings.getLottery, '摇号公示', b.bySession, b.lottery),
  endpoint(bookings.appealPause, '申诉爽约暂停', b.appealPause, b.pause),
];

const ofTeams = [
  endpoint(teams.enrolTeam, '报一支队', t.enrolTeam, t.team),
  endpoint(teams.getTeam, '我的队', b.byId, t.team),
  endpoint(teams.getTeamInvitation, '看邀请', t.byInvitation, t.teamInvitation),
  endpoint(teams.joinTeam, '凭邀请码入队', t.joinTeam, t.team),
  endpoint(teams.renameTeam, '改队名', t.renameTeam, t.team),
  endpoint(teams.handOverTeam, '换队长', t.ofMember, t.team),
  endpoint(teams.removeTeamMember, '请队员离队', t.ofMember, t.team),
  endpoint(teams.listTeams, '队伍名单', t.listTeams, t.teamRows),
];

const ofDesk = [
  endpoint(desk.listDesks, '我接待的项目', f.nothing, d.desks),
  endpoint(desk.getDeskDay, '今日名单', d.getDeskDay, d.deskDay),
  endpoint(desk.checkIn, '扫码签到', d.checkIn, d.deskRow),
  endpoint(desk.recordPresence, '来了、没来', d.presence, d.deskRow),
  endpoint(desk.sendPresences, '补传签到', d.sendPresences, d.presences),
  endpoint(desk.walkIn, '现场来的', d.walkIn, d.deskRow),
  endpoint(pickUps.lookUpPickUp, '核对接送码', p.lookUpPickUp, p.pickUpCard),
  endpoint(pickUps.recordPickUp, '孩子接走了', p.recordPickUp, p.pickUpCard),
  endpoint(pickUps.listPickUps, '还没接走的孩子', p.listPickUps, p.pickUps),
  endpoint(desk.reportAbsence, '师傅请假', d.reportAbsence, d.absence),
];

const ofCadre = [
  endpoint(managed.listManagedOfferings, '我们办的预约项目', f.nothing, m.managedOfferings),
  endpoint(managed.getManagedOffering, '我们办的一个预约项目', b.byId, m.managedOffering),
  endpoint(managed.createOffering, '新预约项目', m.createOffering, m.managedOffering),
  endpoint(managed.changeOffering, '改预约项目', m.changeOffering, m.managedOffering),
  endpoint(managed.setOfferingStatus, '开放、暂停、结束', m.setOfferingStatus, m.managedOffering),
  endpoint(managed.previewOffering, '预约项目预览', m.previewOffering, m.offeringPreview),
  endpoint(managed.addProvider, '加一位师傅', m.addProvider, m.managedOffering),
  endpoint(managed.changeProvider, '改师傅和班次', m.changeProvider, m.managedOffering),
  endpoint(managed.getOfferingCalendar, '日程', m.getOfferingCalendar, m.calendar),
  endpoint(managed.closeOfferingDay, '停一天', m.closeOfferingDay, m.closed),
  endpoint(managed.endException, '取消停办、请假', b.step, f.done),
  endpoint(managed.createSessions, '排场次', m.createSessions, m.createdSessions),
  endpoint(timetables.getTimetableTemplate, '课表导入模板', b.byId, f.download),
  endpoint(timetables.importTimetable, '导入课表', tt.importTimetable, tt.timetableImport),
  endpoint(managed.changeSession, '改场次', m.changeSession, o.session),
  endpoint(managed.cancelSession, '取消场次', m.cancelSession, m.displaced),
  endpoint(managed.listBookings, '预约名单', m.listBookings, m.bookedRows),
  endpoint(managed.cancelForPerson, '代为取消', m.cancelForPerson, m.bookedRow),
  endpoint(managed.moveForPerson, '代为改时间', m.moveForPerson, m.bookedRow),
  endpoint(managed.getBookingFigures, '预约统计', m.getBookingFigures, m.bookingFigures),
  endpoint(managed.listPauses, '爽约暂停', f.nothing, m.pauses),
  endpoint(managed.decideAppeal, '答复申诉', m.decideAppeal, m.pauseRow),
];

const ofStops = [
  endpoint(stops.listStops, '巡回服务', s.listStops, s.stops),
  endpoint(stops.getStop, '一站巡回服务', s.byId, s.stop),
  endpoint(stops.listDeskStops, '我跟车的站', f.nothing, s.deskStops),
  endpoint(stops.getStopDay, '一站的名单', s.byId, s.stopDay),
  endpoint(stops.createStop, '排一站巡回服务', s.createStop, s.managedStop),
  endpoint(stops.listManagedStops, '我们的巡回服务', s.listManagedStops, s.managedStops),
  endpoint(stops.cancelStop, '取消一站', s.cancelStop, s.managedStop),
];

export const bookingEndpoints = [...ofWorker, ...ofTeams, ...ofDesk, ...ofStops, ...ofCadre];
