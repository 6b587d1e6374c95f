import { signOut, worksAtConsole, type Role } from '@nuanxin/shared-types';
import { Button } from 'antd';
import { Suspense, useEffect } from 'react';
import { call } from './api.js';
import { DeskProvider, loadDesk } from './desk.js';
import { Frame } from './frame.js';
import { Nothing, Show, Waiting } from './kit/states.js';
import { useHash } from './kit/use-hash.js';
import { useLoad } from './kit/use-load.js';
import { pagesFor } from './pages.js';
import { forgetSession, useSessionToken } from './session.js';
import { SignIn } from './sign-in/sign-in.js';

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
            {worksAtConsole(data.me.roles) ? (
              <Pages roles={data.me.roles} />
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

/** The page of the address, or the first one these roles open. */
function Pages({ roles }: { roles: readonly Role[] }) {
  const [path, part] = useHash();
  const pages = pagesFor(roles);
  const here = pages.find((it) => it.path === path) ?? pages[0];
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [path, part]);
  useEffect(() => {
    document.title = here ? `${here.name} · 暖新工作台` : '暖新工作台';
  }, [here]);
  return (
    <Frame pages={pages} here={here} onLeave={leaveDesk}>
      <Suspense fallback={<Waiting />}>{here ? <here.Page /> : <Nothing says="这里还没有你要办的事" />}</Suspense>
    </Frame>
  );
}
