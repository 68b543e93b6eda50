// The zone of the server plays no part: the same instants under five values of TZ.
import { afterAll, describe, expect, it, vi } from 'vitest';

const SERVERS = ['UTC', 'America/New_York', 'Asia/Jakarta', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];
const ZONES = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
  'Europe/Amsterdam',
  'America/New_York',
  'Africa/Casablanca',
];
const before = process.env.TZ;

/** Everything that is computed with dates, from modules that were loaded under the server's present zone. */
async function computed() {
  vi.resetModules();
  const zone = await import('../../src/calendar/zone.ts');
  const { makeCalendar } = await import('../../src/calendar/calendar.ts');
  const { addWorkingTime, workingTimeBetween } = await import('../../src/calendar/working-time.ts');
  const { holidaysOf } = await import('../../src/calendar/holidays.ts');
  const { quietHours } = await import('../../src/calendar/quiet-hours.ts');
  const { readPolicySet } = await import('../../src/features/complaints/policy-file.ts');
  const { targets } = await import('../../src/features/complaints/clock.ts');
  const { warnings } = await import('../../src/features/complaints/clock-notices.ts');
  const { WARNINGS } = await import('../../src/features/complaints/policy.ts');

  const found: unknown[] = [];
  for (const name of ZONES) {
    let now = new Date('2025-12-31T12:00:00Z');
    for (let day = 0; day < 365; day++) {
      now = zone.nextLocalTime(now, '02:30', name);
      found.push(now, zone.localDate(now, name), zone.zoneName(name, now, 'id'));
    }
    found.push(
      quietHours(new Date('2026-03-29T00:30:00Z'), { from: '22:00', to: '06:30', zone: name }, false),
    );
    const hours = {
      1: [{ from: '08:00', to: '12:00' }],
      4: [{ from: '00:00', to: '24:00' }],
      7: [{ from: '01:00', to: '03:00' }],
    };
    const calendar = makeCalendar({ zone: name, hours, holidays: [{ country: 'ID', types: ['public'] }] });
    for (let hour = 0; hour < 60; hour++) {
      const start = new Date(Date.UTC(2026, 2, 20, hour * 7));
      found.push(
        addWorkingTime(calendar, start, { ms: hour * 3_600_000 }),
        addWorkingTime(calendar, start, { workingDays: 3 }),
      );
      found.push(workingTimeBetween(calendar, start, new Date(start.getTime() + hour * 36_000_000)));
    }
    const read = readPolicySet({
      timeZone: name,
      levels: [],
      warningPoints: [],
      policies: 'public-office-id',
    });
    if ('problems' in read) throw new Error('the preset cannot be read');
    const events = [
      { type: 'started' as const, at: new Date('2026-03-13T23:30:00Z') },
      { type: 'paused' as const, at: new Date('2026-03-16T05:00:00Z'), reason: '' },
      { type: 'resumed' as const, at: new Date('2026-03-17T05:00:00Z') },
    ];
    const all = targets(events, read.set, { source: 'x' }, new Date('2026-03-17T06:00:00Z'));
    found.push(all, ...all.map((target) => warnings(target, WARNINGS, read.set)));
  }
  for (const country of ['ID', 'NL', 'US', 'EG', 'TR'])
    found.push([...holidaysOf({ country, types: ['public'] }, 2026)]);
  return JSON.stringify(found);
}

describe('under another TZ of the server', () => {
  afterAll(() => {
    process.env.TZ = before;
  });

  it('F37 every instant, date and name is the same', async () => {
    const answers = new Set<string>();
    for (const server of SERVERS) {
      process.env.TZ = server;
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(server);
      expect(new Date(2026, 0, 1).getHours()).toBe(0);
      answers.add(await computed());
    }
    expect(answers.size).toBe(1);
  });
});
