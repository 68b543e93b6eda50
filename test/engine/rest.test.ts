import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRest } from '../../src/engine/rest.ts';

/** Hands that lie down one after another; `up` names those who are awake again, in order. */
function hands(names: string[]) {
  const rest = createRest(250);
  const up: string[] = [];
  for (const name of names) void rest.sleep().then(() => up.push(name));
  return { rest, up };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('hands that rest', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('one of them looks each poll time, and the next keeps looking in its place', async () => {
    const { up } = hands(['a', 'b', 'c']);
    await vi.advanceTimersByTimeAsync(249);
    expect(up).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(up).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(250);
    expect(up).toEqual(['a', 'b']);
  });

  it('a call wakes one, not all', async () => {
    const { rest, up } = hands(['a', 'b', 'c']);
    rest.wake();
    await settle();
    expect(up).toEqual(['a']);
    rest.another();
    await settle();
    expect(up).toEqual(['a', 'b']);
  });

  it('a call while all are at work is heard by the next one that lies down', async () => {
    const { rest } = hands([]);
    rest.wake();
    await rest.sleep();
    const up = vi.fn();
    void rest.sleep().then(up);
    await settle();
    expect(up).not.toHaveBeenCalled();
  });

  it('whoever stumbled pauses, whoever calls', async () => {
    const rest = createRest(250);
    const up = vi.fn();
    void rest.pause(1_000).then(up);
    rest.wake();
    rest.another();
    await vi.advanceTimersByTimeAsync(999);
    expect(up).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(up).toHaveBeenCalled();
  });

  it('at the end everybody gets up, and nobody lies down again', async () => {
    const { rest, up } = hands(['a', 'b', 'c']);
    void rest.pause(60_000).then(() => up.push('d'));
    rest.end();
    await settle();
    expect(up.sort()).toEqual(['a', 'b', 'c', 'd']);
    await rest.sleep();
    await rest.pause(60_000);
  });
});
