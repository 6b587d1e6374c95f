import type { ErrorEntry } from './entry.js';

/** Booking a time (预约), its waiting list and its door. */
export const BOOKING_ERRORS = {
  NOT_FOR_YOU: {
    status: 403,
    says: '这一天不对你开放',
    next: '{who}',
    when: 'no line of the price list fits the person on any weekday; facts.who says whom it is for',
  },
  NOT_FOR_YOU_THIS_DAY: {
    status: 403,
    says: '{day}只给{who}',
    next: '{other}',
    when: 'no line fits on this weekday, but one does on another; facts.other says when and at what price',
  },
  OFFERING_CLOSED: {
    status: 409,
    says: '现在不能约',
    next: '看看别的项目，或者打 12351 问',
    when: 'the offering is a draft, paused or ended',
  },
  NO_SUCH_TIME: {
    status: 409,
    says: '这个时间没有人接待',
    next: '重新选一个时间',
    when: 'the start is not one of the slots of the day, the provider does not work then, or the session is cancelled',
  },
  SEAT_TAKEN: {
    status: 409,
    says: '刚被约走了',
    next: '换一个时间，或者排候补',
    when: 'all seats of the time are taken',
  },
  TOO_EARLY_TO_BOOK: {
    status: 409,
    says: '还没到能约的时候',
    next: '{opens}开放',
    when: 'the day is further ahead than may be booked, or the session opens later; facts.opens says when',
  },
  TOO_LATE_TO_BOOK: {
    status: 409,
    says: '来不及约了',
    next: '可以直接到现场问有没有空位',
    when: 'the time has begun, or booking ends earlier before the start',
  },
  TOO_LATE_TO_CHANGE: {
    status: 409,
    says: '过了能改能退的时间',
    next: '来不了就打电话告诉现场，请他们取消',
    when: 'less time is left than cancelling asks for',
  },
  BOOKED_TOO_OFTEN: {
    status: 409,
    says: '{period}已经约满 {times} 次',
    next: '{again}再约，或者先取消一个',
    when: "the person's bookings of the group in the period have reached the limit",
  },
  BUSY_THEN: {
    status: 409,
    says: '这个时间你另有预约：{what}',
    next: '换个时间，或者先取消那一个',
    when: 'the person has a live booking that overlaps',
  },
  BOOKING_PAUSED: {
    status: 403,
    says: '约了 {missed} 次没来，暂停到 {until}',
    next: '有特殊情况可以在“我的预约”里申诉',
    when: 'the no-show rule paused the person',
  },
  BOOKING_OVER: {
    status: 409,
    says: '这个预约已经结束了',
    next: '刷新看看',
    when: 'the booking is cancelled, attended or missed',
  },
  NOT_THERE_YET: {
    status: 409,
    says: '还没到签到的时候',
    next: '开始前 2 小时起可以签到',
    when: 'check-in earlier than two hours before the start',
  },
  NO_BOOKING_TODAY: {
    status: 404,
    says: '今天没有这个人的预约',
    next: '有空位就点“现场来的”',
    when: 'the code is good, but there is no booking of its person here today',
  },
  BOOKING_CODE_UNKNOWN: {
    status: 404,
    says: '这不是预约码',
    next: '让对方打开“我的预约”再出示一次',
    when: "a booking's code is forged or of another kind",
  },
  NO_FREE_SEAT: {
    status: 409,
    says: '现在没有空位',
    next: '可以约后面的时间，或者排候补',
    when: 'a walk-in finds every seat of now and the next time taken',
  },
  SEATS_ARE_FREE: {
    status: 409,
    says: '这个时间还有空位',
    next: '直接约就行',
    when: 'waiting is asked for a time that is not full',
  },
  WAITING_ALREADY: {
    status: 409,
    says: '你已经在排这个时间',
    next: '有空位会通知你',
    when: 'the person waits for the same seat already',
  },
  OFFER_OVER: {
    status: 409,
    says: '这个空位已经给下一位了',
    next: '想要可以再排',
    when: 'the offer lapsed, was declined, or there is none',
  },
  DRAWN_BY_LOT: {
    status: 409,
    says: '这一场要摇号',
    next: '先报名，{drawAt}摇号',
    when: 'a seat of a lottery is booked directly before the draw',
  },
  LOTTERY_OVER: {
    status: 409,
    says: '已经摇过号了',
    next: '可以排候补',
    when: 'entering or leaving after the draw, or where nothing is drawn',
  },
  RATED_ALREADY: {
    status: 409,
    says: '评价过了',
    next: '谢谢',
    when: 'a booking is rated twice, or was not attended',
  },
  FEWER_THAN_TAKEN: {
    status: 409,
    says: '名额不能少于已约的 {taken} 人',
    next: '先取消几个，或者名额写多些',
    when: "a session's capacity would fall below what is taken",
  },
  OFFERING_CHANGED_MEANWHILE: {
    status: 409,
    says: '别人刚改过',
    next: '重新打开，看看改了什么再改',
    when: 'the change was made from a version that is not the present one',
  },
} as const satisfies Record<string, ErrorEntry>;
