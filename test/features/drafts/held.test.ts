// Each reason for which an answer is held tells a person what to do, and never to post what must not go out.
import { describe, expect, it } from 'vitest';
import { heldAs, mustNotGoOut, onlyLook } from '../../../src/features/drafts/held.ts';
import { isStale } from '../../../src/features/drafts/send-clear.ts';
import { handoverView } from '../../../src/features/drafts/views.ts';
import { checkMessage } from '../../../src/slack/limits.ts';
import { texts } from '../../../src/texts/index.ts';

/** Every code with which an answer can be held. */
const CODES = [
  // The worker's own.
  ...['too_late', 'not_approved', 'approval_unchecked', 'approval_stale', 'absent'],
  // Before the outlet is asked.
  ...['release_gone', 'outlet_unknown', 'text_changed', 'outlet_gone', 'text_is_not_the_approved_one'],
  // Of the outlets.
  ...[
    'http_302',
    'http_400',
    'http_401',
    'http_403',
    'http_404',
    'http_408',
    'http_410',
    'http_413',
    'http_422',
  ],
  ...[
    'http_500',
    'http_503',
    'html_answer',
    'timeout',
    'broken',
    'cut_off',
    'refused_url',
    'refused_address',
  ],
  ...['too_late_to_repeat', 'status_not_found', 'no_status'],
  ...['smtp_535', 'smtp_550', 'smtp_552', 'smtp_554', 'smtp_econnection', 'smtp_etimedout', 'smtp_unknown'],
];

const draftHeld = {
  versions: [{ version: 1, text: 'We are sorry.', sha256: 'a', author: 'bot' }],
  approvals: [{ version: 1, sha256: 'a', approver: 'U0RINA', revoked: false }],
  releases: [{ id: 7, version: 1, quorum: 1, state: 'held' }],
  complaint: { permalink: 'https://social.example/posts/1' },
  crisis: { drill: false },
};

describe.each(['en', 'id'] as const)('a held answer (%s)', (lang) => {
  const t = texts(lang).drafts;
  const shown = (code: string, repeated = false) =>
    handoverView({ draft: draftHeld, release: 7, code, repeated } as never, texts(lang), lang);
  const buttons = (code: string) => JSON.stringify(shown(code).blocks);

  it.each(CODES)('for %s says what to do, in words', (code) => {
    const message = shown(code);
    expect(checkMessage(message)).toEqual([]);
    expect(message.text).toMatch(lang === 'en' ? /[Pp]lease|[Pp]ress/ : /[Mm]ohon|[Tt]ekan/);
    expect(buttons(code)).toContain('drafts.drop');
  });

  it.each(['not_approved', 'release_gone', 'text_changed', 'text_is_not_the_approved_one'])(
    'for %s is neither to be posted nor to be sent again',
    (code) => {
      expect(shown(code).text).toMatch(lang === 'en' ? /do not post it/ : /jangan dipasang/);
      expect(buttons(code)).not.toContain('drafts.again');
      expect(buttons(code)).not.toContain(t.handoverWhere('').trim());
    },
  );

  it('after an earlier try is never called surely not there', () => {
    expect(shown('http_422').text).toBe(t.heldBecause.refusedText('http_422'));
    for (const code of ['http_422', 'http_410', 'outlet_gone', 'outlet_unknown', 'refused_url'])
      expect(shown(code, true).text).toBe(t.heldBecause.unknown(code));
  });
});

describe('a code', () => {
  it('that nobody knows may have arrived', () => {
    for (const code of ['http_500', 'http_408', 'http_302', 'timeout', 'something_new', 'toString', '?'])
      expect(heldAs(code, false)).toBe('unknown');
    expect(heldAs('http_418', false)).toBe('refused');
    expect(heldAs('smtp_554', false)).toBe('refused');
  });

  it('of an approval that does not stand lets nothing out; one that has to be given anew waits for a look', () => {
    expect(['not_approved', 'text_changed'].map((code) => mustNotGoOut(heldAs(code, false)))).toEqual([
      true,
      true,
    ]);
    const stale = heldAs('approval_stale', false);
    expect([mustNotGoOut(stale), onlyLook(stale)]).toEqual([false, true]);
  });

  it('an approval is stale after half an hour without Slack', () => {
    expect([29, 30].map((minutes) => isStale(minutes * 60_000))).toEqual([false, true]);
  });
});
