import {
  BookOutlined,
  CommentOutlined,
  HeartOutlined,
  MedicineBoxOutlined,
  ReadOutlined,
  ScissorOutlined,
  SoundOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { OfferingDraft, OfferingKind } from '@nuanxin/shared-types';
import type { ReactNode } from 'react';

/** How a kind of offering looks, and what a new one of it most often is. */
interface KindLook {
  name: string;
  note: string;
  icon: ReactNode;
  /** What a provider of it is called. */
  provider: string;
  begins: Pick<OfferingDraft, 'mode'> & { durationMinutes: number; bufferMinutes: number };
}

const SLOTS = { mode: 'slots' as const };
const SESSIONS = { mode: 'sessions' as const, durationMinutes: 90, bufferMinutes: 0 };

export const KINDS: Record<OfferingKind, KindLook> = {
  haircut: {
    name: '理发',
    note: '师傅排班，一位接一位',
    icon: <ScissorOutlined />,
    provider: '师傅',
    begins: { ...SLOTS, durationMinutes: 30, bufferMinutes: 10 },
  },
  clinic: {
    name: '义诊体检',
    note: '医生排班，或者体检车到点',
    icon: <MedicineBoxOutlined />,
    provider: '医生',
    begins: { ...SLOTS, durationMinutes: 15, bufferMinutes: 0 },
  },
  counsel: {
    name: '咨询',
    note: '法律、心理，一对一谈',
    icon: <CommentOutlined />,
    provider: '老师',
    begins: { ...SLOTS, durationMinutes: 50, bufferMinutes: 10 },
  },
  course: {
    name: '培训',
    note: '几次课连着上，可以考试发证',
    icon: <ReadOutlined />,
    provider: '老师',
    begins: SESSIONS,
  },
  class: {
    name: '夜校兴趣课',
    note: '一学期的课表，一次一约',
    icon: <BookOutlined />,
    provider: '老师',
    begins: SESSIONS,
  },
  childcare: { name: '托管', note: '寒暑假带孩子', icon: <HeartOutlined />, provider: '老师', begins: SESSIONS },
  game: { name: '比赛活动', note: '球赛、趣味赛、联谊', icon: <TrophyOutlined />, provider: '带队', begins: SESSIONS },
  talk: { name: '讲座', note: '一场一场报名', icon: <SoundOutlined />, provider: '讲师', begins: SESSIONS },
};
