import { View } from '@tarojs/components';
import { Icon } from '@/components';
import { givableInstead, nextLabel, scanningAgainHelps, type Refusal } from '../refusal';
import { Act, ResultScreen } from './ResultScreen';

/** 不能给: why, and what to say. Stays until the clerk taps, because it is talked about. */
export function Refused(props: {
  place: string;
  clerk: string;
  unit: string;
  refusal: Refusal;
  onNext: () => void;
  onAgain: () => void;
  /** Null without network: nobody could look the number up. */
  onNumber: (() => void) | null;
  onRecords: () => void;
  onGiveInstead: (quantity: number) => void;
}) {
  const { place, clerk, refusal } = props;
  return (
    <ResultScreen
      kind="refuse"
      place={place}
      clerk={clerk}
      big="不能给"
      why={refusal.says}
      info={
        <>
          <Icon name="msg" size={30} />
          <View className="grow">
            <View>{nextLabel(refusal.code)}</View>
            <View className="result-strong" id="staff-result-next">
              {refusal.next}
            </View>
          </View>
        </>
      }
      acts={<Ways {...props} />}
    />
  );
}

type WaysProps = Omit<Parameters<typeof Refused>[0], 'place' | 'clerk'>;

/** The likely next step at the right, large; another way at its left. */
function Ways({ refusal, unit, onNext, onAgain, onNumber, onRecords, onGiveInstead }: WaysProps) {
  const instead = givableInstead(refusal);
  const next = (
    <Act look={instead ? 'line' : 'fill'} id="staff-next" onClick={onNext}>
      下一位
    </Act>
  );
  if (instead)
    return (
      <>
        {next}
        <Act id="staff-give-instead" onClick={() => onGiveInstead(instead)}>
          给 {instead} {unit}
        </Act>
      </>
    );
  if (scanningAgainHelps(refusal.code))
    return (
      <>
        {onNumber && (
          <Act look="line" onClick={onNumber}>
            输数字
          </Act>
        )}
        <Act id="staff-next" onClick={onAgain}>
          再扫一次
        </Act>
      </>
    );
  return (
    <>
      <Act look="line" onClick={onRecords}>
        看记录
      </Act>
      {next}
    </>
  );
}
