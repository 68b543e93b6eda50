/** Patterns for what touches many: rumours, wide outages, governance, labels, counterfeits, spoiled food. The form is told in pattern.ts. */
export const inPublic = `
high rumor rumour
  ^ katanya|denger|dengar|dengar2|kabarnya|kabar|isu|isunya|gosip|gosipnya|rumor|rumornya|hoax|hoaks|beredar|
    viral|rame|konon|jare|cenah|saur ~12 benar|bener|benarkah|apakah|betul|hoax|hoaks|fakta|serius|klarifikasi|
    fitnah|leres|tenan|emang|memang|konfirmasi ;
  ^ is|was|are >2 it|this|that|these >2 true ~12 @food|you|your|that|@pest|rumour|rumor|rumours ;
  ^ rumor|rumors|rumour|rumours|heard|hearing|saying|claims|claiming|saw|read|video|says ~14
    true|truth|hoax|real|confirm|verify|legit ;
  any >1 truth ;
  ^ katanya|kabarnya|isunya|denger|beredar|isu|gosip|konon|cenah|jare ~8 boraks|formalin|babi|tikus|plastik|
    halal|haram|bangkrut|tutup|dicabut|keracunan|meninggal|kanker|virus|korupsi|phk|racun|bohong|palsu|celeng|
    minyak|dicampur ;
  ^ heard|hear|rumor|rumour|rumours|rumors|people|saying|they|whatsapp >8 poison|contaminated|cancer|plastic|
    bankrupt|closing|rat|pork|horse|banned|recall|recalled|tainted|virus|haram|dead ~12
    true|rumor|rumour|saying|heard|say|whatsapp|really ;
  ^ katanya|denger|kabarnya|isunya|gosipnya|konon|cenah|jare|says|saying|heard|claims|rumour|rumor ~9 oplosan|
    campur|campuran|dicampur|kimia|bahan|chalk|plastic|plastik|formalin|pengawet|babi|anjing|kucing|tikus|tinja|
    toxic|fake|imported|dimodifikasi|bekas|daur ;
  ^ is >1 that|this|it >2 true ~14 says|said|heard|saw|rumour|rumor|read|whatsapp|facebook|tiktok ;
  ^ bener|benar|beneran|benarkah|apa >2 ya|tidak|min|admin|kabar|isu ~8
    kabarnya|isunya|katanya|beredar|gosip|isu|rumor ;
  hoax|hoaks|fitnah|disinformasi|misinformation|fake >1 news ~8 beredar|sebar|menyebar|tersebar|grup|
    spreading|viral|circulating|about|tentang ;
  beredar >3 kabar|video|isu|foto|pesan|hoax|info|broadcast ;
  kabar >1 burung ;
  kabar|video|pesan >2 beredar
high outage wide_outage
  @app ~8 @down ~8 @wide ;
  @wide ~5 @down ~8 @app ;
  nobody|everyone|semua|tidak ~6 transaksi|bayar|payments|pay|login|transact ~6
    country|nasional|indonesia|kota|semua|nationwide ;
  total >1 blackout ;
  blackout|nationwide|outage ~8 @wide ;
  @wide >8 without >2 internet|power|electricity|water|signal|service ;
  se >1 indonesia ~8 @down ;
  seindonesia ~8 @down|error|down ;
  listrik|pln|air ~4 @down ~8 kota|kabupaten|sekampung|kecamatan|sekelurahan|seluruh ;
  lumpuh|tumbang|down|mati|padam|error ~5 seluruh|se|seindonesia|nasional|nationwide|sekota ;
  lost|lose|without|no >3 signal|internet|power|water|electricity|connection|service ~8
    region|town|city|country|whole|village|area|state|province ;
  whole|entire >2 region|town|city|country|village|neighbourhood|neighborhood|state ~8
    @down|lost|without|signal|power
critical governance bribe
  pungli|suap|disuap|menyuap|penyuapan|gratifikasi|sogok|nyogok|menyogok|disogok|sogokan|upeti|bribe|bribes|bribed|
    bribery|kickback|kickbacks ;
  korupsi|dikorupsi|dikorup|mengkorupsi|koruptor|korup|corruption|diselewengkan|penggelapan|digelapkan|embezzle|embezzled|
    embezzling|embezzlement ;
  uang|duit|dhuwit|dhuwite|artos|biaya|ongkos >1 pelicin|rokok|roko|udud|suap|damai|capek|lelah ;
  coffee|tea|cigarette|envelope >1 money|fee ;
  disuruh|diminta|dimintai|dimintain|minta|meminta|mintain|dijaluk|dijaluki|njaluk|njaluki|dipenta|dipentaan|menta|
    nyuhunkeun ~5 uang|duit|dhuwit|artos|juta|yuta|ribu|ewu|rebu|amplop|jatah|setoran ~8
    oknum|kelurahan|kecamatan|lurah|kades|kadus|carik|bayan|kuwu|pamong|perangkat|perangkate|
    petugas|polisi|polantas|camat|dinas|pejabat|calo !refund|kembali|tagihan|tip|parkir ;
  bantuan|bantuane|bantosan|bansos|blt|bpnt|pkh|sembako|beras|pupuk|honor|insentif|apbdes ~6
    disunat|nyunat|menyunat|dipotong|dipotongi|ditilep|nilep|menilep|tilep|diembat|embat|dikantongi|dicatut ;
  dana|anggaran ~6 disunat|nyunat|menyunat|ditilep|nilep|menilep|tilep|diembat|embat|dikantongi|dicatut ;
  amplop|envelope|imbalan ~6 petugas|pejabat|oknum|lulus|lolos|kelurahan|polisi|officer|clerk|official|
    inspector|permit|stamp !lebaran|nikah|kondangan|wedding|arisan ;
  officer|clerk|official|officials|inspector|policeman|headman|councillor|mayor|chief|treasurer|committee ~10
    pocketed|pocketing|siphoned|siphoning|skimmed|skimming ;
  asked|asks|demanded|demands|wanted|wants|asking >8 cash|extra|fee|money|rupiah ~8
    stamp|permit|faster|queue|licence|license >6 otherwise|envelope ;
  jatah|setoran ~5 preman|proyek|lurah|kades|oknum|kontraktor
high governance governance
  pajak|pajaknya|retribusi|iuran|taxes ~4 kemana|dikemanain|mana|kemanain|ngendi !bayar|cara ;
  dana|dananya|duit|anggaran ~2 desa|desane|desana|desanya ~5 jelas|dipake|dipakai|dinggo|buat|ngendi|mana !cair|kapan ;
  proyek|project|anggaran|pembangunan ~6 mangkrak|fiktif|mandek|terbengkalai|unfinished|abandoned ;
  anggaran|anggaranana|dana|dananya|bantuan|bantuane|bansos ~4 mana|kemana|dikemanain|keluarga|keluarganya|kerabat|lurah|kades|menguap|ngendi !transfer|daftar|cara ;
  bansos|bantuan|blt|sembako ~6 keluarga|keluarganya|kerabat|saudara|tim|orangnya|temannya|dekat|nya >3 semua|saja|doang|kades|lurah|rt|pak ;
  lay|laying|laid|layoff|layoffs|fired|firing|phk|sacked >2 off|0|workers|people|staff|karyawan|ratusan|ribuan|half ~10 bonus|ceo|boss|bos|profit|profits|direksi|0|hundreds|thousands|record !work|early ;
  dumps|dump|dumping|dumped|buang|membuang|dibuang|nguncalake|miceun ~5 limbah|waste|sewage|sampah|chemicals ~6 sungai|laut|kali|river|sea|lake|ocean|kali|walungan ;
  nepotisme|markup|penyelewengan|mafia|corrupt|nepotism|whistleblower|laundering ;
  uang >1 kopi|terima ;
  dana|anggaran|bansos|blt|bantuan|apbd|apbdes|sembako ~6 kemana|dipotong|potong|raib|hilang|fiktif|
    transparan|transparansi|dikemanain|disunat|sunat|salah >1 sasaran|cair|dikemanakan ;
  tidak >2 transparan|transparent ;
  tidak >2 tepat >1 sasaran ;
  tax >1 evasion|fraud|dodging ;
  insider >1 trading ;
  money >1 laundering ;
  abuse >2 power ;
  penyalahgunaan|salahgunakan >2 wewenang|jabatan|dana ;
  nilep|menilep|ditilep|nyunat|menyunat|disunat|tilep|embat|diembat|mengemplang|kantongi|makan >4
    bantuan|dana|uang|bansos|anggaran|beras|pajak|hak !enak|murah|resto|warung|siang ;
  bantuan|bansos|relief|aid|budget|taxes|funds|donations|sumbangan|donasi ~8 spent|stole|pocketed|misused|
    mobil|pribadi|pejabat|mayor|councillor|official|disalahgunakan|nilep|dikorup|luxury|car|villa ;
  limbah|sampah|polusi|polutan|waste|sewage|chemicals|pollution|toxic|oil|asap ~7 sungai|laut|river|sea|
    dibuang|dump|dumping|dumped|pabrik|factory|air|lake|ocean|tercemar|mencemari|spill|kali|warga
    !diangkut|jemput ;
  mencemari|pencemaran|pollute|polluting|polluted|polluter|deforestation|penggundulan ~10 sungai|lingkungan|
    river|hutan|forest|air|pabrik|our|environment|laut ;
  greenwashing ;
  gaji|upah|thr|lembur|pesangon|salary|salaries|wages|wage|overtime|paid|pay ~8 belum|tidak|not|unpaid|telat|
    ditahan|withheld|havent|dipotong ~8 karyawan|buruh|pekerja|pegawai|workers|worker|employees|staff|guru|
    honorer|labor|labour|mitra ;
  unpaid >2 wages|workers|interns|labor|labour|overtime ;
  child >1 labor|labour ;
  pekerja >1 anak ;
  sweatshop|sweatshops|slave >1 labor|labour ;
  phk|dipecat|layoff|layoffs ~5 sepihak|massal|tanpa|hamil|illegal|secretly|pesangon ;
  monopoli|kartel|cartel|monopoly ;
  lahan|tanah|rumah ~5 dirampas|digusur|penggusuran|diserobot|serobot ;
  union >1 busting ;
  animal|hewan ~4 cruelty|abuse|disiksa|testing|penyiksaan ;
  interns|intern|magang|freelancers|freelancer|nurses|teachers|kurir|driver|honorer|contractors|cleaners|
    buruh|karyawan|workers ~8 not|never|belum|tidak >4 paid|dibayar|digaji|gaji|upah|salary|wages !sopan|ramah ;
  fired|fires|firing|sacked|dipecat|memecat|phk|pecat ~5 pregnant|hamil|sick|whistleblower|union|serikat|
    sepihak|sakit ;
  dana|anggaran|bansos|bantuan|uang|duit >2 desa|bansos|rakyat|negara|warga ~6 dimakan|ditilep|dikorup|
    diembat|masuk|dipotong|disunat|raib|hilang ;
  disuruh|diminta|dimintai|dimintain|minta|mintain ~4 uang|bayar|duit|0 ~8 rokok|pelicin|oknum|ktp|surat|sim|
    kelurahan|kecamatan|desa|rt|lurah|petugas !refund|kembali|tagihan ;
  amplop >4 0|juta|masuk
high labelling label_wrong
  no|without|missing|tanpa >2 expiry|expiration|ingredient|ingredients|allergen|best >4 anywhere|on|label|at|listed|date|info|tin|before ;
  tidak|no|tanpa|without|missing|kok|where|mana ~3 ada|tertera|tercantum|dicantumkan|listed|is|printed|mention|mentioned|any ~5 tanggal|expiry|expired|kadaluarsa|kedaluwarsa|exp|ingredients|komposisi|alergen|allergen|allergens|halal|bpom|izin|netto ~8 kemasan|kemasannya|bungkus|bungkusnya|label|labelnya|pack|packaging|package|bottle|botol|box|dus|produk|produknya|on !makasih ;
  tidak|no|tanpa|ga >2 ada >2 tanggal|label|komposisi|logo >2 kadaluarsa|kedaluwarsa|expired|exp|halal|produksi|bpom|alergen ;
  ditimbang|ditimbangnya|nimbang|weighed|weighs|weigh|timbang ~6 cuma|hanya|only|kurang|less|under|mung|ngan|jebul|ternyata ;
  tulisannya|tertulis|tulisan|label|labelnya|kemasan|says|written|pack|packet|bag|box >4 0 ~9 cuma|hanya|only|ditimbang|isinya|inside|actually|counted >3 0|ditimbang|isinya|inside !rupiah|ribu|rb|off|diskon|persen|percent ;
  ingredients|ingredient|label|komposisi|kemasan|kemasannya|packaging|list ~5 doesnt|not|tidak|never|omits|hides|nggak|no >4 mention|list|say|mencantumkan|nyantumin|disebut|include|tertulis|ditulis|listed|state|menyebut ;
  logo|label|sertifikat >1 halal|halalnya|bpom ~4 mana|tidak|dicantumin|dicantumkan|hilang|missing|where ;
  tanggal|kadaluarsa|kedaluwarsa|kadaluwarsa|expired|exp|expiry|expiration|date ~7 dihapus|ditempel|diganti|
    dihapus|ditimpa|dipalsukan|palsu|tampered|relabelled|relabeled|changed|altered|scratched|sticker|removed|
    dikerok ;
  sticker|stickers|stiker|label ~7 expiry|expired|dates|kadaluarsa|expiration|tanggal ~6
    new|old|over|baru|lama|ditempel|tempel|menimpa|fake ;
  stuck|pasted|put|tempel|ditempel|nempel >4 label|labels|sticker|stickers|stiker|dates ~6
    over|old|new|expiry|lama|baru|kadaluarsa ;
  halal|halalnya|bpom|sertifikat|sni ~7 palsu|bohong|dicabut|tidak|belum|tanpa|mana|expired|fake|dipalsukan|
    certificate|ilegal|haram !makasih|terima ;
  mengandung|ada|contains|contained|contain ~4 babi|pork|lard|alkohol|gelatin|gelatine ~10 halal|label|tidak|
    muslim|not|kemasan|written|vegetarian|vegan|tulis|ditulis ;
  vegan|vegetarian|gluten|kosher ~10 contains|contained|found|has|had >3
    meat|milk|egg|pork|chicken|gelatin|wheat|lard|fish ;
  komposisi|komposisinya|label|labelnya|kandungan|ingredients|nutrition|label >6 bohong|palsu|menipu|lies|
    lying|false|fake|misleading|salah|beda|menyesatkan ;
  overclaim|overklaim ;
  klaim|klaimnya|claims|claim ~6 bohong|palsu|false|menyesatkan|misleading|overclaim ;
  says|said|label|labelled|labeled|written|tulisannya|tertulis|ditulis|claims|claim|advertised|ngakunya|ngaku|
    mengaku|klaim|klaimnya|marked|kemasan|kemasannya ~6 vegan|halal|gluten|organic|organik|sugar|vegetarian|
    kosher|bpom|nut|dairy|natural|alami|fat|gula|preservative|pengawet|free|less|low|asli ~12 but|tapi|padahal|
    kok|ternyata|nyatanya|contains|mengandung|bohong|tidak|yet|really ;
  berat|netto|isi|volume|weight|net ~8 label|kemasan|tertulis|says|tulisan|bungkus ~10
    ditimbang|cuma|hanya|only|weighs|kurang|actually
high counterfeit counterfeit
  palsu|palsunya|kw|tiruan|imitasi|abal|abal-abal|knockoff|knockoffs|counterfeit|counterfeits|replica|replika|
    bajakan|tembakan|pirated|fakes ~12 barang|produk|ori|asli|original|tas|sepatu|parfum|serum|skincare|hp|
    iphone|jual|dijual|toko|beli|resmi|genuine|leather|real|bag|shoes|not|dikirim|seller|sold|selling|these|
    your|merek|kosmetik|obat|chargernya|this !uang|akun|berita ;
  bukan|tidak|not >3 ori|original|asli|genuine|authentic|legit ~8 barang|produk|sepatu|tas|ternyata|padahal|
    this|these|bag|the|parfum|dikirim|toko|kualitas|serum|beli ;
  sold|sell|selling|sent|got|received >4 fake ;
  fake >2 iphone|product|products|bag|shoes|airpods|perfume|watch|goods|items|nikes|jersey|jerseys|brand|item|
    one|medicine|samsung|charger|leather ;
  palsu ~5 obat|barang|produk|serum|skincare|parfum|kosmetik
high product_quality spoiled
  kadaluarsa|kedaluwarsa|kadaluwarsa|kadaluarsanya|expired|expire ~8 @food|dijual|bulan|masih|tahun|still|
    sold|months|weeks|sudah|produk|barang|kemarin|lewat|jual|minggu|hari|selling|medicine !voucher|kupon|promo|
    kartu|link|token|otp|akun|poin|coupon|points|card|ticket ;
  basi|tengik|jamuran|berjamur|bulukan|busuk|berlendir|berulat|lumutan|mouldy|moldy|mould|mold|rotten|rancid|
    spoiled|spoilt|rotting|fungus|jamur|maggoty|uleran !jawaban|lelucon|kelakuan|alasan|sup|tumis ;
  mentah|undercooked|raw|uncooked ~5 ayam|daging|nasi|ikan|dalamnya|masih|chicken|meat|pink|pork|beef|inside|
    burger|fish ;
  menggumpal|gumpal|asem|kecut|berlendir|berjamur|bau >2 busuk|bangkai|tengik|susu|santan ;
  susu|santan|milk|yogurt ~5 menggumpal|asem|kecut|basi|curdled|lumpy|sour ;
  raw|mentah|undercooked|pink >3 middle|inside|dalam|center|centre|dalamnya|bone ;
  tasted|smelled|smells|smelt >2 off|rotten|rancid|sour
`;
