/** Patterns for exposed data, taken accounts, lost money and fraud. The form is told in pattern.ts. */
export const breach = `
critical data_breach data_exposed
  nongol|muncul|keluar|tampil|kelihatan|ada ~3 transaksi|mutasi|riwayat|tagihan|pesanan >3 punya|milik >4 siapa|bapak|ibu|lain|asing|entah ;
  record|records|photo|photos|data|profile|file|files|foto|nilai ~4 searchable|googled|googleable|indexed|public|publicly ~4 google|online|public|anyone|internet|web ;
  bacain|bacakan|membacakan|kasih|ngasih|told|gave|read|beritahu|ngasihtau|bocorin ~4 saldo|alamat|nomor|balance|address|data|details|rekening ~6 orang|ngaku|someone|claiming|husband|ex|mantan|suami|stranger|siapa|asing ;
  kamera|camera|cam|cctv ~7 cermin|toilet|mirror|bathroom|shower|ganti|tersembunyi|hidden|mandi|tidur|bedroom|hotel|airbnb|dressing ~8 kamar|room|hotel|toilet|ruang|bathroom|found|nemu|rekam|ngintip|tersembunyi|hidden|behind !jual|resolution|resolusi|foto|photos|lovely|bagus ;
  hasil|diagnosis|diagnosa|results|nama|penyakit ~6 dibacakan|dibaca|diumumkan|diteriakin|read|announced|shouted ~5 keras|ruang|umum|depan|aloud|loud|out|waiting|semua|everyone ;
  @pii|documents|dokumen|applications|files|copies|copy|records|berkas|fotokopi ~8 dumpster|trash|garbage|bin|tong|sampah|bungkus|gorengan|jalan|street|kerbside ;
  sales|telemarketing|telemarketer|telemarketers|marketing|collector|pinjol|scammers|scammer|callers|caller|penipu|agen|spammers ~5 tahu|hafal|hapal|knows|knew|know|punya|had|has|nyebut|menyebut ~8 @pii|saldo|alamat|rekening|address|balance|tanggal|nomor|number|details|order|orders ;
  hasil|results ~2 lab|tes|test|usg|rontgen|medical|medis|hiv|blood ~8 grup|group|facebook|warga|tetangga|neighbours|neighbors|everyone|umum|status|lain|stranger|strangers ;
  @pii ~5 dibagikan|disebar|dishare|forwarded|posted|shared|dikirim|diposting|dipajang ~5 grup|group|warga|umum|tetangga|facebook|status|publik ;
  @data ~6 @leak !atap|pipa|ban|ember|air ;
  @data >3 orang|nasabah|pelanggan|pasien|user|pengguna|customer|pembeli|wong|batur >2 lain|liya|sejen|bocor|
    tersebar|disebar|muncul|keliatan|kelihatan|diunduh ;
  lihat|melihat|kelihatan|terlihat|muncul|tampil|buka|masuk|see|seeing|shows|showed|showing|sees|view|access|
    received|got|sent|emailed|logged ~7 @data ~7 @strangers ;
  someone|somebody|stranger|strangers|elses|other|another >3 @data ~10 see|seeing|app|screen|inbox|account|
    login|log|show|shows|showed|got|opened ;
  else|elses >2 @data ~8 see|show|shows|showing|got|received|opened|app|screen|inbox|mail
    !dinner|meal|food|pizza ;
  private|pribadi|personal|confidential|rahasia >2 @data ~8 visible|public|disebar|diunduh|bocor|tersebar|
    exposed|forum|everyone|siapa|online|dijual|kelihatan ;
  data >2 breach|leak|leaks|breached ;
  kebocoran >1 data ;
  privasi ~8 mana|bocor|dilanggar|dijual|langgar|melanggar ;
  pelanggaran >1 privasi ;
  nomor|no|ktp|foto|nik|hp|data|kontak ~6 disebar|disebarin|dijual|disalahgunakan|bocor|tersebar ;
  doxxed|doxxing|doxing|doxed|identity >1 theft ;
  customer|user|patient|client >2 records|data|details|list ~7
    posted|forum|online|public|sold|visible|download ;
  data >2 diri ~6 bocor|disebar|pinjol ;
  pinjol ~8 data|ktp|nik|diteror ;
  emailed|mailed|sent ~6 my|our >4 results|records|statement|details|data|information >3 to ~4
    another|someone|somebody|wrong|strangers|everyone|other ;
  emailed|mailed|sent|forwarded|dikirim|diteruskan ~6 medical|psychiatric|therapy|counselling|hiv|payslip|salary|medis|gaji ~8
    team|boss|employer|colleagues|coworkers|everyone|group|grup|atasan|sekantor|tetangga ;
  statement|invoice|invoices|tagihan|slip|rapor ~5 stranger|strangers|strangers|orang >1 lain|inbox ;
  stranger >3 statement|data|details|invoice|account|order|address|name ;
  sells|selling|sold|menjual|jual >4 my|our|customer|user|data >3
    data|information|details|pelanggan|nasabah|pribadi|number !sheet ;
  visible >3 everyone|public|anyone|strangers ;
  else|elses|lain|other|another|strangers|someone ~3 medical|bank|tax|@data >6
    attached|email|inbox|download|downloaded|mail|portal ;
  download|downloaded|unduh|akses|access|open|opened|lihat|view|browse >4 @data|payslips|payslip|salaries|slip
    ~6 lain|other|others|another|elses|employees|customers|patients ;
  cc|ngecc|bcc ~5 alamat|email|addresses|pelanggan|customers|everyone ;
  data >1 pribadi ~9 sekaligus|semua|500|0|izin|tanpa|dijual|sebar|lain|umum|orang|bocor|kemana|dibagikan ;
  dark >1 web ;
  masuk|login|log|logged ~4 akun|account >3 lain|orang|someone|elses|other|another|stranger|different ;
  rekam >1 medis ~6 tersebar|bocor|orang|grup ;
  without >2 consent|permission ~8 data|photo|photos|number|information ;
  tanpa >1 izin ~8 data|foto|nomor|ktp ;
  @pii >7 @spreads >4 @open ;
  @pii ~5 @spreads ~5 @open !video|cara|promo ;
  different|another|other|wrong|someone|somebody >1 patient|patients|customer|customers|person|persons|user|
    users|guest|guests|elses|else >4 @data|results|test|report|bill|lab|prescription !table|meal|food ;
  hasil|lab|struk|kwitansi|slip|rekam|resep|riwayat|tagihan|data|chat|foto|laporan ~4 orang|pasien|nasabah|
    pelanggan|pengguna|user|wong|batur|jalma >1 lain|liya|sejen|liyo ;
  masuk|login|kebuka|buka|logged|log ~4 akun|account >2 orang|wong|someone|somebody|another|different ;
  login|logged|log|masuk|sign|signed ~4 akun|account|akunku ~8 kota|negara|perangkat|device|russia|china|
    abroad|country|unknown|aneh|mencurigakan|hacker|ganti|diganti|changed|sandi|password ;
  akun|account|akunku ~6 diambil|taken|dibajak|ambil >2 alih|over|orang|hacker ;
  database|customers|customer|data|pelanggan|nasabah|emails|details ~6 for >1 sale ;
  everyone|everyones|all|pelanggan|customers|semua ~3 email|emails|addresses|alamat|numbers|nomor ~5
    cc|bcc|ngecc|visible|kelihatan|group|grup ;
  data >4 kalian|pelanggan|saya|sy|nasabah|user|pengguna >2 bocor ;
  dm|chat|pesan|email ~5 kebaca|dibaca|terbaca ~6 orang|hacker|publik|admin|semua ;
  my|home|saya|our|pribadi >3 address|alamat|number|nomor|phone|photo|photos|foto|email|details|name ~6
    @spreads|up ~6 google|internet|public|publicly|online|forum|grup|group|telegram|search ;
  see|seeing|lihat|melihat|kelihatan|shows|showing ~4 other|others|someone|somebody|orang|another|strangers ~4
    orders|order|pesanan|purchases ~8 app|aplikasi|account|akun|screen|layar|login|website|page ;
  password|passwords|sandi|data|email|emails|table|database|records ~7 pastebin|dumped|dump|darkweb ;
  statement|bill|invoice|results|inbox|account|payslip ~6 strangers|stranger|elses !dinner ;
  @staff ~4 told|shared|gave|cerita|bocorin|membocorkan|sebarin|menyebarkan ~8 diagnosis|diagnosa|penyakit|
    medical|results|address|nomor|phone|rahasia !right|price
critical data_breach account_taken
  logged|login|log|masuk >10 account|akun ~4 someones|elses|lain|another|stranger|strangers|somebody|his|her|their|patients|orang ;
  akun|account|accounts|email|instagram|wa|whatsapp|profile|akunku|database|website|situs ~5 dibobol|
    kebobolan|bobol|dihack|dihek|kehack|diretas|hacked|hack|hijacked|compromised|dibajak|breached ;
  dibobol|dihack|diretas|kehack|terhack|hacked|hacker|peretas ~8 @me|akun|account|data|forum|customer
    !growth|life ;
  someone|somebody|orang ~5 login|logged|masuk >4 akun|account|my ~6 akun|account ;
  changed|ganti|diganti|mengganti >4 password|email|sandi ~6 hacked|without|tanpa|orang|someone|sendiri ;
  data|database|server >3 diretas|dijebol|hacked|breached ;
  hacker|hackers|peretas|maling ~6 got|masuk|accessed|in|into|ambil|access ~6
    akun|account|accounts|data|system|sistem ;
  since|setelah|after >3 hack|breach|bobol
critical fraud money_gone
  pocketed|embat|diembat|nilep|ditilep|gelapkan|digelapkan|menggelapkan|kantongi|dikantongi|ngantongin|bawa >1 kabur ~4 @money ;
  pocketed|embat|diembat|nilep|ditilep|gelapkan|digelapkan|menggelapkan|kantongi|dikantongi|ngantongin ~4 @money !bansos|desa|anggaran|rakyat ;
  tarikan|penarikan|penarikannya|withdrawal|withdrawals|tarik|withdrew ~9 padahal|bukan|never|tanpa|didnt|siapa|wasnt|sendiri ~8 saya|gw|di|i|me|kartu|card|never !antre|antri|gagal|failed|cannot|bisa ;
  kartu|card|account|akun ~4 dipakai|used|charged|kepakai >6 belanja|shopping|beli|transaksi|purchase|purchases|online|orders|store|order ~10 padahal|without|never|bukan|dompet|negeri|abroad|didnt|siapa|orang|wasnt|never ;
  @money ~6 @gone !waktu|interest|energi|kuota|voucher|found|puas|worth|sepatu|barang|paket ;
  hilang|raib|ludes|lenyap|leungit|ilang ~4 @money|juta|jt|ribu|rb ;
  unauthorized|unauthorised|fraudulent >3 charge|charges|transaction|transactions|payment|payments|withdrawal|
    transfer|purchase|purchases ;
  charges|charged|transaction|transactions|purchases|debit|transaksi|tagihan ~6 authorize|authorise|recognize|
    recognise|kenal|misterius|siluman|gelap|fiktif|mencurigakan ;
  transaksi >4 tidak >4 saya|kenal|pernah|lakukan|dikenal ;
  kartu >4 dipakai >3 orang ;
  card >4 used >6 someone|somebody|fraud|without ;
  used >3 card >4 without|fraud ;
  kedebet|terdebet|didebet|kesedot ;
  drained|emptied|wiped|cleaned >4 account|balance|wallet|savings|bank|card ;
  stole|stolen|steal|steals|stealing ~5 @money|money|from >3 me|my|us|0
    !show|heart|idea|phone|bike|parcel|package|laptop ;
  money|savings|pension|salary >4 gone|missing|disappeared|vanished ;
  transfer|transferred|payment|deposit >5 vanished|disappeared|gone|missing|hilang|raib ;
  transaksi|payment|payments|charge|charges|transfer|transfers|pembelian|purchase|purchases|tagihan|
    withdrawal|withdrawals|debit ~7 bukan|never|didnt|tidak ~4 saya|i|made|lakukan|make|dilakukan|merasa
    !masuk|late|reply|sampai|received|cancelled ;
  pension|savings|tabungan|deposito|salary|gaji ~5 vanished|hilang|gone|lenyap|raib|disappeared ;
  left >2 account ~8 never|payment|payments|unauthorised ;
  dompet >1 digital ~6 lenyap|hilang|raib|habis ;
  someone|somebody|orang|hacker|maling|wong ~5 spent|used|using|uses|bought|charged|belanja|pakai|memakai|
    dipakai|nguras|menguras|tarik|narik|njupuk|nyolong|ambil ~6 card|kartu|account|akun|paylater|limit|saldo|
    rekening|tabungan|uang|duit|dhuwit ;
  tagihan|transaksi|pinjaman|cicilan|paylater|withdrawal|withdrawals|charge|charges|payment|payments|transfer|
    loan|purchase|money ~9 never|not|didnt|tidak|ora|teu|belum >3 approved|approve|authorised|authorized|
    authorize|made|make|pakai|pinjam|ajukan|pernah|recognise|recognize|merasa|signed
    !received|receive|arrived|refund|masuk|cair ;
  saldo|duit|uang|dhuwit|artos|gaji|tabungan|rekening|limit ~6 kepotong|terpotong|kesedot|tersedot|dikuras|
    terkuras|dibobol|digasak|digondol|kegasak|nguap|menguap|lenyap|raib|ludes ;
  unknown|strange|weird|mystery|suspicious|asing|aneh|misterius|unrecognised|unrecognized ~3 transactions|
    transaction|charges|charge|transaksi|debit|withdrawals|withdrawal|tagihan|pembelian
critical fraud scam
  tipu|penipu|nipu|scammer|tukang ~8 dikirim|aktif|blokir|diblokir|kabur|delivered|blocked|blocks !iklan|jamu|pijat|pijatnya|cukur ;
  received|got|dapat|isinya|datang|dikirim|came ~4 brick|bricks|stone|stones|batu|sabun|soap|genteng|rocks|potatoes|kardus|kosong|empty ~9 seller|penjual|toko|akun|account|paid|bayar|deleted|hilang|kabur|instead ;
  been|was|got|felt|were >1 robbed|swindled|cheated|defrauded|conned ;
  ditipu|tertipu|ketipu|penipuan|penipu|katipu|kapusan|diapusi|nipu|menipu|ngapusi|katipu
    !iklan|iklannya|kirain|ongkir|kira ;
  scam|scams|scammed|scammer|scammers|scamming|fraud|frauds|fraudster|fraudsters|swindled|swindle|conned|
    ponzi|phishing ;
  fake|palsu|gadungan|bodong >3 cs|support|agent|akun|account|website|situs|link|customer|admin|investment|
    investasi|charity|petugas ;
  investasi >1 bodong|fiktif ;
  ngaku|mengaku|pretending|impersonating|posing|claiming|mengatasnamakan|atas >5
    cs|bank|admin|petugas|support|pegawai|kalian|nama ~10 otp|uang|transfer|pin|money|saldo|tipu|rekening|
    password|data ;
  minta|meminta|asked|asking|asks >5 otp|pin|password|cvv ;
  barang|toko|seller|penjual|rental|apartment|property|store|shop >4 fiktif|kabur|fictitious|ghosted ;
  does|not|do >3 exist ~8 paid|rental|store|company|deposit ;
  kabur|lari|menghilang|disappeared|vanished|blocked ~8 transfer|ditransfer|bayar|dibayar|uang|money|paid|
    payment|deposit ;
  took|take|takes|taking|taken >4 money >6 ran|blocked|disappeared|never|gone|nothing ;
  pembobolan|skimming|penggelapan|menggelapkan|embezzled|embezzlement|dibobol ;
  robbed|ripped >2 off|us|me|my|blind ;
  bawa >2 kabur|lari >2 uang|duit|dana ;
  conned|swindled|duped|cheated|defrauded ~5 out|of|me|us|dollars|by ;
  developernya|developer|travel|agen|agent|kontraktor|contractor|arisan|umroh|umrah ~6
    kabur|menghilang|vanished|disappeared|bodong|ran ;
  tertipu|ketipu|ditipu|katipu|kapusan|diapusi ;
  transfer|ditransfer|bayar|dibayar|lunas|uang|paid|pay|payment|deposit|dp|money|sent ~12 diblokir|memblokir|
    blokir|menghilang|kabur|lenyap|ghosting|blocked|ghosted|vanished|disappeared !internet|situs|kartu|akun ;
  kena|korban|ketipu|penipu|abis|habis >2 tipu|penipuan|tipuan|scam ;
  travel|umroh|umrah|haji|arisan|investasi|koperasi|robot >4 tipu|bodong|tidak|kabur|macet ~8
    tipu|bodong|kabur|jemaah|berangkat|nasabah|anggota|uang ;
  tidak|ga|batal >2 berangkat ~8 jemaah|umroh|umrah|haji|travel ;
  fake|palsu|gadungan|bohongan >2 cs|admin|seller|kurir|agent|support|website|petugas|tickets|shop|store
`;
