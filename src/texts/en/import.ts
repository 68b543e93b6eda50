// What `tanggap import` says, in English.
const rows = (n: number): string => (n === 1 ? '1 row' : `${n} rows`);

export const importing = {
  description: 'Take the complaints of a CSV file in. Importing the same file again adds nothing.',
  file: 'the CSV file: the first line names the columns',
  crisis: 'the number of the crisis they belong to; the open one unless said',
  source: 'where they come from; with the id of a row it is what makes a complaint the same one again',
  map: (fields: string) =>
    `which column holds a field, where its name does not tell; may be given many times. Fields: ${fields}`,
  zone: "zone of times that name none; the plan's, or Asia/Jakarta, unless said",
  language: 'en or id',

  badLanguage: (given: string) => `There is no language “${given}” here. Use en or id.`,
  badCrisis: (given: string) => `“${given}” is no number of a crisis. Write for example --crisis 3.`,
  badSource: (given: string) =>
    `“${given}” cannot be the name of a source. Use letters and digits, for example play-store.`,
  badZone: (given: string) => `There is no time zone “${given}”. Write for example Asia/Jakarta.`,
  badMap: (given: string, fields: string) =>
    `“${given}” does not say which column holds which field. Write for example --map text=Review. The fields are: ${fields}.`,
  missing: (file: string) => `There is no file ${file}. Check the name and the folder.`,
  notAllowed: (file: string, code: string) =>
    `${file} cannot be read or written (${code}). Check its permissions, and the space on the disk. What was taken in until then is safe: importing the file again goes on.`,
  noCrisis: (number: number, open: string[]) =>
    open.length > 0
      ? `There is no crisis ${number}. Open are: ${open.join(', ')}.`
      : `There is no crisis ${number}, and none is open. Leave --crisis out: the complaints wait for the next declaration.`,

  read: (columns: string[]) => `Read as: ${columns.join(', ')}.`,
  counts: ({ fresh, known, revised, rejected }: Record<'fresh' | 'known' | 'revised' | 'rejected', number>) =>
    `New: ${fresh}. Known before: ${known}. Known with a new wording: ${revised}. Rejected: ${rejected}.`,
  keptAs: (source: string, zone: string) =>
    `They are kept under the source “${source}”; times without a zone were read as ${zone}.`,
  warning: (count: number, line: number, what: string) =>
    `${rows(count)}, the first in line ${line}: ${what}`,
  resolved: (crisis: number) =>
    `Crisis ${crisis} is resolved, so nobody is reminded of these complaints. \`/crisis reopen why\` in its channel changes that; their clocks then count from now on.`,
  rejects: (file: string) =>
    `What was rejected is in ${file}, with line and reason. Mend it there and import that file.`,
};
