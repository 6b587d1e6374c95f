import type { Shop } from '@nuanxin/shared-types';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';

interface Props {
  shops: readonly Shop[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** Shops before stations: what a programme hands out lies in shops as a rule. */
const FIRST: readonly string[] = ['mobile', 'shop'];

/** Which of the union's places take part; a box to tick each, a search where they are many. */
export function PlacePicks({ shops, chosen, onChange }: Props) {
  const [words, search] = useState('');
  const found = shops
    .filter((it) => `${it.name}${it.address}${it.district}`.includes(words.trim()))
    .sort((a, b) => FIRST.indexOf(b.kind) - FIRST.indexOf(a.kind));
  const onlyShops = shops.filter((it) => it.kind === 'shop').map((it) => it.id);
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((it) => it !== id) : [...chosen, id]);
  return (
    <>
      <div className="code-row">
        <Input.Search
          aria-label="找网点"
          placeholder="店名、地址、街道"
          allowClear
          value={words}
          onChange={(event) => search(event.target.value)}
        />
        <Button onClick={() => onChange(onlyShops)}>选上全部商店</Button>
      </div>
      <p className="note" style={{ margin: '10px 0' }}>
        选了 {chosen.length} 家。没有的店，存好后再新加
      </p>
      <div className="place-picks">
        {found.map(({ id, name, address, clerks }) => (
          <label key={id} className={`place-pick${chosen.includes(id) ? ' on' : ''}`}>
            <Checkbox aria-label={name} checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>
              <b>{name}</b>
              <span className="under">
                {address}，{clerks > 0 ? `${clerks} 位核销员` : '还没有核销员'}
              </span>
            </span>
          </label>
        ))}
      </div>
    </>
  );
}
