export { BenefitsModule } from './benefits.module.js';
export { OpeningStock } from './opening-stock.js';
export { Programmes } from './programmes.js';
export { verifyBenefits } from './verify.js';
export { benefitsEntities } from './entities.js';
