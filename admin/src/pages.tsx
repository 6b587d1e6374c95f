import {
  ApartmentOutlined,
  BarChartOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  FileSearchOutlined,
  GiftOutlined,
  IdcardOutlined,
  LineChartOutlined,
  QrcodeOutlined,
  SafetyCertificateOutlined,
  ShopOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserOutlined,
  MailOutlined,
} from '@ant-design/icons';
import { bringsDuty, type Duty, type Role } from '@nuanxin/shared-types';
import { lazy, type ComponentType, type ReactNode } from 'react';

/** Groups of the menu, in its order. */
export const GROUPS = ['待办', '福利', '阵地', '预约', '会员', '看数', '设置'] as const;

export interface ConsolePage {
  /** First part of the address: `#/stock`. What follows it is the page's own (`useHash`). */
  path: string;
  name: string;
  group: (typeof GROUPS)[number];
  icon: ReactNode;
  /** Who has it in the menu; `console`: everybody. */
  duty: Duty | 'console';
  Page: ComponentType;
}

/** A page that is fetched when it is first opened. */
function lazily<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name): ComponentType {
  return lazy<ComponentType>(async () => ({ default: (await load())[name] }));
}

/** Every page of the console, one line each; the first one a person may see is where they arrive. */
const PAGES: ConsolePage[] = [
  {
    path: 'worklist',
    name: '待办',
    group: '待办',
    icon: <UnorderedListOutlined />,
    duty: 'unions.see',
    Page: lazily(() => import('./worklist/worklist-page.js'), 'WorklistPage'),
  },
  {
    path: 'today',
    name: '今天',
    group: '福利',
    icon: <ClockCircleOutlined />,
    duty: 'reports',
    Page: lazily(() => import('./today/today-page.js'), 'TodayPage'),
  },
  {
    path: 'programmes',
    name: '活动',
    group: '福利',
    icon: <GiftOutlined />,
    duty: 'programmes',
    Page: lazily(() => import('./programmes/programmes-section.js'), 'ProgrammesSection'),
  },
  {
    path: 'stock',
    name: '库存',
    group: '福利',
    icon: <BarChartOutlined />,
    duty: 'stock.see',
    Page: lazily(() => import('./stock/stock-section.js'), 'StockSection'),
  },
  {
    path: 'shops',
    name: '阵地',
    group: '阵地',
    icon: <ShopOutlined />,
    duty: 'places',
    Page: lazily(() => import('./places/places-section.js'), 'PlacesSection'),
  },
  {
    path: 'bookings',
    name: '预约',
    group: '预约',
    icon: <CalendarOutlined />,
    duty: 'bookings',
    Page: lazily(() => import('./booking/bookings-section.js'), 'BookingsSection'),
  },
  {
    path: 'unions',
    name: '工会',
    group: '会员',
    icon: <ApartmentOutlined />,
    duty: 'unions.see',
    Page: lazily(() => import('./unions/unions-section.js'), 'UnionsSection'),
  },
  {
    path: 'members',
    name: '会员',
    group: '会员',
    icon: <TeamOutlined />,
    duty: 'members.see',
    Page: lazily(() => import('./members/members-section.js'), 'MembersSection'),
  },
  {
    path: 'joining',
    name: '入会码',
    group: '会员',
    icon: <QrcodeOutlined />,
    duty: 'members',
    Page: lazily(() => import('./joining/joining-section.js'), 'JoiningSection'),
  },
  {
    path: 'figures',
    name: '看数',
    group: '看数',
    icon: <LineChartOutlined />,
    duty: 'reports',
    Page: lazily(() => import('./figures/figures-page.js'), 'FiguresPage'),
  },
  {
    path: 'approvals',
    name: '待复核',
    group: '设置',
    icon: <SafetyCertificateOutlined />,
    duty: 'approvals',
    Page: lazily(() => import('./approvals/approvals-page.js'), 'ApprovalsPage'),
  },
  {
    path: 'staff',
    name: '人员与权限',
    group: '设置',
    icon: <IdcardOutlined />,
    duty: 'roles',
    Page: lazily(() => import('./staff/staff-page.js'), 'StaffPage'),
  },
  {
    path: 'audit',
    name: '操作记录',
    group: '设置',
    icon: <FileSearchOutlined />,
    duty: 'audit',
    Page: lazily(() => import('./audit/audit-page.js'), 'AuditPage'),
  },
  {
    path: 'account',
    name: '我的账号',
    group: '设置',
    icon: <UserOutlined />,
    duty: 'console',
    Page: lazily(() => import('./account/account-page.js'), 'AccountPage'),
  },
  {
    path: 'messages',
    name: '没送到的通知',
    group: '设置',
    icon: <MailOutlined />,
    duty: 'messages',
    Page: lazily(() => import('./messages/messages-page.js'), 'MessagesPage'),
  },
];

/** The pages these roles open, group by group. */
export function pagesFor(roles: readonly Role[]): ConsolePage[] {
  const opens = ({ duty }: ConsolePage) => duty === 'console' || bringsDuty(roles, duty);
  return GROUPS.flatMap((group) => PAGES.filter((it) => it.group === group && opens(it)));
}
