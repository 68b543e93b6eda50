// Strangers' words inside our own lines: nothing of them can be clicked, calls anybody or changes how a line looks.
import { describe, expect, it } from 'vitest';
import { digestView, privateView } from '../../../src/features/complaints/views.ts';
import { dangerView } from '../../../src/features/complaints/views-labels.ts';
import { figureLines } from '../../../src/features/standup/views.ts';
import { alertView, evidenceView } from '../../../src/features/watch/views.ts';
import { texts } from '../../../src/texts/index.ts';

const say = texts('en');
const at = new Date('2026-11-20T03:00:00Z');
const bait = 'Refund at https://evil.example/x or bank.evil.example, *urgent* <!channel> @here :smile:';
const live = /https?:\/|evil\.example|\*urgent\*|<!channel>|@here|:smile:/;
const complaint = {
  id: 5,
  source: 'web',
  author: bait,
  text: bait,
  visibility: 'public',
  postedAt: at,
  seenAt: at,
  state: 'open',
  follows: null,
  label: null,
  grouping: null,
  clock: [],
};
const alert = {
  id: 1,
  kind: 'burst',
  stream: 'negative',
  at,
  count: 9,
  expected: 1,
  crisis: null,
  declaredBy: null,
  over: false,
  evidence: { terms: [{ term: 'bank.evil.example', count: 4 }], authors: 3, unanswered: 2 },
};
const alarm = { alert, some: [complaint], lead: [], channel: null, zone: 'Asia/Jakarta' };
const danger = { ...alarm, alert: { ...alert, kind: 'danger' } };

describe('a line with words of strangers in it', () => {
  it.each([
    [
      'the digest',
      digestView(
        {
          count: 3,
          bySource: [],
          bySeverity: [],
          byIntent: [],
          alike: [{ count: 2, first: complaint }],
          some: [complaint],
        } as never,
        say,
        'en',
      ),
    ],
    [
      'the alarm about critical complaints',
      dangerView({ call: [], some: [complaint], count: 1 } as never, say, 'en'),
    ],
    ['an alert', alertView(alarm as never, say, 'en')],
    ['an alert of dangerous words', alertView(danger as never, say, 'en')],
    ['what led to a crisis', evidenceView(alarm as never, say, 'en')],
    ['what one person reads', privateView(complaint as never, say, 'en')],
  ])('has nothing live in %s', (_, { blocks }) => {
    const lines = mrkdwnOf(blocks);
    expect(lines).toContain('evil');
    expect(lines).not.toMatch(live);
  });
});

it('names the author of the oldest complaint in a standup with nothing live in it', () => {
  const figures = {
    oldest: { id: 5, author: bait, seenAt: at.toISOString() },
    drafts: { waiting: 0, approvers: [], withGaps: 0, approvedUnsent: 0 },
    nextDue: null,
  };
  const lines = figureLines({ figures, at: at.toISOString(), zone: 'Asia/Jakarta' } as never, say, 'en');
  expect(lines.join('\n')).toContain('Refund');
  expect(lines.join('\n')).not.toMatch(live);
});

/** Everything that Slack parses in the blocks of a message. */
function mrkdwnOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return `${value.text}\n`;
  return Object.values(value).map(mrkdwnOf).join('');
}
