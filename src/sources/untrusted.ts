// Reads fields of JSON that a stranger wrote, where anything may be missing or something else.

export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; anything else as one without fields. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The value as a list; a single thing as a list of one, nothing as an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The value as text when it is a text or a number. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' && Number.isFinite(value)
      ? `${value}`
      : undefined;
}
