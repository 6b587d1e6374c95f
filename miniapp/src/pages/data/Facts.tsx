import { View } from '@tarojs/components';

export function Facts({ title, rows }: { title: string; rows: [string, string][] }) {
  if (rows.length === 0) return null;
  return (
    <View>
      <View className="sec">
        <View className="head">{title}</View>
      </View>
      <View className="card list places">
        {rows.map(([name, value], i) => (
          <View key={i} className="item fact">
            <View className="fact-name">{name}</View>
            <View className="fact-value">{value}</View>
          </View>
        ))}
      </View>
    </View>
  );
}
