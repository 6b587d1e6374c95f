import { callOffCourse, type ManagedOffering } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../kit/reason-dialog.js';

/** The course does not take place. */
export function CallOffButton({ offering: { id, name }, onDone }: { offering: ManagedOffering; onDone: () => void }) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>停办</Button>
      {open && (
        <ReasonDialog
          title={`停办「${name}」`}
          says="还没上的课全部取消，报名的、候补的人都收到通知和原因。不能恢复，要办就另开一个。"
          usual={['报名人数不够', '老师来不了', '场地没有了']}
          confirm="停办"
          onConfirm={async (reason, send) => {
            const { told } = await send(callOffCourse, { id, reason });
            void message.success(`停办了，通知了 ${told} 位`);
            onDone();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
