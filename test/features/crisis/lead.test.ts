// Who decides about a crisis as a whole: gives roles that decide, resolves it, opens it again.
import { describe, expect, it } from 'vitest';
import { type Crisis, decideAssign, decideReopen } from '../../../src/features/crisis/crisis.ts';
import { decideResolve, type ResolveState } from '../../../src/features/review/review.ts';

const now = new Date('2026-11-22T10:00:00Z');
const LEAD = { role: 'lead', person: 'U0SARI' };

/** A crisis that BUDI declared, under a plan with six roles. */
const crisis = (roles: { role: string; person: string }[], open = true): Crisis =>
  ({
    id: 1,
    open,
    language: 'en',
    declaredBy: 'U0BUDI',
    declaredAt: now,
    roles,
    plan: {
      timeZone: 'Asia/Jakarta',
      roles: ['lead', 'deputy', 'comms', 'legal', 'care', 'head'].map((key) => ({ key })),
      approval: { roles: ['comms', 'lead'], signOff: ['legal'] },
    },
  }) as unknown as Crisis;
const assign = (roles: { role: string; person: string }[], by: string, role: string, person: string) =>
  decideAssign(crisis(roles), { by, role, person });
const resolve = (roles: { role: string; person: string }[], by: string) =>
  decideResolve(
    { crisis: crisis(roles), approvedUnsent: 0, results: {}, timeline: [] } as unknown as ResolveState,
    { by, key: 'k', why: 'all is well' },
    now,
  );
const reopen = (roles: { role: string; person: string }[], by: string) =>
  decideReopen(crisis(roles, false), { by, key: 'k', why: 'it goes on' });

describe('a role that decides what goes out, or who does', () => {
  it.each(['comms', 'lead', 'deputy', 'legal'])('%s is given by the lead, to somebody else', (role) => {
    expect(assign([LEAD], 'U0SARI', role, 'U0RINA')).toHaveProperty('state');
    expect(assign([LEAD], 'U0RINA', role, 'U0RINA')).toMatchObject({ refused: 'role_approves_self' });
    expect(assign([LEAD], 'U0BUDI', role, 'U0RINA')).toMatchObject({ refused: 'role_needs_lead' });
  });

  it('is given by whoever declared while nobody leads', () => {
    expect(assign([], 'U0BUDI', 'lead', 'U0RINA')).toHaveProperty('state');
    expect(assign([], 'U0BUDI', 'lead', 'U0BUDI')).toMatchObject({ refused: 'role_approves_self' });
    expect(assign([], 'U0RINA', 'comms', 'U0BUDI')).toMatchObject({ refused: 'role_needs_lead' });
  });

  it('any other is taken by whoever wants it', () => {
    expect(assign([LEAD], 'U0RINA', 'care', 'U0RINA')).toHaveProperty('state');
  });

  it('of the lead changes the topic of the channel too', () => {
    expect(assign([LEAD], 'U0SARI', 'lead', 'U0RINA')).toMatchObject({
      effects: expect.arrayContaining([expect.objectContaining({ do: 'topic' })]),
    });
  });
});

describe.each([
  ['resolving', resolve],
  ['reopening', reopen],
])('%s', (_what, decide) => {
  it('is for the lead and the deputy; while there is neither, for whoever declared', () => {
    expect(decide([LEAD], 'U0SARI')).toHaveProperty('state');
    expect(decide([LEAD, { role: 'deputy', person: 'U0RINA' }], 'U0RINA')).toHaveProperty('state');
    expect(decide([LEAD], 'U0BUDI')).toEqual({ refused: 'resolve_needs_lead' });
    expect(decide([], 'U0BUDI')).toHaveProperty('state');
    expect(decide([], 'U0RINA')).toEqual({ refused: 'resolve_needs_lead' });
  });

  it('changes the topic of the channel', () => {
    expect(decide([LEAD], 'U0SARI')).toMatchObject({
      effects: expect.arrayContaining([expect.objectContaining({ do: 'topic' })]),
    });
  });
});
