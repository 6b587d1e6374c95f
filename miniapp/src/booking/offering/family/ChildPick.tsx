import { View } from '@tarojs/components';
import type { Dependant } from '@nuanxin/shared-types';
import { Button, Icon, SectionHead } from '@/components';
import { aria } from '@/lib/aria';
import { go } from '@/lib/go';
import { withPerson } from '@/lib/with-person';
import './family.scss';

/** 给哪个孩子: one or several of mine; who has named none is led to do so. */
export function ChildPick(props: { mine: Dependant[]; chosen: string[]; onToggle: (id: string) => void }) {
  const { mine, chosen, onToggle } = props;
  return (
    <>
      <SectionHead title="给哪个孩子约" />
      <View className="family">
        {mine.map(({ id, name, age }) => (
          <View
            key={id}
            id={`child-${id}`}
            className={chosen.includes(id) ? 'family-one family-on' : 'family-one'}
            hoverClass="pressed"
            {...aria('checkbox', chosen.includes(id))}
            onClick={() => onToggle(id)}
          >
            {chosen.includes(id) && <Icon name="ok" size={20} weight={2.6} />}
            {name}，{age} 岁
          </View>
        ))}
      </View>
      <Button look={mine.length === 0 ? 'soft' : 'line'} small id="children" onClick={() => withPerson(go.children)}>
        {mine.length === 0 ? '先登记孩子' : '登记别的孩子，改接送人'}
      </Button>
    </>
  );
}
