import { Module } from '@nestjs/common';
import { GuardCheck } from './guard-check.js';
import { History } from './history.js';
import { Ledger } from './ledger.js';
import { Trail } from './trail.js';

@Module({ providers: [GuardCheck, History, Ledger, Trail], exports: [History, Ledger, Trail] })
export class LedgerModule {}
