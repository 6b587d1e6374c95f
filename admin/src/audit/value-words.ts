import { APPROVALS, ROLES, type ApprovalKind, type AuditRow, type RoleName } from '@nuanxin/shared-types';

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
  uses: '能用次数',
  days: '能用天数',
  donorId: '捐赠方',
  batchId: '批次',
  fromPlaceId: '从',
  toPlaceId: '到',
  toUnionId: '转到',
  intoId: '并入',
  parentId: '上级',
  personId: '谁',
  employerId: '单位',
  honourId: '荣誉',
  invitationId: '邀请',
  approvalId: '复核',
  source: '来源',
  joins: '入会',
  found: '已在册',
  wrong: '要改',
  rows: '行数',
  file: '文件',
  members: '会员数',
  sites: '站点数',
  units: '数量',
  leftover: '剩货',
  lowAt: '提醒线',
  changed: '条数',
  code: '代码',
  year: '年份',
  from: '原来',
  to: '现在',
  quantity: '数量',
  name: '名称',
  hours: '时间',
  hoursBefore: '原来的时间',
  facilities: '设施',
  facilitiesBefore: '原来的设施',
  address: '地址',
  longitude: '经度',
  latitude: '纬度',
  day: '日期',
  when: '什么时候',
  stay: '停靠',
  person: '负责人',
  duty: '做什么',
  status: '状态',
};
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function wordOf(name: string, value: string | number | boolean): string {
  if (name === 'role' && String(value) in ROLES) return ROLES[value as RoleName].name;
  if (name === 'kind' && String(value) in APPROVALS) return APPROVALS[value as ApprovalKind].name;
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
