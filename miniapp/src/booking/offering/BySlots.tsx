import type { BookableDay } from '@nuanxin/shared-types';
import { Empty, Notice, SectionHead, Skeleton } from '@/components';
import { KINDS, nearDayWords } from '@/lib/appointment-words';
import { bestOf } from '@/lib/best-day';
import { now } from '@/lib/clock';
import { dayWords, weekdayOf } from '@/lib/words';
import { BookBar } from './BookBar';
import { Instead, NotForMe } from './NotForMe';
import { ProviderPick } from './ProviderPick';
import { Starts } from './Starts';
import { chosenStart, startsOf } from './times';
import type { BookAct } from './use-book';
import type { OfferingFacts } from './use-offering';
import type { Picking } from './use-picking';
import { isBookable, WeekStrip } from './WeekStrip';

interface Shown {
  facts: OfferingFacts;
  picking: Picking;
  act: BookAct;
  moves: boolean;
}

/** An offering whose times follow from who works when. */
export const BySlots = { Body, Bar };

function Body({ facts, picking }: Shown) {
  const { day, slots, providerId, chosen } = picking;
  const it = facts.days.find((one) => one.day === day);
  const canBook = it && isBookable(it) && !it.refusal;
  return (
    <>
      <WeekStrip days={facts.days} chosen={day} onChoose={picking.pickDay} />
      {it && !isBookable(it) && <NotThen day={it} />}
      {it?.refusal && isBookable(it) && <NotForMe refusal={it.refusal} />}
      {canBook && slots.value?.day !== day && !slots.offline && <Skeleton rows={1} />}
      {slots.offline && <Notice tone="warn" says="没网，时间看不了" next="有网了再点一次" />}
      {canBook && slots.value?.day === day && (
        <>
          <SectionHead title={`${weekdayOf(it.day)}在的${KINDS[facts.offering.kind].who}`} />
          <ProviderPick providers={slots.value.providers} chosen={providerId} onChoose={picking.pickProvider} />
          <SectionHead title="几点来" link={`每位约 ${facts.offering.durationMinutes} 分钟`} />
          <Starts
            starts={startsOf(slots.value, providerId)}
            chosen={chosen?.startsAt}
            onChoose={(start) => picking.choose(chosenStart(start, providerId))}
          />
        </>
      )}
      {!it && <Empty says="这两周没有能约的" note="过几天再来看看" />}
    </>
  );
}

const NOT_THEN = { closed: '这天休息', past: '这天来不及约了', not_yet: '这天还没开放预约' } as const;

function NotThen({ day: { state } }: { day: BookableDay }) {
  if (state === 'open' || state === 'full') return null;
  return <Notice tone="wait" says={NOT_THEN[state]} next="看看别的日子" />;
}

function Bar({ facts, picking, act, moves }: Shown) {
  const it = facts.days.find((one) => one.day === picking.day);
  if (it?.refusal && isBookable(it)) {
    const other = bestOf(facts.days);
    const instead = other && {
      words: `看${nearDayWords(other.day, now()) ?? dayWords(other.day)}，${other.price?.words ?? ''}`,
      onTake: () => picking.pickDay(other.day),
    };
    return <Instead instead={instead} />;
  }
  return (
    <BookBar
      day={picking.day}
      price={it && isBookable(it) ? it.price : null}
      usual={it?.price?.fen === 0 ? usualWords(facts.days) : null}
      chosen={picking.chosen}
      moves={moves}
      team={null}
      missing={null}
      act={act}
    />
  );
}

/** `平时 15 元`, beside a price of nothing. */
function usualWords(days: readonly BookableDay[]): string | null {
  const paid = days.find((it) => it.price !== null && it.price.fen > 0);
  return paid?.price ? `平时 ${paid.price.words}` : null;
}
