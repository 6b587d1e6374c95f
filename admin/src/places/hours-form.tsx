import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { PlaceHours, Season } from '@nuanxin/shared-types';
import { Button, Input, Segmented } from 'antd';
import { BandsForm } from './bands-form.js';
import { WeekForm } from './week-form.js';

interface Props {
  hours: PlaceHours;
  onChange: (hours: PlaceHours) => void;
}

const SUMMER: Omit<Season, 'week'> = { name: '夏季', from: '06-01', to: '09-30' };
const TEN_TO_FOUR = [{ from: 600, to: 960 }];

/** 什么时候开: the week, parts of the year with a week of their own, public holidays, workdays in exchange. */
export function HoursForm({ hours, onChange }: Props) {
  const { week, seasons, holidays, makeUpDays } = hours;
  const putSeason = (at: number, change: Partial<Season>) =>
    onChange({ ...hours, seasons: seasons.map((it, i) => (i === at ? { ...it, ...change } : it)) });
  return (
    <div className="hours-form">
      <WeekForm of="平时" week={week} onChange={(it) => onChange({ ...hours, week: it })} />
      <div className="hours-line">
        <b>法定节日</b>
        <Segmented<'usual' | 'closed' | 'own'>
          aria-label="法定节日"
          value={typeof holidays === 'string' ? holidays : 'own'}
          options={[
            { value: 'usual', label: '照常' },
            { value: 'closed', label: '不开' },
            { value: 'own', label: '另定时间' },
          ]}
          onChange={(it) => onChange({ ...hours, holidays: it === 'own' ? TEN_TO_FOUR : it })}
        />
        {typeof holidays === 'string' ? (
          <span className="note">跟着国家放假日历走</span>
        ) : (
          <BandsForm of="法定节日" bands={holidays} onChange={(it) => onChange({ ...hours, holidays: it })} />
        )}
      </div>
      <div className="hours-line">
        <b>调休上班</b>
        <Segmented<PlaceHours['makeUpDays']>
          aria-label="调休上班的周末"
          value={makeUpDays}
          options={[
            { value: 'usual', label: '照周末开' },
            { value: 'workday', label: '照周一开' },
          ]}
          onChange={(it) => onChange({ ...hours, makeUpDays: it })}
        />
      </div>
      {seasons.map((season, at) => (
        <fieldset className="season" key={at}>
          <legend>
            <Input
              aria-label="这一段叫什么"
              className="season-name"
              maxLength={20}
              value={season.name}
              onChange={(event) => putSeason(at, { name: event.target.value })}
            />
            <MonthDay name={`${season.name}从哪天`} of={season.from} onSet={(from) => putSeason(at, { from })} />
            到
            <MonthDay name={`${season.name}到哪天`} of={season.to} onSet={(to) => putSeason(at, { to })} />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={`去掉${season.name}`}
              onClick={() => onChange({ ...hours, seasons: seasons.filter((_, i) => i !== at) })}
            />
          </legend>
          <WeekForm of={season.name} week={season.week} onChange={(it) => putSeason(at, { week: it })} />
        </fieldset>
      ))}
      {seasons.length < 6 && (
        <Button
          type="link"
          className="add-line"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => onChange({ ...hours, seasons: [...seasons, { ...SUMMER, week }] })}
        >
          加一段，比如夏夜延长
        </Button>
      )}
    </div>
  );
}

/** A day of any year, `06-01`. */
function MonthDay({ name, of, onSet }: { name: string; of: string; onSet: (day: string) => void }) {
  return (
    <Input
      aria-label={name}
      className="month-day"
      defaultValue={of}
      maxLength={5}
      placeholder="06-01"
      onChange={({ target }) => /^\d\d-\d\d$/.test(target.value) && onSet(target.value)}
    />
  );
}
