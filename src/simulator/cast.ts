/** The default workspace: Kopi Senja, a small Indonesian coffee brand, and the people of its team. */
import type { SimUser, SimUsergroup } from './model.ts';

/** What `startSimulator` fills a workspace with. */
export interface WorkspaceSeed {
  team: { id: string; name: string; domain: string };
  bot: { userId: string; botId: string; name: string };
  users: SimUser[];
  usergroups: SimUsergroup[];
  channels: { id: string; name: string; members: string[]; topic?: string; purpose?: string }[];
}

const zones = { jakarta: 7, makassar: 8, jayapura: 9 };

function person(
  id: string,
  name: string,
  real_name: string,
  title: string,
  zone: keyof typeof zones,
  more: Partial<SimUser> = {},
): SimUser {
  const tz = zone === 'jakarta' ? 'Asia/Jakarta' : zone === 'makassar' ? 'Asia/Makassar' : 'Asia/Jayapura';
  const email = `${name}@kopisenja.example`;
  return { id, name, real_name, title, email, tz, tz_offset: zones[zone] * 3600, ...more };
}

const users: SimUser[] = [
  person('U0SARI', 'sari', 'Sari Wulandari', 'Brand lead', 'jakarta', { is_admin: true }),
  person('U0BUDI', 'budi', 'Budi Santoso', 'Customer care', 'jakarta'),
  person('U0RINA', 'rina', 'Rina Kartika', 'Communications', 'jakarta'),
  person('U0AGUS', 'agus', 'Agus Pratama', 'Legal', 'jakarta'),
  person('U0DEWI', 'dewi', 'Dewi Lestari', 'Customer care', 'makassar'),
  person('U0WAYAN', 'wayan', 'Wayan Putra', 'Operations', 'jayapura'),
  person('U0TONO', 'tono', 'Tono', 'Agency guest', 'jakarta', { is_restricted: true }),
  person('U0MIRA', 'mira', 'Mira', 'Former colleague', 'jakarta', { deleted: true }),
];

const everyone = ['U0SARI', 'U0BUDI', 'U0RINA', 'U0AGUS', 'U0DEWI', 'U0WAYAN'];

/** Kopi Senja, with ids that never change. */
export const cast: WorkspaceSeed = {
  team: { id: 'T0KOPISENJA', name: 'Kopi Senja', domain: 'kopi-senja' },
  bot: { userId: 'U0TANGGAP', botId: 'B0TANGGAP', name: 'tanggap' },
  users,
  usergroups: [{ id: 'S0CARE', handle: 'care', name: 'Customer care', users: ['U0BUDI', 'U0DEWI'] }],
  channels: [
    { id: 'C0GENERAL', name: 'general', members: everyone },
    {
      id: 'C0KELUHAN',
      name: 'keluhan-pelanggan',
      members: ['U0SARI', 'U0BUDI', 'U0DEWI', 'U0RINA', 'U0TONO'],
    },
    { id: 'C0RANDOM', name: 'random', members: everyone },
  ],
};
