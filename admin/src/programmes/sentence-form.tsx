import type { ProgrammeDraft, ProgrammeRule } from '@nuanxin/shared-types';
import { Input, Select } from 'antd';
import { useDesk } from '../desk.js';
import { Amount, Day, Several, Weekdays } from '../kit/sentence-words.js';
import { withRule } from './draft.js';

interface Props {
  draft: ProgrammeDraft;
  onChange: (draft: ProgrammeDraft) => void;
  /** Item and unit cannot change once something lies in the shops. */
  fixed?: boolean;
}

/** The rule of a programme as the sentence that a cadre would say; every underlined word can be changed. */
export function SentenceForm({ draft, onChange, fixed = false }: Props) {
  const { city } = useDesk();
  const { rule, unit } = draft;
  const set = (change: Partial<ProgrammeDraft>) => onChange({ ...draft, ...change });
  const rules = (change: Partial<ProgrammeRule>) => onChange(withRule(draft, change));
  return (
    <div className="sentence">
      <Input
        className="sentence-name"
        aria-label="活动名称"
        placeholder="活动名称"
        maxLength={40}
        value={draft.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="line">
        从 <Day label="开始日期" day={rule.from} onDay={(from) => rules({ from })} /> 到{' '}
        <Day label="结束日期" day={rule.to} onDay={(to) => rules({ to })} />，
        <Weekdays days={rule.weekdays} onDays={(weekdays) => rules({ weekdays })} />，
        <Input
          aria-label="几点到几点"
          className="word-hours"
          placeholder="全天"
          maxLength={11}
          allowClear
          value={rule.hours ?? ''}
          onChange={(event) => rules({ hours: event.target.value.trim() || null })}
        />
      </div>
      <div className="line">
        <Several
          label="谁能领"
          all="所有人"
          known={city.categories}
          codes={rule.categories}
          onCodes={(categories) => rules({ categories })}
        />{' '}
        每人每天可以领{' '}
        <Amount
          label="每人每天几份"
          value={rule.perPersonPerDay}
          most={20}
          onValue={(n) => rules({ perPersonPerDay: n ?? 1 })}
        />
        <Input
          aria-label="单位"
          className="word-unit"
          disabled={fixed}
          maxLength={20}
          placeholder="瓶"
          value={unit}
          onChange={(event) => set({ unit: event.target.value })}
        />
        <Input
          aria-label="发什么"
          className="word-item"
          disabled={fixed}
          maxLength={20}
          placeholder="水"
          value={draft.item}
          onChange={(event) => set({ item: event.target.value })}
        />
        。
      </div>
      <div className="line">
        徽章{' '}
        <Several
          label="要有的徽章"
          all="不要求"
          known={city.badges}
          codes={rule.badges ?? []}
          onCodes={(badges) => rules({ badges })}
        />{' '}
        ，荣誉{' '}
        <Several
          label="要有的荣誉"
          all="不要求"
          known={city.honours}
          codes={rule.honours ?? []}
          onCodes={(honours) => rules({ honours })}
        />{' '}
        ，有其中一个就行。
      </div>
      <div className="line">
        没入会的
        <Select
          aria-label="没入会的"
          value={rule.guestsAllowed}
          onChange={(guestsAllowed) => rules({ guestsAllowed })}
          options={[
            { value: false, label: '先入会再领' },
            { value: true, label: '留手机号先领' },
          ]}
        />
        ；全市每天最多{' '}
        <Amount label="全市每天最多" value={rule.perDayInAll} onValue={(perDayInAll) => rules({ perDayInAll })} />
        {unit}，一共最多 <Amount label="一共最多" value={rule.inAll} onValue={(inAll) => rules({ inAll })} />
        {unit}。
      </div>
      <div className="line">
        哪家店少于{' '}
        <Amount label="库存提醒" value={draft.lowStock} least={0} onValue={(n) => set({ lowStock: n ?? 0 })} />
        {unit}就提醒；断网时一部手机一天最多给{' '}
        <Amount
          label="断网时最多给"
          value={draft.offlineAllowance}
          least={0}
          most={10_000}
          onValue={(n) => set({ offlineAllowance: n ?? 0 })}
        />
        {unit}；给错了{' '}
        <Amount
          label="撤销时间"
          value={draft.reversalSeconds}
          least={0}
          most={86_400}
          onValue={(n) => set({ reversalSeconds: n ?? 0 })}
        />
        秒内可以撤销。
      </div>
    </div>
  );
}
