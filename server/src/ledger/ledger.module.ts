import { Module } from '@nestjs/common';
import { GuardCheck } from './guard-check.js';
import { Ledger } from './ledger.js';

@Module({ providers: [GuardCheck, Ledger], exports: [Ledger] })
export class LedgerModule {}
