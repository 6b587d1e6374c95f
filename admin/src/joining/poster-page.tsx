import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { getJoinCodeImage, getJoinOffer, listJoinCodes } from '@nuanxin/shared-types';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { Poster } from './poster.js';
import { Qr } from '../kit/qr.js';

async function loadPoster(code: string) {
  const [codes, offer] = await Promise.all([call(listJoinCodes, {}), call(getJoinOffer, { code })]);
  return { row: codes.rows.find((it) => it.code === code), offer };
}

/** The poster as it will be printed, and the button that prints it. */
export function PosterPage({ code }: { code: string }) {
  const { city } = useDesk();
  const loaded = useLoad(code, () => loadPoster(code));
  const [kind, setKind] = useState<'web' | 'wechat'>('web');
  return (
    <>
      <header className="top no-print">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/joining" aria-label="返回入会" />
        <h1>海报</h1>
        <span className="note grow">A4 一张。打印时选彩色、不留边</span>
        <Segmented
          value={kind}
          onChange={setKind}
          options={[
            { value: 'web', label: '网页码' },
            { value: 'wechat', label: '小程序码' },
          ]}
        />
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          disabled={!loaded.data?.row}
          onClick={() => window.print()}
        >
          打印
        </Button>
      </header>
      <Show of={loaded}>
        {({ row, offer }) =>
          row ? (
            <div className="sheet">
              <Poster city={city} offer={offer}>
                {kind === 'web' ? <Qr text={row.url} label="入会二维码" /> : <MiniProgramCode code={code} />}
              </Poster>
            </div>
          ) : (
            <Nothing says="没有这个入会码，或者不归你们工会">
              <Button href="#/joining">看全部入会码</Button>
            </Nothing>
          )
        }
      </Show>
    </>
  );
}

/** The round code that WeChat draws; it opens the mini program without a web page in between. */
function MiniProgramCode({ code }: { code: string }) {
  const image = useLoad(code, () => call(getJoinCodeImage, { code }));
  return <Show of={image}>{({ png }) => <img src={`data:image/png;base64,${png}`} alt="入会小程序码" />}</Show>;
}
