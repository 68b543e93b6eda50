// What is said about the sources that are listened to, in English.
interface UnreadLetters {
  source: string;
  mailbox: string;
  count: number;
  lines: string[];
}

interface Unread {
  source: string;
  file: string;
  count: number;
  line: number;
  why: string;
}

export const listening = {
  failed: (source: string, reason: string) =>
    `🔇 I cannot hear *${source}* at the moment. ${reason} Meanwhile please look there yourselves. Everything else goes on, and I keep trying.`,
  recovered: (source: string) => `🔊 I hear *${source}* again, and am catching up on what came meanwhile.`,
  /** Of a file that somebody dropped into a folder. */
  unread: ({ source, file, count, line, why }: Unread) =>
    count === 1
      ? `📄 I could not read one row of “${file}” (*${source}*). It begins at line ${line}: ${why} There may be a complaint in it, so please look. Correct the file and save it, and I read it again.`
      : `📄 I could not read ${count} rows of “${file}” (*${source}*). The first begins at line ${line}: ${why} There may be complaints in them, so please look. Correct the file and save it, and I read it again.`,
  unreadFile: ({ source, file, why }: Unread) =>
    `📄 I could not read “${file}” (*${source}*). ${why} There may be complaints in it, so please look.`,
  /** Of a mailbox. */
  letters: ({ source, mailbox, count, lines }: UnreadLetters) =>
    [
      count === 1
        ? `📧 I could not read one letter in the mailbox “${mailbox}” (*${source}*). There may be a complaint in it. It is still in the mailbox: please open it there and deal with it yourselves. I read the letters after it as usual.`
        : `📧 I could not read ${count} letters in the mailbox “${mailbox}” (*${source}*). There may be complaints in them. They are still in the mailbox: please open them there and deal with them yourselves. I read the letters after them as usual.`,
      ...lines,
      ...(count > lines.length ? [`• and ${count - lines.length} more after these`] : []),
    ].join('\n'),
  letter: (id: string, arrived: string | undefined) =>
    arrived === undefined ? `• number ${id}` : `• number ${id}, which came ${arrived}`,
  problems: {
    secret_missing: 'The environment variable with its token is not set. Set it and start me again.',
    token_refused: 'Its token was refused or has run out. Make a new one, set it and start me again.',
    forbidden: 'Its token may not read this. Give it the permissions that the README names.',
    not_found: 'There is nothing at its address. Check it in the sources file.',
    not_invited: 'I am not in its channel. Invite me there.',
    limited: 'The service lets me ask only seldom for now, so I have to wait.',
    refused: 'It did not understand what I asked. Check its part of the sources file.',
    server_fault: 'Its server has trouble.',
    unreachable: 'It cannot be reached.',
    unreadable: 'It answered with something that I cannot read.',
    fault: 'Something of my own went wrong; the log says what.',
  },
  /** What a service told about its own work. */
  notices: {
    what: { post: 'post', comment: 'comment', case: 'case' },
    states: {
      waits_for_approval: 'waits for approval',
      approved: 'was approved',
      rejected: 'was rejected',
      scheduled: 'was scheduled',
      published: 'was published',
      failed: 'could not be published',
      opened: 'was opened',
      closed: 'was closed',
    },
    line: (source: string, what: string, subject: string, state: string, complaint?: number) =>
      `*${source}*: ${what} ${subject} ${state}${complaint === undefined ? '' : ` (complaint no. ${complaint})`}`,
  },
  notice: (line: string) => `⚠️ ${line}. If you count on it, please look there: the public does not see it.`,
  /** On the Home tab, when something fails. */
  homeTitle: '*Sources I cannot hear*',
  homeLine: (source: string, since: string, reason: string) => `🔇 *${source}* since ${since}. ${reason}`,
  /** Of the sources file. */
  file: {
    good: (count: number) => `The sources file is good: ${count === 1 ? '1 source' : `${count} sources`}.`,
    bad: (file: string, count: number) => `${file} has ${count === 1 ? 'a mistake' : `${count} mistakes`}:`,
    missing: (file: string) => `There is no sources file at ${file}. Set SOURCES to yours.`,
    none: 'No sources file is set. Set SOURCES to one; the README shows how it looks.',
    line: (line: number, path: string, what: string) => `  line ${line}${path ? `, ${path}` : ''}: ${what}`,
    problems: {
      not_yaml: (what: string) =>
        `This is not YAML (${what}). Check indentation, colons and quotation marks.`,
      not_a_map: () => 'Names with something behind them are expected here.',
      no_sources: () => 'There must be “sources:” with at least one source under it.',
      bad_name: (what: string) =>
        `“${what}” cannot be a name. Use small letters, digits, “-”, “_” and “.”, at most 64.`,
      kind_missing: () => 'Say what kind of source this is, for example “kind: rss”.',
      kind_unknown: (what: string) =>
        `There is no kind “${what}”. \`tanggap source kinds\` lists those that there are.`,
      key_unknown: (what: string) => `“${what}” means nothing here. Check its spelling.`,
      key_missing: (what: string) => `“${what}” is missing.`,
      value_wrong: (what: string) => `“${what}” does not hold what it should.`,
      bad_duration: (what: string) => `“${what}” is no length of time. Write for example 5m, 1h or 2d.`,
      secret_missing: (what: string) => `The environment variable ${what} is not set.`,
    },
  },
  /** Of the command `tanggap source`. */
  command: {
    description: 'Check the sources that are listened to, and try them.',
    check: 'check a sources file; the one of SOURCES unless said',
    fileArgument: 'the sources file',
    list: 'list the sources and how they are',
    kinds: 'list the kinds of sources',
    test: 'ask a source now and show what it would bring in; nothing is kept',
    name: 'the name of the source in the sources file',
    json: 'answer in JSON',
    unknown: (name: string, known: string) => `There is no source “${name}”. There are: ${known}.`,
    comesByItself: (name: string) =>
      `“${name}” sends by itself, so it cannot be asked. Its requests are taken at /hooks/${name}.`,
    would: (source: string, count: number) =>
      `${source} would bring in ${count === 1 ? '1 item' : `${count} items`}. Nothing was kept.`,
    item: (at: string, kind: string, author: string, text: string) =>
      `  ${at}  ${kind}  ${author || '–'}: ${text}`,
    private: '(private: not shown here)',
    more: (count: number) => `  … and ${count} more`,
    rejects: (count: number) => `${count} could not be taken:`,
    failed: (source: string, reason: string) => `${source} could not be asked. ${reason}`,
    row: (name: string, kind: string, how: string) => `${name}  ${kind}  ${how}`,
    neverHeard: 'not heard yet',
    heard: (at: string, taken: number) => `heard ${at}, ${taken} taken in so far`,
    failing: (since: string, reason: string) => `cannot be heard since ${since}. ${reason}`,
    byItself: 'sends by itself',
  },
};
