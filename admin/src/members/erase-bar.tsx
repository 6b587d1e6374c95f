import { askErasure, type MemberRow } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../kit/reason-dialog.js';

/** As many as the server takes at once. */
const AT_ONCE = 500;

interface Props {
  ids: readonly string[];
  /** All on the page. */
  rows: readonly MemberRow[];
  onPick: (ids: string[]) => void;
}

/** Asks for erasing the members that are picked, for example after a wrong import; a colleague decides. */
export function EraseBar({ ids, rows, onPick }: Props) {
  const { message } = App.useApp();
  const [asking, ask] = useState(false);
  return (
    <div className="review-bar" role="toolbar" aria-label="选中的会员">
      <span className="note grow">
        选了 {ids.length} 人{ids.length > AT_ONCE && `，一次最多 ${AT_ONCE} 人`}
      </span>
      <Button onClick={() => onPick([])}>不选了</Button>
      <Button onClick={() => onPick(rows.map((it) => it.id))}>选这一页</Button>
      <Button danger disabled={ids.length > AT_ONCE} onClick={() => ask(true)}>
        提请删除信息
      </Button>
      {asking && (
        <ReasonDialog
          title={`提请删除 ${ids.length} 人的信息`}
          says="现在还不会删。另一位同事在「待复核」里同意后，他们的姓名、身份证号、手机号和徽章、荣誉马上删掉，不能恢复，本人要重新入会；领过的数量和时间留着，认不出是谁。"
          usual={['名单导错了', '重复登记', '本人书面要求']}
          confirm="提请复核"
          onConfirm={async (reason, send) => {
            await send(askErasure, { memberIds: [...ids], reason });
            void message.success('已提请，等另一位同事复核');
            window.location.hash = '#/approvals';
          }}
          onClose={() => ask(false)}
        />
      )}
    </div>
  );
}
