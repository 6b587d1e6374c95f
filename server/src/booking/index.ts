export { StopPack } from './stops/stop-pack.js';
export { OfferingPack } from './offerings/offering-pack.js';
export { CourseNews } from './courses/course-news.js';
export { BookingNews } from './bookings/booking-news.js';
export { BookingModule } from './booking.module.js';
export { bookingEntities } from './entities.js';
export { verifyBooking } from './verify.js';
