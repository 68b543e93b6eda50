// Reads XML of a stranger: no document types, so no entities of its own, and in a thread whose time and memory end.
import { SourceProblem } from './source.ts';
import { NotStarted, parsingIn } from './thread.ts';
import { type Fields, fields } from './untrusted.ts';

/** Longer than any feed that is worth reading, in characters. */
const MAX_XML = 2 * 1024 * 1024;
/** Numeric references cost more than they are long. */
const MAX_REFERENCES = 100_000;
/** Longer than any feed takes that is meant to be read, in ms. */
const LIMIT_MS = 5_000;

const parseXml = parsingIn('xml-worker.mjs');

/**
 * The document as nested objects: attributes as `@name`, text beside them as `#text`.
 * @param limitMs how long it may take @throws SourceProblem `unreadable`
 */
export async function readXml(xml: unknown, limitMs = LIMIT_MS): Promise<Fields> {
  if (typeof xml !== 'string' || xml.length > MAX_XML || /<!(DOCTYPE|ENTITY)/i.test(xml))
    throw new SourceProblem('unreadable');
  if ((xml.match(/&#/g)?.length ?? 0) > MAX_REFERENCES) throw new SourceProblem('unreadable');
  const parsed = await parseXml(xml, limitMs).catch((cause: unknown) => {
    if (cause instanceof NotStarted) throw cause;
    throw new SourceProblem('unreadable', { cause });
  });
  return fields(parsed);
}

/** The text of an element, whether or not it has attributes. */
export function textIn(element: unknown): string | undefined {
  const value = Array.isArray(element) ? element[0] : element;
  if (typeof value === 'string') return value;
  const inner = fields(value)['#text'];
  return typeof inner === 'string' ? inner : undefined;
}
