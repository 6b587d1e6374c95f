import './programmes.css';
import { useHash } from '../kit/use-hash.js';
import { NewProgrammePage } from './new-programme-page.js';
import { ProgrammeList } from './programme-list.js';
import { ProgrammePage } from './programme-page.js';

/** `#/programmes`, `#/programmes/new/<template>`, `#/programmes/<id>/<tab>`. */
export function ProgrammesSection() {
  const [, id, part] = useHash();
  if (!id) return <ProgrammeList />;
  if (id === 'new') return <NewProgrammePage key={part} template={part} />;
  return <ProgrammePage key={id} id={id} tab={part ?? 'overview'} />;
}
