import { Button } from '@/components';
import { go } from '@/lib/go';
import { dayOf } from '@/lib/words';
import { BookBar } from './BookBar';
import { Instead, NotForMe } from './NotForMe';
import { Sessions } from './Sessions';
import { chosenSession } from './times';
import type { BookAct } from './use-book';
import type { OfferingFacts } from './use-offering';
import type { Picking } from './use-picking';

interface Shown {
  facts: OfferingFacts;
  picking: Picking;
  act: BookAct;
  moves: boolean;
}

/** An offering whose times are written down one by one. */
export const BySessions = { Body, Bar };

function Body({ facts, picking }: Shown) {
  return (
    <>
      <Sessions
        sessions={facts.sessions}
        chosen={picking.chosen?.wanted.sessionId}
        seats={facts.offering.team ? '队' : '个'}
        onChoose={(session) => picking.choose(chosenSession(session))}
      />
      {facts.offering.team && (
        <Button look="line" small id="team-invited" onClick={go.invitation}>
          有邀请码，加入队伍
        </Button>
      )}
    </>
  );
}

function Bar({ facts, picking, act, moves }: Shown) {
  const session = facts.sessions.find((it) => it.id === picking.chosen?.wanted.sessionId);
  if (session?.refusal)
    return (
      <>
        <NotForMe refusal={session.refusal} />
        <Instead instead={null} />
      </>
    );
  return (
    <BookBar
      day={session ? dayOf(session.startsAt) : null}
      price={session?.price ?? null}
      usual={null}
      chosen={picking.chosen}
      moves={moves}
      team={facts.offering.team}
      act={act}
    />
  );
}
