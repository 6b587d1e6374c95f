import { View } from '@tarojs/components';
import type { ConsentText } from '@nuanxin/shared-types';
import { Sheet } from './Sheet';

/** A text one consents to, with its version. */
export function ConsentSheet({ text, onClose }: { text: ConsentText; onClose: () => void }) {
  return (
    <Sheet title={text.title} onClose={onClose}>
      {text.body.map((paragraph) => (
        <View key={paragraph} className="sheet-paragraph">
          {paragraph}
        </View>
      ))}
      <View className="note">版本 {text.version}</View>
    </Sheet>
  );
}
