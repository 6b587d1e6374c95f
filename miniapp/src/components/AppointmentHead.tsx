import { View } from '@tarojs/components';
import type { Appointment } from '@nuanxin/shared-types';
import type { ReactNode } from 'react';
import { timeWords, whereWords } from '@/lib/appointment-words';
import { DateTile } from './DateTile';
import './AppointmentHead.scss';

/** When, what, with whom and where; `children` is how it stands. */
export function AppointmentHead(props: { of: Appointment; now: number; children?: ReactNode }) {
  const { of, now, children } = props;
  return (
    <View className="appointment">
      <DateTile at={of.startsAt} now={now} />
      <View className="grow">
        <View className="head">
          {of.offering.name}·{timeWords(of)}
        </View>
        {of.title && <View className="note">{of.title}</View>}
        <View className="note">{whereWords(of)}</View>
        {children}
      </View>
    </View>
  );
}
