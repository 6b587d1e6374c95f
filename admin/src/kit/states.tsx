import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { Failure } from '../api.js';
import { UnlitDoor } from './mark.js';
import type { Loaded } from './use-load.js';

/** Grey shapes after 300 ms, a word after 5 s; the delays are in the style sheet. */
export function Waiting() {
  return (
    <div className="waiting" role="status">
      <Skeleton active title={false} paragraph={{ rows: 5 }} />
      <p className="waiting-long">网慢，再等等</p>
    </div>
  );
}

/** What happened, what to do, and a button that does it. */
export function Failed({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  return (
    <div className="failed" role="alert">
      <span>
        <b>{failure.says}</b>，{failure.next}
      </span>
      {onRetry && <Button onClick={onRetry}>再试一次</Button>}
    </div>
  );
}

export function Nothing({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div className="nothing">
      <UnlitDoor />
      <p>{says}</p>
      {children}
    </div>
  );
}

/** Loading, failed, or the data; data that came before stays while a newer try fails. */
export function Show<T>({ of, children }: { of: Loaded<T>; children: (data: T) => ReactNode }) {
  if (of.data === undefined) return of.failure ? <Failed failure={of.failure} onRetry={of.reload} /> : <Waiting />;
  return (
    <>
      {of.failure && <Failed failure={of.failure} onRetry={of.reload} />}
      {children(of.data)}
    </>
  );
}
