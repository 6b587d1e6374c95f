import { join, type City, type ErrorCode, type Joined } from '@nuanxin/shared-types';
import { useRef, useState } from 'react';
import { ApiError, call, ifAnswered, Offline } from '@/lib/api';
import { now } from '@/lib/clock';
import { idNumberProblem, idNumberProblemWhileTyping, normalIdNumber } from '@/lib/id-number';
import { newRequestId } from '@/lib/ids';
import { refreshCity, refreshMe } from '@/lib/session';
import { kept } from '@/lib/store';
import { dayOf } from '@/lib/words';

const EMPTY = { name: '', idNumber: '', category: '', platform: '', agreed: false };
export type Draft = typeof EMPTY;
export type Problems = { [field in keyof Draft]?: string | null };

/** Which field a refusal of the server belongs to. */
const FIELD_OF: Partial<Record<ErrorCode, keyof Draft>> = {
  ID_NUMBER_WRONG: 'idNumber',
  ID_NUMBER_TAKEN: 'idNumber',
  TOO_YOUNG: 'idNumber',
  CATEGORY_UNKNOWN: 'category',
  CONSENT_OUTDATED: 'agreed',
};

interface Trouble {
  says: string;
  next: string;
  tone: 'no' | 'wait' | 'warn';
}

/** The three fields and the act of joining. A repeat of the same form carries the same requestId. */
export function useJoin(poster: string, city: City | null, onJoined: (joined: Joined) => void) {
  const [draft, setDraft] = useState(EMPTY);
  const [problems, setProblems] = useState<Problems>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const act = useRef({ body: '', requestId: '' });

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setTrouble(null);
    const typing = part.idNumber === undefined ? {} : { idNumber: idNumberProblemWhileTyping(part.idNumber, today()) };
    const cleared = Object.fromEntries(Object.keys(part).map((field) => [field, null]));
    setProblems({ ...problems, ...cleared, ...typing });
  };
  const leaveId = () => {
    if (draft.idNumber) setProblems({ ...problems, idNumber: idNumberProblem(draft.idNumber, today()) });
  };
  const refuse = async (error: ApiError) => {
    const field = FIELD_OF[error.code];
    if (error.code === 'CONSENT_OUTDATED') {
      await refreshCity();
      setDraft({ ...draft, agreed: false });
    }
    if (field) setProblems({ ...problems, [field]: `${error.says}，${error.next}` });
    else setTrouble({ says: error.says, next: error.next, tone: error.code === 'UNCERTAIN' ? 'wait' : 'no' });
  };
  const submit = async () => {
    const found = problemsOf(draft, city);
    setProblems(found);
    if (!city || Object.values(found).some(Boolean)) return;
    const body = bodyOf(draft, city, poster);
    const text = JSON.stringify(body);
    if (act.current.body !== text) act.current = { body: text, requestId: newRequestId() };
    setBusy(true);
    setTrouble(null);
    try {
      const joined = await call(join, { ...body, requestId: act.current.requestId });
      remember(joined);
      onJoined(joined);
    } catch (error) {
      if (error instanceof Offline) setTrouble({ says: error.says, next: '填的都在，有网了再点一次', tone: 'warn' });
      else if (error instanceof ApiError) await refuse(error);
      else throw error;
    } finally {
      setBusy(false);
    }
  };
  return { draft, change, problems, trouble, busy, leaveId, submit };
}

function today(): string {
  return dayOf(now());
}

function problemsOf(draft: Draft, city: City | null): Problems {
  const platforms = city?.categories.find((it) => it.code === draft.category)?.platforms ?? [];
  return {
    name: draft.name.trim().length < 2 ? '照身份证写姓名' : null,
    idNumber: idNumberProblem(draft.idNumber, today()),
    category: draft.category ? null : '选一个最接近的',
    platform: platforms.length > 0 && !draft.platform ? '选一个，跑几家就选最多的' : null,
    agreed: draft.agreed ? null : '看过再勾上，才能入会',
  };
}

function bodyOf(draft: Draft, city: City, poster: string) {
  const { rules, privacy } = city.consent;
  return {
    joinCode: poster,
    consent: { rules: rules.version, privacy: privacy.version },
    name: draft.name.trim(),
    idNumber: normalIdNumber(draft.idNumber),
    category: draft.category,
    ...(draft.platform && { platform: draft.platform }),
  };
}

/** The card is on the phone from now on; roles of a person found again come with the next answer on who this is. */
function remember({ card }: Joined): void {
  const me = kept.me.get();
  kept.me.set({ phone: me?.phone ?? null, roles: me?.roles ?? [], member: card });
  kept.programmes.set(null);
  void ifAnswered(refreshMe());
}
