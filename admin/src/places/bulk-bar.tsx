import { editPlaces, type PlacesEdit } from '@nuanxin/shared-types';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useDesk } from '../desk.js';
import { count } from '../kit/numbers.js';
import { Failed } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { FacilityPicks } from './facility-picks.js';
import { EVERY_DAY, tidied } from './hours-draft.js';
import { HoursForm } from './hours-form.js';

interface Props {
  ids: string[];
  onClear: () => void;
  onDone: () => void;
}

/** Ids that one request names: what its body may weigh is limited. */
const AT_ONCE = 5000;
type What = 'hours' | 'add' | 'remove';
const TITLES: Record<What, string> = { hours: '改开放时间', add: '加设施', remove: '减设施' };

/** The same for many places: hours, facilities. */
export function BulkBar({ ids, onClear, onDone }: Props) {
  const [what, ask] = useState<What | null>(null);
  return (
    <div className="bulk-bar" role="group" aria-label="一起改">
      <b>选了 {count(ids.length)} 处</b>
      {(['hours', 'add', 'remove'] as const).map((it) => (
        <Button key={it} size="small" onClick={() => ask(it)}>
          {TITLES[it]}
        </Button>
      ))}
      <Button size="small" type="text" onClick={onClear}>
        不选了
      </Button>
      {what && (
        <BulkDialog
          what={what}
          ids={ids}
          onClose={() => ask(null)}
          onDone={() => {
            ask(null);
            onClear();
            onDone();
          }}
        />
      )}
    </div>
  );
}

function BulkDialog({
  what,
  ids,
  onClose,
  onDone,
}: {
  what: What;
  ids: string[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { city } = useDesk();
  const { message } = App.useApp();
  const [hours, setHours] = useState(EVERY_DAY);
  const [codes, setCodes] = useState<string[]>([]);
  const edit: PlacesEdit =
    what === 'hours'
      ? { hours: tidied(hours) }
      : what === 'add'
        ? { addFacilities: codes }
        : { removeFacilities: codes };
  const { busy, failure, act } = useAct(async (_: undefined, send) => {
    let changed = 0;
    for (let at = 0; at < ids.length; at += AT_ONCE)
      changed += (await send(editPlaces, { ids: ids.slice(at, at + AT_ONCE), edit })).changed;
    void message.success(`${count(ids.length)} 处里改了 ${count(changed)} 处，其余本来就是这样`);
    onDone();
  });
  return (
    <Modal
      open
      width={720}
      title={`${count(ids.length)} 处一起${TITLES[what]}`}
      okText={`改这 ${count(ids.length)} 处`}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: what !== 'hours' && codes.length === 0 }}
      onOk={() => act(undefined)}
      onCancel={onClose}
    >
      <p className="dialog-says">
        {what === 'hours' ? '选中的每一处都换成下面的时间，临时说的今天关门不受影响。' : '别的设施不动。'}
      </p>
      {what === 'hours' ? (
        <HoursForm hours={hours} onChange={setHours} />
      ) : (
        <FacilityPicks facilities={city.facilities} chosen={codes} onChange={setCodes} />
      )}
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}
