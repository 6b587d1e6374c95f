import { Button } from '@/components';
import { go } from '@/lib/go';
import { dayOf } from '@/lib/words';
import { BookBar } from './BookBar';
import { Along } from './family/Along';
import { ChildPick } from './family/ChildPick';
import { beside, useAlong } from './family/use-along';
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

function Body({ facts, picking, moves }: Shown) {
  const { offering, sessions } = facts;
  const classes = useAlong(offering);
  const child = sessions.find((it) => it.id === picking.chosen?.wanted.sessionId);
  const bookable = child && child.free > 0 && !moves;
  return (
    <>
      {offering.children && !moves && (
        <ChildPick mine={facts.children} chosen={picking.children} onToggle={picking.toggleChild} />
      )}
      <Sessions
        sessions={sessions}
        chosen={picking.chosen?.wanted.sessionId}
        seats={offering.team ? '队' : '个'}
        below={
          bookable && (
            <Along
              classes={beside(classes, child)}
              chosen={picking.chosen?.along?.session.id ?? null}
              onChoose={picking.goAlong}
            />
          )
        }
        onChoose={(session) => picking.choose(chosenSession(session))}
      />
      {offering.team && (
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
      missing={facts.offering.children && !moves && picking.children.length === 0 ? '先选给哪个孩子约' : null}
      act={act}
    />
  );
}
