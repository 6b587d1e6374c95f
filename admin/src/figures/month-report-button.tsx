import { FilePdfOutlined } from '@ant-design/icons';
import { listUnions, type Figures, type FiguresFilter } from '@nuanxin/shared-types';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { clockOf, now } from '../kit/clock.js';
import { periodWords } from './periods.js';

/** The shown period on one A4 page, for the report upstairs. */
export function MonthReportButton({ figures, asked }: { figures: Figures; asked: FiguresFilter }) {
  const { city, me, programmes } = useDesk();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  async function make(): Promise<void> {
    const [{ savePdf }, { monthReport }] = await Promise.all([import('../kit/pdf.js'), import('./month-report.js')]);
    const unions = asked.unionId ? (await call(listUnions, {})).rows : [];
    const own = me.roles.find(({ role }) => role !== 'clerk')?.scopeName ?? city.name;
    const union = unions.find((it) => it.id === asked.unionId)?.name ?? own;
    const clock = clockOf(city.timeZone);
    const heading = {
      union,
      programme: programmes.find((it) => it.id === asked.programmeId)?.name ?? '全部活动',
      period: periodWords(asked),
      made: `${clock.day(now())} ${clock.time(now())} 生成`,
    };
    await savePdf(`${union} ${heading.period}服务情况`, 'a4', [monthReport(figures, heading)]);
  }

  const start = () => {
    setBusy(true);
    make()
      .catch(() => message.error('这一页没做成。再点一次，还不行就换一个浏览器'))
      .finally(() => setBusy(false));
  };
  return (
    <Button icon={<FilePdfOutlined aria-hidden />} loading={busy} onClick={start}>
      一页纸报告
    </Button>
  );
}
