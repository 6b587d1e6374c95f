import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Week } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { BandsForm } from './bands-form.js';
import { groupsOf, WEEKDAYS, weekOf, withDay, withGroup, type DayGroup } from './hours-draft.js';

/** A week in lines that read like a sentence: 一二三四五 08:00 到 22:00. Days in no line rest. */
export function WeekForm({ of, week, onChange }: { of: string; week: Week; onChange: (week: Week) => void }) {
  // Lines are the form's own: two that say the same for a moment do not become one under the hand.
  const [groups, setGroups] = useState<DayGroup[]>(() => groupsOf(week));
  const set = (next: DayGroup[]) => {
    setGroups(next);
    onChange(weekOf(next));
  };
  const rest = WEEKDAYS.filter((_, day) => !groups.some((it) => it.days.includes(day)));
  return (
    <div className="week-form">
      {groups.map((group, at) => (
        <div className="week-line" key={at}>
          <span className="days" role="group" aria-label={`${of}第 ${at + 1} 行是周几`}>
            {WEEKDAYS.map((name, day) => (
              <button
                key={name}
                type="button"
                aria-label={`周${name}`}
                aria-pressed={group.days.includes(day)}
                onClick={() => set(withDay(groups, at, day))}
              >
                {name}
              </button>
            ))}
          </span>
          <BandsForm
            of={`${of}第 ${at + 1} 行`}
            bands={group.bands}
            onChange={(bands) => set(groups.map((it, i) => (i === at ? { ...it, bands } : it)))}
          />
          {groups.length > 1 && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`${of}去掉第 ${at + 1} 行`}
              onClick={() => set(groups.filter((_, i) => i !== at))}
            />
          )}
        </div>
      ))}
      <p className="note">
        {rest.length > 0 ? `周${rest.join('、')}休息` : '每天都开'}
        {rest.length > 0 && (
          <Button type="link" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => set(withGroup(groups))}>
            这几天另定时间
          </Button>
        )}
      </p>
    </div>
  );
}
