import {
  AuditOutlined,
  BulbOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  CloudOutlined,
  EnvironmentOutlined,
  FileDoneOutlined,
  FileExcelOutlined,
  InboxOutlined,
  MailOutlined,
  NodeIndexOutlined,
  ReadOutlined,
  ShopOutlined,
  SwapOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import type { WorkKind } from '@nuanxin/shared-types';
import type { ReactNode } from 'react';
import type { Tone } from '../kit/tag.js';

/** How a kind of waiting work looks, and the word on the button that leads to it. */
export interface KindLook {
  name: string;
  tone: Tone;
  icon: ReactNode;
  act: string;
}

export const KINDS: Record<WorkKind, KindLook> = {
  approval: { name: '等第二人', tone: 'wait', icon: <AuditOutlined />, act: '去定' },
  application: { name: '入会', tone: 'wait', icon: <UserAddOutlined />, act: '去审' },
  transfer: { name: '转会', tone: 'wait', icon: <SwapOutlined />, act: '去办' },
  late_consignment: { name: '没签收', tone: 'no', icon: <InboxOutlined />, act: '去催' },
  low_stock: { name: '缺货', tone: 'warn', icon: <InboxOutlined />, act: '补货' },
  place_report: { name: '阵地上报', tone: 'warn', icon: <EnvironmentOutlined />, act: '去答复' },
  wish: { name: '想要的', tone: 'wait', icon: <BulbOutlined />, act: '去答复' },
  silent_shop: { name: '没动静', tone: 'lamp', icon: <ShopOutlined />, act: '看店' },
  over_given: { name: '超发', tone: 'warn', icon: <CloudOutlined />, act: '已处理' },
  failed_import: { name: '导入', tone: 'no', icon: <FileExcelOutlined />, act: '去改' },
  agreement_ending: { name: '协议到期', tone: 'warn', icon: <FileDoneOutlined />, act: '去续' },
  dead_message: { name: '没发出', tone: 'no', icon: <MailOutlined />, act: '去看' },
  unstaffed_day: { name: '没人接待', tone: 'no', icon: <CalendarOutlined />, act: '去排班' },
  booking_appeal: { name: '爽约申诉', tone: 'wait', icon: <CalendarOutlined />, act: '去答复' },
  enrolment: { name: '课程报名', tone: 'wait', icon: <ReadOutlined />, act: '去审' },
  course_short: { name: '人数不够', tone: 'warn', icon: <ReadOutlined />, act: '去定' },
  placement: { name: '就业去向', tone: 'wait', icon: <ReadOutlined />, act: '去问' },
  stuck_event: { name: '系统', tone: 'no', icon: <NodeIndexOutlined />, act: '去看' },
};

/** Cards over the list: what is counted together. */
export const CARDS: { name: string; note: string; icon: ReactNode; tone: Tone; kinds: WorkKind[] }[] = [
  {
    name: '等你定',
    note: '入会、转会、第二人、阵地上报',
    icon: <ClockCircleOutlined />,
    tone: 'wait',
    kinds: [
      'approval',
      'application',
      'transfer',
      'place_report',
      'wish',
      'booking_appeal',
      'enrolment',
      'course_short',
    ],
  },
  {
    name: '快没货',
    note: '库存低、货没签收',
    icon: <InboxOutlined />,
    tone: 'warn',
    kinds: ['low_stock', 'late_consignment'],
  },
  { name: '店里没动静', note: '开着门，今天没扫过', icon: <ShopOutlined />, tone: 'lamp', kinds: ['silent_shop'] },
  {
    name: '要查的',
    note: '超发、导入、协议、没发出的',
    icon: <CloudOutlined />,
    tone: 'no',
    kinds: ['over_given', 'failed_import', 'agreement_ending', 'dead_message', 'stuck_event', 'unstaffed_day'],
  },
];
