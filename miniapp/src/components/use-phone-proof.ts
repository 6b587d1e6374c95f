import { useEffect, useState } from 'react';
import { sendPhoneCode, type Me } from '@nuanxin/shared-types';
import { ApiError, call, wordsOf } from '@/lib/api';
import { now } from '@/lib/clock';
import { provePhone } from '@/lib/session';

const PHONE_LENGTH = 11;
const CODE_LENGTH = 6;

/** What is wrong with a mainland mobile number; null when it holds. */
function problemOf(phone: string): string | null {
  if (phone.length < PHONE_LENGTH) return `少 ${PHONE_LENGTH - phone.length} 位，再看一眼`;
  return /^1[3-9]\d{9}$/.test(phone) ? null : '手机号不对，再看一眼';
}

/** The steps of proving a phone. Every error keeps what was typed. */
export function usePhoneProof(onProved: (me: Me, sandbox: boolean) => void) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [sent, setSent] = useState<{ nextAt: number; sandbox: boolean } | null>(null);
  const [phoneProblem, setPhoneProblem] = useState<string | null>(null);
  const [codeProblem, setCodeProblem] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<{ says: string; next: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const rest = useSecondsUntil(sent?.nextAt ?? 0);

  const prove = async (phoneCode: string, sandbox: boolean) => {
    try {
      onProved(await provePhone(phone, phoneCode), sandbox);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'PHONE_CODE_WRONG')
        setCodeProblem(`${error.says}，${error.next}`);
      else setTrouble(wordsOf(error));
    }
  };
  const send = async () => {
    const problem = problemOf(phone);
    setPhoneProblem(problem);
    if (problem) return;
    setBusy(true);
    setTrouble(null);
    try {
      const { nextAt, sandboxCode } = await call(sendPhoneCode, { phone });
      setSent({ nextAt, sandbox: sandboxCode !== undefined });
      setCode(sandboxCode ?? '');
      setCodeProblem(null);
      if (sandboxCode) await prove(sandboxCode, true);
    } catch (error) {
      setTrouble(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const typeCode = (typed: string) => {
    setCode(typed);
    setCodeProblem(null);
    if (typed.length === CODE_LENGTH && typed !== code) void prove(typed, false);
  };
  const typePhone = (typed: string) => {
    setPhone(typed);
    setPhoneProblem(null);
    setSent(null);
  };
  const sandbox = sent?.sandbox ?? false;
  return {
    phone,
    code,
    sent: sent !== null,
    sandbox,
    phoneProblem,
    codeProblem,
    trouble,
    busy,
    rest,
    send,
    typeCode,
    typePhone,
  };
}

/** Whole seconds until a moment (UTC ms), counting down. */
function useSecondsUntil(moment: number): number {
  const [, tick] = useState(0);
  const rest = Math.max(0, Math.ceil((moment - now()) / 1000));
  useEffect(() => {
    if (rest === 0) return undefined;
    const timer = setTimeout(() => tick((count) => count + 1), 1000);
    return () => clearTimeout(timer);
  });
  return rest;
}
