import { View } from '@tarojs/components';
import { Choices, Field } from '@/components';

export interface Counted {
  number: string;
  reason: string;
}

export const NOT_COUNTED: Counted = { number: '', reason: '' };

/** The units counted; null while nothing sensible is typed. */
export function unitsOf({ number }: Counted): number | null {
  return /^\d{1,7}$/.test(number) ? Number(number) : null;
}

/** What was counted against what stands on paper: the difference is said at once and wants a reason. */
export function CountForm(props: {
  id: string;
  unit: string;
  expected: number;
  reasons: readonly string[];
  counted: Counted;
  onChange: (counted: Counted) => void;
}) {
  const { id, unit, expected, reasons, counted, onChange } = props;
  const units = unitsOf(counted);
  const difference = units === null ? 0 : units - expected;
  return (
    <>
      <Field
        id={`${id}-count`}
        label={`点出来多少${unit}`}
        type="number"
        maxLength={7}
        focus
        value={counted.number}
        hint={wordsOf(difference, units, unit)}
        onChange={(number) => onChange({ ...counted, number: number.replace(/\D/g, '') })}
      />
      {difference !== 0 && (
        <View className="gap">
          <Choices
            id={`${id}-reason`}
            label="为什么差"
            options={reasons.map((name) => ({ code: name, name }))}
            chosen={counted.reason}
            onChoose={(reason) => onChange({ ...counted, reason })}
          />
        </View>
      )}
    </>
  );
}

function wordsOf(difference: number, units: number | null, unit: string): string {
  if (units === null) return '点完再填，别照着单子抄';
  if (difference === 0) return '数对上了';
  return difference < 0 ? `少 ${-difference} ${unit}，选一个原因` : `多 ${difference} ${unit}，选一个原因`;
}
