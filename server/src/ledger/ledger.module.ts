import { Module } from '@nestjs/common';
import { History } from './history.js';
import { Ledger } from './ledger.js';
import { Trail } from './trail.js';

@Module({ providers: [History, Ledger, Trail], exports: [History, Ledger, Trail] })
export class LedgerModule {}
