import type { z } from 'zod';

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组“名字: 值”',
};

const COUNTED: Record<string, string> = { string: '个字', array: '项' };

/** What is wrong with a field, for a person with the YAML file open. Messages given in the schema go before these. */
export function issueWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue.expected, issue.input);
    case 'invalid_value':
      return `应是 ${issue.values.map(String).join('、')}${issue.values.length > 1 ? ' 之一' : ''}`;
    case 'too_small':
      return leastWords(issue.origin, Number(issue.minimum));
    case 'too_big':
      return issue.origin in COUNTED ? `最多 ${issue.maximum} ${COUNTED[issue.origin]}` : `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'date' ? '应是日期，写成 2025-07-15' : '写法不对';
    default:
      return '写得不对';
  }
}

function typeWords(expected: string, input: unknown): string {
  if (input === undefined) return '缺少这一项';
  const quotes = expected === 'string' && typeof input === 'number' ? '，给数字加上引号' : '';
  return `应是${TYPES[expected] ?? expected}${quotes}`;
}

function leastWords(origin: string, minimum: number): string {
  if (origin === 'string' && minimum === 1) return '不能空着';
  return origin in COUNTED ? `至少 ${minimum} ${COUNTED[origin]}` : `不能小于 ${minimum}`;
}
