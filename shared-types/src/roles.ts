/** What somebody may do at the console, inside the scope of the role that brings it. A name with `.see` only reads. */
export const DUTIES = {
  'unions.see': '看工会组织树',
  unions: '改工会组织树',
  'members.see': '看会员名单（打码）',
  /** Suspend, transfer, import, reveal a field, erase; posters and join codes. */
  members: '办会员和入会码',
  review: '审核入会',
  /** Write, start, pause, end; undo a redemption. */
  programmes: '办活动',
  /** Shops and stations, their hours and clerks. */
  places: '管阵地和核销员',
  'stock.see': '看库存',
  /** Offerings, providers, sessions, bookings of others. */
  bookings: '管预约',
  /** Deliveries, transfers, stock-takes, write-offs. */
  stock: '管库存',
  /** The day's redemptions, over-given, dashboards. */
  reports: '看数',
  export: '导出表格',
  /** Decide what a colleague asked, where both have the duty of it. */
  approvals: '复核同事提的事',
  /** Subscription messages that could not be delivered. */
  messages: '管没送到的通知',
  audit: '查操作记录',
  /** Who has which role; passwords and sessions of others. */
  roles: '管人员与权限',
  keys: '换密钥',
} as const satisfies Record<string, string>;

export type Duty = keyof typeof DUTIES;

interface RoleEntry {
  name: string;
  /** What `scopeId` of a grant names: a place, a union with all below it, or the city's own union. */
  scope: 'place' | 'union' | 'city';
  duties: readonly Duty[];
}

const CADRE = [
  'unions.see',
  'unions',
  'members.see',
  'members',
  'review',
  'programmes',
  'places',
  'bookings',
  'stock.see',
  'stock',
  'reports',
  'export',
  'approvals',
  'messages',
] as const satisfies Duty[];

const roles = {
  /** Scans at the counter of a shop. */
  clerk: { name: '核销员', scope: 'place', duties: [] },
  /** Receives and counts stock at a station, on the phone. */
  keeper: { name: '站点保管员', scope: 'place', duties: [] },
  /** Serves people who booked (师傅、医生、老师), on the phone: today's list, check-in. */
  provider: { name: '服务者', scope: 'place', duties: [] },
  cadre: { name: '工会干部', scope: 'union', duties: CADRE },
  reviewer: { name: '审核员', scope: 'union', duties: ['unions.see', 'members.see', 'review'] },
  stock_keeper: { name: '库管员', scope: 'union', duties: ['unions.see', 'stock.see', 'stock', 'approvals'] },
  finance: {
    name: '财务',
    scope: 'union',
    duties: ['unions.see', 'members.see', 'stock.see', 'reports', 'export'],
  },
  /** Reads the audit log, takes it out as a sheet, and nothing else; so whoever grants roles (the administrator) does not read it. */
  auditor: { name: '审计员', scope: 'city', duties: ['audit', 'export'] },
  administrator: { name: '管理员', scope: 'city', duties: [...CADRE, 'roles', 'keys'] },
} as const satisfies Record<string, RoleEntry>;

export type RoleName = keyof typeof roles;

/** The one table of who may do what; the route's access, the services and the console's menu all read it. */
export const ROLES: Readonly<Record<RoleName, RoleEntry>> = roles;

export const ROLE_NAMES = Object.keys(roles) as [RoleName, ...RoleName[]];

/** Whether a set of roles brings a duty, wherever it holds. */
export function bringsDuty(held: readonly { role: RoleName }[], duty: Duty): boolean {
  return held.some(({ role }) => ROLES[role].duties.includes(duty));
}

/** Whether a set of roles opens the console: one that is about a union, not about a counter. */
export function worksAtConsole(held: readonly { role: RoleName }[]): boolean {
  return held.some(({ role }) => ROLES[role].scope !== 'place');
}
