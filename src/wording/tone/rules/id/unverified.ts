/** Indonesian tone rules: what nobody has checked. */
import { type Rule, rule } from '../../grammar.ts';
import { third } from './slots.ts';

const r = String.raw;

export const unverified: readonly Rule[] = [
  rule(
    'unverified',
    'guess',
    r`\b(?:sepertinya|kayaknya|kayanya|kaya[k]?nya|tampaknya|kelihatannya|keliatannya|agaknya|diduga|konon|katanya|kabarnya(?! (?:kami|akan|besok|pukul|saya|nanti))|infonya|denger-denger|dengar-dengar|jangan-jangan|bisa jadi|boleh jadi|setahu kami|setau kami|sepengetahuan kami|ditengarai|disinyalir|dicurigai|feeling kami)\b(?=(?:\W+\w+){2,})`,
    {
      unless: r`\?|\bsepertinya (?:kakak|anda|bapak|ibu) (?:belum|bisa)|\bbisa jadi (?:penyemangat|bahan|masukan|pelajaran)`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:kami|kita|saya|dugaan kami|menurut kami|tim kami)\b (?:\w+ )?(?:menduga|duga|mengira|kira|curiga|mencurigai|menebak|rasa (?:ini|itu) (?:karena|ulah))\b|\b(?:menurut )?dugaan (?:kami|sementara|awal)?\b|\bmenurut (?:kabar|rumor|desas-desus|gosip)\b`,
    {
      unless: r`\?|\bkami duga tidak|\bsebelum menduga|tidak (?:ingin|mau|akan) (?:menduga|menebak)|yang kami duga`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\bkemungkinan(?:nya)?(?: besar)?\b(?! (?:besok|lusa|sampai|tiba|pukul|hari|minggu|dikirim|selesai|baru|penyebab lain|terburuk|itu))`,
    { unless: r`\b(?:memeriksa|periksa|menelusuri|semua|setiap|segala|menutup|ada) kemungkinan|\?` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:mungkin|barangkali)\b(?: saja| juga| memang)?.{0,25}(?:\b(?:karena|akibat|disebabkan|ulah|gara-gara|oknum|peretas|hacker|dicuri|diserang|serangan|korsleting|disabotase|salah paham|alergi lain)\b|${third})`,
    { unless: r`\?|\bsecepat mungkin|sesegera mungkin` },
  ),
  rule(
    'unverified',
    'cause_before_it_is_known',
    r`\b(?:penyebab(?:nya)? (?:adalah|ialah)|disebabkan(?: oleh)?|dikarenakan|diakibatkan(?: oleh)?|akibat (?:ulah|serangan|kelalaian))\b`,
    { when: 'unknown', unless: r`\b(?:belum|sedang|tengah|masih|apakah|menyelidiki|mencari)\b` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:firasat|insting|naluri|feeling|tebakan|perkiraan|terkaan|kecurigaan)(?:nya)? (?:kami|saya|tim|kuat|awal|sementara)|\b(?:kuat dugaan|patut diduga|besar kemungkinan|besar dugaan|ada indikasi|terindikasi|ada kesan|ada tanda-tanda|ada yang bilang|ada yang mengatakan|ada kabar|orang(?:-orang)? bilang|kata (?:orang|warga|tetangga|netizen|teman)|dengar kabar|kami dengar|kami mendengar|gosipnya|isunya|rumornya|menurut (?:cerita|isu|warga|netizen|info (?:yang )?beredar)|paling-paling|palingan|paling juga|kalau tidak salah|kalau nggak salah|kira-kira penyebab\w*|tak lain (?:adalah )?ulah|bisa saja (?:ada|karena|kurir|server|oknum|seseorang)|mungkin saja (?:ada|karena|oknum|seseorang)|rasanya (?:ini|itu|karena|ada|gara-gara)|masuk akal (?:kalau|jika)|belum (?:kami |sempat |tentu |di)?(?:cek|dicek|pasti|verifikasi|diverifikasi|periksa|konfirmasi|terkonfirmasi|terbukti)\w*,? (?:tapi|tetapi|namun|tp))`,
    { unless: r`\?|\bbelum bisa\b` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:mungkin|barangkali|bisa jadi|boleh jadi|kayaknya|kayak nya|sepertinya|kelihatannya|rasanya|agaknya)\b(?: saja| juga| memang| sih| emang)? (?:karena|krn|akibat|gara-gara|ada (?:yang|orang|pengunjung|anak|oknum|\w+ yang)|dari (?:\w+ )?(?:sebelah|pabrik|tetangga|luar|hulu|tambak|gudang|penerbit|toko lain)|sudah (?:sobek|rusak|begitu|sejak|dari)|ulah|dicuri|diretas|disabotase|tertinggal|ketuker|tertukar di|kena|hilang di)\b`,
    { unless: r`\?|\bsecepat mungkin|kami (?:salah|keliru|yang salah)` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:kami|saya|kita|admin|panitia) (?:sih )?(?:rasa|kira|pikir|tebak|duga|yakin|curiga|percaya|perkirakan) (?:sih )?(?:ada|itu|ini|karena|si|para|kurir|anak|orang|oknum|penyebab\w*|dia|mereka|tetangga|pihak|sopir|server|alat|petugas lama|pembuat|mantan)\b|\b(?:itu|ini) (?:paling|palingan|mah|pasti ulah|jelas ulah|cuma ulah)(?: cuma| hanya| juga)? (?:ulah|kerjaan|kelakuan|perbuatan|buzzer|bot|hoaks|iseng|akal-akalan|settingan)\b|\bmenurut (?:kabar|cerita|isu|info|gosip|desas-desus|orang|tetangga|warga|sumber|grup|beberapa)\b|\b(?:katanya|kabarnya(?! (?:kami|akan|besok|pukul|saya|nanti))|konon|denger-denger|isunya|gosipnya)\b|\bulah (?:buzzer|bot|pesaing|kompetitor|haters?|oknum|orang (?:iseng|luar|dalam)|hacker|peretas)\b|\b(?:dugaan|perkiraan|tebakan|kesimpulan) (?:awal|sementara|kasar|kami|panitia|petugas|sopir|warga)\b`,
    {
      unless: r`\?|\b(?:tidak benar|salah|bukan|hoaks|belum mau|tidak mau|tidak ingin) (?:men\w+)?|kami (?:kira|pikir) (?:\w+ ){0,3}(?:sudah|ternyata)|menurut (?:laporan|hasil|catatan|data|dokter|dinas|warga yang melapor)|kami rasa (?:ini|itu) (?:adil|wajar)`,
    },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:mungkin|barangkali|kayaknya|sepertinya|kemungkinan|kelihatannya|rasanya|agaknya|palingan)\b(?: saja| sih| besar| juga)? (?:\w+nya|paket|barang|makanan|pesanan|surat|uang|kurir|sopir|server|sinyal|listrik|air|data|tetangga|anak|orang|truk|pihak|petugas|mesin|alat|kabel|pipa|pelaku)\b.{0,30}\b(?:sudah|diambil|terlalu|dicuri|dibawa|jatuh|rusak|basi|mogok|lupa|tertinggal|hilang|salah|bocor|dibuka|tertukar|kena|macet|ketinggalan|error|penuh|ditahan|nyasar|putus|lama)\b|\b(?:mungkin|barangkali|sepertinya|kayaknya) (?:ada )?(?:kendala|masalah|gangguan|kesalahan|error|salah) (?:di|dari|pada|dengan)\b`,
    { unless: r`\?|\bkami (?:salah|keliru|yang|kirim)|sepertinya kami|sampai (?:besok|lusa)` },
  ),
  rule(
    'unverified',
    'guess',
    r`\b(?:mungkin|barangkali|kayaknya|sepertinya|palingan|rasanya)\b.{0,20}\b(?:di jalan|saat pengiriman|waktu dikirim|kena|kepanasan|kehujanan|kecapekan|kebanyakan|kelamaan|ketumpuk|nyangkut|ketinggalan|kelupaan)\b`,
    { unless: r`\?|\bkami (?:salah|keliru)` },
  ),
];
