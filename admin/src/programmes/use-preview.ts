import { previewProgramme, type ProgrammeDraft } from '@nuanxin/shared-types';
import { useEffect, useState } from 'react';
import { call } from '../api.js';
import { useLoad } from '../kit/use-load.js';
import { problemOf } from './draft.js';

/** Typing pauses for this long before the server is asked. */
const PAUSE_MS = 300;

/** The draft in words and figures, asked from the server: what is shown here is what the phone will say. */
export function usePreview(draft: ProgrammeDraft, places: number) {
  const [asked, ask] = useState({ draft, places });
  useEffect(() => {
    if (problemOf(draft)) return undefined;
    const timer = setTimeout(() => ask({ draft, places }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, places]);
  return useLoad('preview', () => call(previewProgramme, asked), JSON.stringify(asked));
}
