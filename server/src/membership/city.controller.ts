import { Controller, Inject } from '@nestjs/common';
import * as api from '@nuanxin/shared-types';
import { CITY_PACK, Clock, CONFIG, On, type Actor, type CityPack, type Config } from '../kernel/index.js';

@Controller()
export class CityController {
  constructor(
    private readonly clock: Clock,
    @Inject(CITY_PACK) private readonly pack: CityPack,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @On(api.getCity)
  city(_actor: Actor, _input: Record<string, never>): Promise<api.City> {
    const { code, name, brand, slogan, timeZone, categories, badges, honours, facilities, consent, hotline } =
      this.pack;
    const now = this.clock.now();
    return Promise.resolve({
      code,
      name,
      brand,
      slogan,
      timeZone,
      categories,
      badges,
      honours,
      facilities,
      consent,
      hotline,
      sandbox: !this.config.wechat,
      now,
    });
  }
}
