import { View } from '@tarojs/components';
import type { MemberRow } from '@nuanxin/shared-types';
import { useState } from 'react';
import { Button, Choices, ConsentRow, Field, FieldError, Notice, Pick, Screen, Skeleton } from '@/components';
import { kept, useCell } from '@/lib/store';
import { useHelp, type Help } from './use-help';
import './help.scss';

/** 帮人入会: the cadre types, the person is there, gets the code on the own phone and says it. */
export default function HelpPage() {
  const [joined, setJoined] = useState<{ member: MemberRow; found: boolean } | null>(null);
  return joined ? <Done {...joined} onNext={() => setJoined(null)} /> : <Form onJoined={setJoined} />;
}

function Form({ onJoined }: { onJoined: (joined: { member: MemberRow; found: boolean }) => void }) {
  const city = useCell(kept.city);
  const help = useHelp(city, onJoined);
  const { draft, change, problems, trouble, busy, submit, unions } = help;
  const platforms = city?.categories.find((it) => it.code === draft.category)?.platforms ?? [];
  if (!city)
    return (
      <Screen title="帮人入会">
        <Skeleton rows={3} />
      </Screen>
    );
  return (
    <Screen
      title="帮人入会"
      bar={
        <>
          {trouble && <Notice {...trouble} id="help-trouble" />}
          <ConsentRow
            consent={city.consent}
            agreed={draft.agreed}
            who="本人"
            problem={problems.agreed}
            onChange={(agreed) => change({ agreed })}
          />
          <Button id="help-done" busy={busy} onClick={submit}>
            办入会
          </Button>
        </>
      }
    >
      <View className="note help-says">本人要在场。验证码发到本人手机，念给你听，就是同意须知。</View>
      <Pick
        id="help-union"
        label="入哪个工会"
        placeholder="选一个工会"
        options={unions}
        chosen={draft.unionId}
        problem={problems.unionId}
        onChoose={(unionId) => change({ unionId })}
      />
      <Phone help={help} />
      <Field
        id="help-name"
        label="姓名"
        value={draft.name}
        problem={problems.name}
        onChange={(name) => change({ name })}
      />
      <Field
        id="help-id"
        label="身份证号"
        type="idcard"
        maxLength={20}
        value={draft.idNumber}
        problem={problems.idNumber}
        hint="看着身份证输，对过人再办"
        onChange={(idNumber) => change({ idNumber })}
      />
      <Choices
        id="help-job"
        label="做什么工作"
        options={city.categories}
        chosen={draft.category}
        onChoose={(category) => change({ category, platform: '' })}
      />
      {problems.category && <FieldError words={problems.category} />}
      {platforms.length > 0 && (
        <View className="gap">
          <Choices
            id="help-platform"
            label="哪个平台"
            options={platforms}
            chosen={draft.platform}
            onChoose={(platform) => change({ platform })}
          />
        </View>
      )}
    </Screen>
  );
}

function Phone({ help: { draft, change, problems, sent, sending, send } }: { help: Help }) {
  return (
    <>
      <Field
        id="help-phone"
        label="本人手机号"
        type="number"
        maxLength={11}
        value={draft.phone}
        problem={problems.phone}
        onChange={(phone) => change({ phone })}
      />
      {sent && (
        <Field
          id="help-code"
          label="本人收到的验证码"
          type="number"
          maxLength={6}
          value={draft.phoneCode}
          problem={problems.phoneCode}
          hint={sent === 'sandbox' ? '演示环境，验证码已代填' : '请本人念出短信里的 6 位数'}
          onChange={(phoneCode) => change({ phoneCode })}
        />
      )}
      <View className="help-send">
        <Button look="soft" id="help-send" busy={sending} onClick={send}>
          {sent ? '再发一次' : '发验证码到本人手机'}
        </Button>
      </View>
    </>
  );
}

function Done({ member, found, onNext }: { member: MemberRow; found: boolean; onNext: () => void }) {
  return (
    <Screen
      title="帮人入会"
      bar={
        <Button id="help-next" onClick={onNext}>
          再帮一位
        </Button>
      }
    >
      <Notice
        id="help-result"
        tone="ok"
        says={found ? `${member.name}以前就入会了` : `${member.name}入会了`}
        next={`${member.union.name}，会员号 ${member.number}`}
      />
      <View className="note gap">
        {member.status === 'pending' ? '还要审核，通过后就能领。' : '本人用这个手机号登录，就能出示会员码。'}
      </View>
    </Screen>
  );
}
