/** Finds which parts of an answer a text has, whoever wrote it: by the recorded facts in it and by the shape of its sentences. */
import type { Fact, FactPart, Language, PartKind } from './answer.ts';
import { sentencesOf } from './sentences.ts';

const time = {
  id: String.raw`(?:pukul|jam \d|besok|lusa|hari ini|hari kerja|nanti|sore|malam|siang|pagi|sebelum|paling lambat|maksimal|dalam \d|setiap|tiap|minggu|senin|selasa|rabu|kamis|jumat|sabtu|\d|\{)`,
  en: String.raw`(?:at|by|before|tomorrow|today|tonight|within|in (?:the next )?(?:\d|one|two|three|an)|every|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d|\{)`,
};

/** Verbs of handling a case, as roots, in the forms people use in replies. */
const acts = {
  id: String.raw`(?:cek|mengecek|dicek|periksa\w*|(?:mem|di)eriksa\w*|memeriksa\w*|diperiksa|(?:men|di)?telusur\w*|menelusur\w*|(?:mem|di)?perbaik\w*|(?:men|di)?tarik\w*|menarik|(?:meng|di)?ganti\w*|(?:di)?kirim\w*|mengirim\w*|(?:meng|di)?hentikan|(?:men|di)?selidik\w*|menyelidik\w*|(?:men|di)?tangan\w*|menangan\w*|(?:mem|di)?proses\w*|(?:ber)?koordinasi\w*|(?:meng|di)?hubung\w*|(?:meng|di)?embalikan|mengembalikan|dikembalikan|(?:meng|di)?hapus\w*|menghapus\w*|(?:men|di)?tutup\w*|menutup\w*|(?:me|di)?nonaktif\w*|(?:mem|di)?ulih\w*|memulihkan|dipulihkan|(?:me|di)?lacak\w*|(?:meng|di)?investigasi\w*|(?:meng|di)?audit\w*|(?:me|di)?latih\w*|melatih|(?:mem|di)?blokir\w*|(?:me|di)?lapor\w*|(?:men|di)?cocok\w*|mencocokkan|(?:mem|di)?bersihkan|(?:meng|di)?uji\w*|menguji|(?:mem|di)?panggil\w*|(?:men|di)?turunkan|menurunkan|(?:me|di)?siap\w*|menyiapkan|memanggil|membongkar|mengamankan|memisahkan|mengambil|menjemput|dijemput|mengatur|dialihkan|mengalihkan|menambah\w*|bekerja|mengirimkan|menghitung|dihitung|membuka|bicara|berbicara|meninjau|ditinjau|merevisi|mengubah|memasang|dipasang|mengumpulkan|memverifikasi|mengevaluasi)`,
  en: `(?:check|review|fix|repair|replac|investigat|look|work|trac|contact|refund|remov|recall|pull|stop|test|clean|restor|audit|go|call|talk|speak|train|retrain|ship|send|re-?send|process|correct|chang|updat|revers|credit|examin|inspect|handl|switch|roll|notify|inform|block|clos|paus|tak|put|mak|add|set|mov|re-?rout|gather|collect|compar|verif|reset|search|deliver|pack|sort|re-?label|repack|reprint|rerun|rebuild|monitor|escalat|arrang|prepar|track|warn|freez|disabl|shut|secur|withdraw|suspend)`,
};

const patterns: Record<Exclude<PartKind, 'answer'>, Record<Language, RegExp>> = {
  thanks: {
    id: /\bterima ?kasih\b|\bmakasih\b|\btrims\b|\bmatur nuwun\b|\bhatur nuhun\b/i,
    en: /\bthank(?:s| you)\b|\bwe appreciate\b|\bgrateful\b/i,
  },
  empathy: {
    id: /\b(?:meng|me)?mengerti\b|\bmemahami\b|\b(?:kami|saya|bisa|sangat) (?:sangat |sungguh |bisa )?(?:paham|pahami|tahu|mengerti|membayangkan|merasakan)\b|\b(?:ikut|turut) (?:khawatir|prihatin|sedih|cemas|merasakan)|\bprihatin\b|\bwajar(?:lah)? (?:kalau|jika|bila|sekali|\w+ (?:marah|kesal|kecewa|khawatir))|\bpasti(?:nya)? (?:sangat |sekali )?(?:kesal|kecewa|cemas|khawatir|panik|takut|menakutkan|merepotkan|berat|mengagetkan|capek|menyebalkan|mengecewakan|bikin)|\bkecewa sekali pasti|\bsemoga\b.{0,60}\b(?:baik|sehat|pulih|selamat|sembuh|aman)|\bkeselamatan\b.{0,40}\b(?:utama|penting|prioritas)|\b(?:ini|itu) (?:memang |pasti |sungguh )?(?:mengecewakan|menakutkan|merepotkan|meresahkan|menjengkelkan|tidak nyaman)/i,
    en: /\b(?:we|i) (?:do |can |fully |completely |really |truly |totally |certainly )*(?:understand|know|see|hear|realise|realize|imagine|get|feel) (?:how|why|that|your|this|the|you|it|what)|\bevery (?:reason|right) to\b|\b(?:how|so|very|really|truly|must be|must have been|is|was) (?:frustrating|upsetting|worrying|scary|frightening|stressful|disappointing|unsettling|frustrated|worried|upset|distressing|alarming)|\bsafety (?:matters|is our|comes)|\bhope (?:you|everyone|your|that you|nobody|no one)\b|\b(?:we are|we're) (?:worried|concerned)|\bunderstand(?:able)?\b.{0,30}\b(?:worry|frustration|anger|concern|disappoint)|\bnatural to be (?:worried|upset|angry)|\bis fair\b|\breal letdown\b|\beasy to see why\b/i,
  },
  regret: {
    id: /\bmaaf(?:kan)?\b|\bmenyesal\b|\bpermohonan maaf\b|\bpenyesalan\b/i,
    en: /\b(?:sorry|apolog(?:y|ies|ise|ize)|apologi[sz]ing|regret)\b/i,
  },
  responsibility: {
    id: /(?<!bukan )(?<!bukan (?:murni|sepenuhnya) )\b(?:kesalahan|kekeliruan|kelalaian|keteledoran|kekurangan|salah|kegagalan)(?:nya)? (?:(?:murni|sepenuhnya|ini|itu) )?(?:(?:ada |terletak )?(?:di|pada|dari) )?(?:(?:pihak|tim|petugas|staf|sistem|bagian|gudang|internal|admin|karyawan|toko|dapur) )*kami\b|\bkami (?:yang |memang |telah |sudah )*(?:salah|keliru|lalai|teledor|gagal|ceroboh|kurang teliti|khilaf)\b|\bkami (?:akui|mengakui|menanggung|bertanggung jawab|terima|yang bertanggung)|\btanggung jawab (?:penuh )?(?:ada di |pada )?kami\b|\b(?:murni|sepenuhnya) (?:dari )?kami\b|\btim kami (?:salah|keliru)|\bkami (?:sendiri )?yang (?:membuat|menulis|memuat|mengunggah|memasang|mengirim|merusak|memilih|menerbitkan)\w*/i,
    en: /(?<!not )(?<!never )\bour (?:own |team's |staff's )?(?:mistake|fault|error|failure|responsibility|slip|oversight|mess|bad)\b|\bwe (?:got|did) (?:this|it|that|your \w+) wrong\b|\bwe (?:made|have made) (?:a|an|the|this|that) (?:\w+ )?(?:mistake|error)|\bwe (?:take|accept|bear) (?:full |complete )?(?:responsibility|the blame)|\bwe (?:messed|screwed|slipped) up\b|\bwe own (?:this|it|that|up)\b|\bwe (?:wrote|made|posted|published|chose|approved) (?:it|this|that)\b|\b(?:fault|mistake|error|responsibility|blame) (?:is|was|lies) (?:entirely |all |fully )?(?:ours|with us|on us)|\b(?:that|this|it)(?:'s| is| was) (?:entirely |all |fully )?on us\b|\bwe (?:failed|fell short|let you down|dropped the ball|were wrong|should have (?:checked|caught|told|noticed|seen|warned|packed|been|done|tested|answered|replied|sent)|should not have|should never have|shouldn't have)\b/i,
  },
  what_happened: {
    id: /\b(?:kami|petugas\w*|staf\w*|sopir\w*|satpam\w*|kasir\w*|teknisi\w*|karyawan\w*|admin\w*|gudang\w*|dapur\w*|sistem\w*|mesin\w*|kurir\w*)(?: \w+){0,2} (?:lupa|salah|keliru|terlambat|telat|gagal|kelewatan|kehabisan|menagih|mencampur|menukar|mencetak|membentak|mengabaikan|membiarkan|kurang|terbakar|pecah|mogok|berkata|bersikap|menolak|menumpuk|melewatkan|memuat|mengunggah|menjual|tertinggal|tertukar) |\b(?:yang terjadi|kejadiannya|penyebabnya|sebabnya|duduk perkara\w*|penjelasannya|kami luruskan|ternyata|faktanya|begini:|sejauh ini|yang kami (?:tahu|ketahui)|disebabkan|dikarenakan|akibat)\b|\b(?:karena|sebab|setelah (?:kami |di)?(?:cek|periksa|telusuri|dicek|diperiksa|ditelusuri))\b|\b(?:tertukar|terkirim|tertagih|terlambat|tertinggal|terlewat|terhapus|tercampur|tertunda|tercetak|terpasang|terputus|terkena|terbuka|terdampak|tertahan|terdaftar|padam|tumpang|bocor|retak|rusak|macet|mogok|tumpah|pecah|terbakar|basi|kedaluwarsa|kadaluarsa|hangus|kebanjiran)\b|\bsalah (?!kami\b|paham\b|satu\b|ya\b|di\b)\w+|\b(?:gagal|lupa|kelewatan|kehabisan|menagih|mengirim|menempel|menempelkan|memasukkan|mencetak|mengunggah)\b.{0,60}\b(?:dua kali|ganda|salah|lain|tanpa|lama)|\b(?:tidak|belum|tak) (?:ter|di|ber|me)\w+.{0,40}\b(?:pada|tanggal|sejak|kemarin|pukul|tadi|karena)\b|\b(?:mati|turun|down|gangguan)\b.{0,40}\b(?:sejak|pada|pukul|selama|tadi|kemarin)\b/i,
    en: /\bwhat happened\b|\bhow it stands\b|\bclear this up\b|\bwhat we know\b|\bso far we know\b|\bwhat we can say\b|\b(?:because|due to|caused by|it turned out|turns out|the cause|we found|the reason)\b|\b(?:was|were|got|been) (?:\w+ly |not |already |also |never )*(?:sent|shipped|charged|packed|mixed|mislabell?ed|delayed|missed|overcharged|entered|swapped|deleted|left|cut|damaged|exposed|billed|printed|posted|published|lost|broken|held|stuck|cancelled|canceled|undercooked|dropped|switched|recorded|assigned|scanned|stored|offline|down|overloaded|late|wrong|closed|stopped|sold|spilled|overbooked|unavailable|visible|shared|leaked|double|out of)\b|\b(?:we|our [\w-]+(?: [\w-]+)?|an? [\w-]+(?: [\w-]+)?|the [\w-]+(?: [\w-]+)?) (?:accidentally |wrongly |mistakenly |also |had )?(?:sent|shipped|charged|packed|mixed|forgot|missed|entered|published|posted|went|failed|broke|stopped|crashed|leaked|billed|swapped|lost|dropped|used|printed|mislabell?ed|put|gave|ran out|cut|overloaded|double|skipped|deleted|shouted|wrote|planned|filmed|burned|burnt|burst|spoke|misread|allowed|told|insulted|let|sold|spilled|confused|entered|loaded|left|made|opened|tested|stored|served|undercooked|missed|miscounted|mistyped|stacked|ignored|closed|mispriced|overcharged|overbooked|delivered)\b|\bwas (?:filmed|taken|written|rude|careless)\b|\bthere (?:was|were) \w+/i,
  },
  step: {
    id: new RegExp(
      String.raw`\b(?:sedang|saat ini|sekarang|tengah|langsung|segera|sudah|telah|akan|hari ini|kini|lagi|mulai|tim(?: \w+)?(?: kami)?|kami)\b(?: \w+){0,3}? ${acts.id}\b|\blangkah kami\b|\byang sedang kami\b|\b${acts.id}\b.{0,30}\b(?:sekarang|saat ini|hari ini)\b|\bkami (?:sedang|telah|sudah) \{|\b(?:kami|tim) (?:sedang|tengah) me\w+|\b(?:berangkat|kami kirim|kami antar|kami tarik|kami jemput|kami hapus|kami kembalikan|kami panggil|kami tutup|kami alihkan|kami pindahkan|kami ubah|kami ralat|kami urus|kami blokir|kami turunkan|kami perbaiki|kami ganti|kami cabut|kami hentikan|tidak bertugas)\b`,
      'i',
    ),
    en: new RegExp(
      String.raw`\b(?:we are|we're|team (?:\w+ )?is|are|is|now|currently|already) (?:\w+ly |now |already |also |still |currently ){0,4}(?:${acts.en}\w*ing)\b|\b(?:we have|we've|team has|has|have) (?:\w+ly |now |already |also |since ){0,4}(?:${acts.en}\w*|sent|taken|begun|started|put|made|shut|gone|spoken|told|withdrawn|found)\b|\bis being \w+|\bare being \w+|\bour next step\b|\bwe (?:are|were|have) \{|\bwhat we are doing\b|\bright now\b|\b(?:leaves|ships|goes out|is on its way|are on their way|has left|have left)\b|\bwe will (?:call|bring|deliver|collect|send|return|replace|refund|repair|bake|visit)\b|\b(?:is|are) off (?:the|our)\b|\b(?:is|are) (?:back with us|gone|closed today|switched off|recalled)\b|\bwe (?:stopped|removed|deleted|withdrew|pulled|started|opened|called|recalled|took|fixed|restored|replaced|closed|blocked|paused)\b`,
      'i',
    ),
  },
  repair: {
    id: /\brefund\b|\bpengembalian (?:dana|uang|biaya)|\b(?:uang|dana|saldo|biaya|selisih\w*|kelebihan\w*|pembayaran)\b.{0,60}\b(?:kembali|dikembalikan|masuk|diganti|kami kembalikan)|\b(?:kembalikan|mengembalikan) (?:uang|dana|biaya|selisih|kelebihan|pembayaran)|\bpenggantian\b|\bpengganti(?:nya)?\b|\b(?:unit|barang|produk|paket|porsi|buku|baju|ukuran) (?:yang )?(?:baru|benar)\b|\bkami ganti\b|\bdiganti\b|\bganti (?:baru|unit|dengan|uang)|\bgratis\b|\bvoucher\b|\bpotongan\b|\bkompensasi\b|\b(?:kirim|antar|cetak|masak|kerjakan) ulang|\bdikirim ulang|\bgantinya\b|\bbebas biaya|\btanpa biaya|\bsebagai perbaikan\b|\b(?:ongkir|ongkos kirim|uang|dana|biaya|selisih|pembayaran|pulsa|saldo)\w* (?:\w+ )?(?:kami|sudah|akan) (?:\w+ )?(?:kembalikan|dikembalikan|ganti|kredit)|\bkami (?:\w+ )?(?:kembalikan|buatkan|gantikan|tukar|perbaiki di|servis|isi ulang)\b|\byang baru\b|\bpenyelesaiannya\b|\byang kami siapkan\b|\bperpanjang\w*\b|\bdiperpanjang\b|\bkami perbaiki\b.{0,30}\b(?:biaya|gratis)/i,
    en: /\brefund\w*|\breplac(?:e|ement|ements|ing|ed)\b(?! the (?:server|part|staff|system|batch))|\breimburs\w*|\b(?:credit|voucher|free of charge|at no cost|discount|new one|brand new)\b|\b(?:resen[dt]|re-?ship\w*|redeliver\w*)\b|\b(?:waive|compensat)\w*|\bmake up for it|\bput (?:it|this|things) right|\bmake (?:it|this|things) right|\bwhat you get from us\b|\bsend(?:ing)? (?:you )?(?:a|the) (?:new|right|correct)|\bmoney (?:back|is back|returns|will be back)|\bextend\w* your\b|\bfree\b|\bget (?:\w+ ){0,3}back\b|\ba new \w+|\bon (?:its|the) way back|\bwe swap\b|\bmake (?:you )?another|\bthe right (?:pair|one|size|item|order)/i,
  },
  prevention: {
    id: /\b(?:supaya|agar|biar)\b.{0,50}\b(?:tidak|nggak|gak|tak)\b.{0,20}(?:ulang|terjadi lagi|lagi)|\b(?:tidak|tak) (?:akan )?(?:ter|ber)ulang|\bke depan(?:nya)?\b|\bmulai (?:hari|besok|sekarang|senin|selasa|rabu|kamis|jumat|sabtu|minggu|bulan|\d|malam|pekan|tanggal|\{)|\bpencegahan\w*|\bmencegah\b|\bsetiap\b.{0,60}\b(?:diperiksa|dicek|periksa|cek|dihitung|difoto|ditimbang|diuji)\b|\b(?:tambah|menambah|menambahkan|tambahkan|pasang|memasang) (?:pemeriksaan|langkah|cek|pengecekan|petugas|sensor|timbangan|satu|dua|kapasitas)|\b(?:periksa|dicek|diperiksa|pemeriksaan|pengecekan) (?:ganda|dua kali|ulang oleh)|\bpelatihan\b|\bmelatih\b|\bdilatih\b/i,
    en: /\b(?:so|to|from|stops?|prevents?|avoid\w*|ensure|sure)\b.{0,60}\b(?:again|repeat(?:ed)?|recur|happening)\b|\bprevent\w*|\bfrom (?:now on|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|\d|this|january|february|march|april|may|june|july|august|september|october|november|december|\{|here)|\b(?:every|each|all)\b.{0,60}\b(?:is|are|now|will be|gets?|must)\b.{0,30}\b(?:check|review|scan|weigh|test|photo|verif|train|inspect)\w*|\bgoing forward\b|\bin (?:the )?future\b|\b(?:second|double|extra|new|daily|final) (?:check|checks|person|review|step|inspection|rule|training|scan)|\bwhat changes from here\b|\bwe have (?:changed|added)\b|\bstarting (?:today|tomorrow|monday|\d|next)/i,
  },
  private_channel: {
    id: /\bdm\b|\bdirect message\b|\bpesan (?:pribadi|langsung|privat)|\binbox\b|\bjapri\b|\b(?:jalur|kanal|saluran|chat) (?:pribadi|privat)|\bwhatsapp\b|\bwa\b|\be-?mail\b|\bsurel\b|\bhubungi (?:kami|tim|layanan|call|cs)|\blewat chat\b|\bkontak kami\b|\btelepon\b|(?<![\w.])[\w.]+@[\w-]+\.\w+/i,
    en: /\bdms?\b|\bdirect message|\bprivate(?:ly)?\b|\be-?mail\b|\binbox\b|\b(?:call|message|contact|reach|ring) us\b|\bwhatsapp\b|\bfor your own case\b|\bwe can help you here\b|(?<![\w.])[\w.]+@[\w-]+\.\w+|\bsend us a message\b/i,
  },
  next_update: {
    id: new RegExp(
      String.raw`\b(?:kabar(?:i|kan)?|mengabar\w*|dikabari|update|info(?:rmasi)?|perkembangan\w*|hasil\w*|balas|lapor\w*|umumkan|sampaikan|beri tahu)\b[^.!?]{0,60}\b${time.id}`,
      'i',
    ),
    en: new RegExp(
      String.raw`\b(?:updates?|post|write|report|hear|back to you|let you know|follow up|tell you|news|answer|get back|keep you posted|share|reply)\b[^.!?]{0,60}\b${time.en}`,
      'i',
    ),
  },
  evidence: {
    id: /https?:\/\/|\bwww\.|\bbukti\w*|\bhasil (?:uji|lab|pemeriksaan|audit|tes|pengecekan|pengujian)|\bsertifika\w+|\bbpom\b|\bdokumen\w*|\blaporan\w*|\b(?:bisa|dapat|boleh|silakan) (?:langsung )?(?:di)?(?:cek|lihat|baca|periksa)\b|\bsumber(?:nya)?\b|\brujukan\w*|\bdasarnya\b|\btercatat\b|\brekaman\b|\bberdasarkan\b|\blabel (?:asli|lengkap)|\bfoto asli\b|\btercantum\b|\btertulis\b|\bterdaftar\b|\blaboratorium\b|\bsurat (?:\w+ )?(?:dinas|resmi|edaran|keputusan)\b|\bsurat\w*\b.{0,40}\b(?:tempel|pasang|unggah|papan|situs)/i,
    en: /https?:\/\/|\bwww\.|\bevidence\b|\btest(?:s|ed)?\b.{0,20}\b(?:result|show|by|found|confirm|negative|clean)|\blab\b|\bcertificat\w+|\breports?\b|\brecords? (?:show|of)|\bdocuments?\b|\byou can (?:\w+ )?(?:check|see|read|find|verify)|\b(?:anyone|everyone) can (?:check|see|read|verify)|\bour source\b|\bfor reference\b|\bpublished\b|\baudit\w*|\blogs?\b|\bverified\b|\baccording to\b|\bshown on\b|\blisted\b|\bfootage\b|\bregister(?:ed|)\b|\bon page\b|\bin the receipt\b|\b(?:letter|test|notice|permit|results?|minutes|invoice)\b.{0,40}\b(?:on our (?:site|website|page|board)|hangs?|posted|at the (?:gate|entrance|counter)|on the (?:gate|board|wall|notice))\b/i,
  },
  instruction: {
    id: /\b(?:mohon|tolong|harap|silakan|segera|jangan|sebaiknya|sementara ini|untuk sementara|bila|jika|kalau)\b.{0,40}\b(?:hentikan|berhenti|pakai|gunakan|digunakan|dipakai|konsumsi|dikonsumsi|makan|dimakan|minum|diminum|klik|bagikan|berikan|transfer|cabut|simpan|ganti|matikan|buang|periksakan|dokter|rumah sakit|igd|puskesmas|kembalikan|blokir|abaikan|pisahkan|jauhkan|kata sandi|password|pin|otp|isi daya|keluar dari)\b|^(?:hentikan|cabut|jangan|ganti|matikan|buang|simpan|blokir|abaikan|segera|pisahkan)\b|\bdemi (?:keamanan|keselamatan)\b|\byang utama: |\bpenting: /im,
    en: /\b(?:please|first of all|to stay safe|important|for now|if you|do not|don't|must)\b.{0,50}\b(?:stop|us(?:e|ing)|unplug|eat|drink|click|share|change|keep|throw|return|password|pin|doctor|hospital|medical|emergency|avoid|turn|switch|log|block|ignore|charg(?:e|ing)|consume|discard|disconnect|transfer|pay)\b|^(?:stop|unplug|do not|don't|change|throw|discard|turn off|switch off|see a doctor|keep)\b|\bfirst of all: |\bto stay safe: |\bimportant: /im,
  },
  concede: {
    id: /\b(?:kami akui|harus diakui|diakui|memang,|memang (?:kurang|belum|tidak|membingungkan|keterangan|penjelasan|tulisan)|masukan ini benar|kurang (?:jelas|lengkap|tegas|terang|menonjol)|belum (?:cukup )?jelas|(?:bisa|harus|perlu) (?:kami )?(?:buat )?lebih jelas|terlalu kecil|mudah disalahpahami|kami perjelas|diperjelas)\b|\b(?:keterangan|penjelasan|label|tulisan|pengumuman|pesan|kalimat)\b.{0,40}\bmembingungkan/i,
    en: /\b(?:could|should|ought to) have (?:been|said|made|explained|written|told)\b|\b(?:unclear|not clear|wasn't clear|weren't clear|too small|easy to (?:miss|misread)|misleading)\b|\byou have a point\b|\bfair point\b|\byou(?: are|'re) right\b|\bwe (?:admit|concede|agree that)\b|\b(?:label|wording|announcement|post|message|notice|text|sign)\b.{0,30}\bconfusing/i,
  },
};

/** Words that carry meaning, lower case, for comparing a fact with a text. */
function content(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 3 || /\d/.test(word),
  );
}

/** True where most of the fact's meaning-bearing words stand in the text. */
export function tells(text: string, fact: string): boolean {
  const words = content(fact);
  if (words.length === 0) return text.toLowerCase().includes(fact.trim().toLowerCase());
  const there = new Set(content(text));
  return words.filter((word) => there.has(word)).length >= words.length * 0.6;
}

function answers(text: string, language: Language): boolean {
  return sentencesOf(text).some((sentence) => {
    if (/\?\s*$/.test(sentence.text) || content(sentence.text).length < 3) return false;
    const only: PartKind[] = ['thanks', 'private_channel', 'regret', 'empathy'];
    return !only.some(
      (kind) => kind !== 'answer' && patterns[kind as 'thanks'][language].test(sentence.text),
    );
  });
}

/** The parts a text has. A gap such as `{what happened}` does not count as told. */
export function partsOf(text: string, language: Language, facts: readonly Fact[] = []): Set<PartKind> {
  const found = new Set<PartKind>();
  const told = sentencesOf(text)
    .map((sentence) => sentence.text)
    .filter((sentence) => !/\{[^{}]+\}/.test(sentence));
  const whole = told.join(' ');
  for (const [kind, byLanguage] of Object.entries(patterns)) {
    if (told.some((sentence) => byLanguage[language].test(sentence))) found.add(kind as PartKind);
  }
  for (const fact of facts) if (tells(whole, fact.text)) found.add(fact.part);
  if (answers(whole, language)) found.add('answer');
  return found;
}

/** The order in which a fact typed without saying which part it is gets its part: the most telling shapes first. */
const guesses: readonly FactPart[] = [
  'next_update',
  'private_channel',
  'instruction',
  'concede',
  'prevention',
  'evidence',
  'repair',
  'step',
  'responsibility',
  'what_happened',
];

/** Somebody looks at something again and again, or looks now where nobody did. */
const habits: Record<Language, RegExp> = {
  en: /\b(?:check|verif|review|count|test|inspect|train|weigh|scan)\w*\b.{0,60}\b(?:every|each)\b|\b(?:every|each)\b.{0,60}\b(?:check|verif|review|count|test|inspect|train|weigh|scan)\w*|\bnow (?:always )?(?:check|verify|review|count|test|inspect|train|weigh|scan)\b/i,
  id: /(?:periksa|cek|hitung|uji|tinjau|latih|timbang|pindai)\w{0,20}\b.{0,60}\b(?:setiap|tiap)\b|\b(?:setiap|tiap)\b.{0,60}(?:periksa|cek|hitung|uji|tinjau|latih|timbang|pindai)/i,
};

/** The likeliest part of a fact that came without one; what happened, where nothing speaks. */
export function partOfFact(text: string, language: Language): FactPart {
  const found = partsOf(text, language);
  // "testing again this week" is what is being done, whatever else its words may hint at.
  if (language === 'en' && /^[a-z]{3,}ing\b/i.test(text.trim())) return 'step';
  // "two people check the till every evening": a habit that is new.
  if (!found.has('next_update') && habits[language].test(text)) return 'prevention';
  return guesses.find((part) => found.has(part)) ?? 'what_happened';
}
