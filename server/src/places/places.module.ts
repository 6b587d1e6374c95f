import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { Openings } from './opening/opening-facts.js';
import { ChangedPlaces } from './records/changed.js';
import { PlaceActs } from './records/place-acts.js';
import { PlacePeople } from './records/place-people.js';
import { PlacePeopleController } from './records/place-people.controller.js';
import { PlaceController } from './records/place.controller.js';
import { Places } from './records/places.js';
import { PlacesOfUnions } from './records/places-of-unions.js';
import { Vocabulary } from './records/vocabulary.js';

@Module({
  imports: [MembershipModule],
  controllers: [PlaceController, PlacePeopleController],
  providers: [ChangedPlaces, Openings, PlaceActs, PlacePeople, Places, PlacesOfUnions, Vocabulary],
  exports: [PlaceActs, PlacePeople, Places],
})
export class PlacesModule {}
