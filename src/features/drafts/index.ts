// The drafts room: suggestions, edits, approvals, and the way out.
import { draftDoors as answerDoors, draftViews as answerViews } from './slack.ts';
import { outageViews } from './slack-outage.ts';
import { promiseDoors, promiseViews } from './slack-promises.ts';
import { draftVerbs as answerVerbs } from './verbs.ts';
import { outageVerbs } from './verbs-outage.ts';
import { promiseVerbs } from './verbs-promises.ts';

export { createSend } from './send.ts';
export { createClear } from './send-clear.ts';
export { createAsker } from './send-model.ts';
export { openCards } from './store-cards.ts';
export const draftDoors = [...answerDoors, ...promiseDoors];
export const draftViews = [...answerViews, ...promiseViews, ...outageViews];
export const draftVerbs = [...answerVerbs, ...promiseVerbs, ...outageVerbs];
