import type { Appointment } from '@nuanxin/shared-types';

type Where = Appointment['place'];

/** Of a place only what tells where it is. */
export function placeFacts({ id, name, address, longitude, latitude }: Where): Where {
  return { id, name, address, longitude, latitude };
}

/** A place that was removed after the booking. */
export const NOWHERE: Where = {
  id: '00000000-0000-7000-8000-000000000000',
  name: '地点待定',
  address: '',
  longitude: 0,
  latitude: 0,
};
