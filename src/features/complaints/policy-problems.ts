// Mistakes in what a person wrote about clocks, as codes that the texts turn into sentences.
import type { z } from 'zod';

/** A mistake: where, which, and what was written there. */
export interface PolicyProblem {
  path: readonly (string | number)[];
  code: string;
  got: string;
}

/** One of zod's issues as our problems; of a choice between shapes, those of the one that was meant. */
export function problemsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): PolicyProblem[] {
  const path = [...above, ...issue.path];
  const problem = (code: string, got: unknown): PolicyProblem => ({
    path: path.map((key) => (typeof key === 'number' ? key : String(key))),
    code,
    got: typeof got === 'string' ? got : (JSON.stringify(got) ?? ''),
  });
  switch (issue.code) {
    case 'custom':
      return [problem(String(issue.params?.code), issue.params?.got ?? '')];
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('unknown_key', key));
    case 'invalid_key':
      return issue.issues.flatMap((inner) => problemsOf(inner, path));
    case 'invalid_union': {
      const ofShape = issue.errors.filter(
        (errors) => !errors.some((e) => e.code === 'invalid_type' && e.path.length === 0),
      );
      const meant = ofShape[0];
      if (meant) return meant.flatMap((inner) => problemsOf(inner, path));
      if (issue.input === undefined) return [problem('missing', '')];
      // Events alone are told apart by a word.
      if (issue.discriminator === undefined) return [problem('wrong_shape', issue.input)];
      return [problem('unknown_event', (issue.input as Record<string, unknown>)[issue.discriminator] ?? '')];
    }
    case 'invalid_type':
      return [issue.input === undefined ? problem('missing', '') : problem('wrong_shape', issue.input)];
    case 'invalid_format':
      return [problem(issue.format === 'datetime' ? 'bad_instant' : 'wrong_shape', issue.input)];
    case 'invalid_value':
      return [problem('not_a_choice', issue.input)];
    default:
      return [problem('out_of_range', issue.input)];
  }
}
