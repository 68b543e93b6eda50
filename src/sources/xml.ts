// Reads XML of a stranger: no document types, so no entities of its own, no depth without end.
import { XMLParser } from 'fast-xml-parser';
import { SourceProblem } from './source.ts';
import { type Fields, fields } from './untrusted.ts';

/** Longer than any feed that is worth reading, in characters. */
const MAX_XML = 2 * 1024 * 1024;
/** Numeric references cost more than they are long. */
const MAX_REFERENCES = 100_000;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

/** The document as nested objects: attributes as `@name`, text beside them as `#text`. @throws SourceProblem `unreadable` */
export function readXml(xml: unknown): Fields {
  if (typeof xml !== 'string' || xml.length > MAX_XML || /<!(DOCTYPE|ENTITY)/i.test(xml))
    throw new SourceProblem('unreadable');
  if ((xml.match(/&#/g)?.length ?? 0) > MAX_REFERENCES) throw new SourceProblem('unreadable');
  try {
    return fields(parser.parse(xml, true));
  } catch (cause) {
    throw new SourceProblem('unreadable', { cause });
  }
}

/** The text of an element, whether or not it has attributes. */
export function textIn(element: unknown): string | undefined {
  const value = Array.isArray(element) ? element[0] : element;
  if (typeof value === 'string') return value;
  const inner = fields(value)['#text'];
  return typeof inner === 'string' ? inner : undefined;
}
