import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMessage, checkView } from '../../src/slack/limits.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const x = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (more: object = {}) => ({ type: 'button', text: plain('Go'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string) => ({ text: plain(value), value });
const options = (count: number) => times(count, (index) => option(`o${index}`));
const select = (more: object = {}) => ({ type: 'static_select', options: options(2), ...more });
const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('L'),
  element,
  ...more,
});
const modal = (blocks: object[], more: object = {}) => ({
  type: 'modal',
  title: plain('T'),
  submit: plain('S'),
  blocks,
  ...more,
});
const table = (rows: number, cells: number, text = 'x') => ({
  type: 'table',
  rows: times(rows, () => times(cells, () => ({ type: 'raw_text', text }))),
});

/** The problems of one block in a message, as `code pointer`. */
const inMessage = (...blocks: object[]) =>
  checkMessage({ blocks }).map(({ code, pointer }) => `${code} ${pointer.replace('/blocks/', '')}`);
const inView = (view: object) => checkView(view).map(({ code, pointer }) => `${code} ${pointer}`);

/** Each row: what it is about, a block at the limit, the block past it, and what is said about that. */
const limits: [string, object[], object[], string][] = [
  ['section text', [section(x(3000))], [section(x(3001))], 'too_long 0/text/text'],
  ['empty text', [section('x')], [section('')], 'too_short 0/text/text'],
  [
    'fields',
    [{ type: 'section', fields: times(10, () => mrkdwn(x(2000))) }],
    [{ type: 'section', fields: times(11, () => mrkdwn('x')) }],
    'too_many 0/fields',
  ],
  [
    'field text',
    [section('x')],
    [{ type: 'section', fields: [mrkdwn(x(2001))] }],
    'too_long 0/fields/0/text',
  ],
  ['section without text', [section('x')], [{ type: 'section' }], 'missing 0'],
  [
    'header',
    [{ type: 'header', text: plain(x(150)) }],
    [{ type: 'header', text: plain(x(151)) }],
    'too_long 0/text/text',
  ],
  [
    'header with mrkdwn',
    [{ type: 'header', text: plain('x') }],
    [{ type: 'header', text: mrkdwn('x') }],
    'bad_value 0/text/type',
  ],
  [
    'actions',
    [actions(...times(25, () => button()))],
    [actions(...times(26, () => button()))],
    'too_many 0/elements',
  ],
  ['no actions', [actions(button())], [actions()], 'too_few 0/elements'],
  [
    'context',
    [{ type: 'context', elements: times(10, () => mrkdwn('x')) }],
    [{ type: 'context', elements: times(11, () => mrkdwn('x')) }],
    'too_many 0/elements',
  ],
  [
    'button in a context',
    [{ type: 'context', elements: [mrkdwn('x')] }],
    [{ type: 'context', elements: [button()] }],
    'unknown_element 0/elements/0/type',
  ],
  [
    'button text',
    [actions(button({ text: plain(x(75)) }))],
    [actions(button({ text: plain(x(76)) }))],
    'too_long 0/elements/0/text/text',
  ],
  [
    'button value',
    [actions(button({ value: x(2000) }))],
    [actions(button({ value: x(2001) }))],
    'too_long 0/elements/0/value',
  ],
  [
    'button style',
    [actions(button({ style: 'danger' }))],
    [actions(button({ style: 'warning' }))],
    'bad_value 0/elements/0/style',
  ],
  [
    'action_id',
    [actions(button({ action_id: x(255) }))],
    [actions(button({ action_id: x(256) }))],
    'too_long 0/elements/0/action_id',
  ],
  [
    'action_id in a block',
    [actions(button({ action_id: 'a' })), actions(button({ action_id: 'a' }))],
    [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
    'duplicate 0/elements/1/action_id',
  ],
  [
    'block_id',
    [
      { ...section('x'), block_id: 'a' },
      { ...section('x'), block_id: 'b' },
    ],
    [
      { ...section('x'), block_id: 'a' },
      { ...section('x'), block_id: 'a' },
    ],
    'duplicate 1/block_id',
  ],
  [
    'select options',
    [actions(select({ options: options(100) }))],
    [actions(select({ options: options(101) }))],
    'too_many 0/elements/0/options',
  ],
  ['empty select', [actions(select())], [actions(select({ options: [] }))], 'too_few 0/elements/0/options'],
  [
    'option text',
    [actions(select({ options: [option(x(75))] }))],
    [actions(select({ options: [{ text: plain(x(76)), value: 'o' }] }))],
    'too_long 0/elements/0/options/0/text/text',
  ],
  [
    'option value',
    [actions(select({ options: [{ text: plain('o'), value: x(75) }] }))],
    [actions(select({ options: [{ text: plain('o'), value: x(76) }] }))],
    'too_long 0/elements/0/options/0/value',
  ],
  [
    'initial option',
    [actions(select({ initial_option: { value: 'o1', text: plain('o1') } }))],
    [actions(select({ initial_option: option('other') }))],
    'bad_value 0/elements/0',
  ],
  [
    'mrkdwn in a select’s option',
    [actions({ type: 'radio_buttons', options: [{ text: mrkdwn('x'), value: 'x' }] })],
    [actions(select({ options: [{ text: mrkdwn('x'), value: 'x' }] }))],
    'bad_value 0/elements/0/options/0/text/type',
  ],
  [
    'overflow',
    [actions({ type: 'overflow', options: options(5) })],
    [actions({ type: 'overflow', options: options(6) })],
    'too_many 0/elements/0/options',
  ],
  [
    'check boxes',
    [actions({ type: 'checkboxes', options: options(10) })],
    [actions({ type: 'checkboxes', options: options(11) })],
    'too_many 0/elements/0/options',
  ],
  [
    'placeholder',
    [actions(select({ placeholder: plain(x(150)) }))],
    [actions(select({ placeholder: plain(x(151)) }))],
    'too_long 0/elements/0/placeholder/text',
  ],
  [
    'confirmation',
    [actions(button({ confirm: { title: plain(x(100)), text: mrkdwn(x(300)), deny: plain(x(30)) } }))],
    [actions(button({ confirm: { text: mrkdwn(x(301)) } }))],
    'too_long 0/elements/0/confirm/text/text',
  ],
  [
    'image',
    [{ type: 'image', image_url: 'https://a.example/a.png', alt_text: 'a' }],
    [{ type: 'image', image_url: 'https://a.example/a.png' }],
    'missing 0/alt_text',
  ],
  [
    'markdown together',
    [
      { type: 'markdown', text: x(6000) },
      { type: 'markdown', text: x(6000) },
    ],
    [
      { type: 'markdown', text: x(6000) },
      { type: 'markdown', text: x(6001) },
    ],
    'too_long 1/text',
  ],
  ['table rows', [table(100, 20)], [table(101, 1)], 'too_many 0/rows'],
  ['table cells', [table(1, 20)], [table(1, 21)], 'too_many 0/rows/0'],
  ['table characters', [table(10, 10, x(100))], [table(10, 10, x(101))], 'too_long 0'],
  ['tables', [table(1, 1)], [table(1, 1), table(1, 1)], 'too_many 1'],
  [
    'card body',
    [{ type: 'card', body: mrkdwn(x(200)) }],
    [{ type: 'card', body: mrkdwn(x(201)) }],
    'too_long 0/body/text',
  ],
  [
    'container',
    [{ type: 'container', title: plain('x'), child_blocks: times(10, () => section('x')) }],
    [{ type: 'container', title: plain('x'), child_blocks: times(11, () => section('x')) }],
    'too_many 0/child_blocks',
  ],
  ['alert in a message', [section('x')], [{ type: 'alert', text: plain('x') }], 'not_allowed_here 0/type'],
  ['unknown block', [section('x')], [{ type: 'sectoin', text: mrkdwn('x') }], 'unknown_block 0/type'],
  ['inherited name as a block', [section('x')], [{ type: 'constructor' }], 'unknown_block 0/type'],
  ['unknown element', [actions(button())], [actions({ type: 'knob' })], 'unknown_element 0/elements/0/type'],
  [
    'element in the wrong block',
    [actions(button())],
    [actions({ type: 'plain_text_input' })],
    'not_allowed_here 0/elements/0/type',
  ],
  [
    'unknown property',
    [actions(button())],
    [actions(button({ colour: 'red' }))],
    'unknown_property 0/elements/0/colour',
  ],
  [
    'rich text',
    [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'x' }] }],
      },
    ],
    [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'txt' }] }] }],
    'unknown_element 0/elements/0/elements/0/type',
  ],
];

describe('messages', () => {
  test.each(limits)('%s: allowed up to the limit and not past it', (_, legal, illegal, problem) => {
    expect(inMessage(...legal)).toEqual([]);
    expect(inMessage(...illegal)).toEqual([problem]);
  });

  test('hold fifty blocks, a hundred attachments and forty thousand characters', () => {
    expect(inMessage(...times(50, () => section('x')))).toEqual([]);
    expect(checkMessage({ blocks: times(51, () => section('x')) })).toMatchObject([
      { pointer: '/blocks', code: 'too_many' },
    ]);
    expect(checkMessage({ attachments: times(101, () => ({ color: '#f00' })) })).toMatchObject([
      { pointer: '/attachments', code: 'too_many' },
    ]);
    expect(checkMessage({ attachments: [{ color: '#f00', blocks: [section(x(3001))] }] })).toMatchObject([
      { pointer: '/attachments/0/blocks/0/text/text' },
    ]);
    expect(checkMessage({ text: x(40_001) })).toMatchObject([{ pointer: '/text', code: 'too_long' }]);
  });

  test('never throw and always point, whatever they are made of', () => {
    const block = fc.record(
      { type: fc.constantFrom('section', 'actions', 'table', 'input', 'rich_text', 'context') },
      { requiredKeys: ['type'] },
    );
    const anything = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), block)));
    fc.assert(
      fc.property(anything, (blocks) => {
        for (const problem of checkMessage({ blocks })) expect(problem.pointer).toMatch(/^\/blocks/);
        checkView({ type: 'modal', blocks });
      }),
    );
  });
});

describe('views', () => {
  const legal = modal([input({ type: 'plain_text_input', action_id: 'a' })]);

  test('a modal takes title, buttons and ids up to their limits', () => {
    expect(inView(legal)).toEqual([]);
    expect(
      inView({
        ...legal,
        title: plain(x(25)),
        submit: plain(x(25)),
        close: mrkdwn('x'),
        callback_id: x(256),
        external_id: x(256),
        private_metadata: x(3001),
      }).sort(),
    ).toEqual([
      'bad_value /close/type',
      'too_long /callback_id',
      'too_long /external_id',
      'too_long /private_metadata',
      'too_long /submit/text',
      'too_long /title/text',
    ]);
  });

  test('a modal needs a title, blocks, and a submit button for its inputs', () => {
    expect(inView({ type: 'modal', blocks: [section('x')] })).toEqual(['missing /title']);
    expect(inView(modal([]))).toEqual(['too_few /blocks']);
    expect(inView(modal(times(101, () => section('x'))))).toEqual(['too_many /blocks']);
    expect(inView({ ...legal, submit: undefined })).toEqual(['missing /submit']);
    expect(inView({ type: 'dialog', title: plain('x'), blocks: [section('x')] })).toEqual([
      'bad_value /type',
    ]);
    expect(inView([])).not.toEqual([]);
  });

  test('a Home tab has neither title nor buttons, and may hold inputs', () => {
    const blocks = [input({ type: 'plain_text_input' })];
    expect(inView({ type: 'home', blocks })).toEqual([]);
    expect(inView({ type: 'home', blocks, title: plain('x') })).toEqual(['unknown_property /title']);
    expect(inView({ type: 'home', blocks: [input({ type: 'file_input' })] })).toEqual([
      'not_allowed_here /blocks/0/element/type',
    ]);
  });

  test('inputs are checked with label, hint and lengths', () => {
    expect(inView(modal([input({ type: 'plain_text_input', min_length: 5, max_length: 3 })]))).toEqual([
      'bad_value /blocks/0/element',
    ]);
    expect(inView(modal([input({ type: 'plain_text_input', max_length: 3001 })]))).toEqual([
      'bad_value /blocks/0/element/max_length',
    ]);
    expect(inView(modal([input(select(), { label: mrkdwn('x') })]))).toEqual([
      'bad_value /blocks/0/label/type',
    ]);
    expect(inView(modal([input(select(), { hint: plain(x(2001)) })]))).toEqual([
      'too_long /blocks/0/hint/text',
    ]);
    expect(inView(modal([input(button())]))).toEqual(['not_allowed_here /blocks/0/element/type']);
    expect(inView(modal([input({ type: 'file_input', max_files: 11 })]))).toEqual([
      'bad_value /blocks/0/element/max_files',
    ]);
  });

  test('only one element is focused, and messages’ blocks stay out of views', () => {
    const focused = () => input(select({ focus_on_load: true }));
    expect(inView(modal([focused()]))).toEqual([]);
    expect(inView(modal([focused(), focused()]))).toEqual(['duplicate /blocks/1/element/focus_on_load']);
    expect(inView(modal([{ type: 'markdown', text: 'x' }]))).toEqual(['not_allowed_here /blocks/0/type']);
    expect(inView(modal([{ type: 'alert', text: plain(x(200)), level: 'warning' }]))).toEqual([]);
  });

  test('a view past 250 KB is too large', () => {
    const blocks = times(100, () => section('é'.repeat(1500)));
    expect(inView(modal(blocks))).toEqual(['view_too_large ']);
  });
});
