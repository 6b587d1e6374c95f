import { Button } from 'antd';

/** Shown once, after the app was set up. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <>
      <p>
        <b>抄下备用码</b>，和工作证放在一起。手机丢了，一个码能登录一次；这里只显示这一回。
      </p>
      <ul className="recovery">
        {codes.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      <Button type="primary" size="large" block onClick={onKept}>
        抄好了，进入工作台
      </Button>
    </>
  );
}
