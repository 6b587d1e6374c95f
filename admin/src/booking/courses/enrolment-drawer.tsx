import { getManagedEnrolment, type EnrolmentRow } from '@nuanxin/shared-types';
import { Drawer } from 'antd';
import { call } from '../../api.js';
import { Photo } from '../../kit/photo.js';
import { Show } from '../../kit/states.js';
import { Tag } from '../../kit/tag.js';
import { useLoad } from '../../kit/use-load.js';
import { useMoment } from '../../kit/use-moment.js';
import { EnrolmentActs } from './enrolment-acts.js';
import { ENROLMENT, PLACEMENT } from './words.js';

interface Props {
  id: string;
  onChange: () => void;
  onClose: () => void;
}

/** One enrolment: the photos side by side with the decision. */
export function EnrolmentDrawer({ id, onChange, onClose }: Props) {
  const enrolment = useLoad(id, () => call(getManagedEnrolment, { id }));
  const changed = () => {
    enrolment.reload();
    onChange();
  };
  return (
    <Drawer open size={560} title={enrolment.data ? `${enrolment.data.person}的报名` : '报名'} onClose={onClose}>
      <Show of={enrolment}>
        {(row) => (
          <div className="enrolment">
            <Facts row={row} />
            {row.documents.map(({ what, fileIds }) => (
              <section key={what}>
                <h3>{what}</h3>
                <p className="acts">
                  {fileIds.map((fileId) => (
                    <Photo key={fileId} id={fileId} alt={what} />
                  ))}
                </p>
              </section>
            ))}
            <EnrolmentActs row={row} onDone={changed} />
          </div>
        )}
      </Show>
    </Drawer>
  );
}

function Facts({ row }: { row: EnrolmentRow }) {
  const moment = useMoment();
  const { number, category, status, reason, at, attended, missed, score, certificate, placement, position } = row;
  const facts = [
    { name: '报名号', value: number },
    { name: '工种', value: category || '没写' },
    { name: '报名时间', value: moment(at) },
    ...(position > 0 ? [{ name: '候补', value: `第 ${position} 位` }] : []),
    ...(attended + missed > 0 ? [{ name: '出勤', value: `来了 ${attended} 次，缺 ${missed} 次` }] : []),
    ...(score === null ? [] : [{ name: '成绩', value: `${score} 分` }]),
    ...(certificate ? [{ name: '证书', value: certificate.number + (certificate.revoked ? '，撤销了' : '') }] : []),
    ...(placement
      ? [{ name: '去向', value: [PLACEMENT[placement.kind], placement.employer].filter(Boolean).join('，') }]
      : []),
    ...(reason ? [{ name: '说明', value: reason }] : []),
  ];
  return (
    <>
      <p>
        <Tag tone={ENROLMENT[status].tone}>{ENROLMENT[status].word}</Tag>
      </p>
      <ul className="lines">
        {facts.map(({ name, value }) => (
          <li key={name}>
            <span className="note">{name}</span>
            <b>{value}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
