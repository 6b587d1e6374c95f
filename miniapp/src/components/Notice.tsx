import { View } from '@tarojs/components';
import { aria } from '@/lib/aria';
import { clockTime } from '@/lib/words';
import { Icon } from './Icon';
import './Notice.scss';

/** 没网: what stands below is old, and how old (UTC ms). */
export function OfflineStrip({ at }: { at: number }) {
  return (
    <View className="strip strip-warn" id="offline-strip">
      <Icon name="cloud" />
      没网，这是 {clockTime(at)} 的
    </View>
  );
}

/** What happened and what to do next. `wait` for what is not known yet; never red for that. */
export function Notice(props: { says: string; next?: string; tone?: 'no' | 'wait' | 'warn' | 'ok'; id?: string }) {
  const { says, next, tone = 'no', id } = props;
  const icon = ({ no: 'warn', wait: 'clock', warn: 'warn', ok: 'ok' } as const)[tone];
  return (
    <View id={id} className={`notice notice-${tone}`} {...aria('alert')}>
      <Icon name={icon} size={28} />
      <View className="grow">
        <View className="head">{says}</View>
        {next && <View className="notice-next">{next}</View>}
      </View>
    </View>
  );
}
