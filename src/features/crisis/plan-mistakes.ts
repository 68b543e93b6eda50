// Turns what zod says about a plan file into our own kinds of mistakes.
import type { z } from 'zod';
import type { Found } from './plan-checks.ts';
import { didYouMean, type Path, type ValueKind } from './plan-problems.ts';

/** The mistakes that zod's issues stand for. The issues carry their input (`reportInput`). */
export function problemsOf(issues: readonly z.core.$ZodIssue[]): Found[] {
  return issues.flatMap((issue) => problemOf(issue));
}

function problemOf(issue: z.core.$ZodIssue): Found[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol') as Path;
  const key = nameOf(path);
  const value = { path, at: 'value' } as const;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split(' ');
      return issue.keys.map((unknown) => {
        const meant = didYouMean(unknown, known);
        const params = { key: unknown, known, ...(meant !== undefined && { meant }) };
        return { path: [...path, unknown], at: 'key', code: 'unknown_key', params };
      });
    }
    case 'invalid_key':
      return [{ path, at: 'key', code: 'bad_key', params: { key } }];
    case 'invalid_type':
    case 'invalid_value': {
      if (issue.input === undefined) return [{ path, at: 'key', code: 'missing', params: { key } }];
      if (issue.input === null) return [{ path, at: 'key', code: 'empty', params: { key } }];
      const got = kindOf(issue.input);
      if (issue.code === 'invalid_value' && got === 'text') {
        const text = String(issue.input);
        const allowed = issue.values.map(String);
        const meant = didYouMean(text, allowed);
        const params = { key, got: text, allowed, ...(meant !== undefined && { meant }) };
        return [{ ...value, code: 'not_one_of', params }];
      }
      const expected = issue.code === 'invalid_value' ? 'text' : expectedKind(issue.expected);
      if (expected === 'number' && got === 'number')
        return [{ ...value, code: 'not_whole', params: { key } }];
      return [{ ...value, code: 'wrong_type', params: { key, expected, got } }];
    }
    case 'too_small': {
      const min = Number(issue.minimum);
      if (issue.origin === 'string') return [{ ...value, code: 'empty', params: { key } }];
      return [{ ...value, code: issue.origin === 'array' ? 'too_few' : 'too_low', params: { key, min } }];
    }
    case 'too_big': {
      const max = Number(issue.maximum);
      if (issue.origin === 'string') return [{ ...value, code: 'too_long', params: { key, max } }];
      return [{ ...value, code: issue.origin === 'array' ? 'too_many' : 'too_high', params: { key, max } }];
    }
    case 'custom': {
      const { code, ...params } = { key, ...issue.params } as Found['params'] & { code: Found['code'] };
      return [{ ...value, code, params } as Found];
    }
    default:
      throw new Error(`no sentence for a mistake of the kind ${issue.code}`);
  }
}

function nameOf(path: Path): string {
  return String(path.findLast((part) => typeof part === 'string') ?? 'plan');
}

function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'map';
}

function expectedKind(zodType: string): ValueKind {
  if (zodType === 'string') return 'text';
  if (zodType === 'array') return 'list';
  return zodType === 'number' || zodType === 'int' ? 'number' : 'map';
}
