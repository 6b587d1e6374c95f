import type { CourseRule, HandedIn } from '@nuanxin/shared-types';
import { DomainError } from '../../kernel/index.js';

/** Whether everything is there that the course asks for, and nothing else. @throws DOCUMENTS_MISSING */
export function checkDocuments(
  { documents }: Pick<CourseRule, 'documents'>,
  handedIn: readonly HandedIn[],
): HandedIn[] {
  const missing = documents.filter((what) => !handedIn.some((it) => it.what === what));
  if (missing.length > 0) throw new DomainError('DOCUMENTS_MISSING', { missing: missing.join('、') });
  return documents.flatMap((what) => handedIn.filter((it) => it.what === what).slice(0, 1));
}
