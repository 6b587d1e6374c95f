import type * as api from '@nuanxin/shared-types';

/** Two bands of half an hour on the Friday after `NOON`. */
export function stopDraft(placeId: string, change: Partial<api.StopDraft> = {}): api.StopDraft {
  return {
    team: '健康巡诊车',
    placeId,
    enterprise: '长风货运',
    room: '停车场',
    day: '2026-07-24',
    note: '',
    bands: [
      { fromMinute: 540, toMinute: 570 },
      { fromMinute: 570, toMinute: 600 },
    ],
    services: [],
    ...change,
  };
}
