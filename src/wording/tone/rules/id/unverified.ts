/** Indonesian tone rules: what nobody has checked. */
import { type Rule, rule } from '../../grammar.ts';
import { third } from './slots.ts';

const r = String.raw;

export const unverified: readonly Rule[] = [
  rule(
    'unverified',
    'guess',
    r`\b(?:sepertinya|kayaknya|kayanya|kaya[k]?nya|tampaknya|kelihatannya|keliatannya|agaknya|diduga|konon|katanya|kabarnya|infonya|denger-denger|dengar-dengar|jangan-jangan|bisa jadi|boleh jadi|setahu kami|setau kami|sepengetahuan kami|ditengarai|disinyalir|dicurigai|feeling kami)\b(?=(?:\W+\w+){2,})`,
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
];
