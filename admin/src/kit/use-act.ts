import { useRef, useState } from 'react';
import type { Route } from '@nuanxin/shared-types';
import { call, Failure } from '../api.js';
import { newId } from './ids.js';

/** Sends a repeatable write: the same words to the same route carry the same `requestId`. */
export type Send = <In extends { requestId: string }, Out>(
  route: Route<In, Out>,
  input: Omit<In, 'requestId'>,
) => Promise<Out>;

interface Act<Body> {
  busy: boolean;
  failure: Failure | undefined;
  act: (body: Body) => void;
}

/**
 * One act of a dialog. Pressing again after a lost answer or a refusal repeats it with the same request ids, so whatever
 * was done already counts once; changed words are a new request. The ids live as long as the dialog.
 */
export function useAct<Body>(perform: (body: Body, send: Send) => Promise<void>): Act<Body> {
  const ids = useRef(new Map<string, string>());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  function send<In extends { requestId: string }, Out>(route: Route<In, Out>, input: Omit<In, 'requestId'>) {
    const key = `${route.path} ${JSON.stringify(input)}`;
    const requestId = ids.current.get(key) ?? newId();
    ids.current.set(key, requestId);
    return call(route, { ...input, requestId } as In);
  }

  async function run(body: Body): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      await perform(body, send);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return { busy, failure, act: (body) => void run(body) };
}
