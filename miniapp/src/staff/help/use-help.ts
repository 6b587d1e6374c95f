import {
  helpJoin,
  listUnions,
  sendPhoneCode,
  type City,
  type ErrorCode,
  type MemberRow,
  type UnionNode,
} from '@nuanxin/shared-types';
import { useEffect, useState } from 'react';
import { ApiError, call, ifAnswered } from '@/lib/api';
import { now } from '@/lib/clock';
import { idNumberProblem, normalIdNumber } from '@/lib/id-number';
import { useAct } from '@/lib/use-act';
import { dayOf } from '@/lib/words';

const EMPTY = {
  unionId: '',
  phone: '',
  phoneCode: '',
  name: '',
  idNumber: '',
  category: '',
  platform: '',
  agreed: false,
};
type Draft = typeof EMPTY;
type Problems = { [field in keyof Draft]?: string | null };

/** Which field a refusal of the server belongs to. */
const FIELD_OF: Partial<Record<ErrorCode, keyof Draft>> = {
  PHONE_CODE_WRONG: 'phoneCode',
  ID_NUMBER_WRONG: 'idNumber',
  ID_NUMBER_TAKEN: 'idNumber',
  TOO_YOUNG: 'idNumber',
  CATEGORY_UNKNOWN: 'category',
  UNION_CLOSED: 'unionId',
};

export type Help = ReturnType<typeof useHelp>;

/** The form a cadre fills in for somebody who stands beside. */
export function useHelp(city: City | null, onJoined: (joined: { member: MemberRow; found: boolean }) => void) {
  const [draft, setDraft] = useState(EMPTY);
  const [problems, setProblems] = useState<Problems>({});
  const [sent, setSent] = useState<'sms' | 'sandbox' | null>(null);
  const [unions, setUnions] = useState<UnionNode[]>([]);
  const joining = useAct();
  const sending = useAct();
  useEffect(() => {
    void ifAnswered(call(listUnions, {})).then((it) => {
      const open = it?.rows.filter(({ status }) => status === 'open') ?? [];
      setUnions(open);
      if (open.length === 1) setDraft((before) => ({ ...before, unionId: open[0]?.id ?? '' }));
    });
  }, []);

  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setProblems({ ...problems, ...Object.fromEntries(Object.keys(part).map((field) => [field, null])) });
    if (part.phone !== undefined) setSent(null);
  };
  const send = () => {
    const problem = phoneProblem(draft.phone);
    setProblems({ ...problems, phone: problem });
    if (problem) return;
    sending.run(draft.phone, async () => {
      const { sandboxCode } = await call(sendPhoneCode, { phone: draft.phone });
      setSent(sandboxCode ? 'sandbox' : 'sms');
      setDraft((before) => ({ ...before, phoneCode: sandboxCode ?? '' }));
    });
  };
  const submit = () => {
    const found = problemsOf(draft);
    setProblems(found);
    if (!city || Object.values(found).some(Boolean)) return;
    const body = bodyOf(draft, city);
    joining.run(body, async (requestId) => {
      try {
        onJoined(await call(helpJoin, { ...body, requestId }));
      } catch (error) {
        const field = error instanceof ApiError ? FIELD_OF[error.code] : undefined;
        if (!field || !(error instanceof ApiError)) throw error;
        setProblems({ [field]: `${error.says}，${error.next}` });
      }
    });
  };
  return {
    draft,
    change,
    problems,
    trouble: joining.trouble ?? sending.trouble,
    busy: joining.busy,
    sending: sending.busy,
    sent,
    send,
    submit,
    unions,
  };
}

function phoneProblem(phone: string): string | null {
  return /^1[3-9]\d{9}$/.test(phone) ? null : '手机号应为 11 位';
}

function problemsOf(draft: Draft): Problems {
  return {
    unionId: draft.unionId ? null : '选一个工会',
    phone: phoneProblem(draft.phone),
    phoneCode: /^\d{6}$/.test(draft.phoneCode) ? null : '填 6 位验证码',
    name: draft.name.trim().length < 2 ? '照身份证写姓名' : null,
    idNumber: idNumberProblem(draft.idNumber, dayOf(now())),
    category: draft.category ? null : '选一个最接近的',
    agreed: draft.agreed ? null : '给本人看过、本人同意，再勾上',
  };
}

function bodyOf(draft: Draft, { consent }: City) {
  const { unionId, phone, phoneCode, name, idNumber, category, platform } = draft;
  return {
    unionId,
    consent: { rules: consent.rules.version, privacy: consent.privacy.version },
    phone,
    phoneCode,
    name: name.trim(),
    idNumber: normalIdNumber(idNumber),
    category,
    ...(platform && { platform }),
  };
}
