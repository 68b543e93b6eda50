/** English phrasing for public answers: variants of each part, the words around a recorded fact, and names of gaps. */

/** What a phrase may put in: how to address the reader, and the fact (`mid` inside a sentence, `start` to begin one). */
export interface Slots {
  register: 'kak' | 'bapak_ibu' | 'plain';
  call: string;
  you: string;
  mid: string;
  start: string;
}

/** One phrasing; an empty result means: not for this register. */
export type Say = (slots: Slots) => string;

type Feeling = 'harm' | 'privacy' | 'money' | 'hurt' | 'disruption' | 'product' | 'worry' | 'confusion';
type Part =
  | 'what_happened'
  | 'responsibility'
  | 'step'
  | 'repair'
  | 'prevention'
  | 'private_channel'
  | 'next_update'
  | 'evidence'
  | 'instruction'
  | 'answer'
  | 'concede';

/** The shape both languages fill: `clause`, `doing`, `done`, `noun`, ... are the forms a typed fact can have. */
interface Answers {
  address: Record<Slots['register'], { call: string; you: string }>;
  thanks: Record<'complaint' | 'praise' | 'question', Say[]>;
  empathy: Record<Feeling, Say[]>;
  regret: Record<'own' | 'sorry', Say[]>;
  responsibility: { alone: Say[]; leading: Say[]; recorded: Record<'clause' | 'noun', Say[]> };
  what_happened: Record<'clause' | 'doing' | 'noun' | 'known' | 'clarified', Say[]>;
  step: Record<'clause' | 'doing' | 'done' | 'passive' | 'noun', Say[]>;
  repair: Record<'clause' | 'doing' | 'done' | 'noun', Say[]>;
  prevention: Record<'clause' | 'doing' | 'done' | 'noun', Say[]>;
  private_channel: Record<'generic' | 'word' | 'address', Say[]>;
  next_update: { time: Say[]; clause: Say[]; noun: Say[]; clock: (time: string) => string };
  evidence: Record<'clause' | 'noun', Say[]>;
  instruction: Record<'imperative' | 'doing' | 'clause', Say[]>;
  answer: Record<'clause' | 'noun', Say[]>;
  concede: Record<'clause' | 'noun', Say[]>;
  gaps: Record<Part, string>;
  general: Record<'thanks' | 'empathy' | 'regret', string>;
  translate: (fact: string) => string;
  questions: Record<Part, string>;
  translateQuestion: (fact: string) => string;
  leftOut: (parts: string[], limit: number) => string;
  tooLong: (length: number, limit: number) => string;
  noDebate: string;
}

export const answers: Answers = {
  address: {
    kak: { call: '', you: 'you' },
    bapak_ibu: { call: '', you: 'you' },
    plain: { call: '', you: 'you' },
  },
  thanks: {
    complaint: [
      () => 'Thank you for telling us.',
      () => 'Thank you for raising this.',
      () => 'Thanks for asking us directly.',
      () => 'Thank you for taking the time to write.',
      () => 'Thanks for bringing this to us.',
    ],
    praise: [
      () => 'Thank you so much! Words like these keep us going.',
      () => 'That is lovely to read. Thank you!',
      () => 'Thank you for sharing this. It made our day.',
      () => 'What a kind message, thank you. See you again soon!',
      () => 'Thank you! The whole team is smiling over here.',
      () => 'Thanks for taking the time to say so. It means a lot to us.',
    ],
    question: [
      () => 'Thanks for asking.',
      () => 'Thank you for your question.',
      () => 'Hello, and thanks for checking with us.',
      () => 'Good question, thank you.',
    ],
  },
  empathy: {
    harm: [
      () => 'We hope you and your family are all right.',
      () => 'Your safety matters most to us.',
      () => 'We understand how frightening this is.',
      () => 'We are worried to read this.',
      () => 'We understand why you are worried.',
    ],
    privacy: [
      () => 'We understand how unsettling this is.',
      () => 'We understand why you are worried about your data.',
      () => 'You have every reason to be worried.',
      () => 'We know how uneasy this makes you feel.',
    ],
    money: [
      () => 'We understand you are worried about your money.',
      () => 'We know how stressful this is.',
      () => 'We understand why you are worried.',
      () => 'Money trouble is stressful, and we understand that.',
    ],
    hurt: [
      () => 'We understand why you are upset.',
      () => 'You have every reason to be angry.',
      () => 'We understand that this hurt.',
      () => 'Your disappointment is fair.',
    ],
    disruption: [
      () => 'We know how frustrating this is.',
      () => 'We understand this cost you time.',
      () => 'You have every reason to be annoyed.',
      () => 'We understand your frustration.',
      () => 'Waiting without news is hard, and we understand that.',
    ],
    product: [
      () => 'We understand your disappointment.',
      () => 'That is a real letdown, and we understand.',
      () => 'We know this is not what you paid for.',
      () => 'You have every reason to be disappointed.',
    ],
    worry: [
      () => 'We understand why this worries you.',
      () => 'We can see why this is worrying.',
      () => 'We understand the concern.',
      () => 'It is natural to be worried by this.',
    ],
    confusion: [
      () => 'We can see why this was confusing.',
      () => 'We understand the confusion.',
      () => 'We understand why this raised questions.',
      () => 'It is easy to see why this was confusing.',
    ],
  },
  regret: {
    own: [
      () => 'We are sorry.',
      () => 'We are truly sorry.',
      () => 'We apologise.',
      () => 'We are very sorry about this.',
      () => 'Please accept our apology.',
      () => 'Sorry about this.',
      () => 'We owe you an apology.',
      () => 'First of all, we are sorry.',
      () => 'We apologise for this.',
    ],
    sorry: [
      () => 'We are sorry you are going through this.',
      () => 'We are sorry this happened to you.',
      () => 'We are sorry for the trouble.',
      () => 'Sorry about the trouble this is causing you.',
    ],
  },
  responsibility: {
    alone: [
      () => 'This was our mistake.',
      () => 'This was our fault.',
      () => 'The mistake is ours.',
      () => 'We got this wrong.',
      () => 'We take responsibility for it.',
    ],
    leading: [() => 'This was our mistake:', () => 'We got this wrong:'],
    recorded: {
      clause: [(w) => `${w.start}. That was our mistake.`, (w) => `${w.start}, and that was our mistake.`],
      noun: [(w) => `This was our mistake: ${w.mid}.`, (w) => `The fault is ours: ${w.mid}.`],
    },
  },
  what_happened: {
    clause: [
      (w) => `${w.start}.`,
      (w) => `What happened: ${w.mid}.`,
      (w) => `Here is what happened: ${w.mid}.`,
    ],
    doing: [(w) => `What happened: ${w.mid}.`],
    noun: [(w) => `What happened: ${w.mid}.`],
    known: [
      (w) => `What we know so far: ${w.mid}.`,
      (w) => `What we can say so far: ${w.mid}.`,
      (w) => `So far we know this: ${w.mid}.`,
    ],
    clarified: [
      (w) => `${w.start}.`,
      (w) => `To clear this up: ${w.mid}.`,
      (w) => `Here is how it stands: ${w.mid}.`,
    ],
  },
  step: {
    clause: [(w) => `${w.start}.`, (w) => `Right now: ${w.mid}.`],
    doing: [
      (w) => `We are ${w.mid}.`,
      (w) => `Right now we are ${w.mid}.`,
      (w) => `Our team is ${w.mid}.`,
      (w) => `We are now ${w.mid}.`,
    ],
    done: [(w) => `We ${w.mid}.`],
    passive: [(w) => `It ${w.mid}.`],
    noun: [(w) => `What we are doing now: ${w.mid}.`, (w) => `Our next step: ${w.mid}.`],
  },
  repair: {
    clause: [(w) => `${w.start}.`, (w) => `To put it right: ${w.mid}.`],
    doing: [(w) => `To put it right we are ${w.mid}.`, (w) => `We are ${w.mid}.`],
    done: [(w) => `We ${w.mid}.`],
    noun: [
      (w) => `To put it right: ${w.mid}.`,
      (w) => `What you get from us: ${w.mid}.`,
      (w) => `Here is how we make up for it: ${w.mid}.`,
    ],
  },
  prevention: {
    clause: [
      (w) => `So that it does not happen again, ${w.mid}.`,
      (w) => `To keep this from happening again, ${w.mid}.`,
    ],
    doing: [
      (w) => `So that it does not happen again, we are ${w.mid}.`,
      (w) => `To keep this from happening again, we are ${w.mid}.`,
    ],
    done: [(w) => `So that it does not happen again, we ${w.mid}.`],
    noun: [(w) => `To prevent a repeat: ${w.mid}.`, (w) => `What changes from here: ${w.mid}.`],
  },
  private_channel: {
    generic: [
      () => 'Could we go on by DM? Please keep order details out of this thread.',
      () => 'Could you send us a DM, so that your details stay private?',
      () => 'Please DM us and keep your details out of this thread.',
      () => 'Send us a DM and we will take care of your case there.',
      () => 'Please DM us.',
      () => 'We can help you by DM.',
    ],
    word: [
      (w) => `Could we go on by ${w.mid}? Please keep your details out of this thread.`,
      (w) => `We can help you by ${w.mid}.`,
      (w) => `Let us go on by ${w.mid}.`,
      (w) => `We are here for you by ${w.mid}.`,
      (w) => `Please reach us by ${w.mid}, so that your details stay private.`,
    ],
    address: [
      (w) => `We can help you here: ${w.mid}.`,
      (w) => `For your own case: ${w.mid}.`,
      (w) => `Please reach us privately: ${w.mid}.`,
    ],
  },
  next_update: {
    time: [
      (w) => `Next update ${w.mid}.`,
      (w) => `We will post again ${w.mid}.`,
      (w) => `We will post again ${w.mid}, news or not.`,
      (w) => `You will hear from us ${w.mid}.`,
    ],
    clause: [(w) => `${w.start}.`],
    noun: [(w) => `Next update: ${w.mid}.`],
    clock: (time) => `at ${time}`,
  },
  evidence: {
    clause: [(w) => `${w.start}.`, (w) => `What anyone can check: ${w.mid}.`],
    noun: [
      (w) => `You can check it here: ${w.mid}.`,
      (w) => `Our source: ${w.mid}.`,
      (w) => `For reference: ${w.mid}.`,
    ],
  },
  instruction: {
    imperative: [
      (w) => `${w.start}.`,
      (w) => `First of all: ${w.mid}.`,
      (w) => `To stay safe: ${w.mid}.`,
      (w) => `First: ${w.mid}.`,
      (w) => `Before all else: ${w.mid}.`,
      (w) => `For now: ${w.mid}.`,
      (w) => `Important: ${w.mid}.`,
    ],
    doing: [(w) => `First of all: ${w.mid}.`, (w) => `For now: ${w.mid}.`],
    clause: [
      (w) => `First of all: ${w.mid}.`,
      (w) => `Important: ${w.mid}.`,
      (w) => `First: ${w.mid}.`,
      (w) => `For now: ${w.mid}.`,
    ],
  },
  answer: { clause: [(w) => `${w.start}.`], noun: [(w) => `Here is the answer: ${w.mid}.`] },
  concede: {
    clause: [(w) => `You have a point: ${w.mid}.`, (w) => `We admit that ${w.mid}.`],
    noun: [(w) => `What we left unclear: ${w.mid}.`, (w) => `You have a point: ${w.mid}.`],
  },
  gaps: {
    what_happened: 'what happened',
    responsibility: 'whose mistake it was',
    step: 'the step being taken',
    repair: 'replacement or repair',
    prevention: 'how a repeat is prevented',
    private_channel: 'private channel',
    next_update: 'time of the next update',
    evidence: 'evidence or source',
    instruction: 'what people should do to stay safe',
    answer: 'the answer',
    concede: 'what we left unclear',
  },
  general: { thanks: 'thanks', empathy: 'understanding', regret: 'apology' },
  translate: (fact) => `translate: ${fact}`,
  questions: {
    what_happened: 'What exactly happened, and when?',
    responsibility: 'Is it certain that this was our mistake?',
    step: 'Which step is being taken right now?',
    repair: 'What do customers get to put it right, and when?',
    prevention: 'What changes so that it does not happen again, and from when?',
    private_channel: 'By which private channel can people be helped?',
    next_update: 'When is the next update?',
    evidence: 'Which evidence or source can people check?',
    instruction: 'What should people do right now to stay safe?',
    answer: 'What is the answer to this question?',
    concede: 'Which part of our message was unclear?',
  },
  translateQuestion: (fact) => `This fact is not in English yet: “${fact}”. Who translates it?`,
  leftOut: (parts, limit) =>
    `To fit ${limit} characters this was left out: ${parts.join(', ')}. Shorten the facts if it must be in.`,
  tooLong: (length, limit) =>
    `The text has ${length} characters, the limit is ${limit}. Which fact can be shorter?`,
  noDebate: 'Better hidden or reported than answered. Does this comment need an answer at all?',
};
