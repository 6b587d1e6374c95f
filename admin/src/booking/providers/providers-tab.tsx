import { PlusOutlined } from '@ant-design/icons';
import type { ManagedOffering, Provider } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useState } from 'react';
import { Nothing } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { useToday } from '../../kit/use-today.js';
import { KINDS } from '../kinds.js';
import { ProviderDialog } from './provider-dialog.js';
import { shiftWords } from './shift-words.js';

interface Props {
  offering: ManagedOffering;
  onChange: () => void;
}

/** 师傅和班次: who serves, when, and with which phone. */
export function ProvidersTab({ offering, onChange }: Props) {
  const { kind, providers, mode } = offering;
  const called = KINDS[kind].provider;
  const [open, setOpen] = useState<Provider | 'new' | null>(null);
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
      加一位{called}
    </Button>
  );
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{called}</h2>
        <span className="note grow">改了班次，约好的不变；对不上新班次的在日程里单独标出来</span>
        {providers.length > 0 && add}
      </div>
      {providers.length === 0 ? (
        <Nothing
          says={mode === 'slots' ? `还没有${called}。加一位、写上班次，才有时间可约` : `还没有${called}，不写也能办`}
        >
          {add}
        </Nothing>
      ) : (
        <div className="provider-cards">
          {providers.map((it) => (
            <ProviderCard key={it.id} provider={it} onEdit={() => setOpen(it)} />
          ))}
        </div>
      )}
      {open && (
        <ProviderDialog
          offering={offering}
          provider={open === 'new' ? null : open}
          called={called}
          onDone={onChange}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function ProviderCard({ provider, onEdit }: { provider: Provider; onEdit: () => void }) {
  const today = useToday();
  const { name, note, capacity, phone, active, shifts } = provider;
  return (
    <article className={active ? 'provider-card' : 'provider-card away'}>
      <header>
        <span className="grow">
          <b>{name}</b>
          <span className="under">
            {[note, capacity > 1 && `同时接待 ${capacity} 位`, phone ?? '不用手机'].filter(Boolean).join('，')}
          </span>
        </span>
        {!active && <Tag tone="plain">停了</Tag>}
        <Button onClick={onEdit} aria-label={`改${name}`}>
          改
        </Button>
      </header>
      <ul>
        {shifts.map((it, i) => (
          <li key={i}>{shiftWords(it, today)}</li>
        ))}
        {shifts.length === 0 && <li className="note">没有固定班次</li>}
      </ul>
    </article>
  );
}
