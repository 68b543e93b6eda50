/** The small grammar in which Slack's limits are written down: a rule looks at one value and notes problems. */

/** One thing Slack would refuse. `pointer` is a JSON pointer into the payload, `message` is for developers. */
export interface Problem {
  pointer: string;
  code:
    | 'missing'
    | 'wrong_type'
    | 'unknown_block'
    | 'unknown_element'
    | 'unknown_property'
    | 'too_long'
    | 'too_short'
    | 'too_many'
    | 'too_few'
    | 'bad_value'
    | 'duplicate'
    | 'not_allowed_here'
    | 'view_too_large';
  message: string;
}

/** Where blocks may appear. */
export type Surface = 'message' | 'modal' | 'home';

/** What the rules remember while they walk one payload. */
export interface Walk {
  surface: Surface;
  problems: Problem[];
  blockIds: Set<string>;
  actionIds: Set<string>;
  markdownLength: number;
  tables: number;
  focused: number;
}

/** Looks at one value and notes what Slack would refuse in it. */
export type Rule = (value: unknown, pointer: string, walk: Walk) => void;
/** Rules by property. */
export type Fields = Record<string, Rule>;
/** An object of which nothing is known. */
export type Json = Record<string, unknown>;

/** Starts a walk over one message or view. */
export function startWalk(surface: Surface): Walk {
  return {
    surface,
    problems: [],
    blockIds: new Set(),
    actionIds: new Set(),
    markdownLength: 0,
    tables: 0,
    focused: 0,
  };
}

/** Adds a problem. */
export function note(walk: Walk, pointer: string, code: Problem['code'], message: string): void {
  walk.problems.push({ pointer, code, message });
}

/** Whether a value is an object and not an array. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string of `min`..`max` UTF-16 units. */
export function string(max: number, min = 1): Rule {
  return (value, pointer, walk) => {
    if (typeof value !== 'string') return note(walk, pointer, 'wrong_type', 'must be a string');
    if (value.length < min) note(walk, pointer, 'too_short', `must be at least ${min} characters`);
    if (value.length > max)
      note(walk, pointer, 'too_long', `must be at most ${max} characters, has ${value.length}`);
  };
}

/** A number between the two, both allowed. */
export function number(min: number, max: number): Rule {
  return (value, pointer, walk) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      return note(walk, pointer, 'wrong_type', 'must be a number');
    if (value < min || value > max) note(walk, pointer, 'bad_value', `must be between ${min} and ${max}`);
  };
}

/** True or false. */
export const boolean: Rule = (value, pointer, walk) => {
  if (typeof value !== 'boolean') note(walk, pointer, 'wrong_type', 'must be true or false');
};

/** Any object; what is in it is not looked at. */
export const object: Rule = (value, pointer, walk) => {
  if (!isObject(value)) note(walk, pointer, 'wrong_type', 'must be an object');
};

/** A string of this form. */
export function matching(pattern: RegExp, what: string): Rule {
  return (value, pointer, walk) => {
    if (typeof value !== 'string' || !pattern.test(value))
      note(walk, pointer, 'bad_value', `must be ${what}`);
  };
}

/** One of these values. */
export function oneOf(...allowed: (string | number)[]): Rule {
  return (value, pointer, walk) => {
    if (!allowed.includes(value as string))
      note(walk, pointer, 'bad_value', `must be one of ${allowed.join(', ')}`);
  };
}

/** An array of `min`..`max` items. */
export function list(item: Rule, max: number, min = 1): Rule {
  return (value, pointer, walk) => {
    if (!Array.isArray(value)) return note(walk, pointer, 'wrong_type', 'must be an array');
    if (value.length < min) note(walk, pointer, 'too_few', `must have at least ${min} items`);
    if (value.length > max)
      note(walk, pointer, 'too_many', `must have at most ${max} items, has ${value.length}`);
    value.forEach((each, index) => {
      item(each, `${pointer}/${index}`, walk);
    });
  };
}

/** Several rules about the same value. */
export function all(...rules: Rule[]): Rule {
  return (value, pointer, walk) => {
    for (const rule of rules) rule(value, pointer, walk);
  };
}

/** An object with exactly these fields; Slack refuses properties it does not know. */
export function shape(required: Fields, optional: Fields = {}): Rule {
  return (value, pointer, walk) => {
    if (!isObject(value)) return note(walk, pointer, 'wrong_type', 'must be an object');
    for (const [name, rule] of Object.entries(required)) {
      if (value[name] === undefined || value[name] === null)
        note(walk, `${pointer}/${name}`, 'missing', `missing required field: ${name}`);
      else rule(value[name], `${pointer}/${name}`, walk);
    }
    for (const [name, field] of Object.entries(value)) {
      if (name in required || field === undefined) continue;
      const rule = Object.hasOwn(optional, name) ? optional[name] : undefined;
      if (rule) rule(field, `${pointer}/${name}`, walk);
      else note(walk, `${pointer}/${name}`, 'unknown_property', `invalid additional property: ${name}`);
    }
  };
}

/** At least one of these fields has to be there. */
export function someOf(...names: string[]): Rule {
  return (value, pointer, walk) => {
    if (isObject(value) && !names.some((name) => value[name] !== undefined))
      note(walk, pointer, 'missing', `needs at least one of: ${names.join(', ')}`);
  };
}

/** Never two of these fields together. */
export function notBoth(first: string, second: string): Rule {
  return (value, pointer, walk) => {
    if (isObject(value) && value[first] !== undefined && value[second] !== undefined)
      note(walk, pointer, 'not_allowed_here', `${first} and ${second} exclude each other`);
  };
}

/** Picks the rule by the object's `type`; `unknown` is the code for a type that is not in the table. */
export function byType(
  table: () => Record<string, Rule>,
  unknown: 'unknown_block' | 'unknown_element',
  allowed?: readonly string[],
): Rule {
  return (value, pointer, walk) => {
    if (!isObject(value)) return note(walk, pointer, 'wrong_type', 'must be an object');
    const type = typeof value.type === 'string' ? value.type : '';
    const rules = table();
    if (!Object.hasOwn(rules, type))
      return note(walk, `${pointer}/type`, unknown, `unsupported type: ${type || '(none)'}`);
    if (allowed && !allowed.includes(type))
      return note(walk, `${pointer}/type`, 'not_allowed_here', `${type} is not allowed here`);
    rules[type]?.(value, pointer, walk);
  };
}

const textFields: Record<string, Fields> = {
  plain_text: { emoji: boolean },
  mrkdwn: { verbatim: boolean },
};

/** A text object of at most `max` characters. `only` names the one kind of text the place takes. */
export function text(max: number, only?: 'plain_text' | 'mrkdwn'): Rule {
  return (value, pointer, walk) => {
    const type = isObject(value) && typeof value.type === 'string' ? value.type : '';
    const optional = Object.hasOwn(textFields, type) ? textFields[type] : undefined;
    if (!optional || (only && type !== only))
      return note(walk, `${pointer}/type`, 'bad_value', `must be ${only ?? 'plain_text or mrkdwn'}`);
    shape({ type: string(10), text: string(max) }, optional)(value, pointer, walk);
  };
}
