// The product's own server with one more route: a POST with the same session, validation and answer path that touches no
// database. It is the ceiling the redemptions are measured against.
import { Controller } from '@nestjs/common';
import { route } from '@nuanxin/shared-types';
import { CONTRACT } from '@nuanxin/shared-types/schema';
import { startApp } from '../server/dist/app.js';
import { BenefitsModule } from '../server/dist/benefits/index.js';
import { On, PublicUrl, readConfig } from '../server/dist/kernel/index.js';

const noop = route('POST', '/bench/noop', 'staff');
const redeem = CONTRACT.find((it) => it.route.path === '/redemptions' && it.route.method === 'POST');
CONTRACT.push({ route: noop, title: 'noop', in: redeem.in, out: redeem.out });

class Noop {
  answer(actor, input) {
    return Promise.resolve({ id: input.requestId, at: actor.grants.length });
  }
}
On(noop)(Noop.prototype, 'answer', Object.getOwnPropertyDescriptor(Noop.prototype, 'answer'));
Controller()(Noop);
const controllers = Reflect.getMetadata('controllers', BenefitsModule);
Reflect.defineMetadata('controllers', [...controllers, Noop], BenefitsModule);

const app = await startApp(readConfig(process.env));
process.send?.({ url: app.get(PublicUrl).value });
// Peak memory, asked for at the end of a run.
process.on('message', () => process.send({ maxRssMb: process.resourceUsage().maxRSS / 1024 }));
