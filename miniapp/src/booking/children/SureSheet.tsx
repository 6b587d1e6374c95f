import { View } from '@tarojs/components';
import { Button, Notice, Sheet } from '@/components';
import { useAct } from '@/lib/use-act';

/** Asked once more before something goes for good. `send` throws `ApiError`, `Offline`. */
export function SureSheet(props: {
  title: string;
  words: string;
  act: string;
  send: (requestId: string) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}) {
  const { title, words, act, send, onDone, onClose } = props;
  const { busy, trouble, run } = useAct();
  const press = () =>
    run(act, async (requestId) => {
      await send(requestId);
      onDone();
      onClose();
    });
  return (
    <Sheet
      title={title}
      close="先不了"
      onClose={onClose}
      acts={
        <Button look="danger" id="sure-send" busy={busy} onClick={press}>
          {act}
        </Button>
      }
    >
      {trouble && <Notice {...trouble} />}
      <View>{words}</View>
    </Sheet>
  );
}
