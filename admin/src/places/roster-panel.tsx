import { listPlaceTurns, setPlaceTurns, type PlaceTurn, type TurnKind } from '@nuanxin/shared-types';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { now } from '../kit/clock.js';
import { Failed, Show } from '../kit/states.js';
import { useAct } from '../kit/use-act.js';
import { useLoad } from '../kit/use-load.js';
import { dayAfter } from '../kit/days.js';

const KINDS: Record<TurnKind, string> = { cleaning: '值日打扫', volunteer: '志愿者' };
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
/** So many weeks a turn may be repeated ahead. */
const REPEATS = [1, 4, 8];

/** 值日: a week at a glance, who cleans and who helps. */
export function RosterPanel({ id }: { id: string }) {
  const { city } = useDesk();
  const [ahead, turn] = useState(0);
  const monday = mondayOf(dayAfter(now(), city.timeZone, 7 * ahead));
  const days = WEEKDAYS.map((_, i) => daysLater(monday, i));
  const turns = useLoad(`${id} ${monday}`, () =>
    call(listPlaceTurns, { id, from: monday, until: days.at(-1) ?? monday }),
  );
  const [setting, set] = useState<{ day: string; kind: TurnKind; who: string } | null>(null);
  const whoOf = (rows: PlaceTurn[], day: string, kind: TurnKind) =>
    rows.find((it) => it.day === day && it.kind === kind)?.who ?? '';
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>值日和志愿者</h2>
        <span className="note grow">名字只有工会干部看得到</span>
        <Button icon={<LeftOutlined aria-hidden />} aria-label="上一周" onClick={() => turn(ahead - 1)} />
        <b>
          {monday.slice(5)} 到 {days.at(-1)?.slice(5)}
        </b>
        <Button icon={<RightOutlined aria-hidden />} aria-label="下一周" onClick={() => turn(ahead + 1)} />
      </div>
      <Show of={turns}>
        {({ rows }) => (
          <table className="roster">
            <thead>
              <tr>
                <th scope="col">谁</th>
                {days.map((day, i) => (
                  <th scope="col" key={day}>
                    周{WEEKDAYS[i]} <span className="note">{day.slice(5)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(Object.keys(KINDS) as TurnKind[]).map((kind) => (
                <tr key={kind}>
                  <th scope="row">{KINDS[kind]}</th>
                  {days.map((day) => {
                    const who = whoOf(rows, day, kind);
                    return (
                      <td key={day}>
                        <button
                          type="button"
                          aria-label={`${day} ${KINDS[kind]}：${who || '排人'}`}
                          onClick={() => set({ day, kind, who })}
                        >
                          {who || <span className="note">排人</span>}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Show>
      {setting && (
        <TurnDialog
          id={id}
          turn={setting}
          onClose={() => set(null)}
          onDone={() => {
            set(null);
            turns.reload();
          }}
        />
      )}
    </section>
  );
}

interface DialogProps {
  id: string;
  turn: { day: string; kind: TurnKind; who: string };
  onClose: () => void;
  onDone: () => void;
}

function TurnDialog({ id, turn: { day, kind, who }, onClose, onDone }: DialogProps) {
  const [form] = Form.useForm<{ who: string; weeks: number }>();
  const { busy, failure, act } = useAct<{ who: string; weeks: number }>(async ({ who: name, weeks }, send) => {
    const days = Array.from({ length: weeks }, (_, i) => daysLater(day, 7 * i));
    await send(setPlaceTurns, { id, kind, days, who: name.trim() });
    onDone();
  });
  return (
    <Modal
      open
      title={`${day} ${KINDS[kind]}`}
      okText="排上"
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ who, weeks: 1 }} onFinish={act}>
        <Form.Item label="谁，空着就是没人" name="who">
          <Input maxLength={60} placeholder="一个或几个名字" autoFocus />
        </Form.Item>
        <Form.Item label="连着几周的这一天" name="weeks">
          <Segmented options={REPEATS.map((value) => ({ value, label: value === 1 ? '只这一天' : `${value} 周` }))} />
        </Form.Item>
      </Form>
      {failure && <Failed failure={failure} />}
    </Modal>
  );
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function mondayOf(day: string): string {
  return daysLater(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
