import { Module } from '@nestjs/common';
import { MembershipModule } from '../membership/index.js';
import { PlacesModule } from '../places/index.js';
import { Alternatives } from './bookings/alternatives.js';
import { Booked } from './bookings/booked.js';
import { BookedRows } from './bookings/booked-rows.js';
import { BookingController } from './bookings/booking.controller.js';
import { BookingNews } from './bookings/booking-news.js';
import { BookingExports } from './bookings/booking-exports.js';
import { BookingView } from './bookings/booking.view.js';
import { Bookings } from './bookings/bookings.js';
import { CalendarFiles } from './bookings/calendar-files.js';
import { Changes } from './bookings/changes.js';
import { JointBookings } from './bookings/joint-bookings.js';
import { Mine } from './bookings/mine.js';
import { Moves } from './bookings/moves.js';
import { Placing } from './bookings/placing.js';
import { Repeats } from './bookings/repeats.js';
import { Ratings } from './bookings/ratings.js';
import { Clockwork } from './clockwork/clockwork.js';
import { Lease } from './clockwork/lease.js';
import { Misses } from './clockwork/misses.js';
import { Reminding } from './clockwork/reminding.js';
import { Admissions } from './courses/admissions.js';
import { Attendance } from './courses/attendance.js';
import { CallingOff } from './courses/calling-off.js';
import { Certificates } from './courses/certificates.js';
import { ClassLists } from './courses/class-lists.js';
import { CourseController } from './courses/course.controller.js';
import { CourseExports } from './courses/course-exports.js';
import { CourseFigures } from './courses/course-figures.js';
import { CourseLines } from './courses/course-lines.js';
import { CourseNews } from './courses/course-news.js';
import { CoursePeople } from './courses/course-people.js';
import { CourseSeats } from './courses/course-seats.js';
import { CourseView } from './courses/course.view.js';
import { Courses } from './courses/courses.js';
import { EnrolmentSteps } from './courses/enrolment-steps.js';
import { EnrolmentView } from './courses/enrolment.view.js';
import { Enrolments } from './courses/enrolments.js';
import { ManagedCourseController } from './courses/managed-course.controller.js';
import { ManagedEnrolmentView } from './courses/managed-enrolment.view.js';
import { ManagedEnrolments } from './courses/managed-enrolments.js';
import { Placements } from './courses/placements.js';
import { ResultSheets } from './courses/result-sheets.js';
import { Results } from './courses/results.js';
import { Reviews } from './courses/reviews.js';
import { DeskAccess } from './desk/desk-access.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskView } from './desk/desk.view.js';
import { Desks } from './desk/desks.js';
import { Presences } from './desk/presences.js';
import { WalkIns } from './desk/walk-ins.js';
import { PickUpController } from './families/pick-up.controller.js';
import { PickUpRows } from './families/pick-up-rows.js';
import { PickUps } from './families/pick-ups.js';
import { Wards } from './families/wards.js';
import { Draws } from './lottery/draws.js';
import { LotView } from './lottery/lot.view.js';
import { Lotteries } from './lottery/lotteries.js';
import { Absences } from './offerings/absences.js';
import { OfferingCalendar } from './offerings/calendar.js';
import { Displacing } from './offerings/displacing.js';
import { FreeDays } from './offerings/free-days.js';
import { ManagedBookingController } from './offerings/managed.controller.js';
import { ManagedOfferings } from './offerings/managed-offerings.js';
import { ManagedSessions } from './offerings/managed-sessions.js';
import { ManagedView } from './offerings/managed.view.js';
import { OfferingPack } from './offerings/offering-pack.js';
import { OfferingView } from './offerings/offering.view.js';
import { Offerings } from './offerings/offerings.js';
import { Pricing } from './offerings/pricing.js';
import { Providers } from './offerings/providers.js';
import { SessionActivities } from './offerings/session-activities.js';
import { SessionRows } from './offerings/session-rows.js';
import { ShortSessions } from './offerings/short-sessions.js';
import { SessionView } from './offerings/session.view.js';
import { TimetableController } from './offerings/timetable.controller.js';
import { Timetables } from './offerings/timetables.js';
import { BookingWorkLines } from './offerings/work-lines.js';
import { MyPairs } from './pairs/my-pairs.js';
import { PairController } from './pairs/pair.controller.js';
import { PairExports } from './pairs/pair-exports.js';
import { PairView } from './pairs/pair.view.js';
import { Pairs } from './pairs/pairs.js';
import { Pauses } from './pauses/pauses.js';
import { BookingPeopleEvents } from './people-events.js';
import { BookingPeople } from './seats/people.js';
import { Seats } from './seats/seats.js';
import { ManagedStops } from './stops/managed-stops.js';
import { StopController } from './stops/stop.controller.js';
import { StopCounts } from './stops/stop-counts.js';
import { StopDesk } from './stops/stop-desk.js';
import { StopExport } from './stops/stop-export.js';
import { StopPack } from './stops/stop-pack.js';
import { StopRows } from './stops/stop-rows.js';
import { StopView } from './stops/stop.view.js';
import { Availability } from './slots/availability.js';
import { Grid } from './slots/grid.js';
import { Looks } from './slots/looks.js';
import { Times } from './slots/times.js';
import { Windows } from './slots/windows.js';
import { Captains } from './teams/captains.js';
import { ManagedTeams } from './teams/managed-teams.js';
import { ShortTeams } from './teams/short-teams.js';
import { TeamController } from './teams/team.controller.js';
import { TeamRows } from './teams/team-rows.js';
import { TeamView } from './teams/team.view.js';
import { Teams } from './teams/teams.js';
import { Lapses } from './waiting/lapses.js';
import { SeatOffers } from './waiting/seat-offers.js';
import { WaitView } from './waiting/wait.view.js';
import { Waits } from './waiting/waits.js';

@Module({
  exports: [BookingNews, CourseNews],
  imports: [MembershipModule, PlacesModule],
  controllers: [
    BookingController,
    CourseController,
    DeskController,
    ManagedBookingController,
    ManagedCourseController,
    PairController,
    PickUpController,
    StopController,
    TeamController,
    TimetableController,
  ],
  providers: [
    Absences,
    Admissions,
    Alternatives,
    Attendance,
    Availability,
    Booked,
    BookedRows,
    BookingExports,
    BookingNews,
    BookingPeople,
    BookingPeopleEvents,
    BookingView,
    BookingWorkLines,
    Bookings,
    CalendarFiles,
    CallingOff,
    Captains,
    Certificates,
    Changes,
    ClassLists,
    Clockwork,
    CourseExports,
    CourseFigures,
    CourseLines,
    CourseNews,
    CoursePeople,
    CourseSeats,
    CourseView,
    Courses,
    DeskAccess,
    DeskView,
    Desks,
    Displacing,
    Draws,
    EnrolmentSteps,
    EnrolmentView,
    Enrolments,
    FreeDays,
    Grid,
    JointBookings,
    Lapses,
    Lease,
    Looks,
    LotView,
    Lotteries,
    ManagedEnrolmentView,
    ManagedEnrolments,
    ManagedOfferings,
    ManagedSessions,
    ManagedTeams,
    ManagedView,
    Mine,
    Misses,
    Moves,
    MyPairs,
    OfferingCalendar,
    OfferingPack,
    OfferingView,
    Offerings,
    PairExports,
    PairView,
    Pairs,
    Pauses,
    Placements,
    PickUpRows,
    PickUps,
    Placing,
    Presences,
    Pricing,
    Providers,
    Ratings,
    Reminding,
    Repeats,
    ResultSheets,
    Results,
    Reviews,
    SeatOffers,
    ManagedStops,
    Seats,
    StopCounts,
    StopDesk,
    StopExport,
    StopPack,
    StopRows,
    StopView,
    SessionActivities,
    SessionRows,
    SessionView,
    ShortSessions,
    ShortTeams,
    TeamRows,
    TeamView,
    Teams,
    Times,
    Timetables,
    WaitView,
    Waits,
    WalkIns,
    Wards,
    Windows,
  ],
})
export class BookingModule {}
