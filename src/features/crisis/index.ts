// The crisis room: declaring, roles, facts, steps.
export { type CrisisOptions, crisisDoors, crisisViews, declareFormOf } from './slack.ts';
export { verbs as crisisVerbs } from './verbs.ts';
