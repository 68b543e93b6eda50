// The sections of a plan file: each as a zod schema that reads the file's words into the plan's shape.
import { z } from 'zod';
import { formatDuration, parseDuration } from '../../calendar/duration.ts';
import type { PlanProblemCode, PlanProblemParams } from './plan-problems.ts';
import { didYouMean } from './plan-problems.ts';
import type { Holder, PlanChannel, PlanText, WarningPoint } from './plan-shape.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Context = z.core.ParsePayload;
type OwnCode = {
  [Code in PlanProblemCode]: PlanProblemParams[Code] extends { got: string } ? Code : never;
}[PlanProblemCode];

/** A mistake of our own kind; the key of the problem is filled in by whoever knows the path. */
function wrong<Code extends OwnCode>(ctx: Context, code: Code, params: Omit<PlanProblemParams[Code], 'key'>) {
  ctx.issues.push({ code: 'custom', input: ctx.value, params: { code, ...params } });
  return z.NEVER;
}

/** An object that refuses keys it does not know; the message of such an issue lists the keys it knows. */
function section<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
}

/** Text on one line. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .transform((text, ctx) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      if (!/[\u0000-\u001f\u007f]/.test(text)) return text;
      ctx.issues.push({ code: 'custom', input: text, params: { code: 'several_lines' } });
      return z.NEVER;
    });

/** A sentence: plain text for both languages, or `en:` and `id:` (one of them is enough). */
const sentence = (max: number) => {
  const text = z.string().trim().min(1).max(max);
  const both = section({ en: text.optional(), id: text.optional() });
  // Not a union: its issues would not say which of the two shapes was meant.
  return z.unknown().transform((value, ctx): PlanText => {
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    const read = (isMap ? both : text).safeParse(value, { reportInput: true });
    if (!read.success) {
      ctx.issues.push(...(read.error.issues as z.core.$ZodRawIssue[]));
      return z.NEVER;
    }
    const { en, id } = typeof read.data === 'string' ? { en: read.data, id: read.data } : read.data;
    const any = en ?? id;
    if (any !== undefined) return { en: en ?? any, id: id ?? any };
    ctx.issues.push({ code: 'custom', input: value, params: { code: 'empty' } });
    return z.NEVER;
  });
};

const duration = (min: number, max: number) =>
  z.string().transform((got, ctx) => {
    const ms = parseDuration(got);
    if (ms === undefined) return wrong(ctx, 'bad_duration', { got });
    if (ms >= min && ms <= max) return ms;
    return wrong(ctx, 'duration_range', { got, min: formatDuration(min), max: formatDuration(max) });
  });

/** The key of a role, level or source. */
const KEY = /^[a-z][a-z0-9_-]{0,29}$/;
const key = z.string().transform((got, ctx) => {
  if (KEY.test(got)) return got;
  ctx.issues.push({ code: 'custom', input: got, params: { code: 'bad_key', key: got } });
  return z.NEVER;
});

/** A name that the cross checks look up, so any text will do here. */
const reference = z.string().trim();

const person = z.string().transform((text, ctx): Holder => {
  const got = text.trim();
  if (/^[UW][A-Z0-9]{2,20}$/.test(got)) return { kind: 'user', id: got };
  if (/^S[A-Z0-9]{2,20}$/.test(got)) return { kind: 'group', id: got };
  if (/^@[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u.test(got)) return { kind: 'handle', handle: got.slice(1) };
  if (got.length <= 254 && /^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;.]+$/.test(got)) {
    return { kind: 'email', email: got.toLowerCase() };
  }
  return wrong(ctx, 'bad_person', { got });
});

const channel = z.string().transform((text, ctx): PlanChannel => {
  const got = text.trim();
  if (/^[CG][A-Z0-9]{2,20}$/.test(got)) return { kind: 'id', id: got };
  const name = got.replace(/^#/, '');
  if (/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}_-]{0,79}$/u.test(name)) return { kind: 'name', name };
  return wrong(ctx, 'bad_channel', { got });
});

const channels = z.array(channel).max(10);

const WIB_WITA_WIT: Record<string, string> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};

const zone = z.string().transform((text, ctx) => {
  const got = text.trim();
  // The runtime also takes offsets and old abbreviations, whose rules people misjudge.
  if ((got.includes('/') || got === 'UTC') && isZone(got)) return got;
  const names = Intl.supportedValuesOf('timeZone');
  const cities = names.map((name) => name.slice(name.lastIndexOf('/') + 1));
  const city = didYouMean(got.slice(got.lastIndexOf('/') + 1), cities);
  const meant =
    WIB_WITA_WIT[got.toUpperCase()] ?? didYouMean(got, names) ?? (city && names[cities.indexOf(city)]);
  return wrong(ctx, 'bad_zone', meant === undefined ? { got } : { got, meant });
});

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

const time = z.string().transform((text, ctx) => {
  const parts = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text.trim());
  if (parts === null) return wrong(ctx, 'bad_time', { got: text });
  return `${parts[1]?.padStart(2, '0')}:${parts[2]}`;
});

const warningPoint = z.string().transform((text, ctx): WarningPoint => {
  const label = text.trim();
  const share = /^(\d{1,2}(?:\.\d+)?)\s?%$/.exec(label);
  if (share !== null && Number(share[1]) > 0) return { kind: 'share', share: Number(share[1]) / 100, label };
  const ms = parseDuration(label);
  if (ms !== undefined && ms > 0) return { kind: 'before', ms, label };
  return wrong(ctx, 'bad_warning_point', { got: label });
});

const emoji = z.string().transform((text, ctx) => {
  const name = text.trim().replace(/^:(.*):$/, '$1');
  return /^[\p{Ll}\p{Lo}\p{N}_+'-]{1,100}$/u.test(name) ? name : wrong(ctx, 'bad_emoji', { got: text });
});

const prefix = z.string().transform((text, ctx) => {
  const got = text.trim();
  return /^[a-z0-9][a-z0-9_-]{0,20}$/.test(got) ? got : wrong(ctx, 'bad_prefix', { got });
});

const link = z.string().transform((text, ctx) => {
  const got = text.trim();
  return /^https:\/\/[^\s/]+\.[^\s]+$/.test(got) && URL.canParse(got) ? got : wrong(ctx, 'bad_link', { got });
});

const role = section({
  title: sentence(75).optional(),
  duties: sentence(500).optional(),
  people: z.array(person).min(1).max(50),
});

const level = section({
  key,
  name: sentence(60),
  description: sentence(200).optional(),
  first_reply: duration(MINUTE, 30 * DAY).default(DAY),
  notify: section({
    roles: z.array(reference).max(30).default([]),
    channels: channels.default([]),
  }).default({ roles: [], channels: [] }),
}).transform(({ first_reply, ...rest }) => ({ ...rest, firstReplyMs: first_reply }));

const step = section({
  text: sentence(500),
  role: reference.optional(),
  levels: z.array(reference).min(1).max(10).optional(),
});

const DEFAULT_WARNING_POINTS: WarningPoint[] = [
  { kind: 'share', share: 0.5, label: '50%' },
  { kind: 'share', share: 0.8, label: '80%' },
  { kind: 'share', share: 0.95, label: '95%' },
];

/** The pinned header shows them all. */
const MAX_ROLES = 30;

/** The whole file. Names of roles and levels are taken as they stand: `plan-checks.ts` looks them up. */
export const planFile = section({
  organisation: line(80),
  language: z.enum(['en', 'id']),
  time_zone: zone,
  channel_prefix: prefix.optional(),
  announce: channels.default([]),
  watch: channels.default([]),
  bookmarks: z
    .array(section({ title: sentence(75), url: link }))
    .max(10)
    .default([]),
  roles: z.record(key, role).transform((roles, ctx) => {
    if (Object.keys(roles).length > MAX_ROLES) {
      ctx.issues.push({ code: 'custom', input: roles, params: { code: 'too_many', max: MAX_ROLES } });
    }
    return roles;
  }),
  levels: z.array(level).min(1).max(10),
  warning_points: z.array(warningPoint).max(10).default(DEFAULT_WARNING_POINTS),
  duty_role: reference.optional(),
  // One message of fifty blocks shows them all.
  steps: z.array(step).max(45).default([]),
  approval: section({
    roles: z.array(reference).min(1).max(30).optional(),
    sign_off: z.array(reference).min(1).max(30).optional(),
    quorum: z.number().int().min(1).max(10).default(1),
    emoji: emoji.default('white_check_mark'),
    hold: duration(0, 60 * MINUTE).default(30_000),
  }).prefault({}),
  standup: section({ time: time.default('09:00'), zone: zone.optional() }).prefault({}),
  answers: section({
    sender_name: line(80).optional(),
    register: z.enum(['kak', 'bapak_ibu', 'plain']).default('plain'),
    private_channel: sentence(200).optional(),
    mail_subject: sentence(150).optional(),
    limit: z.number().int().min(50).max(10_000).default(280),
  }).prefault({}),
  debate: section({ rounds: z.number().int().min(1).max(20).default(2) }).prefault({}),
  outlets: z
    .record(
      key,
      section({
        kind: z.enum(['manual', 'webhook', 'email', 'mastodon']),
        webhook: reference.optional(),
        limit: z.number().int().min(50).max(10_000).optional(),
      }),
    )
    .default({}),
  policies: z.unknown().optional(),
  calendars: z.unknown().optional(),
});

export type PlanFile = z.output<typeof planFile>;
