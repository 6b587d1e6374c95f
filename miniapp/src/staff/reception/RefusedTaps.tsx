import { View } from '@tarojs/components';
import { Button, Notice } from '@/components';
import { forgetRefused, useTaps } from './tapped';

/** What the server did not take of the taps sent; stays until it has been seen. */
export function RefusedTaps() {
  const { refused } = useTaps();
  if (refused.length === 0) return null;
  return (
    <View id="reception-refused">
      {refused.map((it) => (
        <Notice key={it.requestId} tone="warn" says={`${it.name}：${it.says}`} next={it.next} />
      ))}
      <Button look="line" small onClick={forgetRefused}>
        知道了
      </Button>
    </View>
  );
}
