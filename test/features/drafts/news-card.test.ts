// The card of news of a repair, which stands in the crisis channel for everybody to read.
import { expect, it } from 'vitest';
import type { Language } from '../../../src/effects.ts';
import { cardView } from '../../../src/features/drafts/views.ts';
import { texts } from '../../../src/texts/index.ts';

const version = {
  version: 1,
  text: 'It is repaired.',
  sha256: 'a',
  author: 'bot',
  origin: 'template',
  blocks: [],
};

function card(visibility: string, lang: Language): string {
  const draft = {
    id: 3,
    complaint: { id: 12, author: 'Anton', text: 'My card number leaked', visibility },
    purpose: 'follow_up',
    crisis: { id: 1, open: true, roles: [], plan: { approval: { roles: [], quorum: 1 } } },
    versions: [{ ...version, model: null, placeholders: [] }],
    approvals: [],
    signOffs: [],
    releases: [],
    state: 'held',
  };
  return JSON.stringify(cardView({ draft, version: 1 } as never, texts(lang), lang));
}

it.each(['en', 'id'] as const)(
  'says whom news goes to only where anybody could read what they wrote (%s)',
  (lang) => {
    expect(card('public', lang)).toMatch(/Anton.*My card number leaked/);
    for (const visibility of ['private', 'direct']) {
      expect(card(visibility, lang)).not.toMatch(/Anton|leaked/);
      expect(card(visibility, lang)).toContain(texts(lang).complaints.hidden);
      expect(card(visibility, lang)).toContain('12');
    }
  },
);
