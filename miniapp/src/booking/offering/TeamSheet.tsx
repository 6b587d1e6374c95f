import { View } from '@tarojs/components';
import type { TeamSize } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Field, Notice, Sheet } from '@/components';
import { peopleWords } from '../team/words';
import type { BookAct } from './use-book';

const NAME_AT_MOST = 20;

/** 报一队: a name is all it takes; the others come by an invitation. */
export function TeamSheet(props: {
  size: TeamSize;
  act: BookAct;
  onName: (name: string) => void;
  onClose: () => void;
}) {
  const { size, act, onName, onClose } = props;
  const [name, setName] = useState('');
  const said = name.trim();
  return (
    <Sheet
      title="给队起个名"
      close="先不报"
      onClose={onClose}
      acts={
        <Button id="team-send" busy={act.busy || said === ''} onClick={() => onName(said)}>
          {said === '' ? '先起名' : '报名，我当队长'}
        </Button>
      }
    >
      {act.trouble && <Notice {...act.trouble} />}
      <Field id="team-name" label="队名" maxLength={NAME_AT_MOST} value={name} onChange={setName} />
      <View className="note">一队 {peopleWords(size)}，算上你。报好后有邀请码，发给队友就能加入。</View>
    </Sheet>
  );
}
