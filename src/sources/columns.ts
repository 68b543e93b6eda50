// Finds out which column of an export holds what, by the names that tools and people give to columns in English and
// Indonesian.

export const CSV_FIELDS = [
  'text',
  'id',
  'thread',
  'parent',
  'author',
  'handle',
  'authorId',
  'postedAt',
  /** The time of day, where the date stands in a column of its own. */
  'clock',
  'permalink',
  'rating',
  'source',
  'language',
  'kind',
  'visibility',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** Field → index of its column, from 0. */
export type Columns = Partial<Record<CsvField, number>>;

/** The names of each field, the most telling first. Written as `plainName` leaves them. */
const NAMES: Record<CsvField, string> = {
  text:
    'text, teks, customer review, review text, review content, review body, comment text, message text, post text, tweet text, ' +
    'isi komentar, isi ulasan, isi pesan, isi keluhan, isi aduan, isi pengaduan, isi laporan, isi, comment, komentar, ' +
    'review, ulasan, message, pesan, complaint, keluhan, aduan, pengaduan, feedback, masukan, full text, message content, ' +
    'message body, content, konten, body, tweet, caption, post, snippet, hit sentence, description, deskripsi, uraian, ' +
    'tanggapan, laporan, kalimat',
  id:
    'id, external id, id eksternal, comment id, id komentar, review id, id ulasan, message id, id pesan, tweet id, post id, ' +
    'complaint id, id keluhan, id aduan, id pengaduan, ticket id, id tiket, nomor tiket, no tiket, nomor aduan, guid, ' +
    'uuid, resource id, document id, mention id, status id',
  thread: 'conversation id, id percakapan, thread id, id utas, case id, id kasus, topic id',
  parent:
    'parent id, in reply to, in reply to id, in reply to status id, reply to id, balasan untuk, id induk',
  author:
    'author, author name, penulis, nama penulis, nama, nama lengkap, nama pelapor, pelapor, nama pelanggan, pelanggan, ' +
    'pengirim, nama pengirim, reviewer, reviewer name, reviewer nickname, customer, customer name, contact name, name, full name, from, from name, sender, ' +
    'sender name, display name, contact primary identifier, dari',
  handle:
    'username, user name, nama pengguna, handle, author handle, screen name, from screen name, account, akun, nama akun, ' +
    'twitter handle, influencer, user, pengguna, contact secondary identifier',
  authorId:
    'author id, user id, id pengguna, id penulis, customer id, id pelanggan, contact profile id, from id, sender id',
  postedAt:
    'posted at, posted, created at, created time, created, date created, timestamp, date time, datetime, date, tanggal, ' +
    'tanggal waktu, waktu, tanggal posting, tanggal dibuat, dibuat, dibuat pada, waktu posting, tanggal komentar, ' +
    'tanggal ulasan, tanggal pengaduan, tanggal aduan, tanggal laporan, tanggal kejadian, tgl, review date, ' +
    'review submit date and time, comment date, message date, published, published at, published date, publish date, ' +
    'post date, started at, sent at',
  clock: 'time, jam, pukul, waktu jam',
  permalink:
    'permalink, perma link, link, url, tautan, review link, comment link, post link, post url, tweet url, ' +
    'message url, message link, comment url, review url, alamat tautan',
  rating:
    'rating, customer rating, review rating, star rating, stars, star, bintang, penilaian, nilai, skor, score, jumlah bintang',
  source:
    'source, sumber, channel, kanal, saluran, medium, platform, network, jaringan, social network, media sosial',
  language: 'language, lang, bahasa, language code, reviewer language, kode bahasa',
  kind: 'kind, type, jenis, tipe, message type, post type, content type, jenis pesan',
  visibility: 'visibility, privacy, visibilitas, privasi',
};

const KNOWN = new Map(
  CSV_FIELDS.flatMap((field) =>
    NAMES[field].split(', ').map((name, rank) => [name, { field, rank }] as const),
  ),
);

/** A column's name without case, marks and runs of space: `Created_At ` → `created at`, `createdAt` → `created at`. */
export function plainName(name: string): string {
  return name
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ (?:utc|gmt|wib|wita|wit)$/, '')
    .trim();
}

/** The columns by their names. A field goes to its most telling column; each column serves one field. */
export function findColumns(header: readonly string[]): Columns {
  const best: Partial<Record<CsvField, { index: number; rank: number }>> = {};
  header.forEach((name, index) => {
    const known = KNOWN.get(plainName(name));
    if (!known) return;
    const so = best[known.field];
    if (!so || known.rank < so.rank) best[known.field] = { index, rank: known.rank };
  });
  const columns: Columns = {};
  for (const field of CSV_FIELDS) {
    const found = best[field];
    if (found) columns[field] = found.index;
  }
  return columns;
}

/**
 * The columns by their names, with what a person said about some fields on top: field → a column's name, or `#3` for
 * the third column, or an empty text for "none".
 * @returns the name that no column has, when there is one.
 */
export function mapColumns(
  header: readonly string[],
  said: Partial<Record<CsvField, string>>,
): { columns: Columns } | { unknown: string } {
  const columns = findColumns(header);
  const plain = header.map(plainName);
  for (const field of CSV_FIELDS) {
    const name = said[field];
    if (name === undefined) continue;
    delete columns[field];
    if (name === '') continue;
    const number = /^#([1-9]\d*)$/.exec(name)?.[1];
    const exact = header.indexOf(name);
    const index =
      number !== undefined ? Number(number) - 1 : exact >= 0 ? exact : plain.indexOf(plainName(name));
    if (index < 0 || index >= header.length) return { unknown: name };
    for (const other of CSV_FIELDS) if (columns[other] === index) delete columns[other];
    columns[field] = index;
  }
  if (columns.postedAt === undefined && columns.clock !== undefined) {
    columns.postedAt = columns.clock;
    delete columns.clock;
  }
  return { columns };
}
