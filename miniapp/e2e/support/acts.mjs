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

/** Names a child of eight, with the guardian's consent, and a grandmother who may pick it up. */
export async function nameChild(phone, serverUrl, name) {
  await phone.open(`${serverUrl}/#/booking/children/index`);
  await phone.tap('#child-add');
  await phone.type('#child-name', name);
  await phone.tap('#child-birth');
  await phone.page.getByText('确定').last().tap();
  await phone.tap('#child-agree');
  await phone.picture('child');
  await phone.tap('#child-send');
  await phone.tap('[id^="picker-add-"]');
  await phone.type('#picker-name', '李秀兰');
  await phone.type('#picker-phone', '16612345699');
  await phone.tap('#picker-send');
  await phone.waitFor('.picker');
  await phone.picture('children');
}
