import { View } from '@tarojs/components';
import { isLarge } from '@/lib/theme';

/** Heading of a section with a link to all of it; at large type the link goes. */
export function SectionHead({ title, link, onLink }: { title: string; link?: string; onLink?: () => void }) {
  return (
    <View className="sec">
      <View className="head">{title}</View>
      {link && !isLarge && (
        <View className={onLink ? 'link' : 'note'} hoverClass={onLink && 'pressed'} onClick={onLink}>
          {link}
        </View>
      )}
    </View>
  );
}
