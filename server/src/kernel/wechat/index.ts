export { WechatError } from './errors.js';
export { startSandbox, type Sandbox } from './sandbox/sandbox.js';
export { Sms } from './sms.js';
export { Wechat } from './wechat.js';
