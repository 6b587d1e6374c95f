import { getServiceMenu } from '@nuanxin/shared-types';
import { Checkbox, Input } from 'antd';
import { call } from '../api.js';
import { Show } from '../kit/states.js';
import { useLoad } from '../kit/use-load.js';

interface Service {
  code: string;
  note: string;
}
interface Props {
  unionId: string | undefined;
  services: readonly Service[];
  onChange: (services: Service[]) => void;
}

/** 办哪些事: services of the city's menu that are offered here, each with when and how. */
export function ServicesForm({ unionId, services, onChange }: Props) {
  const menu = useLoad(unionId ?? '', () =>
    unionId ? call(getServiceMenu, { id: unionId }) : Promise.resolve({ groups: [] }),
  );
  const toggle = (code: string, offered: boolean) =>
    onChange(offered ? [...services, { code, note: '' }] : services.filter((it) => it.code !== code));
  return (
    <Show of={menu}>
      {({ groups }) => (
        <ul className="services">
          {groups
            .flatMap((it) => it.services)
            .map(({ code, name }) => {
              const here = services.find((it) => it.code === code);
              return (
                <li key={code}>
                  <Checkbox checked={here !== undefined} onChange={({ target }) => toggle(code, target.checked)}>
                    {name}
                  </Checkbox>
                  {here && (
                    <Input
                      aria-label={`${name}什么时候、怎么办`}
                      placeholder="比如：周二下午律师坐班"
                      maxLength={100}
                      value={here.note}
                      onChange={({ target }) =>
                        onChange(services.map((it) => (it.code === code ? { code, note: target.value } : it)))
                      }
                    />
                  )}
                </li>
              );
            })}
        </ul>
      )}
    </Show>
  );
}
