import { View } from '@tarojs/components';
import { tellPlacement, type Enrolment, type PlacementKind } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Choices, Field, Notice, Sheet } from '@/components';
import { call } from '@/lib/api';
import { useAct } from '@/lib/use-act';

const KINDS: Record<Exclude<PlacementKind, 'unreached'>, string> = {
  employed: '找到工作了',
  self_employed: '自己干',
  same_job: '还在原来的岗位',
  looking: '还在找',
  not_looking: '暂时不找',
};
const OPTIONS = Object.entries(KINDS).map(([code, name]) => ({ code, name }));

/** 学完去哪了: so that the union knows whether the course helped. */
export function PlacementCard({ enrolment, onKnow }: { enrolment: Enrolment; onKnow: (enrolment: Enrolment) => void }) {
  const [asking, ask] = useState(false);
  const { placement } = enrolment;
  const said = placement && placement.kind !== 'unreached' ? KINDS[placement.kind] : null;
  return (
    <View className="card gap" id="enrolment-placement">
      <View className="head">{said ?? '学完以后怎么样了？'}</View>
      <View className="note">{said ? placement?.employer : '说一声，工会好帮下一步。以后变了可以再改。'}</View>
      <View className="gap">
        <Button look="soft" small id="placement" onClick={() => ask(true)}>
          {said ? '变了，改一下' : '说一声'}
        </Button>
      </View>
      {asking && <PlacementSheet enrolment={enrolment} onKnow={onKnow} onClose={() => ask(false)} />}
    </View>
  );
}

function PlacementSheet(props: { enrolment: Enrolment; onKnow: (enrolment: Enrolment) => void; onClose: () => void }) {
  const { enrolment, onKnow, onClose } = props;
  const [kind, choose] = useState<string>(enrolment.placement?.kind ?? '');
  const [employer, name] = useState(enrolment.placement?.employer ?? '');
  const tell = useAct();
  const works = kind === 'employed' || kind === 'same_job';
  const send = () => {
    const body = { id: enrolment.id, kind: kind as PlacementKind, employer: works ? employer.trim() : '' };
    tell.run(body, async (requestId) => {
      onKnow(await call(tellPlacement, { ...body, requestId }));
      onClose();
    });
  };
  return (
    <Sheet
      title="学完以后怎么样了？"
      close="先不说"
      onClose={onClose}
      acts={
        <Button id="placement-send" busy={tell.busy || !(kind in KINDS)} onClick={send}>
          {kind in KINDS ? '告诉工会' : '选一样'}
        </Button>
      }
    >
      {tell.trouble && <Notice {...tell.trouble} />}
      <Choices id="placement" label="选一样" options={OPTIONS} chosen={kind} onChoose={choose} />
      {works && (
        <View className="gap">
          <Field
            id="placement-employer"
            label="在哪家单位（可以不写）"
            maxLength={60}
            value={employer}
            onChange={name}
          />
        </View>
      )}
    </Sheet>
  );
}
