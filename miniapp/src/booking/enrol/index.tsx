import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { enrol, getCourse, getEnrolment, mendEnrolment, type HandedIn } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, Screen, Skeleton } from '@/components';
import { call } from '@/lib/api';
import { go } from '@/lib/go';
import { memoryCell, type Kept } from '@/lib/store';
import { useAct } from '@/lib/use-act';
import { useLoaded, usePageCell } from '@/lib/use-loaded';
import { DocumentCard } from './DocumentCard';
import './index.scss';

/** What the form is about: a course, or an enrolment whose documents are handed in anew. */
interface Form {
  name: string;
  documents: HandedIn[];
  /** Said by who reviewed; null at the first time. */
  reason: string | null;
  send: (documents: HandedIn[], requestId: string) => Promise<{ id: string }>;
}

/** 报名、补材料: photos of the documents, then one button. */
export default function EnrolPage() {
  const { id = '', mend } = useRouter().params;
  const cell = usePageCell(() => memoryCell<Kept<Form>>());
  const { value, offline, refusal } = useLoaded(cell, () => (mend ? formOfMending(mend) : formOfCourse(id)), id);
  const [documents, hand] = useState<HandedIn[] | null>(null);
  const send = useAct();
  const now = documents ?? value?.documents ?? [];
  const missing = now.filter((it) => it.fileIds.length === 0).map((it) => it.what);
  const submit = () =>
    send.run(now, async (requestId) => {
      if (value) go.enrolled((await value.send(now, requestId)).id);
    });
  return (
    <Screen
      title={mend ? '补材料' : '报名'}
      bar={
        value && (
          <>
            {send.trouble && <Notice {...send.trouble} id="enrol-trouble" />}
            <Button id="enrol-send" busy={send.busy || missing.length > 0} onClick={submit}>
              {missing.length > 0 ? `还差${missing.join('、')}` : '交上去'}
            </Button>
          </>
        )
      }
    >
      {offline && !value && <Notice tone="warn" says="没连上" next="有网了再打开这一页" />}
      {refusal && <Notice says={refusal.says} next={refusal.next} />}
      {!value && !offline && !refusal && <Skeleton rows={2} />}
      {value && (
        <>
          <View className="head enrol-name">{value.name}</View>
          {value.reason && <Notice tone="warn" says={value.reason} next="重拍有问题的，没问题的留着" />}
          {now.map((it) => (
            <DocumentCard
              key={it.what}
              document={it}
              onChange={(fileIds) => hand(now.map((one) => (one.what === it.what ? { ...one, fileIds } : one)))}
            />
          ))}
          <View className="note">照片只给审核的干部看，看过会留记录。</View>
        </>
      )}
    </Screen>
  );
}

async function formOfCourse(id: string): Promise<Form> {
  const { offering, rule } = await call(getCourse, { id });
  return {
    name: offering.name,
    documents: rule.documents.map((what) => ({ what, fileIds: [] })),
    reason: null,
    send: (documents, requestId) => call(enrol, { requestId, offeringId: id, documents }),
  };
}

async function formOfMending(id: string): Promise<Form> {
  const { offering, rule, documents, reason } = await call(getEnrolment, { id });
  const handedIn = (what: string) => documents.find((it) => it.what === what)?.fileIds ?? [];
  return {
    name: offering.name,
    documents: rule.documents.map((what) => ({ what, fileIds: handedIn(what) })),
    reason,
    send: (mended, requestId) => call(mendEnrolment, { id, requestId, documents: mended }),
  };
}
