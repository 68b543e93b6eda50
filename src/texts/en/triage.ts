// What triage says in English: its reasons on cards, and its commands.
import type { ReasonCode } from '../../triage/triage.ts';

const because: Record<ReasonCode, string> = {
  undeclared_allergen: 'An allergen seems to be missing from the label',
  hazard: 'Something failed in a way that can hurt people',
  fire: 'Speaks of fire, smoke, an explosion or an electric shock',
  harassment: 'Speaks of harassment or violence',
  harm: 'Someone may have been hurt or fallen ill',
  unwell: 'Someone felt ill after eating, drinking or using it',
  foreign_object: 'Something was found that does not belong there',
  account_taken: 'An account seems to have been taken over',
  data_of_others: 'Data of other people can be seen',
  data_exposed: 'Personal data may be out in the open',
  data_leak: 'Speaks of a data leak',
  legal: 'Names lawyers, the police, a court or a regulator',
  scam: 'Speaks of fraud',
  money_gone: 'Money seems to be gone',
  boycott: 'Calls for a boycott or a protest',
  spread: 'Asks others to spread it',
  hate: 'Speaks of racism, discrimination or hate',
  insult: 'Someone feels insulted in who they are',
  bribe: 'Somebody is said to take bribes, or money that is meant for others',
  governance: 'Speaks of wages, waste or public money',
  staff_abuse: 'Someone was shouted at or threatened',
  wide_outage: 'Many people seem to be cut off',
  counterfeit: 'The product may be a fake',
  label_wrong: 'The label may be wrong',
  spoiled: 'The product may be spoiled or out of date',
  mistake: 'Something was mixed up',
  outage: 'Something does not load or connect',
  rude: 'Staff seem to have been rude',
  misled: 'It was not what they understood it to be',
  defect: 'The product is broken',
  quality: 'The quality disappoints',
  late: 'They are waiting, or nobody answers',
  refund: 'They are waiting for their money back',
  rumour: 'Hearsay that could do harm',
  bitter: 'They are disappointed or angry',
  model: 'Judged from the wording as a whole',
  spam: 'Looks like an advertisement',
  learned: 'By its wording it sounds like this',
  not_meant: 'It uses grave words, but does not seem to tell of anything wrong',
  asks_whether: 'Asks whether it could happen; it has not happened',
  retraction: 'They take it back, or it has been solved',
  child: 'A child is mentioned',
  sarcasm: 'The praise does not look meant',
  suggestion: 'Suggests something',
  question: 'Asks something',
  praise: 'Praises',
  denied: 'Says that nothing was wrong',
  unsure: 'Not sure; please have a look',
};

export const triage = {
  /** A reason for people, with the words it rests on. */
  reason: (code: ReasonCode, words: readonly string[]): string =>
    words.length > 0 ? `${because[code]} (“${words.join('”, “')}”)` : because[code],
  commands: {
    triage:
      'understand comments: JSON lines {"id","text"} on standard input, one line of JSON each on standard output',
    bench: 'measure how many comments a second one core understands',
    benched: (perSecond: number, texts: number, characters: number) =>
      `${perSecond} texts/s on one core (${texts} comments of ours, ${characters} characters on average)`,
    bursts: 'find bursts in a series {"start","stepSeconds","values"} on standard input',
    duplicates:
      'find copies among comments: JSON lines {"id","text"} in, one JSON array of ids per group out',
    from: 'share of character 4-grams that makes two comments copies, above 0 and up to 1',
    badShare: 'The share has to be a number above 0 and up to 1, such as 0.5.',
    train: 'build the triage model anew from the public data',
    evaluate: 'measure triage on the valid splits of the public data; ends with 1 when a goal is missed',
    data: 'folder with the data: smsa, nusax, prdect, nab, care',
    probes: 'folder with labelled comments that nothing is trained on; those of this checkout unless said',
    labels:
      'what people corrected, as written by `tanggap export labels`; it is learned beside the public data',
    noLabels: (file: string) =>
      `There is no file ${file}. Write one with: tanggap export labels --out ${file}`,
    badLabel: (line: number, file: string) =>
      `Line ${line} of ${file} is not a corrected label. Nothing was trained. Write the file anew with: tanggap export labels --out ${file}`,
    out: 'folder to write the model into',
    noData: (folder: string) =>
      `There is no training data in ${folder}. Fetch the public data named in src/triage/model/NOTICE and give its folder with --data.`,
    trained: (rows: number, dropped: number, bytes: number) =>
      `Trained on ${rows} texts (${dropped} left out because they overlap the valid splits); ${bytes} bytes:`,
    badLine: (line: number) =>
      `Line ${line} is left out: it is not JSON with an "id" and a "text". An id of more than 15 digits must stand in quotes.`,
    notJson: 'Standard input is not JSON. Check the commas, quotes and brackets.',
    badSeries: (where: string) =>
      `The series is not right${where && ` at ${where}`}. It needs "start" (an instant with its zone), "stepSeconds" (up to 86400) and "values" (counts, none below 0).`,
    met: 'met',
    missed: 'BELOW THE GOAL',
    result: (missed: number) =>
      missed === 0
        ? 'Every goal is met.'
        : `${missed} ${missed === 1 ? 'figure is' : 'figures are'} below the goal.`,
  },
};
