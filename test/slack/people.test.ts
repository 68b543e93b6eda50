// Whom a plan's words mean: only Slack's own "there is nobody" counts as nobody.
import { describe, expect, it } from 'vitest';
import { withLearnt } from '../../src/features/crisis/plan-people.ts';
import { type Directory, resolvePeople } from '../../src/slack/people.ts';

const refusal = (code: string) =>
  Object.assign(new Error(code), { code: 'slack_webapi_platform_error', data: { error: code } });
const away = Object.assign(new Error('nobody there'), { code: 'slack_webapi_request_error' });
const limited = Object.assign(new Error('later'), { code: 'slack_webapi_rate_limited_error', retryAfter: 1 });

/** A directory that knows U1, a@b.example, the group S1 and its handle, and fails at one call as told. */
function directory(failing?: string, error?: unknown): Directory {
  const may = (call: string) => {
    if (call === failing) throw error;
  };
  return {
    users: {
      async info({ user }) {
        may('info');
        if (user !== 'U1') throw refusal('user_not_found');
        return { user: { id: user, team_id: 'T1' } };
      },
      async lookupByEmail({ email }) {
        may('email');
        if (email !== 'a@b.example') throw refusal('users_not_found');
        return { user: { id: 'U2', team_id: 'T1' } };
      },
    },
    usergroups: {
      async list() {
        may('groups');
        return { usergroups: [{ id: 'S1', handle: 'leads' }] };
      },
      users: {
        async list({ usergroup }) {
          may('members');
          if (usergroup !== 'S1') throw refusal('no_such_subteam');
          return { users: ['U1', 'U2'] };
        },
      },
    },
  };
}
const WORDS = ['U1', 'U9', 'a@b.example', 'x@b.example', '@leads', '@nobody', 'S1', 'S9'];

describe('the words of a plan', () => {
  it('mean people, or nobody where Slack says so', async () => {
    expect(await resolvePeople(directory(), WORDS, 'T1')).toEqual({
      people: { U1: ['U1'], 'a@b.example': ['U2'], '@leads': ['U1', 'U2'], S1: ['U1', 'U2'] },
      missing: ['U9', 'x@b.example', '@nobody', 'S9'],
      unsure: [],
    });
  });

  it.each([
    ['info', ['U1', 'U9']],
    ['email', ['a@b.example', 'x@b.example']],
    ['groups', ['@leads', '@nobody']],
    ['members', ['@leads', 'S1', 'S9']],
  ])('are unsure where %s is not answered, whatever the reason', async (call, words) => {
    for (const error of [
      away,
      limited,
      refusal('internal_error'),
      refusal('token_revoked'),
      refusal('<!doctype'),
    ]) {
      const { people, missing, unsure } = await resolvePeople(directory(call, error), WORDS, 'T1');
      expect(unsure).toEqual(words);
      expect([...Object.keys(people), ...missing, ...unsure].sort()).toEqual([...WORDS].sort());
    }
  });

  it('mean whom they meant as long as nothing is learnt of them', () => {
    const known = { U1: ['U1'], '@leads': ['U1', 'U2'], S1: ['U3'] };
    expect(withLearnt(known, { people: { '@leads': ['U4'] }, missing: ['S1'] })).toEqual({
      U1: ['U1'],
      '@leads': ['U4'],
    });
  });
});
