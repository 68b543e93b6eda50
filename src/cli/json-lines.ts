// Lines of JSON from standard input, one after the other, and lines of output in handfuls.
import type { Io } from './io.ts';

/** A line and its number, counted from 1; blank lines are left out. */
export async function* linesOf(
  stream: NodeJS.ReadableStream,
): AsyncGenerator<{ line: string; number: number }> {
  const decoder = new TextDecoder('utf-8');
  const parts: string[] = [];
  let number = 0;
  const take = (): { line: string; number: number } | undefined => {
    number += 1;
    const line = parts.join('').trim();
    parts.length = 0;
    return line === '' ? undefined : { line, number };
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      parts.push(text.slice(from, at));
      from = at + 1;
      const one = take();
      if (one) yield one;
    }
    parts.push(text.slice(from));
  }
  parts.push(decoder.decode());
  const last = take();
  if (last) yield last;
}

/** Gathers lines and writes them 64 kB at a time: a write for every line is what makes a pipe slow. */
export class LineWriter {
  private readonly io: Io;
  private held = '';

  constructor(io: Io) {
    this.io = io;
  }

  write(value: unknown) {
    this.held += `${JSON.stringify(value)}\n`;
    if (this.held.length > 65_536) this.flush();
  }

  flush() {
    if (this.held !== '') this.io.stdout.write(this.held);
    this.held = '';
  }
}

/** Whether an id is one that we can give back as it was given: a longer number has lost its last digits when it was read. */
export const isKeptId = (id: unknown): id is string | number =>
  typeof id === 'string' || Number.isSafeInteger(id);

/** An id and a text out of a line, or undefined when the line holds neither. Numbers are taken as ids too and kept as such. */
export function commentOf(
  line: string,
): { id: string | number; text: string; author?: string; at?: number } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, text, author, at } = value as Record<string, unknown>;
  if (!isKeptId(id) || typeof text !== 'string') return undefined;
  const instant = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return {
    id,
    text,
    ...(typeof author === 'string' && { author }),
    ...(Number.isFinite(instant) && { at: instant }),
  };
}
