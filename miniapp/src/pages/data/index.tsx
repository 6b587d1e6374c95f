import { View } from '@tarojs/components';
import { getMyData, type MyData } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, Screen, Skeleton } from '@/components';
import { call } from '@/lib/api';
import { saveText } from '@/lib/save-text';
import { kept, memoryCell, type Kept } from '@/lib/store';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { clockTime, dayOf } from '@/lib/words';
import { Facts } from './Facts';
import './index.scss';

const STATUS_WORDS = { pending: '审核中', active: '会员', suspended: '已停用', left: '已退会', rejected: '没通过' };
const CONSENT_WORDS = { rules: '入会须知', privacy: '信息怎么用' };

/** Everything held about me, in the clear, and a copy to take along. Never kept on the phone. */
export default function DataPage() {
  const page = useLoaded(
    usePageCell(() => memoryCell<Kept<MyData>>()),
    () => call(getMyData, {}),
    '',
  );
  const [saved, setSaved] = useState<string | null>(null);
  const data = page.value;
  return (
    <Screen
      title="我的信息"
      bar={
        data && (
          <Button
            icon="dl"
            id="data-export"
            onClick={() =>
              void saveText(`nuanxin-${dayOf(data.exportedAt)}.json`, JSON.stringify(data, null, 2)).then(setSaved)
            }
          >
            导出一份
          </Button>
        )
      }
    >
      {page.offline && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {page.refusal && <Notice says={page.refusal.says} next={page.refusal.next} />}
      {!data && !page.offline && !page.refusal && <Skeleton rows={3} />}
      {saved && <Notice tone="ok" says="导出好了" next={saved} id="data-saved" />}
      {data && <Held data={data} />}
    </Screen>
  );
}

function Held({ data }: { data: MyData }) {
  const { person, memberships, consents, redemptions, honours = [] } = data;
  return (
    <View>
      <View className="note">只有你自己能看到全文。写错了，打工会电话改。</View>
      <Facts
        title="本人"
        rows={[
          ['姓名', person.name],
          ['身份证号', person.idNumber ?? '没有'],
          ['手机号', person.phone ?? '没有'],
          ['工种', workOf(person.category)],
        ]}
      />
      <Facts
        title="入会"
        rows={memberships.map(({ union, status, joinedAt }) => [`${union}，${STATUS_WORDS[status]}`, dayOf(joinedAt)])}
      />
      <Facts
        title="同意过"
        rows={consents.map(({ kind, version, at }) => [`${CONSENT_WORDS[kind]} ${version}`, dayOf(at)])}
      />
      {honours.length > 0 && (
        <Facts
          title="徽章、荣誉"
          rows={honours.map(({ name, endsOn, certificate, grantedAt, endedAt }) => [
            [name, certificate, endsOn && `到 ${endsOn}`, endedAt !== null && '已收回'].filter(Boolean).join('，'),
            dayOf(grantedAt),
          ])}
        />
      )}
      <Facts
        title={`领取，共 ${redemptions.length} 次`}
        rows={redemptions.map(({ programme, place, quantity, at, reversed }) => [
          `${programme} ${quantity}，${place}${reversed ? '，已撤销' : ''}`,
          `${dayOf(at)} ${clockTime(at)}`,
        ])}
      />
    </View>
  );
}

/** The category's name as the city calls it. */
function workOf(code: string | null): string {
  return kept.city.get()?.categories.find((it) => it.code === code)?.name ?? code ?? '没有';
}
