import { useSyncExternalStore } from 'react';
import { watchNetwork } from './network';

/**
 * Whether scanning goes to the server or to this phone's queue. Either the phone says it has no network, or it has one
 * and the server does not answer (a dead router, a captive portal): both are 没网 to a person waiting for water.
 */
let connected = true;
let answering = true;
let watching = false;
const listeners = new Set<() => void>();

export function isConnected(): boolean {
  return connected;
}

export function isReachable(): boolean {
  return connected && answering;
}

/** Any answer of the server proves the way; silence, or the clerk's decision not to wait, ends it until the next one. */
export function learnAnswering(answers: boolean): void {
  if (answers === answering) return;
  answering = answers;
  listeners.forEach((listener) => listener());
}

function learnConnected(has: boolean): void {
  connected = has;
  // A new network deserves a new try.
  if (has) answering = true;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!watching) {
    watching = true;
    watchNetwork(learnConnected);
  }
  return () => listeners.delete(listener);
}

/** `isReachable`, following its changes. */
export function useReachable(): boolean {
  return useSyncExternalStore(subscribe, isReachable, isReachable);
}
