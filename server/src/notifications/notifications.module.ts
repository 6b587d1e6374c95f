import { Module } from '@nestjs/common';
import { BenefitsModule } from '../benefits/index.js';
import { BookingModule } from '../booking/index.js';
import { MembershipModule } from '../membership/index.js';
import { PlacesModule } from '../places/index.js';
import { Announcements } from './announcements.js';
import { BookingAnnouncements } from './booking-announcements.js';
import { CourseAnnouncements } from './course-announcements.js';
import { Consents } from './consents.js';
import { DeadLetterExport } from './dead-letter-export.js';
import { DeadLetterLines } from './dead-letter-lines.js';
import { DeadLetters } from './dead-letters.js';
import { Forgetting } from './forgetting.js';
import { Inbox } from './inbox.js';
import { Letters } from './letters.js';
import { Mailings } from './mailings.js';
import { NotificationsController } from './notifications.controller.js';
import { PlaceAnnouncements } from './place-announcements.js';
import { Postman } from './postman.js';
import { Reminders } from './reminders.js';

@Module({
  imports: [MembershipModule, BenefitsModule, PlacesModule, BookingModule],
  controllers: [NotificationsController],
  providers: [
    Announcements,
    BookingAnnouncements,
    CourseAnnouncements,
    Consents,
    DeadLetterExport,
    DeadLetterLines,
    DeadLetters,
    Forgetting,
    Inbox,
    Letters,
    Mailings,
    PlaceAnnouncements,
    Postman,
    Reminders,
  ],
})
export class NotificationsModule {}
