import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import type { Band } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { ClockInput } from '../kit/clock-input.js';
import { clockOfMinute } from '../kit/days.js';
import { bandNote, bandOf, withBand } from './hours-draft.js';

interface Props {
  /** For who cannot see: of which days. */
  of: string;
  bands: readonly Band[];
  onChange: (bands: Band[]) => void;
}

/** Times of a day: `08:00 到 12:00`, one after another. */
export function BandsForm({ of, bands, onChange }: Props) {
  const put = (at: number, band: Band) => onChange(bands.map((it, i) => (i === at ? band : it)));
  return (
    <span className="bands">
      {bands.map((band, at) => (
        <span className="band" key={at}>
          <ClockInput
            className="clock"
            aria-label={`${of}第 ${at + 1} 段几点开`}
            value={clockOfMinute(band.from)}
            onChange={(it) => put(at, bandOf(it, clockOfMinute(band.to)))}
          />
          到
          <ClockInput
            className="clock"
            aria-label={`${of}第 ${at + 1} 段几点关`}
            value={clockOfMinute(band.to)}
            onChange={(it) => put(at, bandOf(clockOfMinute(band.from), it))}
          />
          {bandNote(band) && <span className="note">{bandNote(band)}</span>}
          {bands.length > 1 && (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={`${of}去掉第 ${at + 1} 段`}
              onClick={() => onChange(bands.filter((_, i) => i !== at))}
            />
          )}
        </span>
      ))}
      {bands.length < 4 && (
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          aria-label={`${of}加一段时间`}
          onClick={() => onChange(withBand(bands))}
        />
      )}
    </span>
  );
}
