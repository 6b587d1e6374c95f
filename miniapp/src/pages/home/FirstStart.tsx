import { Button, Notice, Skeleton } from '@/components';

/** Before the server has ever said anything to this phone. */
export function FirstStart({ offline, onRetry }: { offline: boolean; onRetry: () => void }) {
  if (!offline) return <Skeleton rows={2} />;
  return (
    <>
      <Notice tone="warn" says="没连上" next="有网了再点一次" />
      <Button look="soft" onClick={onRetry} id="home-retry">
        再连一次
      </Button>
    </>
  );
}
