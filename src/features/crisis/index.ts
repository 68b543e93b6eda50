// The crisis room: declaring, roles, facts, steps, freezing, and what got stuck on its way.
import { type CrisisOptions, crisisDoors as doors, crisisViews as views } from './slack.ts';
import { stuckDoors, stuckViews } from './slack-stuck.ts';
import { verbs } from './verbs.ts';
import { auditVerbs } from './verbs-audit.ts';
import { stuckVerbs } from './verbs-stuck.ts';

export { declareFormOf } from './slack.ts';
export { postAuditHead } from './verbs-audit.ts';
export type { CrisisOptions };
export const crisisDoors = (options: CrisisOptions) => [...doors(options), ...stuckDoors];
export const crisisViews = (options: CrisisOptions) => [...views(options), ...stuckViews];
export const crisisVerbs = [...verbs, ...stuckVerbs, ...auditVerbs];
