import type { Figures, FiguresFilter } from '@nuanxin/shared-types';
import { Tag } from 'antd';
import { useDesk } from '../desk.js';
import type { Filters } from '../kit/use-filters.js';
import { CHANNEL_WORDS } from './use-figures.js';

interface Props {
  figures: Figures;
  asked: FiguresFilter;
  onChange: (change: Filters) => void;
}

/** What was picked in a chart, each with a cross that takes it away again. */
export function Narrowed({ figures, asked, onChange }: Props) {
  const { city } = useDesk();
  const place = figures.byPlace.find((it) => it.id === asked.placeId)?.name ?? '这个网点';
  const category = city.categories.find((it) => it.code === asked.category)?.name ?? '没登记工种';
  const picked = [
    asked.placeId !== undefined && { name: 'place', words: place },
    asked.category !== undefined && { name: 'category', words: category },
    asked.channel !== undefined && { name: 'channel', words: CHANNEL_WORDS[asked.channel] },
  ].filter((it) => it !== false);
  if (picked.length === 0) return null;
  return (
    <p className="narrowed">
      <span className="note">只看</span>
      {picked.map(({ name, words }) => (
        <Tag key={name} closable={{ 'aria-label': `不再只看${words}` }} onClose={() => onChange({ [name]: undefined })}>
          {words}
        </Tag>
      ))}
    </p>
  );
}
