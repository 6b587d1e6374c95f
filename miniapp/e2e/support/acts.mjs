import { CLERK } from './people.mjs';

/** From the poster to the card: 6 taps, 3 typed fields. */
export async function joinFromPoster(phone, posterUrl, person) {
  await phone.open(posterUrl);
  await phone.tap('#join-start');
  await phone.type('#join-phone', person.phone);
  await phone.tap('#join-get-code');
  await phone.waitFor('#join-name');
  await phone.type('#join-name', person.name);
  await phone.type('#join-id', person.idNumber);
  await phone.tap('#job-rider');
  await phone.tap('#platform-meituan');
  await phone.tap('#join-agree');
  await phone.tap('#join-done');
  await phone.waitFor('#join-result');
}

/** The counter's address, the clerk's phone number, the scanner. */
export async function openCounter(phone, serverUrl) {
  await phone.open(`${serverUrl}/counter`);
  await phone.tap('#staff-sign-in');
  await phone.type('#login-phone', CLERK);
  await phone.tap('#login-get-code');
  await phone.waitFor('#staff-on-hand');
}

/** The number an element shows. */
export async function numberIn(phone, selector) {
  return Number((await phone.text(selector)).match(/\d+/)?.[0]);
}

/** Signs in on this phone by its number; the sandbox fills the SMS code in. */
export async function signInHere(phone, serverUrl, number) {
  await phone.open(`${serverUrl}/#/pages/login/index`);
  await phone.type('#login-phone', number);
  await phone.tap('#login-get-code');
  await phone.page.waitForFunction(() => localStorage.getItem('nuanxin.session') !== null);
}
