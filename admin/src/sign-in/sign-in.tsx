import { getCity } from '@nuanxin/shared-types';
import { Tabs } from 'antd';
import { call } from '../api.js';
import { Mark } from '../kit/mark.js';
import { useLoad } from '../kit/use-load.js';
import { ByPassword } from './by-password.js';
import { ByPhone } from './by-phone.js';
import { ByScan } from './by-scan.js';

/** The door of the console: by account, by scanning with the mini program; in a sandbox also by phone. */
export function SignIn() {
  const city = useLoad('city', () => call(getCity, {}));
  const ways = [
    { key: 'password', label: '账号密码', children: <ByPassword /> },
    { key: 'scan', label: '扫码', children: <ByScan /> },
    ...(city.data?.sandbox ? [{ key: 'phone', label: '手机号（演示）', children: <ByPhone /> }] : []),
  ];
  return (
    <div className="sign-in">
      <section className="panel">
        <Mark size={64} />
        <h1>暖新工作台</h1>
        <p className="note">{city.data ? `${city.data.name}的工会干部从这里进` : ' '}</p>
        <Tabs items={ways} destroyOnHidden />
      </section>
    </div>
  );
}
