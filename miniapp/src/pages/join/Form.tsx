import { View } from '@tarojs/components';
import type { Joined } from '@nuanxin/shared-types';
import { Button, Choices, ConsentRow, Field, FieldError, Icon, NavBar, Notice, Screen, Skeleton } from '@/components';
import { kept, useCell } from '@/lib/store';
import { Steps } from './Steps';
import { useJoin } from './use-join';

/** Name, ID number, work. Errors stand at the field and keep what was typed. */
export function Form(props: {
  poster: string;
  phone: string;
  sandbox: boolean;
  onJoined: (joined: Joined) => void;
  onBack: () => void;
}) {
  const { poster, phone, sandbox, onJoined, onBack } = props;
  const city = useCell(kept.city);
  const { draft, change, problems, trouble, busy, leaveId, submit } = useJoin(poster, city, onJoined);
  const platforms = city?.categories.find((it) => it.code === draft.category)?.platforms ?? [];
  return (
    <Screen
      nav={<NavBar title="入会" onBack={onBack} />}
      bar={
        <>
          {trouble && <Notice {...trouble} id="join-trouble" />}
          {city && (
            <ConsentRow
              consent={city.consent}
              agreed={draft.agreed}
              problem={problems.agreed}
              onChange={(agreed) => change({ agreed })}
            />
          )}
          <Button id="join-done" busy={busy} onClick={submit}>
            完成入会
          </Button>
        </>
      }
    >
      <Steps done={2} />
      <View className="title join-title">填三项，就是会员</View>
      <View className="join-got" id="join-got">
        <Icon name="ok" size={22} weight={2.6} />
        <View className="grow">
          手机号已验证 {phone}
          {sandbox && <View className="join-sandbox">演示环境，验证码已代填</View>}
        </View>
      </View>
      <Field
        id="join-name"
        label="姓名"
        value={draft.name}
        problem={problems.name}
        onChange={(name) => change({ name })}
      />
      <Field
        id="join-id"
        label="身份证号"
        type="idcard"
        maxLength={20}
        value={draft.idNumber}
        problem={problems.idNumber}
        hint="加密保存，只用来确认是你本人"
        onChange={(idNumber) => change({ idNumber })}
        onLeave={leaveId}
      />
      {!city && <Skeleton rows={1} />}
      {city && (
        <Choices
          id="job"
          label="做什么工作"
          options={city.categories}
          chosen={draft.category}
          onChoose={(category) => change({ category, platform: '' })}
        />
      )}
      {problems.category && <FieldError words={problems.category} />}
      {platforms.length > 0 && (
        <View className="gap">
          <Choices
            id="platform"
            label="哪个平台"
            options={platforms}
            chosen={draft.platform}
            onChoose={(platform) => change({ platform })}
          />
          {problems.platform && <FieldError words={problems.platform} />}
        </View>
      )}
    </Screen>
  );
}
