// What each fixture holds, as its reader must understand it.

/** File → what the parsed answer must contain. */
export const expected: Record<string, object> = {
  'app-store.json': {
    items: [
      {
        externalId: '11223344',
        text: 'Dobel\nSaldo terpotong dua kali',
        rating: 1,
        kind: 'review',
        author: { name: 'budi9' },
        postedAt: new Date('2026-11-20T03:04:05Z'),
      },
    ],
    rejects: [],
  },
  'app-store.one-entry.json': { items: [{ externalId: '5', rating: 5 }], rejects: [] },
  'bluesky.json': {
    items: [
      {
        externalId: 'at://did:plc:abc/app.bsky.feed.post/3k44',
        permalink: 'https://bsky.app/profile/budi.bsky.example/post/3k44',
        author: { handle: 'budi.bsky.example', name: 'Budi' },
        kind: 'comment',
        language: 'id',
        parentId: 'at://did:plc:own/app.bsky.feed.post/1',
        postedAt: new Date('2026-11-20T03:04:05.123Z'),
      },
    ],
    rejects: [],
  },
  'email.eml': {
    items: [
      {
        externalId: '<a1@mail.example>',
        text: 'Tagihan dobel\nSaya ditagih dua kali.',
        author: { id: 'budi@mail.example', name: 'Budi' },
        kind: 'dm',
        visibility: 'private',
        parentId: '<z@kopisenja.example>',
        postedAt: new Date('2026-11-20T03:04:05Z'),
      },
    ],
    rejects: [],
  },
  'folder.csv': {
    items: [
      {
        source: 'here',
        text: 'Tagihan dobel, tolong',
        author: { name: 'Budi' },
        threadId: '881',
        postedAt: new Date('2026-11-20T03:04:05Z'),
      },
    ],
    rejects: [{ code: 'text_missing', line: 3 }],
  },
  'google-play.json': {
    items: [
      {
        externalId: 'gp:1',
        text: 'Tidak bisa bayar',
        rating: 1,
        kind: 'review',
        language: 'id',
        postedAt: new Date('2026-11-20T03:04:05Z'),
      },
    ],
    rejects: [],
  },
  'hootsuite.json': {
    items: [],
    notices: [
      {
        source: 'here',
        key: '9007199254740993',
        what: 'post',
        subject: '6765088665',
        state: 'waits_for_approval',
        at: new Date('2026-11-20T03:04:05Z'),
      },
      { key: '9007199254740994', what: 'post', subject: '6765088665', state: 'failed' },
      { key: '9007199254740995', what: 'comment', subject: '77', state: 'published' },
    ],
    warnings: [{ path: '[4]', code: 'field_unusable' }],
    rejects: [],
  },
  'mastodon.json': {
    items: [
      {
        externalId: 'https://toot.example/users/budi/statuses/111',
        text: '@kopisenja tagihan saya dobel\ntolong & cepat',
        author: { handle: 'budi@toot.example', name: 'Budi' },
        kind: 'mention',
        visibility: 'public',
        permalink: 'https://toot.example/@budi/111',
      },
      { text: 'nomor kartu saya bocor', kind: 'dm', visibility: 'private' },
      { text: 'Mohon maaf', author: { isOwn: true } },
    ],
    rejects: [],
  },
  'meta.instagram.json': {
    items: [
      { externalId: 'c1', author: { handle: 'budi' }, threadId: 'm1' },
      { externalId: 'c2', parentId: 'c1' },
    ],
    rejects: [],
  },
  'meta.json': {
    items: [
      {
        externalId: '200_1',
        text: 'Tagihan dobel',
        author: { id: '5', name: 'Budi' },
        permalink: 'https://www.facebook.com/kopisenja/posts/9',
        postedAt: new Date('2026-11-20T03:04:05Z'),
      },
      { externalId: '200_2', parentId: '200_1', author: { isOwn: true } },
    ],
    removals: [{ source: 'here', externalId: '200_0', deletedAt: new Date('2026-11-21T00:00:00Z') }],
    rejects: [],
  },
  'slack-channel.deleted.json': {
    items: [],
    removals: [{ source: 'here', externalId: 'slack:C0ALERTS1:1795143845.000100' }],
  },
  'slack-channel.json': {
    items: [
      {
        externalId: 'slack:C0ALERTS1:1795143845.000100',
        text: 'New mention open\nComment\nTagihan dobel & lambat\nNetwork: Instagram\nSentiment: *negative*',
        author: { name: 'Budi' },
        permalink: 'https://social.example/p/1',
        postedAt: new Date('2026-11-20T03:04:05Z'),
      },
    ],
    rejects: [],
  },
  'sprout-social.cases.json': {
    items: [],
    notices: [
      {
        key: 'case:44:opened',
        what: 'case',
        subject: '44',
        state: 'opened',
        at: new Date('2026-11-20T03:04:05Z'),
      },
      { subject: '45', state: 'closed', at: new Date('2026-11-20T05:04:05Z') },
    ],
    rejects: [],
  },
  'sprout-social.json': {
    items: [
      {
        externalId: 'g1',
        kind: 'comment',
        visibility: 'public',
        author: { id: 'u1', handle: 'budi', name: 'Budi' },
        threadId: '44',
        permalink: 'https://social.example/p/1',
      },
      { externalId: 'g2', kind: 'dm', visibility: 'private' },
    ],
    rejects: [],
  },
  'youtube.json': {
    items: [
      {
        externalId: 'T1',
        text: 'tagihan dobel',
        author: { id: 'UCbudi', name: '@budi' },
        editedAt: new Date('2026-11-20T04:00:00Z'),
        permalink: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=T1',
      },
      { externalId: 'T1.r1', parentId: 'T1', author: { isOwn: true } },
    ],
    rejects: [],
  },
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
