// What one complaint's answer has to do, from what the crisis has recorded and what the complaint is.
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../src/features/complaints/complaint.ts';
import type { Label } from '../../../src/features/complaints/labels.ts';
import type { Crisis } from '../../../src/features/crisis/crisis.ts';
import { matterOf } from '../../../src/features/drafts/suggest.ts';
import { compose } from '../../../src/wording/index.ts';

const matter = (
  label: Partial<Label> | null,
  crisis: Partial<Crisis> = { cause: 'human_error', responsibility: 'high' },
) => {
  const whole = { by: null, confidence: 0.9, kind: 'complaint', cause: 'service_failure', ...label };
  return matterOf({
    crisis: crisis as Crisis,
    complaint: { label: label && whole } as Complaint,
  });
};
const recorded = { cause: 'human_error', responsibility: 'high' };
const person = 'U0SARI';

describe('the matter of a complaint', () => {
  it('is what the crisis has recorded', () => {
    expect(matter(null)).toEqual(recorded);
    expect(matter({ cause: 'product_quality' })).toEqual(recorded);
    expect(matter({ cause: 'product_quality', by: person })).toEqual(recorded);
  });

  it('is its own cause where the crisis has none', () => {
    const open = { cause: null, responsibility: 'unknown' } as unknown as Crisis;
    expect(matter({ cause: 'safety' }, open)).toEqual({ cause: 'safety', responsibility: 'unknown' });
    expect(matter({ cause: 'none' }, open)).toEqual({ cause: undefined, responsibility: 'unknown' });
  });

  it('is another one for praise, spam, questions and offensive content', () => {
    expect(matter({ kind: 'praise', cause: 'none' })).toMatchObject({ cause: 'none', intent: 'praise' });
    expect(matter({ kind: 'spam' })).toMatchObject({ cause: 'spam' });
    expect(matter({ kind: 'question', cause: 'none' })).toMatchObject({ cause: 'none', intent: 'question' });
    expect(matter({ cause: 'offensive_content' })).toEqual({
      cause: 'offensive_content',
      responsibility: 'unknown',
    });
  });

  it('is that of the crisis for a question about its own cause, where its answer does not apologise', () => {
    const rumour = { cause: 'rumor', responsibility: 'none' } as const;
    expect(matter({ kind: 'question', cause: 'rumor' }, rumour)).toEqual(rumour);
    expect(matter({ kind: 'question', cause: 'rumor' }, { ...rumour, responsibility: 'high' })).toMatchObject(
      { intent: 'question' },
    );
  });

  it('is that of the crisis where triage is not sure and nobody corrected it', () => {
    expect(matter({ kind: 'praise', confidence: 0.3 })).toEqual(recorded);
    expect(matter({ kind: 'praise', confidence: 0.3, by: person })).toMatchObject({ intent: 'praise' });
  });

  it('lets praise and questions go without an apology, in both languages', () => {
    const sorry = /sorry|apolog|maaf|mistake|kesalahan/i;
    const facts = [{ id: 'F1', part: 'what_happened' as const, text: 'the till charged cards twice' }];
    for (const language of ['en', 'id'] as const) {
      for (const kind of ['praise', 'question'] as const) {
        const drafts = compose({
          ...matter({ kind, cause: 'none' }),
          comment: 'Kopi enak',
          language,
          facts,
          seed: 1,
          alternatives: 6,
        });
        expect(drafts.length).toBeGreaterThan(0);
        for (const { text } of drafts) expect(text).not.toMatch(sorry);
      }
      const [own] = compose({ ...matter(null), comment: 'x', language, facts, seed: 1 });
      expect(own?.text).toMatch(sorry);
    }
  });
});
