import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Role } from '@nuanxin/shared-types';
import { kept, useCell } from '@/lib/store';

/** The counter the person stands at: the one asked for, else the first of the clerk's own. */
export function usePlace(): { placeId: string | null; clerkRoles: Role[]; pick: (placeId: string) => void } {
  const me = useCell(kept.me);
  const clerkRoles = (me?.roles ?? []).filter((it) => it.role === 'clerk');
  const [picked, pick] = useState(useRouter().params['placeId']);
  return { placeId: picked ?? clerkRoles[0]?.scopeId ?? null, clerkRoles, pick };
}
