import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { PlaceController } from './place.controller.js';
import { Places } from './places.js';
import { PlacesOfUnions } from './places-of-unions.js';

@Module({
  imports: [MembershipModule],
  controllers: [PlaceController],
  providers: [Places, PlacesOfUnions],
  exports: [Places],
})
export class PlacesModule {}
