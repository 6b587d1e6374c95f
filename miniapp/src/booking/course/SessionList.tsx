import { View } from '@tarojs/components';
import type { CourseSession } from '@nuanxin/shared-types';
import { useState, type ReactNode } from 'react';
import { DateTile, SectionHead, Tag } from '@/components';
import { hourWords } from '@/lib/appointment-words';
import { aria } from '@/lib/aria';
import { now } from '@/lib/clock';
import './course.scss';

const SHOWN = 4;

/** All sessions by start, the next ones in sight. `beside` says how one stands in a session. */
export function SessionList<Session extends CourseSession>(props: {
  sessions: Session[];
  beside?: (session: Session) => ReactNode;
}) {
  const { sessions, beside } = props;
  const [all, showAll] = useState(false);
  const moment = now();
  const first = Math.max(
    0,
    sessions.findIndex((it) => it.endsAt > moment),
  );
  const shown = all ? sessions : sessions.slice(first, first + SHOWN);
  return (
    <>
      <SectionHead title={`上课时间，共 ${sessions.length} 次`} />
      <View className="card list course-sessions">
        {shown.map((it) => (
          <View key={it.id} className="item course-session" id={`session-${it.id}`}>
            <DateTile at={it.startsAt} now={moment} />
            <View className="grow">
              <View className="strong">
                {hourWords(it.startsAt)} 到 {hourWords(it.endsAt)}
              </View>
              <View className="note">{[it.title, it.teacher, it.place.name, it.room].filter(Boolean).join('，')}</View>
              {it.status === 'cancelled' ? (
                <Tag tone="plain">这次不上{it.reason && `：${it.reason}`}</Tag>
              ) : (
                beside?.(it)
              )}
            </View>
          </View>
        ))}
        {shown.length < sessions.length && (
          <View
            className="item course-all link"
            id="sessions-all"
            hoverClass="pressed"
            {...aria('button')}
            onClick={() => showAll(true)}
          >
            全部 {sessions.length} 次
          </View>
        )}
      </View>
    </>
  );
}
