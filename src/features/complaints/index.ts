// The complaint desk: every comment of every source, its clock, its card.

export { complaintDoors, complaintViews, listWaiting } from './slack.ts';
export { countsOf } from './store.ts';
export { type AcceptInput, complaintVerbs } from './verbs.ts';
export { lookAtClocks, tellGathered } from './verbs-due.ts';
