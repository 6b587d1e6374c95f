import { bringsDuty, listUnions, type MemberRow } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { ExportButton } from '../kit/export-button.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useFilters } from '../kit/use-filters.js';
import { useLoad } from '../kit/use-load.js';
import { EraseBar } from './erase-bar.js';
import { MemberFilters, type PersonSearch } from './member-filters.js';
import { MemberTable } from './member-table.js';
import { ReviewBar } from './review-bar.js';
import { StepDialog } from './step-dialog.js';
import { STATUS, statusOf, type Step } from './status.js';
import { useMembers } from './use-members.js';

/** Members of the cadre's unions: found, narrowed, reviewed. */
export function MembersPage() {
  const { me, city } = useDesk();
  const [filters, narrow] = useFilters();
  // Never in the address: a phone or an ID number would stay in the browser's history.
  const [person, look] = useState<PersonSearch>({});
  const unions = useLoad('unions', () => call(listUnions, {}));
  const helps = bringsDuty(me.roles, 'members');
  const byBadge = city.badges.some((it) => it.code === filters.held);
  return (
    <>
      <header className="top">
        <h1>会员</h1>
        <span className="grow" />
        {byBadge ? (
          <span className="note">按徽章筛的名单不导出</span>
        ) : (
          <ExportButton list="members" filter={filters} />
        )}
        <Button href="#/members/transfers">转会</Button>
        {helps && <Button href="#/members/import">导入</Button>}
        {helps && (
          <Button type="primary" href="#/members/help">
            帮人入会
          </Button>
        )}
      </header>
      <section className="panel">
        <MemberFilters
          filters={filters}
          narrow={narrow}
          person={person}
          look={look}
          unions={unions.data?.rows.filter((it) => it.status === 'open') ?? []}
        />
        <Members key={JSON.stringify([filters, person])} filters={filters} person={person} />
      </section>
    </>
  );
}

interface MembersProps {
  filters: ReturnType<typeof useFilters>[0];
  person: PersonSearch;
}
function Members({ filters, person }: MembersProps) {
  const { me } = useDesk();
  const { message } = App.useApp();
  const { first, rows, next, more, replace } = useMembers(filters, person);
  const [picked, pick] = useState<string[]>([]);
  const [open, setOpen] = useState<{ row: MemberRow; step: Step } | null>(null);
  const status = statusOf(filters.status);
  const reviews = status === 'pending' && bringsDuty(me.roles, 'review');
  const narrowed = Object.keys({ ...filters, ...person }).some((it) => it !== 'status');
  return (
    <>
      {!reviews && picked.length > 0 && <EraseBar ids={picked} rows={rows} onPick={pick} />}
      {reviews && rows.length > 0 && <ReviewBar ids={picked} rows={rows} onPick={pick} onDone={replace} />}
      <Show of={first}>
        {() =>
          rows.length === 0 && !next ? (
            <Nothing says={narrowed ? '没有找到。看看是不是少打了一位，或者放宽条件' : STATUS[status ?? 'active'].none}>
              {narrowed && <Button href="#/members">清掉条件</Button>}
            </Nothing>
          ) : (
            <MemberTable
              rows={rows}
              picked={reviews || bringsDuty(me.roles, 'members') ? picked : null}
              onPick={pick}
              onStep={(row, step) => setOpen({ row, step })}
            />
          )
        }
      </Show>
      {more.failure && <Failed failure={more.failure} />}
      {next && (
        <p className="more">
          <Button onClick={() => more.act(next)} loading={more.busy}>
            再看 50 人
          </Button>
        </p>
      )}
      {open && (
        <StepDialog
          {...open}
          onDone={(row, words) => {
            replace([row]);
            void message.success(words);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
