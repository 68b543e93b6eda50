// What is shown of the audit.
import { section } from '../../slack/blocks.ts';
import type { Render } from '../../slack/view.ts';

/** How far the record had come, and the one line by which anybody can check later that nothing of it was changed. */
export const auditHeadView: Render<{ lines: number; head: string }> = ({ lines, head }, say) => {
  const text = say.crisis.auditHead(lines, head);
  return { text, blocks: [section(text)] };
};
