// The standup room: the daily summary, and how we stand at any time.
export { standupDoors, standupViews } from './slack.ts';
export { standupVerbs } from './verbs.ts';
