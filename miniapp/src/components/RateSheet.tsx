import { View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '@/lib/aria';
import { useAct } from '@/lib/use-act';
import { Button } from './Button';
import { Field } from './Field';
import { Icon } from './Icon';
import { Notice } from './Notice';
import { Sheet } from './Sheet';
import './RateSheet.scss';

const STARS = [1, 2, 3, 4, 5];
const WORDS = ['', '不行', '将就', '还行', '好', '很好'];

/** 打个分: never onto a page; `seenBy` says who reads it. `send` throws `ApiError`, `Offline`. */
export function RateSheet(props: {
  name: string;
  seenBy?: string;
  send: (rating: { stars: number; words: string; requestId: string }) => Promise<void>;
  onClose: () => void;
}) {
  const { name, seenBy = '只有负责的人和工会看得到，不写你的名字。', send, onClose } = props;
  const [stars, give] = useState(0);
  const [words, setWords] = useState('');
  const rate = useAct();
  const submit = () => {
    const rating = { stars, words: words.trim() };
    rate.run(rating, (requestId) => send({ ...rating, requestId }));
  };
  return (
    <Sheet
      title={`${name}怎么样？`}
      close="不评了"
      onClose={onClose}
      acts={
        <Button id="rate-send" busy={rate.busy || stars === 0} onClick={submit}>
          {stars === 0 ? '先点星' : `${WORDS[stars]}，交上去`}
        </Button>
      }
    >
      {rate.trouble && <Notice {...rate.trouble} />}
      <View className="stars">
        {STARS.map((count) => (
          <View
            key={count}
            id={`star-${count}`}
            className={count <= stars ? 'star star-on' : 'star'}
            hoverClass="pressed"
            {...aria('radio', count === stars)}
            ariaLabel={`${count} 星，${WORDS[count]}`}
            onClick={() => give(count)}
          >
            <Icon name="star" size={32} />
          </View>
        ))}
      </View>
      <Field id="rate-words" label="想说的（可以不写）" maxLength={200} value={words} onChange={setWords} />
      <View className="note gap">{seenBy}</View>
    </Sheet>
  );
}
