export { startSandbox, type Sandbox } from './sandbox/sandbox.js';
export { Sms } from './sms.js';
export { Wechat } from './wechat.js';
