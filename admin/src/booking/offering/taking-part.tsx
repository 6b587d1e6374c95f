import type { CourseRule, OfferingDraft } from '@nuanxin/shared-types';
import { Input, Select } from 'antd';
import { useDesk } from '../../desk.js';
import { clockOf, now } from '../../kit/clock.js';
import { momentOf } from '../../kit/days.js';
import { Amount } from '../../kit/sentence-words.js';
import { MomentInput } from '../sessions/moment-input.js';

const TWO_WEEKS_MS = 14 * 86_400_000;
const USUAL_TEAM = { min: 3, max: 5 };
const PASS_MARK = 60;
const MOST_IN_TEAM = 50;
const MOST_DOCUMENTS = 8;
const DOCUMENTS = ['身份证', '近期照片', '健康证', '在职证明'];

type Way = 'single' | 'course' | 'team';

interface Props {
  draft: OfferingDraft;
  onChange: (change: Partial<OfferingDraft>) => void;
  /** Who has enrolled keeps what they enrolled for. */
  fixed: boolean;
}

/** How somebody takes part in sessions: in one, in the whole course, or with a team. */
export function TakingPart({ draft: { course = null, team = null, name }, onChange, fixed }: Props) {
  const way: Way = course ? 'course' : team ? 'team' : 'single';
  const begin: Record<Way, () => Partial<OfferingDraft>> = {
    single: () => ({ course: null, team: null }),
    course: () => ({ course: usualCourse(name), team: null }),
    team: () => ({ course: null, team: USUAL_TEAM }),
  };
  return (
    <>
      <div className="line">
        报名
        <Select<Way>
          aria-label="怎么报名"
          disabled={fixed}
          value={way}
          onChange={(chosen) => onChange(begin[chosen]())}
          options={[
            { value: 'single', label: '一场一场报' },
            { value: 'course', label: '整门课一起报' },
            { value: 'team', label: '组队报' },
          ]}
        />
        {team && (
          <>
            ，每队
            <Amount
              label="每队最少"
              value={team.min}
              most={team.max}
              onValue={(n) => onChange({ team: { ...team, min: n ?? 1 } })}
            />
            到
            <Amount
              label="每队最多"
              value={team.max}
              least={team.min}
              most={MOST_IN_TEAM}
              onValue={(n) => onChange({ team: { ...team, max: n ?? team.min } })}
            />
            人，队长报名，队员凭邀请码进队
          </>
        )}
        。
      </div>
      {course && <CourseSentence rule={course} onChange={(changed) => onChange({ course: changed })} />}
    </>
  );
}

function usualCourse(name: string): CourseRule {
  return {
    documents: [],
    review: true,
    closesAt: now() + TWO_WEEKS_MS,
    minimum: 0,
    passMark: null,
    certificate: name ? `${name}结业证书` : null,
  };
}

function CourseSentence({ rule, onChange }: { rule: CourseRule; onChange: (rule: CourseRule) => void }) {
  const { city } = useDesk();
  const { date, time } = clockOf(city.timeZone);
  const set = (change: Partial<CourseRule>) => onChange({ ...rule, ...change });
  const { closesAt } = rule;
  return (
    <div className="line">
      <span className="word-moment">
        <MomentInput
          label="报名截止"
          value={`${date(closesAt)}T${time(closesAt)}`}
          onChange={(local) => local && set({ closesAt: momentOf(local, city.timeZone) })}
        />
      </span>
      截止，要交
      <Select
        mode="tags"
        aria-label="要交的材料"
        className="word-who"
        placeholder="什么都不用交"
        maxCount={MOST_DOCUMENTS}
        value={rule.documents}
        onChange={(documents: string[]) => set({ documents })}
        options={DOCUMENTS.map((value) => ({ value, label: value }))}
      />
      ，
      <Select
        aria-label="审不审核"
        value={rule.review}
        onChange={(review) => set({ review })}
        options={[
          { value: true, label: '审核后录取' },
          { value: false, label: '报上就录取' },
        ]}
      />
      ；截止时少于
      <Amount label="最少几人" value={rule.minimum} least={0} onValue={(n) => set({ minimum: n ?? 0 })} />
      人由工会定办不办；
      <Select
        aria-label="考不考试"
        value={rule.passMark !== null}
        onChange={(exam) => set({ passMark: exam ? PASS_MARK : null })}
        options={[
          { value: false, label: '不考试' },
          { value: true, label: '考试' },
        ]}
      />
      {rule.passMark !== null && (
        <>
          ，
          <Amount
            label="几分及格"
            value={rule.passMark}
            most={100}
            onValue={(n) => set({ passMark: n ?? PASS_MARK })}
          />
          分及格
        </>
      )}
      ，合格发
      <Input
        aria-label="发什么证书"
        className="word-certificate"
        placeholder="不发证书"
        maxLength={40}
        value={rule.certificate ?? ''}
        onChange={({ target }) => set({ certificate: target.value || null })}
      />
      。
    </div>
  );
}
