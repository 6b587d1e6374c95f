import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons';
import { getJoinCodeImage, getJoinOffer, listJoinCodes, type JoinCodeRow } from '@nuanxin/shared-types';
import { Button, Segmented } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { call } from '../api.js';
import { useDesk } from '../desk.js';
import { savePdf, type Paper } from '../kit/pdf.js';
import { Qr } from '../kit/qr.js';
import { Failed, Nothing, Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { channelWord } from './channels.js';
import { DESIGNS } from './posters/designs.js';
import './poster.css';

const PAPER_OPTIONS: { value: Paper; label: string }[] = [
  { value: 'a4', label: 'A4' },
  { value: 'a3', label: 'A3' },
];
const CODE_OPTIONS = [
  { value: 'web' as const, label: '网页码' },
  { value: 'wechat' as const, label: '小程序码' },
];

async function loadPoster(code: string) {
  const { rows } = await call(listJoinCodes, {});
  const row = rows.find((it) => it.code === code);
  // A code that is over leads nowhere: there is nothing to print.
  return { row, offer: row?.open ? await call(getJoinOffer, { code }) : null };
}

/** The poster as it will be printed, in three designs, and the button that keeps it as a PDF. */
export function PosterPage({ code }: { code: string }) {
  const { city } = useDesk();
  const loaded = useLoad(code, () => loadPoster(code));
  const [kind, setKind] = useState<'web' | 'wechat'>('web');
  const [paper, setPaper] = useState<Paper>('a4');
  const [design, setDesign] = useState(DESIGNS[0]?.key ?? '');
  const [saving, setSaving] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const { row, offer } = loaded.data ?? {};
  const Poster = DESIGNS.find((it) => it.key === design)?.Poster;

  async function save(): Promise<void> {
    const drawing = sheet.current?.querySelector('svg.poster');
    if (!drawing || !row) return;
    setSaving(true);
    try {
      await savePdf(nameOf(row, paper), paper, [new XMLSerializer().serializeToString(drawing)]);
    } finally {
      setSaving(false);
    }
  }

  return (
    <>
      <header className="top">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} href="#/joining" aria-label="返回入会码" />
        <h1>海报</h1>
        <span className="note grow">{offer?.union.name}</span>
        <Segmented
          aria-label="样式"
          value={design}
          onChange={setDesign}
          options={DESIGNS.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Segmented aria-label="码" value={kind} onChange={setKind} options={CODE_OPTIONS} />
        <Segmented aria-label="纸" value={paper} onChange={setPaper} options={PAPER_OPTIONS} />
        <Button
          type="primary"
          icon={<DownloadOutlined aria-hidden />}
          disabled={!offer}
          loading={saving}
          onClick={() => void save()}
        >
          存成 PDF
        </Button>
      </header>
      <Show of={loaded}>
        {() =>
          row && offer && Poster ? (
            <div className="sheet" ref={sheet}>
              {kind === 'web' ? (
                <Poster city={city} offer={offer} code={<Qr text={row.url} label="入会二维码" />} />
              ) : (
                <WithMiniProgramCode code={code}>
                  {(picture) => <Poster city={city} offer={offer} code={picture} />}
                </WithMiniProgramCode>
              )}
            </div>
          ) : (
            <Nothing says={row ? '这个码停用了，印出来也扫不开' : '没有这个入会码，或者不归你们工会'}>
              <Button href="#/joining">看全部入会码</Button>
            </Nothing>
          )
        }
      </Show>
    </>
  );
}

/** `入会海报 驿站 A4`: what the printer reads. */
function nameOf({ place, channel }: JoinCodeRow, paper: Paper): string {
  return `入会海报 ${place?.name ?? channelWord(channel)} ${paper.toUpperCase()}`;
}

/** The round code that WeChat draws; it opens the mini program without a web page in between. */
function WithMiniProgramCode({ code, children }: { code: string; children: (picture: ReactNode) => ReactNode }) {
  const image = useLoad(code, () => call(getJoinCodeImage, { code }));
  if (!image.data && image.failure) return <Failed failure={image.failure} onRetry={image.reload} />;
  return (
    <Show of={image}>
      {({ png }) => children(<image href={`data:image/png;base64,${png}`} width="100" height="100" />)}
    </Show>
  );
}
