// What people see of sources that fail.
import { noticeLine } from '../slack/fact-line.ts';
import { escapeMrkdwn } from '../slack/mrkdwn.ts';
import type { AnyView } from '../slack/view.ts';
import { when } from '../slack/when.ts';
import type { ProblemCode } from '../sources/source.ts';
import type { Texts } from '../texts/index.ts';

interface Told {
  source: string;
  what: string;
  subject: string;
  state: string;
}

interface Unread {
  source: string;
  file: string;
  count: number;
  line: number;
  code: ProblemCode;
  params: Record<string, number>;
}

interface UnreadLetters {
  source: string;
  mailbox: string;
  count: number;
  letters: { id: string; arrived?: string }[];
}

interface Shown {
  source: string;
  code: string;
}

/** What is wrong with a source and what to do, by its code. */
export function reasonOf(code: string, say: Texts): string {
  const { problems } = say.listening;
  return problems[code as keyof typeof problems] ?? problems.fault;
}

export const listeningViews: AnyView[] = [
  {
    name: 'listening.failed',
    render: ({ source, code }: Shown, say) => ({
      text: say.listening.failed(escapeMrkdwn(source), reasonOf(code, say)),
    }),
  },
  {
    name: 'listening.recovered',
    render: ({ source }: Shown, say) => ({ text: say.listening.recovered(escapeMrkdwn(source)) }),
  },
  {
    name: 'listening.unread',
    render: ({ source, file, count, line, code, params }: Unread, say) => ({
      text: (code === 'file_unreadable' ? say.listening.unreadFile : say.listening.unread)({
        source: escapeMrkdwn(source),
        file: escapeMrkdwn(file),
        count,
        line,
        why: say.sources.problems[code](params),
      }),
    }),
  },
  {
    name: 'listening.letters',
    render: ({ source, mailbox, count, letters }: UnreadLetters, say, lang) => ({
      text: say.listening.letters({
        source: escapeMrkdwn(source),
        mailbox: escapeMrkdwn(mailbox),
        count,
        lines: letters.map(({ id, arrived }) =>
          say.listening.letter(id, arrived === undefined ? undefined : when(new Date(arrived), 'UTC', lang)),
        ),
      }),
    }),
  },
  {
    name: 'listening.notice',
    render: (told: Told, say) => ({ text: say.listening.notice(noticeLine(told, say)) }),
  },
];
