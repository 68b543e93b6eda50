// The crisis room: declaring, roles, facts, steps.
export { crisisDoors, type CrisisOptions, crisisViews } from './slack.ts';
export { verbs as crisisVerbs } from './verbs.ts';
