import {
  acceptEnrolments,
  ENROLMENT_STATUSES,
  listEnrolments,
  type EnrolmentRow,
  type EnrolmentStatus,
  type ManagedOffering,
} from '@nuanxin/shared-types';
import { App, Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '../../api.js';
import { ExportButton } from '../../kit/export-button.js';
import { More } from '../../kit/more.js';
import { Failed, Nothing, Show } from '../../kit/states.js';
import { useAct } from '../../kit/use-act.js';
import { useFilters } from '../../kit/use-filters.js';
import { usePages } from '../../kit/use-pages.js';
import { CallOffButton } from './call-off-button.js';
import { EnrolmentDrawer } from './enrolment-drawer.js';
import { EnrolmentTable } from './enrolment-table.js';
import { ENROLMENT } from './words.js';

/** Address parts before the filters: `bookings/<id>/enrolments`. */
const DEPTH = 3;

/** 报名: who applied, with what they handed in; acceptance one by one or many at once. */
export function EnrolmentsTab({ offering }: { offering: ManagedOffering }) {
  const { id } = offering;
  const [filters, narrow] = useFilters(DEPTH);
  const status = ENROLMENT_STATUSES.find((it) => it === filters.status);
  const asked = { id, ...(status && { status }), ...(filters.toFollow && { toFollow: true }) };
  const pages = usePages<EnrolmentRow>(JSON.stringify(asked), (after) =>
    call(listEnrolments, { ...asked, ...(after && { after }) }),
  );
  const counts = useCounts(pages.first.data);
  const [openId, open] = useState<string | null>(null);
  const [ticked, tick] = useState<string[]>([]);
  const reload = () => {
    tick([]);
    pages.first.reload();
  };
  return (
    <section className="panel">
      <div className="filters">
        <Segmented<EnrolmentStatus | ''>
          aria-label="状态"
          value={status ?? ''}
          onChange={(chosen) => narrow({ status: chosen || undefined })}
          options={[{ value: '', label: '全部' }, ...optionsOf(counts, status)]}
        />
        <Checkbox
          checked={filters.toFollow === 'true'}
          onChange={({ target }) => narrow({ toFollow: target.checked ? 'true' : undefined })}
        >
          只看要问去向的
        </Checkbox>
        <span className="grow" />
        <AcceptButton offering={offering} ids={ticked} onDone={reload} />
        <CallOffButton offering={offering} onDone={reload} />
        <ExportButton list="enrolments" filter={{ id, status, toFollow: filters.toFollow }} />
      </div>
      <Show of={pages.first}>
        {() =>
          pages.rows.length === 0 ? (
            <Nothing says="没有符合的报名" />
          ) : (
            <EnrolmentTable rows={pages.rows} ticked={ticked} onTick={tick} onOpen={open} />
          )
        }
      </Show>
      <More {...pages} />
      {openId && <EnrolmentDrawer id={openId} onChange={reload} onClose={() => open(null)} />}
    </section>
  );
}

type Counts = ReadonlyMap<EnrolmentStatus, number>;

/** What the first page says of the whole course beside its rows. */
function useCounts(page: object | undefined): Counts {
  const counts = page && 'counts' in page ? (page.counts as { status: EnrolmentStatus; count: number }[]) : [];
  return new Map(counts.map((it) => [it.status, it.count]));
}

/** Those there are some of, and the one that is chosen. */
function optionsOf(counts: Counts, chosen: EnrolmentStatus | undefined) {
  return ENROLMENT_STATUSES.filter((it) => counts.has(it) || it === chosen).map((value) => ({
    value,
    label: `${ENROLMENT[value].word} ${counts.get(value) ?? 0}`,
  }));
}

function AcceptButton({
  offering: { id },
  ids,
  onDone,
}: {
  offering: ManagedOffering;
  ids: readonly string[];
  onDone: () => void;
}) {
  const { message } = App.useApp();
  const { busy, failure, act } = useAct<null>(async (_, send) => {
    const { rows } = await send(acceptEnrolments, { id, enrolmentIds: [...ids] });
    const waiting = rows.filter((it) => it.status === 'waiting').length;
    const refused = rows.filter((it) => it.refusal !== null);
    const words = [
      `录取了 ${rows.length - waiting - refused.length} 位`,
      waiting > 0 && `${waiting} 位排候补`,
      refused.length > 0 && `${refused.length} 位没录上：${refused[0]?.refusal?.says ?? ''}`,
    ];
    void message.success(words.filter(Boolean).join('，'));
    onDone();
  });
  if (ids.length === 0) return null;
  return (
    <>
      {failure && <Failed failure={failure} />}
      <Button type="primary" loading={busy} onClick={() => act(null)}>
        录取选中的 {ids.length} 位
      </Button>
    </>
  );
}
