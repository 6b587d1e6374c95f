/** Acts of the audit log in the words of a member's page; what is not here is no business of that page. */
const TITLES: Readonly<Record<string, string>> = {
  'member.joined': '入会',
  'member.helped': '帮办入会',
  'member.listed': '名册入会',
  'member.acceptance': '同意入会',
  'member.rejection': '不同意入会',
  'member.suspension': '停用',
  'member.reinstatement': '恢复',
  'member.departure': '干部办退会',
  'member.left': '退会',
  'member.transferred': '转会到{to}',
  'transfer.asked': '申请转会到{to}',
  'transfer.refused': '没同意转会到{to}',
  'transfer.withdrawn': '撤回转会到{to}',
  'badge.granted': '发了{honourId}',
  'honour.granted': '登记了{honourId}',
  'honour.ended': '收回{honourId}',
  'field.revealed': '看了{field}原文',
  'person.phone_changed': '换手机号',
  'person.erased': '删除了个人信息',
};
const FIELDS: Readonly<Record<string, string>> = { name: '姓名', phone: '手机号', idNumber: '身份证号' };

/** Acts a member's page shows. */
export const MEMBER_ACTS = Object.keys(TITLES);

/** The title of an act, its facts as words. `nameOf` knows unions, badges and honours by id; an erased honour no more. */
export function eventTitle(
  act: string,
  facts: Readonly<Record<string, string | number | boolean | null>>,
  nameOf: (id: string) => string | undefined,
): string {
  return (TITLES[act] ?? act).replace(/\{(\w+)\}/g, (_, fact: string) => {
    const value = String(facts[fact] ?? '');
    if (fact === 'field') return FIELDS[value] ?? value;
    return nameOf(value) ?? (fact === 'honourId' ? '徽章或荣誉' : value);
  });
}
