import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { Role } from '@nuanxin/shared-types';
import { Button, Empty, NavBar, Notice, Skeleton } from '@/components';
import { ApiError, Offline } from '@/lib/api';
import { refreshMe } from '@/lib/session';
import { kept, useCell } from '@/lib/store';
import { isLarge, scaleStyle } from '@/lib/theme';
import { useReachable } from '../offline/reach';
import { Desk } from './Desk';
import { useCounter } from './use-counter';
import { usePlace } from './use-place';
import './counter.scss';

/** 核销: the clerk's scanner. Dark in both themes, so that the results are the bright thing. */
export default function CounterPage() {
  const { placeId, clerkRoles, pick } = usePlace();
  const signedIn = useCell(kept.session) !== null;
  return (
    <View className={`screen counter${isLarge ? ' large' : ''}`} style={scaleStyle}>
      {signedIn && placeId ? (
        <AtPlace key={placeId} placeId={placeId} clerkRoles={clerkRoles} onPlace={pick} />
      ) : (
        <NoPlace signedIn={signedIn} />
      )}
    </View>
  );
}

function AtPlace({
  placeId,
  clerkRoles,
  onPlace,
}: {
  placeId: string;
  clerkRoles: Role[];
  onPlace: (id: string) => void;
}) {
  const view = useCounter(placeId);
  const reachable = useReachable();
  if (view.counter) return <Desk counter={view.counter} view={view} clerkRoles={clerkRoles} onPlace={onPlace} />;
  return (
    <>
      <NavBar title="核销" />
      <View className="counter-body">
        {view.problem && <Notice says={view.problem.says} next={view.problem.next} id="staff-problem" />}
        {!view.problem && reachable && <Skeleton />}
        {!reachable && <Notice says="没网，这家店还没打开过" next="连上网，这里会自己打开" tone="warn" />}
      </View>
    </>
  );
}

/** Nobody is signed in, or the person is no clerk; a grant given a minute ago is looked for once. */
function NoPlace({ signedIn }: { signedIn: boolean }) {
  useEffect(() => {
    refreshMe().catch((error: unknown) => {
      if (!(error instanceof ApiError) && !(error instanceof Offline)) throw error;
    });
  }, []);
  return (
    <>
      <NavBar title="核销" />
      <View className="counter-body">
        {signedIn ? (
          <Empty says="还不是核销员" note="找你们工会的管理员开通，再打开这里" />
        ) : (
          <Empty says="先登录，再核销" note="用登记为核销员的手机号">
            <Button id="staff-sign-in" onClick={() => void Taro.navigateTo({ url: '/pages/login/index' })}>
              登录
            </Button>
          </Empty>
        )}
      </View>
    </>
  );
}
