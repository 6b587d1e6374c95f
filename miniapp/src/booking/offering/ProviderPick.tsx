import { View } from '@tarojs/components';
import type { SlotsOfDay } from '@nuanxin/shared-types';
import { aria } from '@/lib/aria';

/** Whoever is free, or somebody one knows; null is whoever. */
export function ProviderPick(props: {
  providers: SlotsOfDay['providers'];
  chosen: string | null;
  onChoose: (id: string | null) => void;
}) {
  const { providers, chosen, onChoose } = props;
  const option = (id: string | null, name: string, note: string) => (
    <View
      key={id ?? 'any'}
      id={`provider-${id ?? 'any'}`}
      className={id === chosen ? 'provider provider-on' : 'provider'}
      hoverClass="pressed"
      {...aria('radio', id === chosen)}
      onClick={() => onChoose(id)}
    >
      <View>{name}</View>
      <View className="note">{note}</View>
    </View>
  );
  return (
    <View className="providers">
      {option(null, '都可以', '谁空谁来')}
      {providers.map((it) => option(it.id, it.name, it.free > 0 ? `空 ${it.free} 个` : '约满了'))}
    </View>
  );
}
