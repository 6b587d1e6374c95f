import { rateBooking, type Booking } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Notice, RateSheet } from '@/components';
import { call } from '@/lib/api';

/** After having been there: stars and a word, once. */
export function Rating({ booking, onRated }: { booking: Booking; onRated: (booking: Booking) => void }) {
  const { id, offering, provider, stars } = booking;
  const [asking, ask] = useState(false);
  if (stars !== null)
    return <Notice tone="ok" id="booking-rated" says={`打了 ${stars} 星`} next="负责的人和工会会看" />;
  return (
    <>
      <Button look="soft" icon="star" id="booking-rate" onClick={() => ask(true)}>
        怎么样，打个分
      </Button>
      {asking && (
        <RateSheet
          name={provider?.name ?? offering.name}
          onClose={() => ask(false)}
          send={async (rating) => {
            onRated(await call(rateBooking, { id, ...rating }));
            ask(false);
          }}
        />
      )}
    </>
  );
}
