import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { PRACTICE_CODES, type Practice } from '@nuanxin/shared-types';
import { aria } from '@/lib/aria';
import { statusBarHeight } from '@/lib/frame';
import { isLarge, scaleStyle } from '@/lib/theme';
import { Scanner } from '@/scanner/Scanner';
import { PracticeResult } from './PracticeResult';
import { usePractice } from './use-practice';
import '../counter/counter.scss';
import './training.scss';

const PRACTICES = Object.keys(PRACTICE_CODES) as Practice[];

/**
 * 练习: the scanner with practice codes. Nothing is sent, no stock moves; the ground is light and striped where the counter's is
 * dark, and a band says so over every result.
 */
export default function TrainingPage() {
  const placeId = useRouter().params['placeId'] ?? '';
  const { shown, done, practise, onCode, onGone, next } = usePractice();
  const leave = () => void Taro.redirectTo({ url: `/staff/counter/index?placeId=${placeId}` });
  return (
    <View className={`screen training${isLarge ? ' large' : ''}`} style={scaleStyle}>
      <View
        className="training-band"
        id="training-band"
        style={{ paddingTop: `${statusBarHeight()}px` }}
        {...aria('alert')}
      >
        练习中，不动库存
      </View>
      <View className="training-body">
        <View className="note">扫练习卡上的码，或者点下面的。声音和画面跟真的一样。</View>
        <View className="counter-camera">
          <Scanner
            onCode={onCode}
            onGone={onGone}
            onNoTorch={() => undefined}
            torch={false}
            paused={shown !== null}
            hint="对准练习卡上的码"
          />
        </View>
        <View className="training-ways">
          {PRACTICES.map((it) => (
            <View
              key={it}
              id={`training-${it}`}
              className="training-way"
              hoverClass="pressed"
              {...aria('button')}
              onClick={() => practise(it)}
            >
              <View className="training-name">{PRACTICE_CODES[it].name}</View>
              <View className="note">{PRACTICE_CODES[it].note}</View>
            </View>
          ))}
        </View>
        <View className="note" id="training-done">
          {done === 0 ? '四样都试一遍就会了' : `试了 ${done} 次。练习的不记账`}
        </View>
        <View className="training-leave" id="training-leave" hoverClass="pressed" {...aria('button')} onClick={leave}>
          退出练习，去核销
        </View>
      </View>
      {shown && <PracticeResult shown={shown} onNext={next} />}
    </View>
  );
}
