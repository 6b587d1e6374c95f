import { signOut } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { useEffect } from 'react';
import { call } from './api.js';
import { DeskProvider, loadDesk, worksAtDesk } from './desk.js';
import { Frame } from './frame.js';
import { Nothing, Show } from './kit/states.js';
import { useHash } from './kit/use-hash.js';
import { useLoad } from './kit/use-load.js';
import { JoiningPage } from './joining/joining-page.js';
import { PosterPage } from './joining/poster-page.js';
import { MembersPage } from './members/members-page.js';
import { forgetSession, useSessionToken } from './session.js';
import { SignIn } from './sign-in.js';
import { StockPage } from './stock/stock-page.js';
import { TodayPage } from './today/today-page.js';

export function App() {
  const token = useSessionToken();
  return token ? <SignedIn key={token} /> : <SignIn />;
}

/** Signs out here at once; the server is told, and forgets the session by itself should it not hear it. */
function leaveDesk(): void {
  void call(signOut, {}).catch(() => undefined);
  forgetSession();
}

function SignedIn() {
  const desk = useLoad('desk', loadDesk);
  return (
    <div className={desk.data ? undefined : 'alone'}>
      <Show of={desk}>
        {(data) => (
          <DeskProvider value={data}>
            {worksAtDesk(data.me) ? (
              <Frame onLeave={leaveDesk}>
                <Page />
              </Frame>
            ) : (
              <Nothing says="这个手机号不是工会干部，找你们工会的管理员开通">
                <Button onClick={leaveDesk}>换一个手机号</Button>
              </Nothing>
            )}
          </DeskProvider>
        )}
      </Show>
    </div>
  );
}

function Page() {
  const [page, part, code] = useHash();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [page, part]);
  if (page === 'stock') return <StockPage />;
  if (page === 'members') return <MembersPage />;
  if (page === 'joining') return part === 'poster' && code ? <PosterPage code={code} /> : <JoiningPage />;
  return <TodayPage />;
}
