import { Button, QrCode, Screen, Skeleton, Bottle, Pin, Cover, Empty, Field, Notice } from '@/components';

export default function Page() {
  return (
    <Screen tab="home" title="首页">
      <Cover height={112} />
      <Bottle height={84} />
      <Bottle height={84} taken />
      <Pin kind="station" state="lit" />
      <Pin kind="shop" state="unlit" />
      <Pin kind="mobile" state="fault" />
      <QrCode id="x" text="M1ABCDEFGH0123456789ABCDEF" size={258} />
      <Field id="f" label="姓名" value="x" onChange={() => undefined} problem="少 1 位" />
      <Notice says="没存上" next="再点一次就好" />
      <Empty says="还没约过" />
      <Skeleton />
      <Button icon="code" onClick={() => undefined}>
        出示领取码
      </Button>
    </Screen>
  );
}
