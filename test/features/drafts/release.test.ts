// A held answer is sent again on the word of somebody who may, and of another person than approved it where there is one.
import { describe, expect, it } from 'vitest';
import type { Change, Draft } from '../../../src/features/drafts/draft.ts';
import { decideAgain, decideDrop } from '../../../src/features/drafts/release.ts';

const version = { version: 1, text: 'We are sorry.', sha256: 'a', author: 'bot', blocks: [] };
const approval = { version: 1, sha256: 'a', approver: 'U0RINA', event: 'e1', revoked: false };
const release = { id: 7, version: 1, sha256: 'a', quorum: 1, state: 'held' };

/** An answer that RINA approved, and of which nobody knows whether it is out. */
function held(roles: { role: string; person: string }[], author = 'bot'): Change {
  const draft = {
    id: 3,
    complaint: { state: 'open' },
    purpose: 'answer',
    crisis: { id: 1, open: true, language: 'en', roles, plan: { approval: { roles: ['comms', 'lead'] } } },
    versions: [{ ...version, author }],
    approvals: [approval],
    releases: [release],
    state: 'held',
  };
  return { draft: draft as unknown as Draft } as Change;
}
const rina = { role: 'comms', person: 'U0RINA' };
const sari = { role: 'lead', person: 'U0SARI' };
const again = (change: Change, by: string, why = 'I looked') => decideAgain(change, { by, release: 7, why });

describe('an answer of which nobody knows whether it is out', () => {
  it('is not sent again by who approved it while another may look: that one is named', () => {
    expect(again(held([rina, sari]), 'U0RINA')).toEqual({
      refused: 'again_other',
      params: { people: '<@U0SARI>' },
    });
  });

  it('is sent again by another approver, and from the machine', () => {
    for (const by of ['U0SARI', 'cli:root'])
      expect(again(held([rina, sari]), by)).toMatchObject({ state: { again: 7 } });
  });

  it('is sent again by who approved it where nobody else may: alone in the role, or the other one wrote it', () => {
    expect(again(held([rina]), 'U0RINA')).toMatchObject({ state: { again: 7 } });
    expect(again(held([rina, sari], 'U0SARI'), 'U0RINA')).toMatchObject({ state: { again: 7 } });
  });

  it('is not sent again, and not given up, without a reason', () => {
    expect(again(held([rina, sari]), 'U0SARI', '')).toEqual({ refused: 'job_needs_why' });
    expect(decideDrop(held([rina, sari]), { by: 'U0SARI', release: 7, why: '' })).toEqual({
      refused: 'job_needs_why',
    });
  });

  it('is never sent again by who wrote it, or who has no such role', () => {
    expect(again(held([rina, sari], 'U0SARI'), 'U0SARI')).toEqual({ refused: 'approve_own' });
    expect(again(held([rina]), 'U0SARI')).toMatchObject({ refused: 'approve_role' });
  });
});
