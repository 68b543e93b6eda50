/**
 * The tone classifier's weights are what training on our own examples gives. To write them anew:
 * `npx vitest run test/wording/model.test.ts --update`. The flag goes last: before the file it would take its name.
 */
import { expect, it } from 'vitest';
import { trainTone, weightsSource } from '../../src/wording/tone/classifier.ts';
import { toneExamples } from '../../src/wording/tone/examples.ts';

it('ships the weights that training on its own examples gives, to the byte', async () => {
  const model = trainTone(toneExamples(12, 7), 6, 3);
  await expect(weightsSource(model)).toMatchFileSnapshot('../../src/wording/tone/weights.ts');
});
