import { useState } from 'react';
import { Button, Empty, Notice, Screen, Skeleton } from '@/components';
import { useDependants } from './use-dependants';
import { withPerson } from '@/lib/with-person';
import { AddChild } from './AddChild';
import { ChildCard } from './ChildCard';
import './index.scss';

/** 我的孩子: whom I book for, and who may pick them up. */
export default function ChildrenPage() {
  const { value, offline, refusal, reload } = useDependants();
  const [adding, add] = useState(false);
  return (
    <Screen
      title="我的孩子"
      bar={
        <Button icon="plus" id="child-add" onClick={() => withPerson(() => add(true))}>
          登记孩子
        </Button>
      }
    >
      {offline && !value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={2} />}
      {value?.length === 0 && <Empty says="还没登记孩子" note="登记后能给孩子约课，放学凭码接" />}
      {value?.map((it) => (
        <ChildCard key={it.id} child={it} onChange={reload} />
      ))}
      {adding && <AddChild onDone={reload} onClose={() => add(false)} />}
    </Screen>
  );
}
