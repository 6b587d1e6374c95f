import { View } from '@tarojs/components';
import { useState } from 'react';
import { makeWish, type Place } from '@nuanxin/shared-types';
import { Button, Choices, Field, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { kept, useCell } from '@/lib/store';
import { useAct } from '@/lib/use-act';

/** Something that is not here yet: one of the city's facilities, or in words. */
export function WishSheet({ place, onDone, onClose }: { place: Place; onDone: () => void; onClose: () => void }) {
  const missing = (useCell(kept.city)?.facilities ?? []).filter((it) => !place.facilityCodes.includes(it.code));
  const [facility, choose] = useState('');
  const [words, setWords] = useState('');
  const make = useAct();
  const ready = facility !== '' || words.trim() !== '';
  const send = () => {
    const body = { id: place.id, ...(facility && { facility }), ...(words.trim() && { words: words.trim() }) };
    make.run(body, async (requestId) => {
      await call(makeWish, { ...body, requestId });
      onDone();
    });
  };
  return (
    <Sheet
      title="这里还想要什么"
      close="不说了"
      onClose={onClose}
      acts={
        <Button id="wish-send" busy={make.busy || !ready} onClick={send}>
          {ready ? '告诉工会' : '选一样，或写一句'}
        </Button>
      }
    >
      {make.trouble && <Notice {...make.trouble} />}
      <Choices
        id="wish-facility"
        label="选一样"
        options={missing.map(({ code, name }) => ({ code, name }))}
        chosen={facility}
        onChoose={(code) => choose(code === facility ? '' : code)}
      />
      <View className="gap">
        <Field id="wish-words" label="或写一句" maxLength={100} value={words} onChange={setWords} />
      </View>
    </Sheet>
  );
}
