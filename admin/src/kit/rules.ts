import { fields, login as loginSchema, newPassword as passwordSchema } from '@nuanxin/shared-types/schema';
import type { FormRule } from 'antd';

/** A form rule that is the contract's own schema, so that the desk refuses what the server would refuse. */
function rule(schema: { safeParse: (value: unknown) => { success: boolean } }, says: string): FormRule {
  return {
    validator: (_, value: unknown) =>
      value === undefined || value === '' || schema.safeParse(value).success
        ? Promise.resolve()
        : Promise.reject(new Error(says)),
  };
}

export const required = (says: string): FormRule => ({ required: true, whitespace: true, message: says });
export const phone = rule(fields.phone, '手机号应为 11 位');
export const phoneCode = rule(fields.phoneCode, '验证码应为 6 位');
export const sixDigits = rule(fields.phoneCode, '动态码是 6 位数字');
export const login = rule(loginSchema, '3 到 40 个小写字母、数字、点或横线，字母开头');
export const newPassword = rule(passwordSchema, '至少 10 个字');
export const reason = rule(fields.reason, '写两个字以上，200 字以内');
export const shortText = rule(fields.shortText, '最多 100 个字');
export const hours = rule(fields.hours, '写成 08:00-22:00；通宵写成 00:00-24:00');
