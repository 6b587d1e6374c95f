import type { ManagedOffering, Shop } from '@nuanxin/shared-types';
import { Input, Select } from 'antd';
import { ClockInput } from '../../kit/clock-input.js';
import { clockOfMinute, minuteOfClock } from '../../kit/days.js';
import { Amount, Day } from '../../kit/sentence-words.js';
import type { StopWords } from './stop-draft.js';

const MOST_SERVICES = 6;
const USUAL_SEATS = 2;

interface Props {
  words: StopWords;
  onChange: (words: StopWords) => void;
  places: readonly Shop[];
  /** Those by sessions. */
  offerings: readonly ManagedOffering[];
}

/** A stop of a visiting team as one would say it. */
export function StopSentence({ words, onChange, places, offerings }: Props) {
  const set = (change: Partial<StopWords>) => onChange({ ...words, ...change });
  return (
    <div className="sentence">
      <Input
        className="sentence-name"
        aria-label="服务队"
        placeholder="哪个服务队，比如“健康巡诊车”"
        maxLength={40}
        value={words.team}
        onChange={({ target }) => set({ team: target.value })}
      />
      <div className="line">
        <Day label="哪天去" day={words.day || null} onDay={(day) => set({ day: day ?? '' })} />
        到
        <Select
          aria-label="到哪里"
          className="word-place"
          placeholder="选一个地方"
          showSearch={{ optionFilterProp: 'label' }}
          value={words.placeId || undefined}
          onChange={(placeId) => set({ placeId })}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        的
        <Input
          aria-label="停在哪里"
          className="word-room"
          placeholder="停在哪，可不写"
          maxLength={60}
          value={words.room}
          onChange={({ target }) => set({ room: target.value })}
        />
        ，去看
        <Input
          aria-label="哪家单位"
          className="word-place stop-enterprise"
          placeholder="哪家单位的人，可不写"
          maxLength={60}
          value={words.enterprise}
          onChange={({ target }) => set({ enterprise: target.value })}
        />
        。
      </div>
      <div className="line">
        从
        <ClockInput
          aria-label="几点到"
          className="word-clock"
          value={clockOfMinute(words.fromMinute)}
          onChange={(clock) => set({ fromMinute: minuteOfClock(clock) })}
        />
        到
        <ClockInput
          aria-label="几点走"
          className="word-clock"
          value={clockOfMinute(words.toMinute)}
          onChange={(clock) => set({ toMinute: minuteOfClock(clock) })}
        />
        ，每
        <Amount
          label="几分钟一个时段"
          value={words.bandMinutes}
          least={5}
          most={720}
          onValue={(n) => set({ bandMinutes: n ?? 30 })}
        />
        分钟一个时段。
      </div>
      <Services words={words} set={set} offerings={offerings} />
      <div className="sentence-says">
        <Input
          aria-label="要知道的"
          placeholder="来的人要知道的，比如空腹；没有就不写"
          maxLength={200}
          value={words.note}
          onChange={({ target }) => set({ note: target.value })}
        />
      </div>
    </div>
  );
}

interface ServicesProps {
  words: StopWords;
  set: (change: Partial<StopWords>) => void;
  offerings: readonly ManagedOffering[];
}

/** What is on board, with the seats of a band of each. */
function Services({ words: { services }, set, offerings }: ServicesProps) {
  const names = new Map(offerings.map((it) => [it.id, it.name]));
  return (
    <div className="line">
      车上有
      <Select
        mode="multiple"
        aria-label="带哪些服务"
        className="word-who stop-services"
        placeholder="选按场次报名的项目"
        maxCount={MOST_SERVICES}
        value={services.map((it) => it.offeringId)}
        onChange={(ids) =>
          set({
            services: ids.map(
              (offeringId) =>
                services.find((it) => it.offeringId === offeringId) ?? { offeringId, capacity: USUAL_SEATS },
            ),
          })
        }
        options={offerings.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {services.map(({ offeringId, capacity }) => (
        <span key={offeringId} className="stop-service">
          ，{names.get(offeringId)}每个时段
          <Amount
            label={`${names.get(offeringId) ?? ''}每个时段几位`}
            value={capacity}
            most={1000}
            onValue={(n) =>
              set({
                services: services.map((it) => (it.offeringId === offeringId ? { ...it, capacity: n ?? 1 } : it)),
              })
            }
          />
          位
        </span>
      ))}
      。
    </div>
  );
}
