import { searchMembers, type MemberRow } from '@nuanxin/shared-types';
import { Select } from 'antd';
import { useState } from 'react';
import { call, Failure } from '../../api.js';

const SHOWN = 20;
const PHONE = /^1\d{10}$/;

interface Props {
  /** Set by `Form.Item`. */
  id?: string;
  /** Member id. */
  value?: string;
  onChange?: (memberId: string) => void;
}

/** A member, found by name or whole phone number as it is typed. */
export function MemberInput({ id, value, onChange }: Props) {
  const [found, show] = useState<MemberRow[]>([]);
  const [says, say] = useState('写姓名或整个手机号');
  const look = async (text: string) => {
    const typed = text.trim();
    if (typed.length < 2) return;
    const person = PHONE.test(typed) ? { phone: typed } : { name: typed };
    try {
      const { rows } = await call(searchMembers, { ...person, status: 'active', limit: SHOWN });
      show(rows);
      say('没找到，换个写法');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      say(error.message);
    }
  };
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: (text) => void look(text) }}
      placeholder="姓名或手机号"
      notFoundContent={says}
      value={value}
      onChange={onChange}
      options={found.map((it) => ({ value: it.id, label: `${it.name} ${it.phone}` }))}
    />
  );
}
