// The sections `policies` and `calendars` of a plan as zod schemas.
import { z } from 'zod';
import { durationSchema, parseDuration } from '../../calendar/duration.ts';
import { calendarSchema, period } from '../../calendar/rules.ts';
import type { WarningPoint } from '../crisis/plan-shape.ts';
import { TARGET_KINDS, type TargetKind } from './clock-events.ts';
import { type Match, ROUND_THE_CLOCK } from './policy.ts';
import { isPreset, PRESETS } from './presets.ts';

type Context = z.core.ParsePayload;

function wrong(ctx: Context, code: string, got: string) {
  ctx.issues.push({ code: 'custom', input: ctx.value, params: { code, got } });
  return z.NEVER;
}

const name = z.string().trim().min(1).max(60);
const value = z.union([name, z.number().transform(String)]);
const values = z.union([z.array(value).min(1).max(100), value.transform((one) => [one])]);

const match = z
  .strictObject({
    source: values.optional(),
    severity: values.optional(),
    cause: values.optional(),
    level: values.optional(),
    class: values.optional(),
    language: values.optional(),
    reach: z
      .strictObject({ at_least: z.number().min(0).optional(), below: z.number().min(0).optional() })
      .optional(),
  })
  .transform(({ reach, ...lists }): Match => {
    const given = Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
    if (!reach) return given;
    const { at_least: atLeast, below } = reach;
    return {
      ...given,
      reach: { ...(atLeast !== undefined && { atLeast }), ...(below !== undefined && { below }) },
    };
  });

const allowance = z.union([
  durationSchema.transform((within) => ({ within })),
  z.strictObject({ within: durationSchema, calendar: name.optional() }),
]);

const pause = z
  .string()
  .transform((text, ctx): number => parseDuration(text) ?? wrong(ctx, 'bad_delay', text));

const warningPoint = z.string().transform((text, ctx): WarningPoint => {
  const label = text.trim();
  const percent = Number(/^(\d{1,2}(?:\.\d+)?)\s?%$/.exec(label)?.[1]);
  if (percent > 0) return { kind: 'share', share: percent / 100, label };
  const ms = parseDuration(label);
  return ms !== undefined && ms > 0 ? { kind: 'before', ms, label } : wrong(ctx, 'bad_warning_point', text);
});

const quiet = z.string().transform((text, ctx): { from: string; to: string } | null => {
  if (text.trim().toLowerCase() === 'none') return null;
  const hours = period(text);
  if (!hours || hours.from === '24:00') return wrong(ctx, 'bad_quiet_hours', text);
  return hours.to === '24:00' ? { ...hours, to: '00:00' } : hours;
});

const targetShape = Object.fromEntries(TARGET_KINDS.map((kind) => [kind, allowance.optional()])) as Record<
  TargetKind,
  z.ZodOptional<typeof allowance>
>;

const settings = {
  name: name.optional(),
  match: match.optional(),
  calendar: name.optional(),
  since: z.enum(['posted', 'seen']).optional(),
  warn: z.array(warningPoint).max(10).optional(),
  escalate: z.record(name, pause).optional(),
  quiet_hours: quiet.optional(),
  extensions: z.number().int().min(0).max(10).optional(),
  close_after_silence: durationSchema.optional(),
};

const ownPolicy = z.strictObject({ ...settings, name, targets: z.strictObject(targetShape) });
const presetPolicy = z.strictObject({ ...settings, preset: z.enum(PRESETS) });

const policy = z.unknown().transform((raw, ctx): Entry => {
  if (typeof raw === 'string' && isPreset(raw)) return { preset: raw };
  const schema = typeof raw === 'object' && raw !== null && 'preset' in raw ? presetPolicy : ownPolicy;
  const read = schema.safeParse(raw, { reportInput: true });
  if (read.success) return read.data;
  for (const issue of read.error.issues) ctx.issues.push(issue as z.core.$ZodRawIssue);
  return z.NEVER;
});

export type OwnEntry = z.output<typeof ownPolicy>;

/** One entry of `policies`: an own policy, or a preset with what is different. */
export type Entry = OwnEntry | (z.output<typeof presetPolicy> & { targets?: undefined });

/** The two sections, each read as far as it stands by itself. */
export const sections = z.object({
  policies: z.preprocess(
    (raw) => (typeof raw === 'string' ? [raw] : raw),
    z.array(policy).max(100).default([]),
  ),
  calendars: z
    .record(
      name.transform((key, ctx) => (key === ROUND_THE_CLOCK ? wrong(ctx, 'reserved_calendar', key) : key)),
      calendarSchema,
    )
    .default({}),
});
