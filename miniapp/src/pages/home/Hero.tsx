import { Text, View } from '@tarojs/components';
import type { Card, Programme } from '@nuanxin/shared-types';
import { Bottle, Button, LeftToday } from '@/components';
import { go } from '@/lib/go';
import { kept, useCell } from '@/lib/store';
import { isLarge } from '@/lib/theme';
import { untilWords } from './until';

const DOOR_HEIGHT = isLarge ? 84 : 110;

/** What is mine today; for who has not joined, what there would be. */
export function Hero({ programme, member }: { programme: Programme | null; member: Card | null }) {
  const belongs = member && member.status !== 'left' && member.status !== 'rejected';
  if (!belongs) return <Invitation programme={programme} />;
  if (member.status === 'pending')
    return <Plain says="入会在审核" note="审核通过就能领。结果会写在这里。" union={member.union.name} />;
  if (!programme) return <Plain says="现在没有在发的" note="有了会第一个写在这里。" union={member.union.name} />;
  return <Today programme={programme} />;
}

function Today({ programme }: { programme: Programme }) {
  const { mine, unit, item } = programme;
  if (!mine) return <Plain says={programme.name} note={programme.ruleWords} union={programme.categoryWords} />;
  const { refusal, left } = mine;
  return (
    <View className="hero">
      <View className="door">
        <LeftToday programme={programme} right={mine} height={DOOR_HEIGHT} />
      </View>
      <View className="hero-text" hoverClass="pressed" onClick={() => go.programme(programme.id)}>
        <View>{left > 0 ? '今天还能领' : '今天领完了'}</View>
        <View className="show" id="home-left" data-left={left}>
          {left}
          <Text className="show-unit">
            {unit}
            {item}
          </Text>
        </View>
        {(refusal ? refusalWords(refusal, left) : whereWords(programme)).map((line) => (
          <View key={line} className="note hero-note">
            {line}
          </View>
        ))}
      </View>
      <View className="hero-act">
        {left > 0 ? (
          <Button icon="code" id="home-show" onClick={go.code}>
            出示领取码
          </Button>
        ) : (
          <Button look="soft" id="home-taken" onClick={go.redemptions}>
            看我的领取
          </Button>
        )}
      </View>
    </View>
  );
}

/** When nothing is left, the door already says so: only what to do next stands below. */
function refusalWords(refusal: { says: string; next: string }, left: number): string[] {
  return left > 0 ? [refusal.says, refusal.next] : [refusal.next];
}

/** In one line; at large type each fact has its own. */
function whereWords(programme: Programme): string[] {
  const facts = [`${programme.placeCount} 家店可领`, untilWords(programme.rule.hours)].filter((it) => it !== null);
  return isLarge ? facts : [facts.join('，')];
}

function Invitation({ programme }: { programme: Programme | null }) {
  const signedIn = useCell(kept.session) !== null;
  return (
    <View className="hero">
      <View className="door">
        <View className="bottles">
          <Bottle height={DOOR_HEIGHT} />
          <Bottle height={DOOR_HEIGHT} />
        </View>
      </View>
      <View className="hero-text" hoverClass="pressed" onClick={() => programme && go.programme(programme.id)}>
        <View>入会就能领</View>
        {programme && (
          <View className="show">
            {programme.rule.perPersonPerDay}
            <Text className="show-unit">
              {programme.unit}
              {programme.item}
            </Text>
          </View>
        )}
        <View className="note hero-note">{programme ? programme.ruleWords : '工会的水、歇脚处和帮助'}</View>
      </View>
      <View className="hero-act">
        <Button id="home-join" onClick={go.join}>
          入会，2 分钟
        </Button>
        {!signedIn && process.env.TARO_ENV === 'h5' && (
          <View className="hero-login link" id="home-login" hoverClass="pressed" onClick={go.login}>
            入过会了，登录
          </View>
        )}
      </View>
    </View>
  );
}

function Plain({ says, note, union }: { says: string; note: string; union: string }) {
  return (
    <View className="hero hero-plain">
      <View className="note">{union}</View>
      <View className="title">{says}</View>
      <View className="note hero-note">{note}</View>
    </View>
  );
}
