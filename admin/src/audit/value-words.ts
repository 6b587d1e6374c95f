import { ROLES, type AuditRow, type RoleName } from '@nuanxin/shared-types';

/** What the log's names mean; one that is not here is shown as it is. */
const NAMES: Record<string, string> = {
  reason: '原因',
  role: '角色',
  scopeId: '范围',
  unionId: '工会',
  placeId: '地方',
  programmeId: '活动',
  memberId: '会员',
  kind: '类别',
  login: '账号',
  field: '哪一项',
  channel: '渠道',
  from: '原来',
  to: '现在',
  quantity: '数量',
  name: '名称',
  hours: '时间',
  status: '状态',
};
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function wordOf(name: string, value: string | number | boolean): string {
  if (name === 'role' && String(value) in ROLES) return ROLES[value as RoleName].name;
  // Ids of one day begin alike; their ends tell them apart.
  return ID.test(String(value)) ? `…${String(value).slice(-6)}` : String(value);
}

/** `角色 审核员，范围 …ea5a14，原因 他要求的`. */
export function valueWords(values: AuditRow['before']): string {
  return Object.entries(values ?? {})
    .flatMap(([name, value]) =>
      value === null || value === '' ? [] : [`${NAMES[name] ?? name} ${wordOf(name, value)}`],
    )
    .join('，');
}
