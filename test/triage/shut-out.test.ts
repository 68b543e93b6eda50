// Somebody who cannot get into an account of their own needs help soon; the lead is called when somebody else is in it.
import { describe, expect, it } from 'vitest';
import type { Sensed } from '../../src/triage/learned.ts';
import { shutOut } from '../../src/triage/shut-out.ts';
import { triage } from '../../src/triage/triage.ts';
import { weigh } from '../../src/triage/weigh.ts';
import { wordsOf } from '../../src/triage/words.ts';

describe('an account its owner cannot get into', () => {
  it.each([
    'I cannot access my email and the password reset does not show up in the spam folder either, please help me out',
    'forgot the password of my old account and the recovery page is going in circles',
    'I have an older account and cannot login, it tells me the password is incorrect',
    'locked out of my gmail again, the recovery form will not load',
    'lupa sandi akun lama saya, halaman reset berputar terus',
    'akun saya terkunci setelah salah ketik sandi tiga kali, mohon dibantu',
  ])('does not call the lead: %s', (text) => expect(triage(text).severity).not.toBe('critical'));

  it.each([
    'someone hacked my account and changed the password, I am locked out',
    'akun saya dibobol orang dan sandinya diganti, saya tidak bisa masuk',
    'locked out of my account and all my money is gone from it',
    'I reset my password and now I see the account of another customer',
  ])('calls the lead when there is more: %s', (text) => expect(triage(text).severity).toBe('critical'));

  it.each([
    'They got into my account and I am locked out',
    'dia masuk ke akun saya dan sekarang sandi saya salah terus, gagal login',
  ])('is not thought to be alone there when somebody got in: %s', (text) =>
    expect(shutOut(wordsOf(text))).toBe(false),
  );

  it('is looked at soon, whatever the learned judge makes of its words', () => {
    const sensed: Sensed = {
      talk: 0.02,
      ordinary: 0.08,
      grave: 0.9,
      kind: 'neutral',
      chance: 0.02,
      trouble: 'service_failure',
      danger: 'data_breach',
    };
    const told = (shutOut: boolean, part?: Sensed) =>
      weigh(
        { kind: 'complaint', incident: undefined, sentiment: 'negative', confidence: 0.8, reasons: [] },
        sensed,
        {
          understood: true,
          words: 10,
          denied: false,
          passedOn: false,
          shutOut: () => shutOut,
          gravest: () => part,
          telling: () => [],
        },
      ).incident;
    expect(told(true)).toEqual({ cause: 'service_failure', severity: 'high' });
    expect(told(false)).toEqual({ cause: 'data_breach', severity: 'critical' });
    // What else is grave in it is told all the same.
    expect(told(true, { ...sensed, danger: 'safety' })).toEqual({ cause: 'safety', severity: 'critical' });
    expect(told(true, sensed)).toEqual({ cause: 'service_failure', severity: 'high' });
  });
});
