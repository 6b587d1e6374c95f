import type { ChildrenRule } from '@nuanxin/shared-types';
import { Select } from 'antd';

interface Props {
  rule: ChildrenRule | null;
  onChange: (rule: ChildrenRule | null) => void;
}

/** Whether a guardian books it for a child, and how the child is handed over afterwards. */
export function ForChildren({ rule, onChange }: Props) {
  return (
    <div className="line">
      来的是
      <Select
        aria-label="来的是谁"
        value={rule !== null}
        onChange={(forChildren) => onChange(forChildren ? { pickUp: true } : null)}
        options={[
          { value: false, label: '约的人自己' },
          { value: true, label: '孩子，由家长约' },
        ]}
      />
      {rule && (
        <>
          ，接孩子
          <Select
            aria-label="怎么接孩子"
            value={rule.pickUp}
            onChange={(pickUp) => onChange({ pickUp })}
            options={[
              { value: true, label: '要对接送码' },
              { value: false, label: '不用接送码' },
            ]}
          />
        </>
      )}
      。
    </div>
  );
}
