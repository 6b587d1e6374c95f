import { PLACE_KINDS, type PlaceHours, type PlaceKind, type RegisterRow, type UnionNode } from '@nuanxin/shared-types';
import { AutoComplete, Input, Select } from 'antd';
import { useMemo } from 'react';
import { useDesk } from '../desk.js';
import { PinMap, type Position } from '../map/pin-map.js';
import { pinSvg } from '../map/pins.js';
import { FacilityPicks } from './facility-picks.js';
import { HoursForm } from './hours-form.js';
import type { PlaceDraft } from './place-draft.js';
import { ServicesForm } from './services-form.js';

interface Props {
  draft: PlaceDraft;
  onChange: (change: Partial<PlaceDraft>) => void;
  /** Places around, to find one's way. */
  others: readonly RegisterRow[];
  /** To choose from; absent where the place keeps its union. */
  unions?: readonly UnionNode[];
}

/** What a place is: at the left its facts in sentences, at the right where it stands. */
export function PlaceEditor({ draft, onChange, others, unions }: Props) {
  const { city } = useDesk();
  const districts = useMemo(() => [...new Set(others.map((it) => it.district))].map((value) => ({ value })), [others]);
  const text = (name: 'name' | 'address' | 'phone', label: string, placeholder = '') => (
    <Field label={label}>
      <Input
        aria-label={label}
        maxLength={name === 'phone' ? 20 : 100}
        placeholder={placeholder}
        value={draft[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
    </Field>
  );
  return (
    <div className="place-editor">
      <section className="panel">
        <Field label="哪一类">
          <KindPicks kind={draft.kind} onChange={(kind) => onChange({ kind })} />
        </Field>
        <div className="two-columns">
          {text('name', '名字', '和招牌上一样')}
          {text('phone', '门口电话', '会员找不到时打，可以空着')}
        </div>
        {text('address', '地址', '路、门牌、旁边有什么')}
        <div className="two-columns">
          <Field label="街道或片区">
            <AutoComplete
              aria-label="街道或片区"
              options={districts}
              value={draft.district}
              onChange={(district: string) => onChange({ district })}
            />
          </Field>
          {unions && (
            <Field label="归哪个工会">
              <Select
                aria-label="归哪个工会"
                showSearch={{ optionFilterProp: 'label' }}
                value={draft.unionId}
                options={unions.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(unionId: string) => onChange({ unionId })}
              />
            </Field>
          )}
        </div>
        <Field label="什么时候开">
          <HoursForm hours={draft.hours} onChange={(hours: PlaceHours) => onChange({ hours })} />
        </Field>
        <Field label="有什么">
          <FacilityPicks
            facilities={city.facilities}
            chosen={draft.facilityCodes}
            onChange={(facilityCodes) => onChange({ facilityCodes })}
          />
        </Field>
        <Field label="办哪些事">
          <ServicesForm
            unionId={draft.unionId}
            services={draft.services}
            onChange={(services) => onChange({ services })}
          />
        </Field>
      </section>
      <div className="editor-map">
        <PinMap others={others} at={draft.at} kind={draft.kind} onMove={(at: Position) => onChange({ at })} />
      </div>
    </div>
  );
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <p className="field-name">{label}</p>
      {children}
    </div>
  );
}

function KindPicks({ kind, onChange }: { kind: PlaceKind; onChange: (kind: PlaceKind) => void }) {
  const kinds = Object.keys(PLACE_KINDS) as PlaceKind[];
  return (
    <div className="kinds" role="group" aria-label="哪一类">
      {kinds.map((it) => (
        <button key={it} type="button" aria-pressed={it === kind} onClick={() => onChange(it)}>
          <Pin kind={it} chosen={it === kind} />
          {PLACE_KINDS[it]}
        </button>
      ))}
    </div>
  );
}

/** The same picture as on the map. */
function Pin({ kind, chosen }: { kind: PlaceKind; chosen: boolean }) {
  const source = `data:image/svg+xml,${encodeURIComponent(withSpace(pinSvg(kind, chosen ? 'chosen' : 'lit')))}`;
  return <img src={source} alt="" width={22} height={26} />;
}

/** As a file of its own an SVG has to say that it is one. */
function withSpace(svg: string): string {
  return svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
}
