// What `tanggap export` says, in English.
export const exporting = {
  description: 'write down what the house has learned',
  labels:
    'what people corrected about complaints: JSON lines {"id","text","predicted","corrected","at"}, the newest correction of each',
  out: 'file to write into; standard output unless said',
  raw: 'leave phone numbers, addresses and other personal data in the texts; they are masked unless said',
  cannotWrite: (file: string) =>
    `I cannot write to ${file}. Check that its folder is there and that you may write in it.`,
  written: (count: number, file: string) =>
    count === 1 ? `One corrected label is in ${file}.` : `${count} corrected labels are in ${file}.`,
};
