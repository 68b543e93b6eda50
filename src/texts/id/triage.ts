// Yang dikatakan triase dalam bahasa Indonesia: alasan pada kartu, dan perintahnya.
import type { ReasonCode } from '../../triage/triage.ts';
import type { triage as english } from '../en/triage.ts';

const because: Record<ReasonCode, string> = {
  undeclared_allergen: 'Bahan pemicu alergi tampaknya tidak tercantum pada label',
  hazard: 'Ada kegagalan yang dapat mencelakakan orang',
  fire: 'Menyebut api, asap, ledakan, atau sengatan listrik',
  harassment: 'Menyebut pelecehan atau kekerasan',
  harm: 'Mungkin ada yang terluka atau jatuh sakit',
  unwell: 'Ada yang merasa sakit setelah makan, minum, atau memakainya',
  foreign_object: 'Ditemukan benda yang tidak semestinya ada',
  account_taken: 'Sebuah akun tampaknya diambil alih',
  data_of_others: 'Data orang lain dapat terlihat',
  data_exposed: 'Data pribadi mungkin tersebar',
  data_leak: 'Menyebut kebocoran data',
  legal: 'Menyebut pengacara, polisi, pengadilan, atau lembaga pengawas',
  scam: 'Menyebut penipuan',
  money_gone: 'Uang tampaknya hilang',
  boycott: 'Mengajak memboikot atau berunjuk rasa',
  spread: 'Mengajak orang lain menyebarkannya',
  hate: 'Menyebut rasisme, diskriminasi, atau kebencian',
  insult: 'Ada yang merasa jati dirinya dihina',
  bribe: 'Ada dugaan pungli, suap, atau uang milik orang lain diambil',
  governance: 'Menyebut upah, limbah, atau uang publik',
  staff_abuse: 'Ada yang dibentak atau diancam',
  wide_outage: 'Banyak orang tampaknya terputus',
  counterfeit: 'Produknya mungkin palsu',
  label_wrong: 'Labelnya mungkin keliru',
  spoiled: 'Produknya mungkin basi atau kedaluwarsa',
  mistake: 'Ada yang tertukar atau keliru',
  outage: 'Ada yang tidak dapat dibuka atau tersambung',
  rude: 'Petugas tampaknya kurang ramah',
  misled: 'Tidak seperti yang mereka pahami sebelumnya',
  defect: 'Produknya rusak',
  quality: 'Mutunya mengecewakan',
  late: 'Mereka masih menunggu, atau tidak ada yang menjawab',
  refund: 'Mereka menunggu uangnya kembali',
  rumour: 'Kabar yang belum tentu benar dan dapat merugikan',
  bitter: 'Mereka kecewa atau marah',
  model: 'Dinilai dari keseluruhan kalimat',
  spam: 'Tampaknya iklan',
  learned: 'Dari susunan katanya, bunyinya seperti ini',
  not_meant: 'Ada kata yang berat, tetapi tampaknya tidak ada yang salah',
  asks_whether: 'Bertanya apakah hal itu dapat terjadi; belum terjadi',
  retraction: 'Mereka menariknya kembali, atau masalahnya sudah selesai',
  child: 'Menyebut anak',
  sarcasm: 'Pujiannya tampaknya sindiran',
  suggestion: 'Memberi saran',
  question: 'Bertanya',
  praise: 'Memuji',
  denied: 'Menyatakan tidak ada masalah',
  unsure: 'Belum yakin; mohon diperiksa',
};

export const triage: typeof english = {
  reason: (code, words) => (words.length > 0 ? `${because[code]} (“${words.join('”, “')}”)` : because[code]),
  commands: {
    triage:
      'memahami komentar: baris JSON {"id","text"} dari masukan standar, satu baris JSON untuk masing-masing',
    bench: 'mengukur berapa komentar per detik yang dipahami satu inti prosesor',
    benched: (perSecond, texts, characters) =>
      `${perSecond} teks/detik pada satu inti (${texts} komentar buatan, rata-rata ${characters} karakter)`,
    bursts: 'mencari lonjakan dalam deret {"start","stepSeconds","values"} dari masukan standar',
    duplicates:
      'mencari salinan di antara komentar: baris JSON {"id","text"}, hasilnya satu larik id per kelompok',
    from: 'bagian 4-gram karakter yang membuat dua komentar dianggap salinan, di atas 0 sampai 1',
    badShare: 'Bagiannya harus angka di atas 0 sampai 1, misalnya 0.5.',
    train: 'membangun ulang model triase dari data publik',
    evaluate:
      'mengukur triase pada bagian valid data publik; berakhir dengan 1 bila ada sasaran yang tidak tercapai',
    data: 'folder data: smsa, nusax, prdect, nab, care',
    probes: 'folder komentar berlabel yang tidak dipakai melatih; milik repositori ini kecuali disebut lain',
    labels:
      'label yang dibetulkan orang, seperti ditulis `tanggap export labels`; dipelajari di samping data publik',
    noLabels: (file) => `Tidak ada berkas ${file}. Tulis dengan: tanggap export labels --out ${file}`,
    badLabel: (line, file) =>
      `Baris ${line} di ${file} bukan label yang dibetulkan. Tidak ada yang dilatih. Tulis ulang berkasnya dengan: tanggap export labels --out ${file}`,
    out: 'folder tujuan model',
    noData: (folder) =>
      `Tidak ada data latih di ${folder}. Ambil data publik yang disebut dalam src/triage/model/NOTICE dan sebutkan foldernya dengan --data.`,
    trained: (rows, dropped, bytes) =>
      `Dilatih dengan ${rows} teks (${dropped} ditinggalkan karena bertumpuk dengan bagian valid); ${bytes} bita:`,
    badLine: (line) =>
      `Baris ${line} dilewati: bukan JSON dengan "id" dan "text". Id yang lebih dari 15 digit harus ditulis di dalam tanda kutip.`,
    notJson: 'Masukan standar bukan JSON. Periksa koma, tanda kutip, dan kurungnya.',
    badSeries: (where) =>
      `Deretnya belum benar${where && ` pada ${where}`}. Perlu "start" (waktu dengan zonanya), "stepSeconds" (sampai 86400), dan "values" (jumlah, tidak di bawah 0).`,
    met: 'tercapai',
    missed: 'DI BAWAH SASARAN',
    result: (missed) => (missed === 0 ? 'Semua sasaran tercapai.' : `${missed} angka di bawah sasaran.`),
  },
};
