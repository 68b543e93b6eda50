/** English words of the answer checks: why a flag was raised, what to write instead, and the sub-commands' help. */
export const wording = {
  flags: {
    defensive: 'defensive',
    blame: 'blames someone',
    sarcasm: 'sarcastic',
    evasive: 'evasive',
    overpromise: 'promises too much',
    liability: 'legal words',
    unverified: 'not verified',
    pii: 'personal data',
  },
  parts: {
    thanks: 'thanks',
    empathy: 'understanding',
    regret: 'apology',
    responsibility: 'owning the fault',
    what_happened: 'what happened',
    step: 'the step being taken',
    repair: 'what people get to put it right',
    prevention: 'how a repeat is prevented',
    private_channel: 'a private channel',
    next_update: 'the time of the next update',
    evidence: 'evidence or a source',
    instruction: 'what people should do now',
    answer: 'the answer',
    concede: 'what we left unclear',
  },
  advice: {
    defensive: {
      why: 'It defends us instead of helping the person.',
      better: 'We understand why you are upset. We are looking into what happened.',
    },
    others_are_happy: {
      why: 'That others are happy does not help this person.',
      better: 'What happened to you matters. We are looking into it.',
    },
    legal_threat: {
      why: 'A threat in public makes the quarrel bigger.',
      better: 'We would like to sort this out with you. Could you send us a DM?',
    },
    blame_customer: {
      why: 'It puts the fault on the person who complains.',
      better: 'This should have been easier. Here is what we are doing now: {step}.',
    },
    blame_third_party: {
      why: 'It points at somebody else; people hold us to what we sold them.',
      better: 'You bought this from us, so we take care of it. We are {step}.',
    },
    sarcasm: { why: 'Mockery is what gets shared.', better: 'We understand that this is frustrating.' },
    conditional_apology: {
      why: 'An apology with "if" doubts that anything happened.',
      better: 'We are sorry.',
    },
    empty_apology: {
      why: 'It apologises without naming what went wrong.',
      better: 'We are sorry that {what happened}.',
    },
    nobody_did_it: {
      why: 'Nobody did it in this sentence. Say who did what.',
      better: 'We made a mistake: {what happened}.',
    },
    no_comment: {
      why: 'Silence reads as hiding something.',
      better: 'We do not know yet. Next update at {time}.',
    },
    minimising: {
      why: 'It makes the trouble smaller than it felt.',
      better: 'We know this cost you time and trust.',
    },
    boilerplate: {
      why: 'A stock phrase: it says nothing about this case.',
      better: 'We are {step}. Next update at {time}.',
    },
    guarantee: {
      why: 'A promise nobody can keep. Say what you will do, and by when.',
      better: 'So that it does not happen again, {change}.',
    },
    absolute_safety: {
      why: 'Absolute safety cannot be promised. Name the test or the fact.',
      better: '{test result}. You can check it here: {source}.',
    },
    reassurance: {
      why: 'Too early to calm people down while harm is possible.',
      better: 'We understand the worry. Please {what people should do} for now.',
    },
    liability: {
      why: 'These words have legal weight and need the sign-off of the legal role.',
      better: 'This was our mistake, and we are putting it right.',
    },
    guess: {
      why: 'A guess. Say what is known, and when more will be.',
      better: 'We are looking into the cause. Next update at {time}.',
    },
    cause_before_it_is_known: {
      why: 'It names a cause while responsibility is not known.',
      better: 'We are looking into the cause. Next update at {time}.',
    },
    denial: {
      why: 'It denies before it is known.',
      better: 'We are looking into this. Next update at {time}.',
    },
    not_on_record: {
      why: 'This is not among the facts recorded on the crisis.',
      better: 'Record it with /crisis facts first, or leave it out.',
    },
    pii: {
      why: 'Personal data must not stand in a public answer.',
      better: 'Please send it by DM.',
    },
  },
  placeholderLeft: 'The text still has gaps in { }. Fill them or take them out.',
  wrongLanguage: 'The answer is not in the language of the comment.',
  debate: (rounds: number) =>
    `There were already ${rounds} public rounds with this person. Better to go on in private.`,
  debateMove: [
    'We want to get this right for you, and that works better in private. Could you send us a DM?',
    'There is more to say than fits in here. Could you send us a DM, so that we can go through it together?',
    'Thank you for your patience with us. Could we go on by DM? One of us will stay with your case.',
  ],
  cli: {
    check: {
      description: 'score replies given as JSON lines and list what is wrong with them',
      file: 'file with one JSON object per line (default: standard input)',
    },
    draft: {
      description: 'write a draft for each comment given as JSON lines',
      file: 'file with one JSON object per line (default: standard input)',
      seed: 'number that chooses the wording',
      limit: 'longest text in characters, 0 for no limit',
    },
    badLine: (line: number, problem: string) => `line ${line}: ${problem}`,
    lostDigits: 'a number with so many digits, or with a fraction, is not kept exactly; put it in quotes',
    notJson: 'not a JSON object',
    noFile: (file: string) => `cannot read ${file}`,
  },
};
