import { Input, ScrollView, View } from '@tarojs/components';
import type { Facility } from '@nuanxin/shared-types';
import { Icon } from '@/components';
import { aria, inputName } from '@/lib/aria';
import { Chip } from './Chips';
import { ANYTHING, foremostFacilities, isAnything, OPEN_WORDS, toggled, type Wanted } from './filters';

/** 想去哪，或要什么: words, and what most people look for as chips. */
export function TopBar(props: {
  wanted: Wanted;
  facilities: readonly Facility[];
  onWant: (wanted: Wanted) => void;
  onMore: () => void;
}) {
  const { wanted, facilities, onWant, onMore } = props;
  const hidden = wanted.kinds.length + (wanted.district ? 1 : 0);
  return (
    <View className="places-top">
      <View className="find">
        <Icon name="search" size={22} />
        <Input
          id="places-q"
          className="find-input"
          type="text"
          confirmType="search"
          maxlength={30}
          value={wanted.q}
          placeholder="想去哪，或要什么"
          placeholderClass="find-placeholder"
          {...inputName('想去哪，或要什么')}
          onInput={(event) => onWant({ ...wanted, q: event.detail.value })}
        />
        {wanted.q !== '' && (
          <View
            id="places-q-clear"
            className="find-clear"
            hoverClass="pressed"
            {...aria('button')}
            ariaLabel="清掉"
            onClick={() => onWant({ ...wanted, q: '' })}
          >
            <Icon name="x" size={20} />
          </View>
        )}
      </View>
      <ScrollView scrollX className="chips-scroll" showScrollbar={false} enhanced>
        <View className="chips">
          <Chip id="filter-all" words="全部" on={isAnything(wanted)} onTap={() => onWant(ANYTHING)} />
          {OPEN_WORDS.map(({ code, words }) => (
            <Chip
              key={code}
              id={`filter-${code}`}
              words={words}
              on={wanted.open === code}
              onTap={() => onWant({ ...wanted, open: wanted.open === code ? null : code })}
            />
          ))}
          <Chip id="filter-more" words={hidden > 0 ? `筛选 ${hidden}` : '筛选'} on={hidden > 0} onTap={onMore} />
          {foremostFacilities(facilities, wanted.facilities).map(({ code, name }) => (
            <Chip
              key={code}
              id={`filter-${code}`}
              words={name}
              on={wanted.facilities.includes(code)}
              onTap={() => onWant({ ...wanted, facilities: toggled(wanted.facilities, code) })}
            />
          ))}
        </View>
      </ScrollView>
    </View>
  );
}
