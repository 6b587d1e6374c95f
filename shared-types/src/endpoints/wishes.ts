import * as routes from '../wishes.js';
import * as schema from '../wishes.schema.js';
import { endpoint } from './endpoint.js';

export const wishesEndpoints = [
  endpoint(routes.listWishes, '想要的设施', schema.byId, schema.wishes),
  endpoint(routes.makeWish, '提一样', schema.makeWish, schema.wish),
  endpoint(routes.supportWish, '我也要', schema.byId, schema.wish),
  endpoint(routes.dropWishSupport, '不要了', schema.byId, schema.wish),
  endpoint(routes.listWishRows, '各处想要的设施', schema.listWishRows, schema.wishPage),
  endpoint(routes.answerWish, '答复想要的设施', schema.answerWish, schema.wishRow),
];
