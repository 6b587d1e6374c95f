export { BenefitsModule } from './benefits.module.js';
export { OpeningStock } from './stock/opening-stock.js';
export { Programmes } from './programmes/programmes.js';
export { verifyBenefits } from './verify.js';
export { benefitsEntities } from './entities.js';
