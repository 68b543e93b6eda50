/** Patterns for hate, insults, harassment and abuse. The form is told in pattern.ts. */
export const conduct = `
critical offensive_content hate
  joke|jokes|joking|bercandain|becandain|lelucon|bercanda|candaan|laughing|ngetawain ~6 earthquake|flood|victims|victim|disaster|tragedy|massacre|tsunami|banjir|korban|bencana|musibah|kematian|dead|refugees|disabled|deaf|blind ;
  sexualises|sexualizes|sexualising|sexualizing|sexualised|sexualized|objectifies|objectifying ~8 children|child|kids|women|girls|minors|anak|perempuan ;
  ngenyek|ngece|nyacad|ngina|dienyek|diece|ngahina|dihina|nyungkun ~6 @groups|agama|wong|jalma|urang|kulit|jowo|bangsa|korban ;
  @race ;
  ^ @insult ~6 @groups !puas|dibayar|refund ;
  sara ~6 menyinggung|mengandung|berbau|unsur|isu|konten|unsurnya|caption|iklan|admin ;
  isu|unsur|berbau|menyinggung >2 sara|agama|suku|ras ;
  jokes|joke|joking|jokes|lelucon|candaan|bercanda|becanda|meme ~6 @groups|rape|holocaust|suicide|cancer|tsunami|gempa|
    bunuh|perkosa|korban|agama !pathetic ;
  ngatain|mengatai|dikatain|sebut|disebut|called|calling|calls|panggil|dipanggil ~6 monyet|kafir|cina|anjing|
    babi|terrorist|teroris|monkey|monkeys|ape|retard|retarded|lonte|pelacur|slur|kampungan|nword|budak ;
  sexist|seksis|homofobik|misoginis|fasis|fascist|nazi ;
  iklan|konten|caption|postingan|poster|billboard|ad|advert|commercial|post|campaign|tweet|banner ~6 tidak >2
    senonoh|pantas|etis|sensitif ;
  porno|pornografi|pornographic|pornography|vulgar|obscene ~8 iklan|konten|anak|ad|ads|content|kids|video|post ;
  mengejek|mocks|mocking|mock|mocked|ridicules|hina|menghina|dihina|menista|penistaan|penghinaan ~6 nabi|
    tuhan|quran|alquran|agama|korban|miskin|religion|prophet|god|bible|faith|victims|poor|jesus|culture|budaya|
    orang|disabled|islam ;
  hate >1 speech ;
  ujaran >1 kebencian ;
  refused|denied|ditolak|nolak|menolak|dilarang|larang|kicked|banned ~10 because|karena ~6 @groups ;
  discrimination|diskriminasi|discriminated|didiskriminasi|diskriminatif|discriminatory|discriminate|
    intoleran|intolerant ;
  offensive|tasteless|insensitive ~6 ad|advert|post|tweet|campaign|commercial|slogan|billboard|joke|caption ;
  sindir|menyindir|glorifies|glorify|glorifying ~5 agama|korban|suku|rape|violence|miskin|suicide ;
  ngeledek|meledek|ledek|mengejek|ngejek|ejek|menertawakan|olok|mengolok|making|make|makes|made|poking >2 fun
    ~6 @groups|tuli|bisu|buta|autis|korban|miskin|gendut ;
  ngeledek|meledek|mengejek|ngejek|mengolok|menertawakan|memparodikan|mocking ~5 @groups|orang|tuli|bisu|buta|
    autis|korban|miskin|janda|deaf|blind ;
  swastika|kkk|apartheid|blackface|genosida|genocide ;
  menghina|hina|hinaan|menista ~4 umat|agama|kristen|islam|nabi|suku|kami|orang ;
  shame|malu|memalukan ~8 @race|muslims|deaf|disabled ;
  n >1 word ;
  turned|kicked|thrown|denied|refused|asked|told|diusir|ditolak|dilarang ~5
    away|out|leave|entry|service|masuk|keluar|seat ~9 because|for|wearing|wears|karena|gara ~6
    @groups|skin|accent|wheelchair|color|colour|hair|cadar|logat ;
  go >1 back >1 to >2 my|your|their|our >2 country|village|africa|china ;
  merendahkan|menghina|menista|melecehkan|mengejek|mengolok|meledek|menyinggung|mocks|mocking|mocked|mock|
    insults|insulting|demeaning|belittles|ridicules ~6 @vulnerable !saya|layanan|harga|selera ;
  make|makes|making|made|poking|poke|pokes >1 fun >2 @vulnerable|@groups ;
  logat|aksen|accent|kulit|skin|rambut ~6 @race|diejek|dihina|mocked|disindir|sindir|nyindir
critical staff_conduct harassment
  put|puts|laid|laying >2 hands >1 on >2 @kin|me|her|him ;
  locked|kunci|ngunci|mengunci ~4 pintu|doors|door|me|saya|us ~10 let|until|paid|gave|cash|turun|uang|keluar|bayar|minta !stuck|keys|key ;
  @lewd ~10 @staff|@me|@child|penumpang|pasien|perempuan|her|him|night !heart|hati|deeply|screen|layar ;
  meraba|digrepe|grepe|dicabuli|cabul|pencabulan|pemerkosaan|diperkosa|groped|groping|molested|raped ;
  pelecehan >2 seksual ;
  kekerasan >1 seksual ;
  sexual|sexually >2 harassment|harassed|assault|assaulted|abuse|abused|comments|advances ;
  touched|touching|touches ~8 inappropriately|private|breast|thigh|without|daughter|son|sexually ;
  mesum|cabul|lewd|nudes|explicit|porno ~7 @staff|chat|murid|anak|pesan|sent|messages|penumpang ;
  @violent ~6 @child !harga ;
  menampar|nampar|ditampar|dipukuli|mengeroyok|dikeroyok|punched|slapped|beaten|stabbed|ditusuk|choked|
    dianiaya|penganiayaan ~8 @staff|@me ;
  pukul|dipukul|memukul|mukul|hit|kicked|shoved ~4 @me ~8 @staff !rush|road|jam|price ;
  mengancam|diancam|ancaman|threatened|threatening|threatens ~5 @me|bunuh|kill|pisau|knife|death|akan ~10
    @staff|kill|bunuh|pisau|knife ;
  death >1 threats|threat ;
  bawa|pegang|with|todong|menodong >3 pisau|senjata|knife|gun ;
  diculik|penculikan|kidnapped|kidnap ;
  stalked|stalking|menguntit|diuntit|followed >3 me >3 home ;
  megang|memegang|pegang|dipegang|elus|ngelus|cium|nyium|dicium|remas|touch|touched|rubbed|kissed >3 paha|
    payudara|dada|bokong|pantat|bibir|pipi|thigh|thighs|breast|breasts|butt|bottom|chest|waist ;
  sexual|explicit|nude|nudes|dirty|porno|mesum|cabul >2 message|messages|photo|photos|picture|pictures|chat|
    video|texts|pesan|foto|comments|komentar ;
  siul|catcall|catcalled|catcalling|dilecehkan|dilecehin ~6 @staff|@me|kurir ;
  followed|following|follows|ngikutin|buntutin|nguntit|membuntuti|menguntit|mengikuti >2
    me|saya|aku|us|her|my|anak|istri ~7 home|door|rumah|kos|kosan|room|kamar|car|toilet|wc|pulang ;
  @attack ~8 @staff|@me|tukang|penumpang|warga ~10 bonyok|babak|luka|berdarah|memar|tukang|penumpang|anak|
    warga|customer|pingsan|hospital|ground|floor|brother|son|husband|face ;
  @staff ~6 @attack >4 @me|tukang|penumpang|warga|customer|pelanggan ;
  pinned|dragged|threw >3 brother|son|daughter|husband|wife|me|him|her|father >4 floor|ground|down|out ;
  keeps|kept|keep|suka|sering|terus >3 touching|touch|hugging|staring|pegang|megang|peluk|meluk|cium >3
    @child|@me|her|him|girls|students|murid|siswi ;
  tidak >2 senonoh ~8 foto|chat|pesan|video|photo|gambar|kirim|mengirim|ngirim ;
  ngintip|mengintip|intip|peeping|peeped|filmed|filming|recorded|merekam|ngerekam ~6 mandi|toilet|wc|kamar|
    shower|changing|istri|bathroom|ganti|skirt ;
  mau|akan|ngancem|ngancam|mengancam|threatened|threatening|threatens|will|would >4
    bunuh|dibunuh|kill|membunuh|perkosa|habisi|menghabisi >4 @me !sambal|pedas|laugh|waktu|boss|bos|deadline|wife|mom|mum|emak|coffee|kalau|if ;
  collector|dc|pinjol|penagih ~5 ngancem|ngancam|mengancam|diancam|teror|neror|meneror|diteror|threatening|
    threatened
critical staff_conduct hazard
  mabuk|drunk|ugal|ngebut|texting|nyabu|narkoba ~6 supir|sopir|driver|pilot|driving|nyetir|bawa|mengemudi|
    dokter|surgeon|nurse|masinis
high offensive_content insult
  iklan|konten|caption|postingan|ad|advert|billboard|campaign|slogan ~6
    @insult|tersinggung|offended|hurtful|menyakitkan !pathetic
high staff_conduct staff_abuse
  @violent ~8 @staff|@me ;
  dibentak|dibentak2|dimaki|diusir|diludahi|humiliated|bullied|dipermalukan|dihina ~8 @me|@staff|oleh|by|sama ;
  maki|memaki|dimaki|makimaki|bentak|membentak|bentakbentak|teriaki|hardik|menghardik|marahin|memarahi|usir|
    mengusir ~5 pasien|lansia|ibu|bapak|nenek|kakek|anak|pelanggan|saya|kami|customer|pembeli
`;
