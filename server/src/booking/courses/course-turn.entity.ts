import { Entity } from 'typeorm';
import { Id, Integer } from '../../kernel/index.js';

/** One row a course: whoever gives or frees its seats changes it first, see `Courses.hold`. */
@Entity('booking_course')
export class CourseTurn {
  /** Of the offering. */
  @Id() id: string;
  @Integer() acts: number;
}
