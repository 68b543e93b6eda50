/** Patterns for what goes wrong every day: outages, mistakes, faults, quality, staff, misunderstandings, waits. The form is told in pattern.ts. */
export const ordinary = `
medium outage outage
  ping >3 0|tinggi|merah|high|spikes ; unplayable|ngelag|nge >1 lag ; rubberbanding|lagging|laggy|stuttering ;
  sinyal|signal|wifi|internet|wa|koneksi ~6 muter|edge|e|buffering|h|loading|hilang|ilang|ngadat|zonk|kosong !bagus ;
  token|voucher|kode|otp|qris ~8 tidak|cannot|ga|wont >2 dimasukin|masuk|bisa|dipakai|kebaca|terbaca|scan|valid|work ;
  ora|teu|gak >2 iso|bisa|tiasa >2 dibukak|dibuka|mlebu|login|asup|diakses|konek|internetan|nyambung|lebet ~8 @app|aplikasine|aplikasina|website|sinyale|wifi|jaringan|akunku|akun ;
  aplikasine|aplikasina|sinyale|sinyalna|jaringane|jaringanna|internete|internetna|listrike|listrikna ~5 error|mati|ilang|leungit|pareum|lemot|pejah|mateni|byarpet ;
  otp|kode|verifikasi ~5 tidak|belum|never >3 masuk|muncul|dikirim|diterima|arrives|terima|comes ;
  @app ~5 @down !lift|kipas ;
  keeps|kept|constantly >3 crashing|crash|freezing|timing|loading|buffering|disconnecting|logging|dropping ;
  timing|times|timed >1 out ;
  cant|cannot|not|tidak >3 login|log|connect|load|open|sign|diakses|dibuka|akses|masuk|terhubung|konek|
    tersambung|loading ~6 @app|app|aplikasi|account|akun|site|page|update !paket ;
  error >1 0|code|kode|message|page ;
  @app ~4 lemot|lambat|lelet|slow|muter|loading|ngadat ;
  mati >1 lampu|listrik|air ;
  lampu|listrik|internet|wifi|sinyal|jaringan ~4 mati|padam|hilang|putus|byarpet|pareum|mateni ;
  force >1 close ;
  blank|blackscreen ~4 layar|aplikasi|app|screen|page ;
  server >3 down|busy|sibuk|error|unavailable|penuh
medium human_error mistake
  pesan|order|beli|ordered|bought|mesen >3 0|dua|two|three|tiga >6 cuma|hanya|only|masuk|datang|dikirim|got|received|sampai >2 0|satu|one|siji|hiji ;
  dianter|diantar|dikirim|delivered|sent|nganter ~4 rumah|nomor|nomer|alamat|unit|house|building|address|blok ~6 0|tetangga|wrong|salah|orang|lain|neighbour|neighbor ~8 saya|bukan|mine|not|i|padahal|rumahku ;
  put|booked|seated|place|placed ~6 different|wrong|separate|beda ~2 flight|flights|room|rooms|seats|hotel|table|train|kereta|kamar ;
  minta|pesan|order|asked|ordered|njaluk|menta >4 tanpa|without|no|tidak|extra >6 tetap|masih|ada|malah|still|got|came|dikasih|diberi|dapat !cepat ;
  kleru|lepat|salah ~4 pesanan|pesenan|barang|paket|ukuran|nama|jeneng|kirim|ngirim|alamat|nota|ngaran ;
  pesanan|pesenan|njaluk|menta|mesen|pesen >4 teka|teko|datang|ditekani|dipasihan|diwenehi|dikirim ~5 liyane|sejen|malah|nu|sing !cepat|gancang ;
  padahal >2 minta|pesan|pesannya|mintanya ;
  salah|keliru|wrong|incorrect ~5 kirim|dikirim|alamat|ukuran|warna|nama|barang|pesanan|harga|size|colour|
    color|item|items|address|order|name|hotel|date|room|flight|product|bill|amount|model|tagihan|nomor|jadwal|
    data|ketik|input|tulis|tiket|catat|orang|person|meal|food ;
  tertukar|ketuker|ketukar|tukar ~6 @order|barang|pesanan|paket|punya|orang|koper ;
  dikirim|datang|sampai|dapat|diterima|received|got|sent|delivered|came ~7 padahal|malah|instead|bukannya >6 pesan|
    order|ordered|ukuran|warna|minta|xl|l|m|s|black|hitam|mesen|putih|merah|biru ;
  padahal >2 saya|kami >2 order|pesan|minta ;
  isi|isinya|items|item|one|two|barang ~4 kurang|missing|incomplete|short !ajar ;
  kurang >2 0|satu|dua|item|pcs|biji|lengkap ;
  charged|billed|debited|terdebet|ditagih|kepotong ~4 twice|double|dobel|again|extra|two|2x|0 ;
  double|dobel|twice >2 charged|charge|billed|potong|tagih|bayar|booked ;
  overcharged|miscalculated|mistyped|misspelled|misspelling|misspelt ;
  salah >1 hitung|kirim|ketik|input|alamat|tulis|orang|packing|ambil|jadwal ;
  got|received >2 someone >1 elses ;
  mixed >1 up ;
  forgot|lupa|kelupaan >5 @order|saus|sendok|include|included|charger|sauce|fries|dimasukin|masukin|pack|item ;
  not|bukan >3 what >2 ordered ;
  lain|beda >3 pesanan|pesan|dipesan|dipesen ;
  ordered|pesan|mesen|order|minta >4 got|received|dapat|datang|dikirim|malah|came|arrived|sent !cepat|quick|
    today|hari|besok|pagi|sore|yesterday|kemarin|terima|thanks|mantap|bagus|early|tepat|belum|not|never|tidak|
    lama|late|hours|days|minggu|seneng|love|great|good|enak|bisa|kapan ;
  nama|name|names ~6 salah|wrong|jadi >4 orang|lain|someone|tiket|ticket|pass ;
  delivered|gave|sent|kasih|diantar|dikirim|served ~6 neighbours|neighbors|tetangga|elses|orang|stranger >3
    groceries|order|parcel|package|meal|pesanan|paket|lain|me ;
  billed|charged|invoiced|ditagih|tagihan ~7 never|tidak|didnt|not >3 stayed|stay|ordered|order|used|pesan|
    menginap|subscribed|bought|beli
medium product_defect defect
  engsel|engselnya|baut|bautnya|pintu|pintunya|kaki|sambungan|gagang ~4 kendor|kendur|longgar|loose|goyang|oleng ;
  @thing|smartwatch|controller|joystick|stick|drawer|laci|pintu|door ~4 restart|reboot|reboots|restarts|drift|drifts|drifting|bent|bengkok|ngerestart|macet|nyangkut|sliding|slide|freeze|freezes !love ;
  @thing ~4 @broken !hati|record|price|cinta|rekor ;
  @thing ~5 tidak >2 nyala|menyala|hidup|berfungsi|bisa|jalan|kerja|berputar|dingin|panas|charge|ngecas|bunyi ;
  stopped|stops|stop|quit >1 working|charging|responding|turning ;
  not|never|hardly >3 turn|work|working|charge|function|respond|responding|start|hold|connect|fit ~8
    @thing|button|buttons|days|week ;
  dead >2 arrival ;
  tidak >1 berfungsi|nyala|menyala ;
  mati >2 total|sendiri|mendadak ;
  crackles|crackling|flickers|flickering|wobbles|wobbly|rattles|overheats|drains|squeaks|leaks|peeling|
    buzzing|cuts ~8 @thing|out|off|then|day|after|first ;
  bunyi|suara ~4 kletek|aneh|kresek|berisik|ngorok|pecah|sember ;
  snapped|broke|fell|came|falls|ripped|copot|lepas|patah|pecah|rusak >3 off|apart|first|day|week|sehari|
    seminggu|hari|pertama|on|dibuka|pas|after|sebelum !price|love ;
  half|none|three|some|several >3 buttons|keys|lights|features|speakers ~6
    dont|not|anything|respond|dead|work|nothing ;
  baru|belum >3 sehari|seminggu|sebulan|0|dipakai|beli >4
    rusak|mati|putus|copot|sobek|retak|jebol|lepas|error|pecah ;
  battery|baterai|batre >4 boros|drains|ngedrop|drop|cepat|dies|habis|soak|kembung|swollen ;
  garansi|warranty ~5 ditolak|refused|denied|void|hangus|susah|dipersulit|rejected|ignored ;
  scratched|dented|torn|cracked|chipped ~5 arrived|came|box|screen|delivered|it|item|received ;
  penyok|lecet|sobek|baret|bocor|pecah|remuk ~6 @order|barang|dus|kemasan|box|sampai|terima|layar|packing ;
  @thing ~4 died|dies|bergaris|sember|kedip|berkedip|ngefreeze|burik|kresek|flickers|flicker|freezes|sagging|
    soak|ngedrop|drop|kembung|macet|lemah ;
  zip|zipper|button|buttons|handle|strap|lid|wheel|hinge|heel|sole|sol|engsel|tali|kancing|pegangan|tutup ~4
    came|fell|broke|snapped|off|lepas|copot|jebol|patah|ripped|putus ;
  hold|holds|holding >2 charge ;
  resletingnya|resleting|ritsleting ~4 jebol|rusak|macet|copot|lepas ;
  @thing ~4 goyang|oleng|buram|blur|blurry|longgar|loose|wobbly|reyot|doyong|bengkok|bent|crooked ;
  went|goes|gone >1 black|blank|dead|dark ~8 screen|tv|phone|laptop|after|monitor|display ;
  baut|bautnya|sekrup|screw|screws|part|parts ~3 kurang|missing|hilang
medium product_quality quality
  luntur|melar|nyusut|mengkerut|sobek|bolong|rusak|pudar|stretched|shrunk|faded|shrank ~6 dicuci|cuci|wash|washes|washed|laundry|nyuci ;
  seams|seam|stitching|jahitan|jaitan|hem|benang ~4 undone|lepas|loose|unravelled|unraveled|apart|brodol|cheap|copot ;
  kering|lembek|encer|keras|heuras|atos|asin|kasinen|keasinan|hambar|anyep|haseum|pahit|seuprit|dikit|irit ~6 @edible|pizza|pizzanya|topping|toppingnya|kopinya|sotone|segane|sangu|bumbuna|satena|rasana|rasane !not|enak|mantap|nyemil ;
  kualitas|kualitasnya|quality|rasa|rasanya ~7 turun|menurun|drop|dropped|worse|downhill|merosot|anjlok|berubah !tidak|gak ;
  luntur|melar|nyusut|mengkerut|bolong|bolongbolong|tipis|kasar|nerawang|kusam|kusut|gampang >1
    rusak|sobek|luntur ~8 bahan|kain|baju|warna|celana|kaos|cuci|sekali|jahitan|sprei|handuk !harga|tipis >1
    harganya ;
  warna|warnanya|colour|color|dye|print >4 luntur|faded|fades|pudar|beda|ran|washed|bleeds ;
  holes|hole|bolong|sobek ~6 wear|wears|wash|socks|shirt|kaos|celana|kaus|dipakai|cuci ;
  porsi|porsinya|portion|portions|serving ~4 kecil|dikit|sedikit|seuprit|small|tiny|irit|pelit|minimalis ;
  harga|harganya|price|prices|priced ~4 selangit|mahal|kemahalan|gila|ngaco|overpriced|ridiculous|steep|tinggi
    !tidak|gak ;
  overpriced|kemahalan ;
  rasa|rasanya|taste|tastes|tasted|flavour ~4 hambar|aneh|pahit|asin|keasinan|bland|weird|awful|bad|
    disgusting|like|amis|plain|biasa|horrible|tawar|basi|off !enak ;
  hambar|tasteless|bland|soggy|stale|overcooked|undercooked|burnt|greasy|lukewarm|watery|dry|alot|bantat|
    lembek|gosong|keras|keasinan ~7 @food|fries|burger|steak|nasi|ayam|daging|kopi|roti|mie|sate|pizza|rice|it|
    were|was !not ;
  cold|dingin ~4 @food|makanan|makanannya|nasi|sup|fries|pizza|coffee|arrived|came
    !ice|es|beer|minuman|water|brew ;
  kualitas|kualitasnya|quality|material|bahan|bahannya|jahitan|jahitannya|stitching|fabric ~4 jelek|buruk|
    parah|rendah|turun|poor|cheap|bad|terrible|awful|low|dropped|worse|murahan|lepas|ampas|menurun|kasar|tipis|
    rapuh ;
  tidak >2 sesuai|sama|mirip|kayak|seperti >4 gambar|foto|deskripsi|iklan|ekspektasi|harga|harapan|pesanan ;
  nothing|not >3 like >3 picture|photo|photos|pictures|described|advertised|description|ad ;
  not >2 as >2 described|advertised|pictured ;
  falls|fell|falling >1 apart ;
  kotor|dirty|filthy|kumuh|pesing|jorok|bau|stinks|smelly|stained|noda|kecoa|rambut ~6 kamar|room|toilet|
    sprei|sheets|sheet|hotel|meja|table|piring|lantai|wc|bed|handuk|towels|dapur|restoran|bathroom|cup|gelas ;
  tidak|not|ora|teu >3 enak|worth|tasty|fresh|segar|good|bagus|layak|lezat|ngeunah|raos|apik|nyaman|clean|
    bersih|memuaskan !nyesel|only|bad ;
  portions|portion|porsi|porsinya|size|servings ~5 shrunk|shrank|smaller|mengecil|menyusut|halved|turun ;
  copy|knockoff|imitation >5 not >2 the >2 real ;
  encer|bantat|bantet|bantal|amis|gosong|mentah|keras|heuras|atos|alot|kenyal|hambar|watery|rubbery|chewy|
    chewing ~5 @food|kopinya|nasinya|rotina|rotinya|it|shoe ;
  mencekik|selangit|nyekik|mencekek ~4 harga|harganya ;
  mostly >1 water ;
  pills|pilling|bobbles ~4 fabric|wash|sweater|after ;
  @edible ~3 prengus|benyek|amis|apek|anyir|sour|bau
medium staff_conduct rude
  @staff|abang|abangnya|mas|masnya|dokter|wali|ibunya|bapaknya ~4 ngomel|ngomelngomel|ngomelin|marahmarah|ngedumel|ngambek|nyolot ;
  @staff|dokternya|guru|wali ~5 tidak|ga|ora|teu|never|wont|didnt|not >3 dengerin|mendengarkan|listen|peduli|care|gubris|ngelayani|melayani|jawab|bales|balas|senyum|noleh ;
  @staff ~7 dicuekin|cuek|ngobrol|ketawa|ketawaketawa|bermain|melayani|mainin|ngegame|tiduran|ngerumpi|gosip !film|baik|ramah|sabar|enak|seru|gemes|ramahnya ;
  pegawene|pagawena|kasirna|kasire|pelayane|patugasna|sing >1 jaga ~5 judes|galak|jutek|cuek|kasar|ora|teu|embung|sombong !seneng|sabar ;
  @staff ~6 jutek|judes|kasar|sombong|ketus|galak|nyolot|ngegas|songong|cuek|angkuh|arogan|sengak|melengos|
    nyuekin|rude|arrogant|condescending|dismissive|disrespectful|unfriendly|impolite|hostile|smug|sarcastic|
    unprofessional|unhelpful|sneered|ignored|mocked|laughed !anjing|bug|kucing|film ;
  tidak|not|kurang|ora|teu >2 ramah|sopan|profesional|polite|friendly|helpful|professional|sumanak|someah|
    becus !hanya ;
  attitude >3 staff|bad|terrible|problem ;
  rolled|rolling >2 eyes ;
  hung >2 up >2 me|on ;
  ngomel|ngomelngomel|marahmarah|cemberut|mencibir|ngedumel ~6 @staff|kasir|pelayan|cs ;
  rude|jutek|judes|condescending|nyolot|ngegas
medium misperception misled
  foto|fotonya|katalog|gambar|gambarnya|photo|catalog ~6 aslinya|realnya|nyatanya|kenyataannya|reality !lebih|bagus|cakep ;
  thought|assumed|figured|kirain|kukira ~6 included|free|covered|gratis|termasuk|complimentary !glad|great|love ;
  dibilang|katanya|bilangnya|janjinya|tulisannya|iklannya|disebut ~8 ternyata|eh|taunya|tahunya|nyatanya|padahal|cuma ~8 0|bulan|malam|persen|buat|hari|jam|pertama|bayar|syarat|tertentu|beda ;
  kuota|promo|diskon|bunga|gratis|bonus|cashback|unlimited ~6 katanya|bilangnya|iklannya|tulisannya ~9 eh|cuma|ternyata|buat|malah|padahal|kok ;
  photo|photos|picture|pictures|ad|advert|listing|description|foto|gambar|iklan|label|sign|website|banner >3 shows|show|showed|says|said|implied|suggests|nunjukin|menunjukkan|menampilkan ~10 but|not|no|isnt|doesnt|thought|expected|tapi|bukan|padahal|ternyata|kirain|different !love|great ;
  thought|assumed|kirain|dikira >3 it|this|was|ini|udah|sudah ~8 but|photo|ad|turns|actually|ternyata|isnt|wasnt|not !great|lovely|better|delicious ;
  kirain|kukira|dikira|saya >1 kira|pikir ~12 ternyata|eh|malah|padahal|kok|harus|cuma ;
  kirain|kukira ;
  katanya|tulisannya|tertulis|iklannya|promonya|brosur|iklan|spanduk|diskon|promo ~9 ternyata|kok|tapi|
    padahal|cuma|pas|bohong|beda|kena|malah|nyatanya !enak ;
  thought|assumed|understood|believed|supposed|expected ~10 but|turns|instead|only|actually|turned ~8 free|
    included|ad|price|charge|costs|month|extra|limit|fee|pay|batteries|it !love|great|nice|better ;
  ad|advert|flyer|website|sign|banner|poster|brochure|description|menu|salesperson|agent >5
    said|says|promised|claimed|stated|was|is >9 but|misleading|not|yet|turns ;
  hidden >2 fee|fees|charge|charges|cost|costs|terms ;
  biaya >2 tersembunyi|tambahan|siluman ;
  misleading|menyesatkan|clickbait|jebakan ~6 ad|ads|iklan|promo|price|harga|advert|info|description|diskon
medium service_failure late
  bolak >1 balik|balik ~10 @span|urus|ngurus|syarat|kantor|tetap|masih|terus|kelurahan|disuruh !toilet ;
  still >4 somewhere|nowhere|pending|processing|waiting|stuck|transit ;
  day|week|month|hour|hari >1 0 ~4 still|and|masih|belum >5 no|not|nothing|still|somewhere|belum|waiting ;
  urus|ngurus|mengurus ~6 @span|lama|lila|suwe|ribet|muter|pingpong|dipingpong|dipersulit|bolak !cepat|gampang ;
  slow|lambat|lama|lelet >1 respon|respons|response|reply|balas|bales ;
  retur|return|refund|klaim|pengajuan|claim|permohonan|complaint ~3 ditolak|rejected|denied|refused|dipersulit ;
  checked|check|janji|booked|reservasi ~8 ready|siap ~3 at|jam|baru|until >1 0 ;
  tiga|dua|empat|lima|0|three|two|four|five >3 jawaban|answers|kali|calls|people ~6 beda|different|berbeda|three|tiga|still|masih ;
  belum|durung|can|tidak|teu|ora|not|never|no|yet|still >4 datang|sampai|dikirim|diproses|dibalas|ditanggapi|
    direspons|dijawab|dilayani|diganti|dikembalikan|tindak|ditindak|kabar|balasan|respons|jawaban|teko|dugi|
    diwaler|dibenerin|diperbaiki|diangkut|ditindaklanjuti|arrived|received|shipped|delivered|answered|replied|
    refunded|resolved|fixed|response|reply|answer|processed|heard|moved|come|came|update !pernah|kecewa ;
  masih >2 dikemas|diproses|dipacking|pending|proses|menunggu|nunggu ~10 @span|hari|terus|doang|saja ;
  @span ~6 pending|diproses|proses|dikemas|menunggu|waiting|stuck|delayed|delivery|hold|terlambat|nyangkut|
    mandek !opened|bukan ;
  waiting|waited|wait|menunggu|nunggu|tunggu|ngenteni|ngantosan|antre|antri|queue|queued|hold ~5
    @span|#|lama|ages|forever|suwe|lami|lila !pecah ;
  nobody|noone|no|tidak ~3 one|answers|answered|showed|replied|came|shows|answer|ada ~4 phone|calls|up|emails|
    chat|install|repair|fix|datang|jawab|angkat|respons|again|help ;
  nobody >1 showed|came|answers|replied|called|answered|responds|cares ;
  no >1 show|reply|response|answer|update|refund|delivery ;
  heard >1 nothing ;
  emailed|called|messaged|phoned|written|wrote|telepon|telpon|email|chat|dm ~5
    times|kali|twice|four|five|three|0 ~8 nothing|no|tidak|not|nobody|never|ignored|answer|heard|putus ;
  telepon|telpon|chat|cs|call ~6 diputus|putus|diputusin|dimatiin|ditutup|dicuekin|diread|dibaca|ghosting|hung ;
  bot|robot|chatbot|template ~7 cs|jawaban|jawabannya|support|muter|balas|answers|reply|only|cuma|human|
    manusia !vacuum ;
  refund|uang|dana|saldo|cashback|kembalian ~7 belum|tidak|kok|mana|not|still|where|never|lama|0 ~6 masuk|
    kembali|cair|dikembalikan|processed|received|balik|refunded|hari|minggu|weeks|days|came|arrived ;
  cancelled|canceled|dibatalkan|dibatalin|dicancel|cancel|batal ~6 sepihak|without|tanpa|telling|mendadak|
    minute|sendiri|konfirmasi|reason|again ;
  terlambat|late|delayed|delay|ngaret|molor|telat|lambat|lelet|lemot ~7 @order|@span|kurir|flight|pesawat|
    kereta|train|bus|jam|pelayanan|service|delivery|respons|datang|kirim|dilayani !not|pernah ;
  overbooked|rescheduled|reschedule|rerouted ;
  out >1 for >1 delivery ~6 @span|still|since|days ;
  lost|hilang|nyasar|tersesat ~4 luggage|bagasi|koper|parcel|package|paket|order|baggage ;
  janji|janjinya|dijanjikan|dijanjiin|promised|promise ~8 @span|zonk|bohong|tidak|belum|never|still|not|palsu ;
  muter|dioper|dilempar|pingpong|dipingpong|passed|transferred >5 terus|department|cs|sana|sini|bagian|around|
    departments|jawabannya ;
  pelayanan|pelayanannya|service|layanan|cs|palayanan|pelayanane ~4 buruk|parah|jelek|lama|lambat|
    mengecewakan|terrible|awful|worst|bad|poor|horrible|elek|goreng|lelet|kacau|payah|kecewa|disappointing|slow|
    nonexistent !tidak|bukan|not ;
  sampah|jalan|lampu|got|drainase|banjir|saluran ~7 belum|tidak >3 diangkut|diperbaiki|diambil|ditangani|
    dibenerin|ditambal|diaspal|dikeruk ;
  lapor|laporan|komplain|pengaduan|keluhan|complaint|ticket|tiket ~7 belum|tidak|not|no|never|ignored|
    dicuekin|unanswered|open|closed|nothing|diabaikan|0 !lawyer ;
  taking|took|takes|butuh|makan|perlu ~4 @span ~6 reply|answer|respond|refund|balas|jawab|whole|lama|proses|
    ship ;
  wis|geus|tos|parantos|sampun|udah|sudah >3 @span ~7 durung|can|teu|ora|belum|tidak|acan|dereng ;
  marked|says|said|shows|status|statusnya|tracking|dibilang|bilang|katanya|tertulis ~4
    delivered|diterima|dianter|diantar|terkirim|sampai|delivery ~9 but|nothing|never|not|tidak|padahal|nowhere|
    isnt|nyatanya|belum|bohong ;
  moved|rescheduled|postponed|pushed|bumped|delayed|cancelled|canceled|diundur|dimundurin|ditunda >2
    again|back|twice|lagi|terus ;
  no >1 sign >2 of ;
  cs|admin|chat|dm|pesan|email ~4 diread|ngeread|dibaca|read >2 doang|saja|only ;
  loket|kasir|teller|counter|counters|till ~5 cuma|hanya|only|mung|ngan >2 0|satu|siji|one|hiji ;
  another >2 week|month|day|hour ~6 without|no|waiting|nothing ;
  couldnt|could >2 care >1 less ;
  janji|janjinya|promised|dijanjikan ~10 zonk|nihil|bohong|belum|tidak|no|never|nothing|not|palsu|kosong ;
  centang >1 satu|0 ;
  tidak|belum|ora|never >2 nongol|muncul|teko|turned|showed|nongolnongol|hadir ~8
    @staff|@order|jadwal|janji|bus|train|teknisi ;
  never >2 turned|showed|turn|show >1 up ;
  still >3 warehouse|transit|customs|hub|depot|processing ;
  goes|going|goin|round|around >4 circles ;
  belum >2 ada >1 solusi|solusinya|kejelasan|kepastian|tindakan|penyelesaian|hasil ;
  komplain|keluhan|complaint|laporan ~5 dari|since >3 belum|no|still
`;
