import * as api from '@nuanxin/shared-types';

/** Signs in by phone; the sandbox tells the code. @returns the session's token */
export async function signIn(url, phone) {
  const { sandboxCode } = await call(url, null, api.sendPhoneCode, { phone });
  return (await call(url, null, api.signIn, { phone, phoneCode: sandboxCode })).token;
}

/** One route of the contract; anything but an answer fails the run. */
export async function call(url, token, route, input) {
  const { method, path, query, body } = api.requestOf(route, input);
  const response = await fetch(`${url}/api${path}${query}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer;
}
