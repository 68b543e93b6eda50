/** Patterns for lawyers, police and regulators, boycotts and calls to spread. The form is told in pattern.ts. */
export const pressure = `
critical legal_threat legal
  ^ @report ~7 @authority !ngatur|lalu|taxi ;
  ^ polisi|police|polda|polres ~5 kasus|case|laporan|bukti|panggil|urusan|report|involve|involving|laporin|
    statement|already ;
  ylki|bpkn|ombudsman|kppu|bpsk|ojk|bpom|kominfo|komdigi|kpai|komnas|lbh|disnaker ~10 @report|tunggu|
    panggilan|surat|siap|kasus|urusan|tembusan|cc|sampai|saya|kami ;
  ftc|cfpb|fda|osha|ofcom|bbb|trading_standards ~8 @report|complaint|you|letter|case ;
  trading >1 standards ;
  attorney >1 general ;
  data >1 protection >1 authority|commissioner|office ;
  small >1 claims ;
  consumer >2 court|protection|council|rights|forum ;
  lembaga|yayasan|badan >2 perlindungan|konsumen ~8 @report|adu|lapor ;
  the >1 authorities|regulator|regulators ;
  consumer >1 affairs ;
  surat >1 panggilan ;
  kepolisian|polsek|polresta|mabes ~8 @report|surat|panggilan|tunggu|bukti|saya ;
  ojk|ylki|bpom|polisi|polda|ombudsman|police|ftc ~6 bukti|besok|ke|evidence|receipts ~6
    saya|bawa|kami|i|my|we|semua ;
  laporke|laporno|dilaporke ~4 polisi|polres ;
  i|we|ill|well >3 sue|suing|prosecute ;
  attorney|lawyer|solicitor|pengacara >6 receipts|bukti|evidence|has|will|akan|touch ;
  itikad >1 baik ~10 hukum|jalur|lapor|tempuh|polisi ;
  will >2 be >2 hearing ~8 trading|lawyer|legal|ombudsman|police ;
  somasi|disomasi|gugat|menggugat|gugatan|digugat|pidanakan|mempidanakan|dipidanakan|perdatakan|lawsuit|
    lawsuits|sue|suing|sued|litigation|subpoena ;
  tuntut|menuntut|dituntut|tuntutan ~8 saya|kami|kalian|hukum|pengadilan|ganti|perusahaan|toko|secara !ilmu ;
  pengadilan|meja >1 hijau ;
  pengadilan ~8 ketemu|bertemu|sampai|bawa|kita|saya|siap|kalian ;
  in|to >2 court ;
  court ~3 see|going|claims|take|taking|meet ;
  jalur|ranah|proses|upaya|langkah|secara|tindakan >2 hukum ~10 saya|kami|kita|akan|bawa|tempuh|ambil|kasus|
    siap|lanjut|tuntut ;
  jalur|ranah >1 hukum ;
  pengacara|advokat|lawyer|lawyers|solicitor|solicitors|attorney|counsel|barrister|barristers ~8 @me|kuasa|akan|surat|letter|
    contact|hear|hearing|call|talk|siap|hubungi|speaking|consult ;
  kuasa >1 hukum ;
  class >1 action ;
  legal >1 action|proceedings|advice|team|notice|letter|department|steps ~10
    @me|will|my|our|taking|your|against|seek ;
  legal >1 action|proceedings|notice ;
  hearing|hear >2 from >3 lawyer|lawyers|attorney|solicitor|legal|union ;
  press|pressing|file|filing|filed >2 charges|lawsuit|suit|case|claim ;
  cease >2 desist ;
  issue|issuing|begin|beginning|commence|commencing|start|starting|bring|bringing >3 proceedings ;
  letter >2 before >1 action|claim ;
  tribunal|injunction|writ ~8 file|filed|filing|serve|served|serving|see|take|taking ;
  damages ~5 claim|seek|sue|court ;
  polisiin|polisikan|mempolisikan|dipolisikan|perkarakan ;
  bawa|seret|lanjut >5 hukum|pengadilan|polisi|polda|polres ;
  tak >2 laporke|laporno
critical mobilisation boycott
  nobody|noone|anyone|everyone|jangan|never|stop|dont|tidak >4 spend|spending|give|keluarin|belanjakan >4 cent|penny|dime|dollar|money|sepeser|seperak|uang ~8 here|there|them|sini|until|sampai|again|mereka|kalian ;
  walkout|walkouts|sit >1 in ; organising|organizing|planning|menggalang|mengorganisir ~5 walkout|protest|boycott|aksi|demo|petition|strike|mogok ;
  pass >1 it >1 on ~12 nobody|dont|never|until|boycott|them|brand|company ;
  kumpul|berkumpul|datang|gather|meet|titik >6 kantor|balai|depan|halaman|outside|lapangan|hq|office|headquarters ~10 nuntut|menuntut|tuntut|demo|aksi|mundur|protes|bring|signs|spanduk|poster ;
  pindah|switch|move|beralih ~6 kompetitor|competitor|competitors|sebelah|rival ~8 semua|everyone|yuk|ayo|rame|bareng|all|jangan !saya|gw ;
  bareng|sesarengan|babarengan|rame ~4 ojo|ulah|jangan|berhenti|stop >2 langganan|tuku|beli|meuli|belanja ;
  tutup|tarik >2 rekening|akun|saldo|dana|uang|tabungan ~8 berjamaah|rame|bareng|massal|semua|bersama|gaes|guys !tidak|atm ;
  boikot|boykot|memboikot|diboikot|boycott|boycotts|boycotting|boycotted|cancelbrand !mati|film|movie|novel|buku|sejarah|documentary ;
  tagar|hashtag ~4 boikot|boycott ;
  stop|berhenti|jangan|dont|quit|ojo|tong >2 beli|membeli|buying|buy|belanja|tuku|meuli|langganan|supporting
    ~8 semua|guys|gaes|gais|kawan|sebarkan|everyone|rame|netizen|folks|rakyat|brand|dulur
    !alhamdulillah|recommended|ragu ;
  stop|berhenti >1 pakai|pake|using|beli|buying|langganan ~10 ajak|semua|everyone|all|teman|keluarga|friends|
    share|produk|brand ;
  uninstall|cancel|delete|unfollow|unsubscribe|switch ~6 berjamaah|rame|bareng|semua|massal|
    everyone|everybody|together|guys|gaes|mari|ayo|yuk|all !order ;
  ayo|mari|yuk|hayu|lets|let ~7 boikot|uninstall|tinggalkan|demo|geruduk|serbu|laporkan|report|spam|tutup|
    bintang|boycott|petisi|unfollow|one|protest|leave|viralkan|sebarkan !eat|makan ;
  jangan >2 ada >2 yang >3 beli|belanja ;
  delete|uninstall|hapus >3 app|aplikasi|apps|account ~10
    all|semua|everyone|everybody|ramai|rame|guys|gaes|together ;
  bintang >1 satu|0|1 ~6 semua|gaes|guys|sampai|sampe|rame|gas|gaskeun|yuk|ayo|berjamaah ;
  gas|gaskeun|gaskan|gaskeun ~4 bintang|boikot|demo|report|serbu|laporkan ;
  petisi|petition|petitions ;
  demo|demonstrasi|unjuk|geruduk|menggeruduk|protest|protests|protesting|rally|picket|mogok|strike|aksi|march
    ~7 kantor|depan|warga|massa|besok|outside|office|store|headquarters|kami|kita|mahasiswa|rame|karyawan|
    against|hq|company|serikat|buruh|rasa|join !app|download|video|produk|produknya|barang|lampu|unit|tentang|
    sambal|versi|akun ;
  bintang >1 satu|0 ~8 kasih|beri|semua|rame|ayo|playstore|yuk|berjamaah
    !saya|@praise|recommended|semoga|puas|sukses ;
  rame|ramai|ramai-ramai ~5 kasih|beri|laporkan|uninstall|report|serbu|komen|bintang|geruduk|datangi
    !@praise|sukses|puas ;
  kepung|mengepung|kepungan|segel|menyegel|bakar|lempari ~5 kantor|toko|pabrik|gedung|office|store ;
  one|1|0 >2 star|stars >2 review|reviews|rating|ratings ~7 all|everyone|lets|leave|bomb|us|flood|until ;
  lets|let >3 all|us >6 review|reviews|report|star|complain|protest|leave ;
  review >1 bomb|bombing ;
  serbu|spam ~5 komen|kolom|akun|ig|instagram|playstore|komentar ;
  massa|warga ~6 datangi|mendatangi|segel|tutup|bakar|demo|turun >1 jalan ;
  join|ikut|gabung|hadiri >3 protest|demo|boycott|aksi|rally|boikot|petisi ;
  geruduk|digeruduk|menggeruduk|aliansi|serikat|ormas ~8 kantor|demo|aksi|kalian|geruduk|toko ;
  protest|demo >4 outside|depan|in >3 front|store|stores|kantor|office|pabrik|gedung
critical mobilisation spread
  going|goes|putting|posting|posted|uploading|masuk|naik|taruh ~4 tiktok|twitter|facebook|youtube|reddit|instagram|fyp ~8 everything|proof|screenshots|screenshotted|recorded|video|bukti|rekaman|semua|this !love|great|recipe ;
  screenshotted|screenshots|rekam|recorded|merekam ~5 everything|semua|semuanya|conversation|chat|percakapan ~9 tiktok|twitter|post|posting|sebar|viral|public|online|media|news ;
  reporter|journalist|wartawan|jurnalis ~6 calling|call|contact|contacting|kontak|hubungi|menghubungi|datang|coming|visit|asking|tanya|investigating ~8 you|kalian|your|besok|tomorrow|us|kantor|about|soal !friend|teman ;
  kirim|dikirim|sent|send|sending|kukirim|kirimin ~7 akun|admin|account|page >1 gosip|gossip|berita|viral|news ;
  reporter|journalist|wartawan|jurnalis|channel|tv ~8 interview|interviewing|interviewed|wawancara|mewawancarai|meliput|covering|running|liput|cover ~8 you|your|kalian|us|kami|about|tentang|company !film|movie ;
  viralkan|viralin|diviralkan|memviralkan|virralkan|ngeviralin|viralno ;
  ^ viral ~7 biar|bikin|buat|harus|jadiin|mau|sampai|supaya|make|go|going|let|saya|pasti|sekalian|until|kita
    !video|tren|trending|lagi|resep|menu ;
  sebarkan|sebarin|sebar|share|retweet|rt|repost|spread ~8 biar|semua|everywhere|everyone|guys|gaes|teman|
    kapok|kalian|so|people|whole|country|until|tiktok|supaya|world|word|kebusukan|perusahaan|brand|twitter|
    seluruh|wide !story|discount|promo|giveaway|resep|tutorial|link|menu|screen|close|sign|show|location ;
  screenshot|screenshoot|ss|skrinsut|rekaman|bukti ~9 viral|tiktok|twitter|sebar|posting|upload|medsos|sosmed|
    unggah|netizen|lambe|publish ;
  spill|spilling|bongkar|membongkar|blow ~7 twitter|tiktok|semua|viral|thread|kebusukan|medsos|sosmed|x|
    instagram|ig|publik|netizen|media ;
  lambe >1 turah ;
  upload|unggah|posting|post|posting ~6 viral|tiktok|medsos|sosmed|biar|exposing|expose ;
  media|wartawan|jurnalis|journalist|journalists|reporter|press|newspaper|newspapers|news|tv|koran|detik|
    kompas ~7 @report|contact|contacting|hubungi|telling|tell|undang|story|lapor|kirim|kasih|saya|going|
    laporkan|angkat !saw|baca|read|this|lihat|nonton|watch ;
  expose|exposing|name >2 shame ;
  bikin|buat|make|making|bikinin >2 rame|ramai|viral|heboh|noise ~9
    yuk|ayo|twitter|x|biar|tiktok|please|sosmed|kelakuan|this ;
  go >1 viral ~6 please|make|deserve|let|will ;
  biar|supaya|agar >2 pada|semua|orang|publik|netizen >2 tahu|lihat|sadar|kapok ;
  let|so >3 everyone|world|people|public >3 know|knows|see|sees ;
  ramaikan|ramein|rameein|naikkan|naikin|trendingkan ~4 tagar|hashtag|twitter|thread|isu|kasus ;
  tag|mention|tandai|colek >3 everyone|semua|media|menteri|kementerian|presiden|news ~12
    away|biar|sampai|know|answer|viral|let ;
  get >2 away >2 with >2 this|it ~10 everyone|share|tag|people|them
`;
