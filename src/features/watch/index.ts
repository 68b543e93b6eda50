// The watch: tells people when far more comments come in than usual, or one that cannot wait.
export { type WatchOptions, watchDoors, watchViews } from './slack.ts';
export { watchVerbs } from './verbs.ts';
