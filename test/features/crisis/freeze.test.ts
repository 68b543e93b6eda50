// Who lets everything go out again after a freeze.
import { describe, expect, it } from 'vitest';
import type { Crisis } from '../../../src/features/crisis/crisis.ts';
import { decideFreeze, decideUnfreeze } from '../../../src/features/crisis/freeze.ts';

const NOW = new Date('2026-11-20T03:00:00Z');
const roles = [
  { role: 'lead', person: 'U0SARI' },
  { role: 'deputy', person: 'U0WAYAN' },
  { role: 'comms', person: 'U0RINA' },
];
const crisis = {
  id: 3,
  title: 'Charged twice',
  language: 'en',
  open: true,
  declaredBy: 'U0BUDI',
  roles,
  plan: { approval: { roles: ['comms'] } },
  frozenAt: NOW,
  frozenBy: 'system',
} as unknown as Crisis;
const says = (by: string, more: object = {}, of: Crisis = crisis) =>
  decideUnfreeze(of, { by, key: 'k', why: '', standing: 'member', away: [], shared: false, ...more });
const lifted = { state: { frozenAt: null }, facts: [{ fact: 'crisis_unfrozen' }] };

describe('a freeze', () => {
  it('is lifted by who may approve answers, and by nobody else while one of them can', () => {
    expect(says('U0RINA')).toMatchObject(lifted);
    for (const person of ['U0SARI', 'U0WAYAN', 'U0BUDI'])
      expect(says(person)).toEqual({ refused: 'unfreeze_role', params: { people: '<@U0RINA>' } });
  });

  it('is lifted by those who lead where nobody who may approve can any more, and by who declared where nobody leads', () => {
    expect(says('U0SARI', { away: ['U0RINA'] })).toMatchObject(lifted);
    expect(says('U0BUDI', { away: ['U0RINA'] })).toEqual({
      refused: 'unfreeze_role',
      params: { people: '<@U0SARI>, <@U0WAYAN>' },
    });
    expect(says('U0BUDI', {}, { ...crisis, roles: [] })).toMatchObject(lifted);
  });

  it('is lifted by a full member only, and not while another organisation reads along', () => {
    expect(says('U0RINA', { standing: 'outsider' })).toMatchObject({ refused: 'person_outsider' });
    expect(says('U0RINA', { standing: 'unknown' })).toMatchObject({ refused: 'person_unknown' });
    expect(says('U0RINA', { shared: true })).toEqual({ refused: 'unfreeze_shared' });
  });

  it('of a shared channel is told privately to those who lead, once', () => {
    const shared = { by: 'system', key: '1', why: 'shared', shared: true };
    const open = { ...crisis, frozenAt: null, frozenBy: null };
    const done = decideFreeze(open, shared, NOW);
    expect(done).toMatchObject({ state: { frozenAt: NOW, frozenBy: 'system' } });
    const told = 'effects' in done ? done.effects.filter((effect) => effect.do === 'tell') : [];
    expect(told.map((effect) => effect.do === 'tell' && effect.person)).toEqual(['U0SARI', 'U0WAYAN']);
    expect('effects' in done && done.effects.some((effect) => effect.do === 'post')).toBe(false);
    expect(decideFreeze(crisis, shared, NOW)).toEqual({ refused: 'frozen_before' });
    // Answers of a crisis that is resolved may still be on their way.
    expect(decideFreeze({ ...open, open: false }, shared, NOW)).toMatchObject({ state: { frozenAt: NOW } });
  });
});
