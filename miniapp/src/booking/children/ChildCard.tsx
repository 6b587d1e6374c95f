import { View } from '@tarojs/components';
import { RELATION_NAMES, removeDependant, removePicker, type Dependant, type Picker } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Icon } from '@/components';
import { aria } from '@/lib/aria';
import { call } from '@/lib/api';
import { AddPicker } from './AddPicker';
import { SureSheet } from './SureSheet';

/** A child with the people who may pick it up. */
export function ChildCard({ child, onChange }: { child: Dependant; onChange: () => void }) {
  const [adding, add] = useState(false);
  const [removing, remove] = useState(false);
  const [leaving, drop] = useState<Picker | null>(null);
  return (
    <View className="card child" id={`child-${child.id}`}>
      <View className="head">
        {child.name}，{child.age} 岁
      </View>
      <View className="note">能来接的：你自己{child.pickers.length === 0 && '。要让别人接，先加上'}</View>
      {child.pickers.length > 0 && (
        <View className="list">
          {child.pickers.map((it) => (
            <View key={it.id} className="item picker">
              <View className="grow">
                <View>
                  {it.name}，{RELATION_NAMES[it.relation]}
                </View>
                <View className="note">{it.phone}</View>
              </View>
              <View
                className="picker-off"
                id={`picker-off-${it.id}`}
                hoverClass="pressed"
                {...aria('button')}
                ariaLabel={`不让${it.name}接了`}
                onClick={() => drop(it)}
              >
                <Icon name="x" size={22} />
              </View>
            </View>
          ))}
        </View>
      )}
      <View className="child-acts">
        <Button look="soft" small id={`picker-add-${child.id}`} onClick={() => add(true)}>
          加接送人
        </Button>
        <Button look="line" small id={`child-remove-${child.id}`} onClick={() => remove(true)}>
          删除
        </Button>
      </View>
      {adding && <AddPicker child={child} onDone={onChange} onClose={() => add(false)} />}
      {removing && (
        <SureSheet
          title={`删除${child.name}？`}
          words="名字和出生日期马上删掉，找不回来。给孩子约好的课一并取消。"
          act="删除"
          send={(requestId) => call(removeDependant, { id: child.id, requestId })}
          onDone={onChange}
          onClose={() => remove(false)}
        />
      )}
      {leaving && (
        <SureSheet
          title={`不让${leaving.name}接了？`}
          words="马上生效，老师那边就看不到这个人了。"
          act="去掉"
          send={(requestId) => call(removePicker, { id: child.id, pickerId: leaving.id, requestId })}
          onDone={onChange}
          onClose={() => drop(null)}
        />
      )}
    </View>
  );
}
