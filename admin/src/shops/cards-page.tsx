import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import {
  createClerkInvitation,
  getManagedProgramme,
  listClerkInvitations,
  listProgrammePlaces,
  PRACTICE_CODES,
  type ClerkInvitation,
} from '@nuanxin/shared-types';
import { Button } from 'antd';
import { call } from '../api.js';
import { newId } from '../kit/ids.js';
import { Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';
import { useMoment } from '../kit/use-moment.js';
import { Qr } from '../kit/qr.js';

/** A printed card waits for its clerk, and for the one who has a day off. */
const USES = 2;
const DAYS = 14;

async function invitationFor(placeId: string): Promise<ClerkInvitation> {
  const [open] = (await call(listClerkInvitations, { placeId })).rows;
  return open ?? call(createClerkInvitation, { placeId, uses: USES, days: DAYS, requestId: newId() });
}

async function loadCards(programmeId: string) {
  const programme = await call(getManagedProgramme, { id: programmeId });
  const { rows } = await call(listProgrammePlaces, { id: programmeId });
  return { programme, invitations: await Promise.all(rows.map((it) => invitationFor(it.id))) };
}

/** One sheet a shop: its clerk's invitation above, the practice codes below. */
export function CardsPage({ programmeId }: { programmeId: string }) {
  const moment = useMoment();
  const loaded = useLoad(programmeId, () => loadCards(programmeId));
  return (
    <>
      <header className="top no-print">
        <Button
          type="text"
          icon={<ArrowLeftOutlined aria-hidden />}
          href={`#/programmes/${programmeId}/shops`}
          aria-label="返回店点"
        />
        <h1>各店的邀请卡</h1>
        <span className="note grow">每家一张 A4。上半张给店员扫，下半张留在柜台练习</span>
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          disabled={!loaded.data}
          onClick={() => window.print()}
        >
          打印
        </Button>
      </header>
      <Show of={loaded}>
        {({ programme, invitations }) => (
          <div className="card-sheets">
            {invitations.map((it) => (
              <article key={it.id} className="card-sheet" data-url={it.url}>
                <header>
                  <h2>{it.place.name}</h2>
                  <p>
                    {programme.name}，{programme.sentence}
                  </p>
                </header>
                <div className="invitation">
                  <div className="invitation-code">
                    <Qr text={it.url} label="邀请二维码" />
                  </div>
                  <ol className="invitation-steps">
                    <li>店员用微信扫左边的码</li>
                    <li>验证自己的手机号，写名字</li>
                    <li>点“我是核销员”，以后在“我的”里点“去核销”</li>
                  </ol>
                </div>
                <p className="note">
                  能用 {it.usesLeft} 次，到 {moment(it.expiresAt)}。别贴在外面
                </p>
                <PracticeCodes />
              </article>
            ))}
          </div>
        )}
      </Show>
    </>
  );
}

function PracticeCodes() {
  return (
    <section className="practice">
      <h3>练习码：核销页里点“练习”，再扫这几个。不动库存</h3>
      <div className="practice-codes">
        {Object.values(PRACTICE_CODES).map(({ text, name, note }) => (
          <figure key={text}>
            <Qr text={text} label="邀请二维码" />
            <figcaption>
              <b>{name}</b>
              <span>{note}</span>
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
