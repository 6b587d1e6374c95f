import { View } from '@tarojs/components';
import type { Course } from '@nuanxin/shared-types';
import { whenWords } from '@/lib/appointment-words';
import { now } from '@/lib/clock';
import './course.scss';

/** What one ought to know before enrolling. */
export function Facts({ course }: { course: Course }) {
  const { documents, review, closesAt, minimum, passMark, certificate } = course.rule;
  const { capacity, accepted, waiting } = course;
  const facts: [string, string, string?][] = [
    ['名额', `${capacity} 人，报上 ${accepted} 人`, waiting > 0 ? `${waiting} 人候补` : undefined],
    ['报名到', whenWords(closesAt, now()), minimum > 0 ? `不到 ${minimum} 人不开班，会告诉你` : undefined],
    ['要交', documents.length > 0 ? `${documents.join('、')}，手机拍照就行` : '什么都不用交'],
    ['审核', review ? '工会看过材料，通知你结果' : '报上就有位子'],
    ['结业', endWords(passMark, certificate)],
  ];
  return (
    <View className="card list course-facts" id="course-facts">
      {facts.map(([name, words, note]) => (
        <View key={name} className="item course-fact">
          <View className="note course-fact-name">{name}</View>
          <View className="grow">
            <View>{words}</View>
            {note && <View className="note">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}

function endWords(passMark: number | null, certificate: string | null): string {
  const exam = passMark === null ? '不考试' : `考试 ${passMark} 分合格`;
  return certificate === null ? exam : `${exam}，发《${certificate}》`;
}
