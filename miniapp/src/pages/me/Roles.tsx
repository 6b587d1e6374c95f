import { View } from '@tarojs/components';
import { bringsDuty, ROLES, type Role } from '@nuanxin/shared-types';
import { Icon, SectionHead } from '@/components';
import { go } from '@/lib/go';
import { MenuRow } from './MenuRow';

/** What else one does here: a clerk goes to the counter; a cadre's tools want a computer. */
export function Roles({ roles }: { roles: Role[] }) {
  const counters = roles.filter((it) => it.role === 'clerk');
  const atPlaces = roles.filter(({ role }) => ROLES[role].scope === 'place');
  const stores = [...new Map(atPlaces.filter((it) => it.role !== 'provider').map((it) => [it.scopeId, it])).values()];
  const offices = roles.filter((it) => ROLES[it.role].scope !== 'place');
  if (roles.length === 0) return null;
  return (
    <>
      <SectionHead title="我的工作" />
      <View className="card list places">
        {counters.map(({ scopeId, scopeName }) => (
          <MenuRow
            key={scopeId}
            id={`counter-${scopeId}`}
            icon="code"
            words="去核销"
            note={scopeName}
            onClick={() => go.counter(scopeId)}
          />
        ))}
        {atPlaces.some((it) => it.role !== 'clerk') && (
          <MenuRow id="reception" icon="cal" words="接待预约" note="今天谁约了，扫码签到" onClick={go.reception} />
        )}
        {stores.length > 0 && (
          <MenuRow id="kept" icon="home" words="我的站点" note="答复工友说的，今天开不开门" onClick={go.kept} />
        )}
        {stores.map(({ scopeId, scopeName }) => (
          <MenuRow
            key={scopeId}
            id={`stock-${scopeId}`}
            icon="box"
            words="管货"
            note={scopeName}
            onClick={() => go.stock(scopeId)}
          />
        ))}
        {bringsDuty(roles, 'members') && (
          <MenuRow id="help" icon="plus" words="帮人入会" note="本人在场，收验证码" onClick={go.help} />
        )}
        {offices.map(({ role, scopeId, scopeName }) => (
          <View key={role + scopeId} className="item menu-row">
            <Icon name="chart" />
            <View className="grow">
              <View>{ROLES[role].name}</View>
              <View className="note">{scopeName}。工作台在电脑上，网址后加 /console</View>
            </View>
          </View>
        ))}
      </View>
    </>
  );
}
