// What the Home tab says, in English.
export const home = {
  title: 'Tanggap',
  intro:
    'When your brand, shop or office is suddenly hit by complaints in public: declare a crisis, and I keep the overview, the clocks and the approvals.',
  open: '*Open crises*',
  none: 'No crisis is open.',
  line: (title: string, channel: string | null, figures: string) =>
    `${channel ? `<#${channel}>` : ''} *${title}*\n${figures}`,
  start: 'Type `/crisis declare` in any channel to begin, or `/crisis help` to see everything.',
};
