import type { OfferingDraft, Shop } from '@nuanxin/shared-types';
import { Input, Select } from 'antd';
import { KINDS } from '../kinds.js';
import { ForChildren } from './for-children.js';
import { LimitSentence } from './limit-sentence.js';
import { NoShow } from './no-show.js';
import { PriceLines } from './price-lines.js';
import { SlotSentence } from './slot-sentence.js';
import { TakingPart } from './taking-part.js';

interface Props {
  draft: OfferingDraft;
  onChange: (draft: OfferingDraft) => void;
  places: readonly Shop[];
  /** Times that are booked stay what they are: whether they follow from shifts is settled once it is open. */
  fixed?: boolean;
}

/** An offering as a cadre would say it; every word in a box can be changed. */
export function OfferingSentence({ draft, onChange, places, fixed = false }: Props) {
  const set = (change: Partial<OfferingDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="sentence">
      <Input
        className="sentence-name"
        aria-label="项目名称"
        placeholder={`项目名称，比如“周三${KINDS[draft.kind].name}”`}
        maxLength={40}
        value={draft.name}
        onChange={({ target }) => set({ name: target.value })}
      />
      <div className="line">
        在
        <Select
          aria-label="在哪里"
          className="word-place"
          placeholder="选一个地方"
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.placeId || undefined}
          onChange={(placeId) => set({ placeId })}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        的
        <Input
          aria-label="哪个房间"
          className="word-room"
          placeholder="哪间，可不写"
          maxLength={60}
          value={draft.room}
          onChange={({ target }) => set({ room: target.value })}
        />
        ，
        <Select
          aria-label="怎么约"
          disabled={fixed}
          value={draft.mode}
          onChange={(mode) => set(mode === 'slots' ? { mode, course: null, team: null } : { mode })}
          options={[
            { value: 'slots', label: '按班次一位一位约' },
            { value: 'sessions', label: '按场次报名' },
          ]}
        />
        ，
        <Select
          aria-label="室内还是室外"
          value={draft.outdoor}
          onChange={(outdoor) => set({ outdoor })}
          options={[
            { value: false, label: '在室内' },
            { value: true, label: '在室外，天气不好会停' },
          ]}
        />
        。
      </div>
      {draft.mode === 'slots' && <SlotSentence slots={draft.slots} onChange={(slots) => set({ slots })} />}
      {draft.mode === 'sessions' && <TakingPart draft={draft} onChange={set} fixed={fixed} />}
      {(draft.children || draft.mode === 'sessions') && (
        <ForChildren rule={draft.children ?? null} onChange={(children) => set({ children })} />
      )}
      <PriceLines prices={draft.prices} onChange={(prices) => set({ prices })} />
      {!draft.course && <LimitSentence limits={draft.limits} onChange={(limits) => set({ limits })} />}
      <NoShow rule={draft.limits.noShow} onChange={(noShow) => set({ limits: { ...draft.limits, noShow } })} />
      <div className="sentence-says">
        <Input
          aria-label="一句话说清是什么"
          placeholder="一句话说清是什么，会员看得到"
          maxLength={200}
          value={draft.summary}
          onChange={({ target }) => set({ summary: target.value })}
        />
        <Input
          aria-label="要带什么"
          placeholder="要带什么，没有就不写"
          maxLength={200}
          value={draft.bring}
          onChange={({ target }) => set({ bring: target.value })}
        />
      </div>
    </div>
  );
}
