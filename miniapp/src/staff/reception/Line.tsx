import { View } from '@tarojs/components';
import type { DeskRow } from '@nuanxin/shared-types';
import { Button, Tag, type Tone } from '@/components';
import { hourWords } from '@/lib/appointment-words';
import { now } from '@/lib/clock';

/** As early as the server lets somebody be checked in. */
const EARLY_MS = 2 * 3_600_000;

/** One who booked: came or did not come, one tap each; a wrong tap is mended by the other. */
export function Line(props: { row: DeskRow; provider: string | null; onCome: (present: boolean) => void }) {
  const { row, provider, onCome } = props;
  const { bookingId, startsAt, name, category, price, status, walkIn, team } = row;
  const begun = now() >= startsAt;
  const standing = standingOf(row);
  const facts = [category, team, provider, price.words, walkIn && '现场来的'].filter(Boolean);
  return (
    <View className="card line-card" id={`line-${bookingId}`}>
      <View className="line-head">
        <View className="line-time">{hourWords(startsAt)}</View>
        <View className="grow">
          <View className="head">{name}</View>
          <View className="note">{facts.join('，')}</View>
        </View>
        {standing && <Tag tone={standing.tone}>{standing.words}</Tag>}
      </View>
      {status === 'booked' && now() >= startsAt - EARLY_MS && (
        <View className="line-acts">
          {begun && (
            <Button look="line" small id={`missed-${bookingId}`} onClick={() => onCome(false)}>
              没来
            </Button>
          )}
          <Button small id={`came-${bookingId}`} onClick={() => onCome(true)}>
            来了
          </Button>
        </View>
      )}
      {(status === 'missed' || (status === 'attended' && begun && !walkIn)) && (
        <View
          className="line-mend link"
          id={`mend-${bookingId}`}
          hoverClass="pressed"
          onClick={() => onCome(status === 'missed')}
        >
          {status === 'missed' ? '点错了，其实来了' : '点错了，其实没来'}
        </View>
      )}
    </View>
  );
}

function standingOf({ status, cameAt }: DeskRow): { tone: Tone; words: string } | null {
  if (status === 'attended') return { tone: 'ok', words: cameAt === null ? '来了' : `${hourWords(cameAt)} 来了` };
  return status === 'missed' ? { tone: 'no', words: '没来' } : null;
}
