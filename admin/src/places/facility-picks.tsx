import type { Facility } from '@nuanxin/shared-types';
import { FacilityIcon } from './facility-icon.js';

interface Props {
  facilities: readonly Facility[];
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
}

/** 有什么: the city's vocabulary as chips, the “eight haves” first. */
export function FacilityPicks({ facilities, chosen, onChange }: Props) {
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((it) => it !== code) : [...chosen, code]);
  return (
    <div className="facilities" role="group" aria-label="设施">
      {facilities.map(({ code, name, icon }) => (
        <button key={code} type="button" aria-pressed={chosen.includes(code)} onClick={() => toggle(code)}>
          <FacilityIcon icon={icon} />
          {name}
        </button>
      ))}
    </div>
  );
}
