// The drafts room: suggestions, edits, approvals, and the way out.
export { createSend } from './send.ts';
export { draftDoors, draftViews } from './slack.ts';
export { cardOfRelease, openCards } from './store-cards.ts';
export { draftVerbs } from './verbs.ts';
