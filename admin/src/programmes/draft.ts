import type { ManagedProgramme, ProgrammeDraft, ProgrammeRule } from '@nuanxin/shared-types';
import { fields } from '@nuanxin/shared-types/schema';

/** What of a programme can be rewritten. */
export function draftOf(programme: ManagedProgramme): ProgrammeDraft {
  const { name, item, unit, rule, offlineAllowance, reversalSeconds, lowStock } = programme;
  return { name, item, unit, rule, offlineAllowance, reversalSeconds, lowStock };
}

export function withRule(draft: ProgrammeDraft, change: Partial<ProgrammeRule>): ProgrammeDraft {
  return { ...draft, rule: { ...draft.rule, ...change } };
}

/** What is still wrong with a draft, in one line; null where it can be saved. */
export function problemOf({ name, item, unit, rule }: ProgrammeDraft): string | null {
  if (!name.trim()) return '给活动起个名字';
  if (!item.trim() || !unit.trim()) return '写明发什么，比如 2 瓶水';
  if (rule.from && rule.to && rule.to < rule.from) return '结束早于开始，改一下日期';
  if (rule.hours !== null && !fields.hours.safeParse(rule.hours).success)
    return '时间写成 08:00-22:00，或者清空表示全天';
  if (rule.hours?.slice(0, 5) === rule.hours?.slice(6) && rule.hours) return '开始和结束时间相同；全天就清空';
  return null;
}
