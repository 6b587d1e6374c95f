import { Text, View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import type { City } from '@nuanxin/shared-types';
import { useState } from 'react';
import { ConsentSheet } from './ConsentSheet';
import { FieldError } from './FieldError';
import { Icon } from './Icon';
import './ConsentRow.scss';

/** Never ticked beforehand; both texts open over the form. */
export function ConsentRow(props: {
  consent: City['consent'];
  agreed: boolean;
  /** Who agrees; `我` on the own phone. */
  who?: string;
  problem?: string | null;
  onChange: (agreed: boolean) => void;
}) {
  const { consent, agreed, who = '我', problem, onChange } = props;
  const [reading, setReading] = useState<keyof City['consent'] | null>(null);
  return (
    <View className="agree-row">
      <View className="agree">
        <View
          id="join-agree"
          className={agreed ? 'agree-box agree-on' : 'agree-box'}
          {...aria('checkbox', agreed)}
          onClick={() => onChange(!agreed)}
        >
          <View className="agree-tick">{agreed && <Icon name="ok" size={18} weight={3} />}</View>
          {who}同意
        </View>
        <Text className="agree-link" id="join-rules" onClick={() => setReading('rules')}>
          {consent.rules.title}
        </Text>
        和
        <Text className="agree-link" id="join-privacy" onClick={() => setReading('privacy')}>
          {consent.privacy.title}
        </Text>
      </View>
      {problem && <FieldError words={problem} />}
      {reading && <ConsentSheet text={consent[reading]} onClose={() => setReading(null)} />}
    </View>
  );
}
