import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Booking } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice } from '@/components';
import { whereWords } from '@/lib/appointment-words';

const AN_HOUR_BEFORE_S = 3600;

/** 放进日历: WeChat writes into the phone's own, after asking for it. */
export function ToCalendar({ booking }: { booking: Booking }) {
  const [told, tell] = useState<'done' | 'refused' | null>(null);
  const { offering, place, startsAt, endsAt } = booking;
  const add = () =>
    Taro.addPhoneCalendar({
      title: offering.name,
      startTime: startsAt / 1000,
      endTime: String(endsAt / 1000),
      location: `${whereWords(booking)}，${place.address}`,
      alarmOffset: AN_HOUR_BEFORE_S,
    }).then(
      () => tell('done'),
      () => tell('refused'),
    );
  return (
    <View className="gap">
      {told === 'refused' && <Notice tone="warn" says="没放进去" next="在微信设置里允许写日历，再点一次" />}
      {told === 'done' ? (
        <Notice tone="ok" says="放进手机日历了" next="提前 1 小时提醒" />
      ) : (
        <Button look="soft" small icon="cal" id="booking-calendar" onClick={() => void add()}>
          放进手机日历
        </Button>
      )}
    </View>
  );
}
