import { View } from '@tarojs/components';
import type { Programme } from '@nuanxin/shared-types';
import { LeftToday } from '@/components';
import { isLarge } from '@/lib/theme';

const BOTTLE_HEIGHT = 84;

export function TodayCard({ programme }: { programme: Programme }) {
  const { mine, ruleWords, categoryWords } = programme;
  return (
    <View className="today">
      <View className="grow">
        <View className="title" id="programme-left" data-left={mine?.left}>
          {titleOf(programme)}
        </View>
        <View className="note today-rule">{ruleWords}</View>
        {mine?.lastWords && <View className="note today-rule">{mine.lastWords}</View>}
        {mine?.refusal ? (
          <View className="note today-rule">
            {mine.left > 0 ? `${mine.refusal.says}，${mine.refusal.next}` : mine.refusal.next}
          </View>
        ) : (
          !mine && <View className="note today-rule">给{categoryWords}</View>
        )}
      </View>
      {mine && !isLarge && <LeftToday programme={programme} right={mine} height={BOTTLE_HEIGHT} />}
    </View>
  );
}

function titleOf({ mine, rule, unit }: Programme): string {
  if (!mine) return `每人每天 ${rule.perPersonPerDay} ${unit}`;
  return mine.left > 0 ? `今天还有 ${mine.left} ${unit}` : (mine.refusal?.says ?? '今天领完了');
}
