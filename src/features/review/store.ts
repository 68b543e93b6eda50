// Where the review's figures come from: the events of every complaint's clock, as the header and the standup read them.
import type { Tx } from '../../engine/database.ts';
import { standingOf } from '../complaints/standing.ts';
import { timedOf } from '../complaints/store-timed.ts';
import type { Crisis } from '../crisis/crisis.ts';
import { type Course, courseOf } from './review.ts';

/** How every complaint of a crisis went, up to `now`. */
export async function coursesOf(tx: Tx, crisis: Crisis, now: Date): Promise<Course[]> {
  const courses: Course[] = [];
  for await (const complaint of timedOf(tx, crisis.id))
    courses.push(courseOf(complaint, standingOf(complaint, crisis, now).targets));
  return courses;
}
