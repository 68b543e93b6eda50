// What the end of a try says about the target of an outlet, and when an outage of it is over.
import { describe, expect, it } from 'vitest';
import { type BreakerState, CLOSED } from '../../src/engine/breaker.ts';
import { agedState, sawState } from '../../src/engine/outlet-breaker.ts';
import { knock } from '../../src/outlets/knock.ts';
import { heard, type Outcome } from '../../src/outlets/outlet.ts';
import { FetchProblem, type SafeResponse } from '../../src/outlets/safe-fetch.ts';

describe('a try', () => {
  it.each<[Outcome, ReturnType<typeof heard>]>([
    [{ outcome: 'sent' }, 'answered'],
    [{ outcome: 'retry', code: 'http_429', afterMs: 5 }, 'answered'],
    [{ outcome: 'retry', code: 'smtp_451' }, 'answered'],
    [{ outcome: 'retry', code: 'http_503' }, 'silent'],
    [{ outcome: 'retry', code: 'unreachable' }, 'silent'],
    [{ outcome: 'retry', code: 'smtp_econnection' }, 'silent'],
    [{ outcome: 'uncertain', code: 'http_500' }, 'silent'],
    [{ outcome: 'uncertain', code: 'timeout' }, 'silent'],
    [{ outcome: 'refused', code: 'http_422' }, 'answered'],
    [{ outcome: 'refused', code: 'smtp_550' }, 'answered'],
    [{ outcome: 'refused', code: 'refused_address' }, undefined],
    [{ outcome: 'refused', code: 'text_is_not_the_approved_one' }, undefined],
    [{ outcome: 'needs_person' }, undefined],
  ])('that ends with %o: %s', (end, answer) => {
    expect(heard(end)).toBe(answer);
  });
});

it('an outlet that mended and was not used for a while has mended; one that is away stays away', () => {
  const mending: BreakerState = { is: 'mending', since: 0, answers: 2 };
  expect(agedState(mending, 0, 9 * 60_000)).toBe(mending);
  expect(agedState(mending, 0, 11 * 60_000)).toBe(CLOSED);
  const open: BreakerState = { is: 'open', since: 0, probeAt: 10, gapMs: 10, probing: true };
  expect(agedState(open, 0, 24 * 3_600_000)).toBe(open);
});

describe('a harmless question', () => {
  const asked = (end: number | FetchProblem) =>
    knock(
      async (_url, request) => {
        expect(request).toMatchObject({ method: 'OPTIONS' });
        if (end instanceof FetchProblem) throw end;
        return { status: end } as SafeResponse;
      },
      'https://shop.example/',
      {},
    );

  it.each([200, 204, 302, 401, 404, 405, 500, 501])(
    'that is answered with %i finds somebody',
    async (status) => {
      expect(await asked(status)).toBe(true);
    },
  );

  it.each([502, 503, 504])('that a gateway answers with %i finds nobody', async (status) => {
    expect(await asked(status)).toBe(false);
  });

  it('that is not answered finds nobody, and one that is led elsewhere somebody', async () => {
    for (const code of ['unreachable', 'timeout', 'broken'] as const)
      expect(await asked(new FetchProblem(code, code !== 'unreachable'))).toBe(false);
    expect(await asked(new FetchProblem('too_many_redirects', true))).toBe(true);
  });
});

it('an outlet that falls silent again after it was said to be back is away anew', () => {
  const mending: BreakerState = { is: 'mending', since: 1_000, answers: 1 };
  expect(sawState(mending, 'silent', 9_000)).toMatchObject({ is: 'open', since: 9_000 });
  const open: BreakerState = { is: 'open', since: 1_000, probeAt: 0, gapMs: 10_000, probing: true };
  expect(sawState(open, 'silent', 9_000)).toMatchObject({ is: 'open', since: 1_000 });
});
