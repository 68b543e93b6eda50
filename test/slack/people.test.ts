// Whom a plan's words mean: only Slack's own "there is nobody" counts as nobody. And nobody is asked for before Slack lets us.
import { WebAPIRateLimitedError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { withLearnt } from '../../src/features/crisis/plan-people.ts';
import { type Directory, patientStanding, resolvePeople } from '../../src/slack/people.ts';

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

  it('are asked no further where Slack wants to be asked later, and the longest wait is told', async () => {
    const asked: string[] = [];
    const known = directory();
    const later = (seconds: number) => {
      throw new WebAPIRateLimitedError(seconds);
    };
    const busy: Directory = {
      ...known,
      users: {
        async info({ user }) {
          asked.push(user);
          return later(5);
        },
        async lookupByEmail({ email }) {
          asked.push(email);
          return later(40);
        },
      },
    };
    const { unsure, missing, waitMs } = await resolvePeople(busy, WORDS, 'T1');
    expect(asked).toEqual(['U1', 'a@b.example']);
    expect(unsure).toEqual(['U1', 'U9', 'a@b.example', 'x@b.example']);
    expect(missing).toEqual(['@nobody', 'S9']);
    expect(waitMs).toBeGreaterThanOrEqual(40_000);
    expect(waitMs).toBeLessThan(45_000);
  });

  it('mean whom they meant as long as nothing is learnt of them', () => {
    const known = { U1: ['U1'], '@leads': ['U1', 'U2'], S1: ['U3'] };
    expect(withLearnt(known, { people: { '@leads': ['U4'] }, missing: ['S1'] })).toEqual({
      U1: ['U1'],
      '@leads': ['U4'],
    });
  });
});

describe('somebody of whom Slack does not tell at once', () => {
  /** Asks while the first answer is this error; answers with who it is, how often Slack was asked, and what was waited. */
  async function ask(error: unknown) {
    const waits: number[] = [];
    let asked = 0;
    const known = directory();
    const hesitant: Directory = {
      ...known,
      users: {
        ...known.users,
        async info(args) {
          asked += 1;
          if (asked === 1) throw error;
          return known.users.info(args);
        },
      },
    };
    const rest = async (ms: number) => void waits.push(ms);
    return { standing: await patientStanding(hesitant, 'U1', 'T1', rest), asked, waits };
  }

  it('is asked for once more, a moment later, or when Slack says', async () => {
    expect(await ask(away)).toEqual({ standing: 'member', asked: 2, waits: [1_000] });
    const { standing, waits } = await ask(new WebAPIRateLimitedError(7));
    expect(standing).toBe('member');
    expect(waits).toEqual([expect.any(Number)]);
    expect(waits[0]).toBeGreaterThanOrEqual(7_000);
  });

  it('is unknown where Slack wants to be left alone for longer than anybody waits', async () => {
    const long = await ask(new WebAPIRateLimitedError(600));
    expect(long).toEqual({ standing: 'unknown', asked: 1, waits: [] });
  });
});
