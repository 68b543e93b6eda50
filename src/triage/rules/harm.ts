/** Patterns for harm to bodies: fire, illness, foreign objects, injuries, hazards. The form is told in pattern.ts. */
export const harm = `
critical safety fire
  meledak|ledakan|meletus|meleduk|njeblug|njebluk|mbledos|mbeledos|bitu|ngabeledug|exploded|explodes|
    exploding|explosion|detonated !@figurative ;
  blew >2 up ~8 @device|@me !feed|phone|notifications|inbox|timeline|dm|dms|balloon|balloons ;
  blown up ~6 @device ;
  burst ~4 @device|glass|flames|tyre|tire ;
  percikan|sparks|sparking|memercik|meletup|meletik ~7 @device|colokan|keluar|kabel ;
  went|gone|go|burst >2 in|into|up >2 flames|fire ;
  leleh|meleleh|melt|melts|melted|melting ~7 @device|colokan|kabel|plug
    !keju|coklat|cokelat|lava|mulut|lumer|cheese|chocolate|es ;
  kesetrum|kesetrum|kesengat >2 listrik|dispenser|kulkas|mesin ;
  kaduruk|kahuruan|kobong|kobaran !@figurative ;
  burned|burnt >2 through|down !season|seasons|episodes|budget|calories|savings ;
  hot|panas ~5 burned|burnt|melepuh|leleh|terbakar ;
  kebakaran|terbakar|kobong|kahuruan !@figurative ;
  hangus !@figurative|@expires ;
  @device ~7 @fire !@figurative ;
  @fire ~6 @me|hospital|burn|damkar|rumah !@figurative|gosip|lighter|fired ;
  keluar >2 asap|api ;
  berasap|konslet|korsleting|korslet|kesetrum|menyetrum|setrum|electrocuted|electrocution|overheating|
    overheats|overheated ;
  electric >1 shock|shocks|shocked ;
  caught >1 fire ;
  on >1 fire ~5 @device ;
  got >2 shocked|electrocuted|zapped ;
  gas >2 leak|leaking|leaks|bocor ;
  bocor >2 gas ;
  meleleh|melted|melting ~5 @device
critical safety unwell
  infus|diinfus|drip|iv ~12 makan|minum|sarapan|habis|setelah|rombongan|siswa|after|ate|eating|orang|anak|karena|gara !vitamin ;
  tumbang|bertumbangan|ambruk ~10 sarapan|makan|minum|buffet|katering|prasmanan|jajan|santap|menyantap|siswa|murid|rombongan|tamu ;
  keracunan|diracuni|salmonella|listeria|kolera|botulism ;
  poisoning|poisoned ;
  @unwell ~12 @eaten|@medicine|@child !@figurative|tired ;
  muntah|mencret|diare|vomit|vomiting|vomited|diarrhea|diarrhoea ~14 @me|@food ;
  threw|throwing|throws|puking|puked >1 up ;
  sakit >1 perut ;
  perut ~3 melilit|sakit|mules|kram|mual ;
  stomach >2 cramps|ache|pain|pains|bug|flu ;
  sick|ill ~8 @food|@medicine|ate|eating|drank|drinking ;
  made >3 sick|ill ;
  opname|diopname|igd|ugd|icu|koma|kejang|ambulans ~14 @me|@eaten|karena|gara ;
  rumah >1 sakit ~14 @eaten|@child|masuk|dilarikan|dirawat|dibawa !belakang|seberang|samping|depan|jenguk|kerja|
    @nearby ;
  rumah >1 sakit ~10 gara|karena|habis ;
  hospital|hospitalized|hospitalised|ambulance|emergency|icu ~14
    @child|@eaten|@kin|ended|rushed|because|taken|admitted !@nearby ;
  er ~3 in|the|to ~10 @kin|@eaten|we|took|ended ;
  boraks|formalin|melamin|pestisida|arsenic|cyanide|sianida|mercury|merkuri|contaminated|terkontaminasi|
    tercemar ~8 @food|air|susu|water ;
  beuteung|weteng ~3 nyeri|lara|mules ;
  mabuk|lieur ~4 @eaten ;
  mual|muntah|diare|mencret|pusing|puking|vomiting|vomited|sick|ill|queasy ~12 @edible|buffet|makan|katering|
    dapur|warung|restoran|restaurant|eating|ate ;
  sekelas|sekeluarga|sekampung|semua|guests|everyone|half ~6 sakit|mual|muntah|diare|sick|ill|vomiting ~12
    @edible|buffet|habis|after|makan ;
  tumbang ~8 makan|minum|keracunan ;
  @unwell ~8 disuntik|suntik|suntikan|imunisasi|divaksin|dioperasi|operasi|injection|vaccine|surgery|infus ;
  kejet|semaput|kejang|lemas|mules|sesak|kelenger|fainted|seizure|seizures ~9 ngombe|nginum|minum|makan|
    mangan|tuang|dahar|obat|jamu|sirup|eating|drinking|treats|pill|medicine ;
  @child|@kin ~6 kejang|kejet|semaput|sekarat|kritis|koma|unconscious !kuliah|pikir|berpikir ;
  sekeluarga|sakulawarga|sekelas|sekampung|rombongan|serombongan ~6
    mules|mual|diare|muntah|murus|utah|keracunan|sakit|lemas ;
  pusing|lemas|mules|lambung|lieur|mumet|gemetar|sesak|dizzy ~6 habis|setelah|sehabis|bar|saatos|sakbare|
    minum|ngombe|nginum|after|ate|eating|drank|drinking|disuntik !antre|antri|harga|parkir ;
  intensive >1 care ;
  life >1 support ;
  on >2 ventilator
critical safety foreign_object
  @sharp >4 in|inside|di|dalam|neng|dina >3 packet|wrapper|sachet|sachetnya|bungkus|bungkusnya|pouch|kemasan|kemasannya !sell|jual|razor ;
  @sharp|@critter >7 @inside >4 @edible !aplikasi|app|software|game ;
  @strongfound >5 @sharp|@critter ~7 @edible !aplikasi|app|software|game ;
  @edible ~5 @strongfound|isinya|berisi|campur|tercampur >4 @sharp|@critter ;
  @strongfound >4 @soft >4 dalam|in|inside|di >3 @edible ;
  @critter ~3 @edible !bug|fly|mouse|software|app ;
  gigit|kegigit|menggigit|tergigit|kunyah|mengunyah|bit >5 @sharp|@soft|@critter !me ;
  gigi|tooth|teeth >4 patah|copot|retak|broke|broken|chipped|cracked ~8 @sharp|@edible|gigit|biting|makan ;
  broke|chipped|cracked >3 tooth|teeth ;
  tertelan|ketelan|kadahar|menelan|nelen|nelan|ditelan|swallowed|swallowing ~7 @sharp|@critter|baterai|
    battery|magnet|koin|mainan|part|button ;
  jarum|silet|razor|blade|needle|needles|peniti|cutter|pin|pins|paku|glass|kaca|beling ~5 teddy|doll|boneka|
    mainan|toy|bantal|pillow|diaper|popok|pembalut|pads|handuk|towel|baju|shirt|bra|toothpaste|sabun|bedak|
    lotion|selimut|blanket|kosmetik !otp|pesan ;
  dead|mati >1 @critter !rasa|gaya|kutu|ditanya ;
  bangkai ~6 @critter|@edible|dalam|in
critical safety harm
  penglihatan|pendengaran|vision|eyesight|hearing ~6 buram|burem|rusak|berkurang|lost|damaged|permanen|permanent|permanently|blurry|hilang !aid|film ;
  wedged|pinched|trapped|crushed|kejepit|kegencet|jammed|nyangkut|terjepit ~5 neck|head|finger|fingers|hand|arm|leg|foot|leher|kepala|jari|jarinya|tangan|kaki|lehernya|kepalanya ;
  jok|boncengan|boncengannya|stang|setang|stir|setir|pedal|saddle|handlebar|handlebars|footrest|seat|pijakan|pengaman ~4 copot|lepas|patah|loose|off|came|snapped|broke ~10 jatuh|terguling|aspal|terpental|fell|thrown|crashed|road|highway|tanjakan|turunan ;
  hampir|nyaris|almost|nearly ~4 jurang|sungai|laut|cliff|tebing|rel|tenggelam|drown|choked|choke|keselek|ketabrak|kelindas ;
  supir|sopir|driver|pilot|masinis|bus|bis ~5 tidur|tertidur|sleeping|slept|oleng|zigzag ~10 jalan|penumpang|kami|we|us|highway|tol|jurang|wheel|malam !nyenyak|hotel|well ;
  left|ketinggalan|tertinggal ~5 inside|dalam >3 @kin|perut|tubuh|body|stomach|rahim|luka|my|him|her ;
  harness|rope|cable|strap|tali|pengaman|sabuk|railing|ladder|tangga|swing|ayunan|seat|kursi|wheel|ban|belt|pagar|plank|papan ~4 snapped|putus|broke|gave|failed|lepas|copot|patah|ambrol|jebol ~10 dropped|fell|jatuh|terlempar|terjun|plunged|metres|meter|meters|thrown|crashed|terguling|terpental|tumbled ;
  anaphylaxis|anaphylactic|anafilaksis|anafilaktik|epipen ;
  alergi|allergic|allergy|allergies ~10 bengkak|sesak|ruam|gatal|parah|merah|reaction|reacted|swelled|swollen|
    swell|hives|hospital|rash|dokter|doctor|gara|karena|setelah|habis|kambuh !boleh|bisa ;
  throat|tenggorokan ~5 swelled|swollen|closed|closing|bengkak|menutup ;
  lips|face|bibir|wajah|muka|mata|eyes ~4 swelled|swollen|bengkak|swelling ;
  ruam|melepuh|iritasi|rash|hives|blisters|blistered|blistering|abuh ~12 @me|@body|@medicine|sampai ;
  terlempar|terpental|terseret|terpeleset|terbentur|kejepit|tersayat|tergores|disengat ~8 @me|@body ;
  @body ~4 patah|putus|robek|bernanah|infeksi|bengkak|lebam|memar|abuh|bareuh|lumpuh|kobong|kaduruk ;
  patah >1 kaki|tangan|tulang ;
  ginjal|jantung|liver|hati|paru|kidney|heart|lung >4 gagal|rusak|failure|failed|attack|infection ;
  gagal >1 ginjal|jantung|fungsi ;
  serangan|heart >1 jantung|attack ;
  stopped|berhenti|stop|not >2 breathing|bernapas|bernafas ;
  wrong|salah|double >2 dosage|dose|obat|medication|blood|suntik ;
  cut|sliced|gashed|slashed|lacerated|pierced|burned|burnt >3 @body !short|haircut|haha|barber ;
  burned|burnt|burns|burning >5 @body ;
  broke|fractured|sprained|dislocated|twisted|tore >2 @body|wrist|ankle|rib|ribs|hip|nose|shoulder|knee|elbow ;
  trapped|stuck|terjebak|kejebak|terkurung|locked >5 elevator|lift|ride|gondola ;
  suffocate|suffocated|suffocating|tercekik ~6 me|i|we|nearly|almost|baby|kid ;
  keguguran|miscarriage|stillborn|stroke|kebutaan|blindness ;
  bunuh >1 diri ;
  suicide|suicidal ~6 i|me|my|saya ;
  kill >1 myself ;
  infected|infection|infeksi|sepsis ~6 wound|@body|@medicine|after|klinik|operasi|clinic|surgery ;
  digigit|bitten|bit|mauled ~4 anjing|dog|ular|snake ;
  wheel|roda|ban ~7 came|fell|flew|copot|lepas ~8 @me|driving|jalan|highway|tol|wrist|crash ;
  @kin >4 died|dies|meninggal|tewas|wafat ;
  dog|cat|pet|anjing|kucing >3 died|mati|dies|dead|sick ~8 @edible|treats|food|makan|shampoo|vaccine ;
  lambe|raine|awak ~3 abuh|gatel|kobong|lara ;
  air|minyak|water|oil|coffee|kuah >1 panas|hot|boiling ~6 kena|tumpah|kesiram|spilled|ketumpahan|disiram ;
  ketumpahan|kesiram|tersiram ~4 panas|kuah|minyak|kopi|air ;
  melepuh|luka >1 bakar ;
  burns|burnt|burned|burn|burning|scalded|scald ~5 @body|@me|chemical|degree|acid !calories|bridges|out|seasons|episodes ;
  luka >4 bakar ;
  tersedak|keselek|kesedak|choked|choking|choke|suffocated|suffocating ;
  berdarah|pendarahan|bleeding|bleed|bled|blood ~10 @me|@body ;
  patah >2 tulang|tangan|kaki|gigi|lengan ;
  fractured|fracture|concussion|amputated|paralyzed|paralysed|stitches|lumpuh|gegar|buta ~10 @me|@body|otak ;
  broke >2 @body ;
  luka|terluka|cedera|cidera|injured|injury|injuries|wounded|tatu ~10
    @me|@body|orang|anak|parah|people|sampai|serious !nobody|hati ;
  meninggal|tewas|wafat|kecelakaan|tertimpa|menimpa|ketiban|kejatuhan|tertabrak|nabrak|ditabrak|terlindas|
    terjepit|kejepit|tenggelam|drowned|drowning ~14 @me|orang|karena|gara|di|saat ;
  died|killed|dies|dead|crushed ~8 @kin|people|cat|dog|pet|she|he|they ;
  hampir|nyaris|almost|nearly >2 mati|meninggal|celaka|tewas|died|killed|dead|nabrak|tabrakan|jatuh|crashed|
    hit|fell ;
  pingsan|fainted|unconscious|sesak >1 napas ;
  passed >1 out ;
  pingsan|kejang|sesak|koma|fainted|unconscious|collapsed|seizure ~14 @me|habis|setelah|after ;
  jatuh|ambruk|roboh|runtuh|collapsed|fell|collapse|collapses|fall|falls ~8 @child|lift|eskalator|plafon|atap|
    crane|baliho|elevator|ceiling|roof|ladder|crib|balcony|orang|ride|wahana !harga|cinta|asleep|love|sakit ;
  could|couldve|might|mightve|wouldve >3 killed|died|drowned ~4 @me|us|someone|somebody|people|kid|kids|family
    !joke|jokes|haha|lol|laughing|show ;
  bisa|bisa2 >4 celaka|tewas|meninggal|bunuh|membunuh ~4 orang|saya|kami|anak|pengguna|penumpang ;
  seatbelt|seatbelts|sabuk|airbag|airbags >4 not|tidak|never|gagal >3 lock|latch|work|deploy|ngunci|mengunci|terkunci|berfungsi|mengembang|keluar ;
  @medicine ~6 expired|kadaluarsa|kadaluwarsa|kedaluwarsa|kadaluarso|basi ~8 diminum|minum|dikasih|diberi|drank|
    taken|swallowed|given|gave|ditelan|@kin ;
  mold|mould|mouldy|moldy|jamur|jamuran|berjamur|kapang ~6 formula|mpasi|puree ;
  mold|mould|mouldy|moldy|jamur|jamuran|berjamur|kapang ~6 susu|milk|food|makanan|bubur ~3 bayi|baby|infant|balita|toddler ;
  expired|expiry|kadaluarsa|kadaluwarsa|kedaluwarsa|kadaluarso ~8 bayi|balita|baby|infant|newborn|toddler|formula|mpasi ;
  use|sell|best >1 by|before ~12 baby|infant|newborn|toddler|formula ~12 last|ago|passed|drank|drinking|ate|eaten|given|fed ;
  rem >3 blong|gagal|macet ;
  brakes|brake >3 failed|fail|failing|gone|stopped ;
  salah >2 dosis|suntik|obat|operasi|diagnosis|diagnosa|resep ;
  @medicine >6 salah >1 dosis ;
  suntikannya|suntikan|operasi|injection|surgery >3 salah|gagal|wrong|botched ;
  wrong >2 medicine|medication|dose|dosage|prescription|pills|injection|blood|leg ;
  tabung >2 oksigen >4 kosong ;
  oxygen >4 empty ;
  malpraktik|malpraktek|malpractice|overdosed|overdose ;
  sesak >2 napas|nafas ;
  can|could >3 breathe ~6 @me ;
  kecekik|tercekik|strangled|trapped|terjebak ~8 @child|lift|elevator ;
  lift ~3 macet|jatuh|anjlok ~8 orang|jam|terjebak|luka ;
  @wound ~4 @limb ~6 @me|his|her|their|anak !@furniture ;
  @kin|i|me|saya|my >6 jatuh|terjatuh|kepleset|terpeleset|kesandung|kejengkang|fell|slipped|tripped ~10 @limb|
    patah|dijahit|lantai|licin|floor|stairs|tangga|eskalator|hospital|concussion|wet !love|asleep|price|harga ;
  lost|lose|losing|loses ~3 eye|eyes|eyesight|finger|fingers|thumb|toe|leg|hand !second|touch ;
  ended >1 up >3 a >1 e ;
  a >1 e ~6 went|ended|rushed|taken ;
  seatbelt|seatbelts|sabuk|airbag|airbags|steering|setir|stir|roda|wheel|tyre|tire|brake|brakes|rem ~4
    snapped|snaps|failed|fails|putus|copot|lepas|locked|jebol|pecah|meletus|burst|blew|blong ;
  rem >2 tidak >2 makan|pakem|berfungsi|jalan ;
  @kin >4 modar|paeh|maot|seda|ninggal|pupus|mati|wafat|almarhum !gaya|lampu|hp|kutu ;
  gatal|itchy|itching|arateul|gatel ~8 @body|sampai|ruam|merah|sebadan|sekujur|dokter|sekeluarga|warga|semua|
    alergi !kain|bahan|kainnya|bahannya ;
  tanggul|bendungan|dinding|tembok|lantai|plafon|jembatan|balkon|pagar|tangga|ayunan|perosotan|panggung|
    tribun|swing|slide|stage|stand|platform|bridge ~4 jebol|ambrol|ambruk|roboh|runtuh|collapsed|collapses|
    broke|patah ;
  bengkak|bengkaknya|swelled|swollen|ruam|rash|melepuh|mengelupas|perih|rontok|berdarah|jerawat ~10 krim|
    cream|lipstik|lipstick|serum|sampo|shampoo|masker|sabun|bedak|kosmetik|skincare|lotion|toner|parfum|
    deodoran|deodorant|sunscreen|foundation ~8 bengkak|swelled|swollen|ruam|rash|melepuh|mengelupas|perih|
    berdarah|burning|burned ;
  tertelan|ketelan|swallowed|swallow|ditelan|kelolodan|keleleg ~8 @child|anakku|dia ;
  kehilangan|hilang|putus|terputus|kegencet|kejepit|amputasi|diamputasi ~3
    jari|jarinya|tangan|kaki|mata|penglihatan|lengan|pendengaran !anting|cincin|meja|kursi|boneka ;
  kejebak|terjebak|nyangkut|stuck|trapped|stranded ~8 wahana|lift|bianglala|gondola|coaster|ride|eskalator|
    elevator ;
  wahana ~8 kejebak|terjebak|jatuh|lepas|terlempar ;
  beracun|toxic|timbal|lead|merkuri|bpa|toksik|karsinogen|carcinogen|asbes ~10 @child|darah|blood|mainan|cat|
    catnya|tumbler|botol|paint|toy|kosmetik|@edible !gas|positivity|boss|culture|to|the ;
  nyungsep|terguling|terbalik|terperosok|tabrakan|overturned|derailed|anjlok ~8
    bus|mobil|truk|travel|kereta|kapal|van|train|ferry|angkot ;
  ngantuk|mengantuk|ketiduran|asleep|mabuk|drunk ~6 supir|sopir|driver|pilot|masinis|nyetir|driving ;
  gave|give|giving >1 out ~4 brakes|brake|rem|ladder|chair|step|floor|railing
critical safety hazard
  keracunan >2 gas ;
  bleach|acid|pemutih|racun|poison|pesticide|detergent|detergen|solar|bensin|karbol ~8
    @food|@child|minum|drank !ivy|pom|spbu ;
  carbon >1 monoxide ;
  asbestos|radioactive|radioaktif ;
  bahan >1 berbahaya ~8 @food|@medicine|anak|mengandung ;
  bau|smell|smells|smelled|smelling >3 gas ~8 rumah|serumah|house|home|kitchen|dapur|tabung|flat|apartment|
    bocor|leak ;
  tabung|regulator ~5 mendesis|bocor|hissing|leaking ;
  kabel ~5 terkelupas|telanjang|menjuntai|exposed ~6 anak|jalan|rumah|water|air ;
  exposed|live >2 wire|wires ;
  lubang|manhole|galian ~6 jatuh|kecelakaan|celaka|korban|fell
`;
