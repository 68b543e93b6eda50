// What each fixture holds, as its reader must understand it.

/** File → what the parsed answer must contain. */
export const expected: Record<string, object> = {
  'google-alerts.xml': {
    items: [
      {
        externalId: 'https://news.example/berita?id=7',
        canonicalUrl: 'https://news.example/berita?id=7',
        permalink: 'https://news.example/berita?id=7&utm_source=feed',
        text: "Pelanggan keluhkan tagihan ganda di Kopi Senja\nSejumlah pelanggan Kopi Senja 'ditagih dua kali' & menunggu ...",
        author: {},
        kind: 'article',
        visibility: 'public',
        postedAt: new Date('2026-11-20T03:04:05Z'),
        firstWordingStands: true,
      },
    ],
    rejects: [],
  },
  'rss.xml': {
    items: [
      {
        externalId: 'post-12',
        text: 'Ditagih dua kali\nSaldo saya terpotong dua kali.\nTolong dibantu',
        author: { name: 'budi' },
        canonicalUrl: 'https://forum.example/t/12',
        postedAt: new Date('2026-11-20T03:20:30Z'),
      },
      { externalId: 'https://forum.example/t/13', text: 'Promo Jumat' },
    ],
    rejects: [],
  },
  'webhook.json': {
    items: [{ externalId: 'c1', text: 'Kopi saya dingin', visibility: 'public' }],
    rejects: [{ path: 'items[1].text', code: 'text_missing' }],
  },
};
