import { Button } from 'antd';
import { Failed } from './states.js';
import type { usePages } from './use-pages.js';

/** The button under a long list, while there is more. */
export function More({ next, more }: Pick<ReturnType<typeof usePages>, 'next' | 'more'>) {
  return (
    <>
      {more.failure && <Failed failure={more.failure} />}
      {next && (
        <p className="more">
          <Button onClick={() => more.act(next)} loading={more.busy}>
            再看一页
          </Button>
        </p>
      )}
    </>
  );
}
