import './members.css';
import { useHash } from '../kit/use-hash.js';
import { ImportPage } from './import-page.js';
import { ImportRunPage } from './import-run-page.js';
import { HelpPage } from './help-page.js';
import { MemberPage } from './member-page.js';
import { MembersPage } from './members-page.js';
import { TransfersPage } from './transfers-page.js';

/** `#/members/<filters>`, `#/members/one/<id>`, `#/members/help`, `#/members/transfers`, `#/members/import/<id>`. */
export function MembersSection() {
  const [, part, id] = useHash();
  if (part === 'one' && id) return <MemberPage key={id} id={id} />;
  if (part === 'import') return id ? <ImportRunPage key={id} id={id} /> : <ImportPage />;
  if (part === 'help') return <HelpPage />;
  if (part === 'transfers') return <TransfersPage />;
  return <MembersPage />;
}
