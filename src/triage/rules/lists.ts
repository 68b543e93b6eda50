/** Lists of our own words by name, for the patterns of the rules: Indonesian with its slang, English, some Javanese and Sundanese. */
export const lists = {
  nearby: `
    cafeteria canteen kantin kantinnya nearest closest terdekat next opposite works working kerja bekerja branch
    cabang cabangnya magang internship volunteer volunteering seberang samping belakang sebelah jenguk besuk deket
    dekatnya damel kerjo caket cedhak
  `,
  child: `
    anak anakan anaknya balita bayi putri putra putriku cucu ponakan keponakan adik adek murid siswa siswi bocah
    bocahku bocahe budak orok daughter son baby babies kid kids child children toddler infant grandson granddaughter
    niece nephew newborn minor minors teen teenager schoolgirl schoolboy pupils
  `,
  kin: `
    @child istri suami ibu bapak ayah mama papa mamah nenek kakek nene mertua teman keluarga sekeluarga kakakku
    tetangga karyawan warga pelanggan penumpang pasien tamu korban nasabah jemaah jamaah wife husband mother father
    mom mum dad grandma grandpa grandmother grandfather family friend friends colleague colleagues coworker guest
    guests passenger passengers patient patients sister brother aunt uncle parents partner girlfriend boyfriend
    roommate emak bapakku ibuku mbah biang rama
  `,
  me: `saya kami kita i me my we us our im ive abdi kuring aing kulo aku inyong @kin`,
  body: `
    tangan kaki kepala muka wajah mata kulit mulut gigi perut bibir lidah tenggorokan jari punggung leher rambut
    badan lengan hidung telinga hand hands finger fingers face skin scalp eye eyes mouth tooth teeth lip lips tongue
    throat leg legs arm arms foot feet head neck back stomach belly chest hair beuteung suku leungeun sirah weteng
    sikil raine raiku tanganku kulitku
  `,
  food: `
    nasi nasgor roti rotine makan makanan makanannya minuman minum memakan menyantap susu ayam bakso mie mi kopi teh
    sup soto sate sereal kue keripik kerupuk saus sambal sayur daging ikan es air botol kotak kaleng kemasan bungkus
    bubur cokelat coklat permen biskuit katering catering bekal beras gula garam minyak jus martabak gorengan tahu
    tempe telur keju mentega selai yogurt yoghurt burger pizza sosis donat bumbu kecap sarden kornet mpasi formula
    snack jajan jajanan camilan cemilan rendang gado pecel lontong ketupat kurma madu pasta salad menu hidangan
    masakan lauk piring mangkuk gelas sego panganan dahar kadaharan tuang nginum food cereal bread cake rice noodle
    noodles milk meal drink bottle soup sandwich bag packet can jar chocolate candy bar biscuit cookie cookies
    muesli porridge fries sausage sausages meat chicken fish egg eggs lunch dinner breakfast dish plate bowl juice
    tea coffee beer water chips crisps dessert ice cream sauce honey cheese butter flour oats granola pie dumpling
    dumplings taco wrap curry box pack kibble bite bun doughnut donut pudding latte
  `,
  object: `
    paku kaca beling pecahan kawat staples steples silet jarum logam besi kerikil batu plastik serpihan potongan
    baut mur sekrup karet puntung kuku rambut perban plester aluminium metal glass nail nails needle needles plastic
    hair hairs stone stones pebble wire screw screws blade razor bolt fingernail tooth band bandaid plaster rubber
    staple shard shards splinter splinters cigarette glove wood foreign
  `,
  pest: `
    belatung ulat ulet kecoa kecoak kecoane lalat semut cicak cecak tikus kutu cacing serangga lipan kelabang
    jangkrik laler coro lintah bangkai orong set sireum cakcak beurit hileud maggot maggots cockroach cockroaches
    roach roaches worm worms rat rats mouse mice rodent insect insects bug bugs fly flies lizard gecko larva larvae
    weevil weevils beetle beetles spider moth ants ant slug snail frog caterpillar
  `,
  found: `
    nemu nemuin menemukan ketemu temukan ditemukan ada terdapat berisi muncul isi isinya aya ono ana manggih found
    find finding discovered contained contains had with was were are is bit crunched pulled
  `,
  inside: `
    dalam di dari jero nang neng dina pada isinya campur bercampur tercampur in inside into from of on under my the
  `,
  fire: `
    terbakar kebakaran gosong api kobong kahuruan kebakar membakar ngebakar nyamber percikan fire flames
    flame burnt burned ablaze sparks spark sparking smoke smoking smoked
  `,
  device: `
    dishwasher stovetop hairdryer hoverboard charger casan cas pengisi powerbank baterai batre batere hp ponsel
    laptop kompor gas tabung setrika kabel kulkas tv televisi ac kipas mesin motor mobil rem ban blender dispenser
    lampu colokan adaptor penanak heater pemanas oven microwave drone vape earphone tws kompore strika hape panci
    dapur rumah kasur toko saku tas battery batteries phone stove iron cable fridge refrigerator fan dryer toaster
    kettle cooker scooter bike car engine plug socket outlet wire wiring adapter blanket lamp bank headphones tablet
    monitor machine washer airfryer fryer watch toy kitchen house room desk bed
  `,
  figurative: `
    season seasons episodes calories kalori
    pilem lalajo lava heaven heavenly joy rasanya nagih nampol lumer konser panggung penjualan omzet tawa ketawa
    ngakak promo promonya lagu lagunya album diskon semangat track song beat mixtape outfit bars concert show sales
    market laughing joke playlist vibe vibes performance crowd flavour flavor taste sambal sambel sambelnya drill
    simulasi latihan film movie game gim novel drama station
  `,
  expires: `
    poin point points kuota pulsa voucher vocer kupon tiket saldo dp deposit muka miles bonus garansi membership token reward cashback
  `,
  data: `
    data datanya privasi identitas ktp nik kk nomor email password sandi alamat riwayat tagihan rekening akun profil
    chat transaksi medis kontak invoice invoices bill bills statement statements details information info records
    record address addresses passwords number numbers photos messages emails account accounts profile ssn passport
    card cards results medical history id files documents chats names name personal
  `,
  strangers: `lain someone somebody someone's stranger strangers others everyone anyone public another elses`,
  leak: `
    bocor kebocoran dibocorkan membocorkan tersebar disebar disebarkan menyebar terekspos diretas dibobol kebobolan
    bobol dicuri dijual diperjualbelikan disalahgunakan dihack dihek kehack terhack hacked hack hacker hackers
    breach breached leaked leaking leak leaks exposed stolen dumped sold compromised bobolna diunduh
  `,
  money: `
    uang saldo tabungan rekening dana duit deposito gaji gopay ovo kartu kredit limit dompet wallet money balance
    savings funds account cash card dollars deposit payment payments duwit artos acis duwitku
  `,
  gone: `
    hilang raib ludes lenyap terkuras dikuras dibobol kesedot tersedot disedot kedebet terdebet didebet terpotong
    berkurang habis dicuri leungit ical ilang gone missing vanished disappeared stolen drained stole emptied
    withdrawn taken deducted lost wiped
  `,
  authority: `
    polisi polres polda polsek polri kepolisian bareskrim ojk ylki bpom bpkn ombudsman kemenkes kominfo komdigi
    kemendag kppu kejaksaan kpk bpsk disnaker dinkes dprd dpr inspektorat kpai komnas lbh menteri kementerian police
    ftc fda bbb ofcom cfpb sec regulator regulators authorities prosecutor attorney attorneys lawyer lawyers
    solicitor sheriff osha gdpr watchdog
  `,
  report: `
    lapor melapor laporkan melaporkan laporin dilaporkan ngelaporin adukan aduin mengadukan diadukan mengadu lapori
    panggil laporan pengaduan bawa report reported reporting complain complained complaint filed filing file contact
    contacting contacted call calling called going go notify notified inform informed hearing hear talking escalate
    escalating take taking
  `,
  law: `
    gugat menggugat tuntut menuntut dituntut gugatan tuntutan somasi pengacara advokat lawyer pengadilan pidana
    pidanakan mempidanakan memidanakan perdata sue suing sued lawsuit lawsuits litigation solicitor attorney
    subpoena
  `,
  race: `
    rasis rasisme racist racism racial slur slurs homophobic sexist misogynist misogynistic xenophobic antisemitic
    islamophobic transphobic bigot bigots bigotry bigoted nazi
  `,
  groups: `
    cadar bercadar berjilbab jilbaban niqab burqa turban sorban papua cina china tionghoa jawa batak madura sunda
    dayak ambon islam muslim kristen hindu budha buddha yahudi katolik agama suku ras etnis difabel disabilitas
    cacat hijab jilbab kerudung lgbt perempuan wanita gender sara religion religious black asian asians muslims
    jewish jews christian christians disabled disability autistic gay trans women woman immigrants immigrant
    indigenous wheelchair faith
  `,
  insult: `
    menghina hina dihina penghinaan melecehkan dilecehkan pelecehan merendahkan menyinggung menista penistaan
    mengejek mengolok ngatain ngata mengatai ledek meledek diskriminasi diskriminatif didiskriminasi mocks mock
    mocking mocked insult insults insulting insulted offensive offending demeaning degrading discriminate
    discriminated discrimination discriminating discriminatory vile hateful disgusting ridicule ridicules refused
    stereotype stereotypes
  `,
  lewd: `
    melecehkan pelecehan meraba meraba2 raba grepe digrepe dicabuli cabul pencabulan mesum memperkosa diperkosa
    perkosa pemerkosaan colek dicolek ngintip mengintip asusila groped grope groping molested molest raped rape
    assaulted assault harassed harassment harassing inappropriately sexually touched stalked stalking flashed
  `,
  staff: `
    kurir admin kasir cs sopir supir driver ojol petugas pelayan pegawai karyawan satpam security penjual seller
    teknisi guru dokter perawat suster resepsionis manajer manager waiter waitress pramusaji pramugari loket mbak
    mas bidan kades lurah operator sales spg teller montir mekanik pelatih kondektur pak staf staff courier waiters
    cashier receptionist guard guards agent agents employee employees nurse doctor teacher trainer coach technician
    attendant host hostess rep representative crew worker clerk bartender server guy lady woman man team support
    dosen patugas
  `,
  rude: `
    kasar jutek judes sombong ketus galak nyolot songong sengak cuek arogan angkuh bentak membentak dibentak
    ngebentak membentak2 bentakbentak memaki dimaki maki mencaci marah marahin dimarahi dimarahin melotot melengos
    ngeyel nyinyir meremehkan nunjuk menunjuk ngusir diusir mengusir mengumpat ngegas membully nampar menampar
    dipukul memukul mukul dorong mendorong ditampar meludah diludahi rude arrogant disrespectful impolite unfriendly
    hostile abusive aggressive screamed screaming yelled yelling shouted shouting swore cursed mocked laughed
    condescending dismissive unprofessional snapped sneered insulted bullied nasty threatened pushed slapped hit
    spat humiliated threatening disrespected lied
  `,
  violent: `
    menampar nampar ditampar dipukul memukul mukul dipukuli mengeroyok dikeroyok mendorong diludahi meludah
    mengancam diancam bentak membentak dibentak ngebentak memaki dimaki mencaci diusir mengusir screamed screaming
    slapped hit punched spat pushed threatened threatening humiliated yelled shouted shoved dragged kicked abused
  `,
  app: `
    aplikasi app apps website websitenya web situs server servernya sistem sistemnya internet wifi jaringan sinyal
    koneksi listrik atm mbanking qris login platform layanan game gim otp site servers system network portal
    connection service payments checkout webpage page broadband signal power electricity pln indihome pdam
  `,
  down: `
    down mati padam error eror gangguan tumbang ngedown crash crashes crashing crashed hang lag loading muter lemot
    rto offline maintenance bug ngaco hilang putus terputus ambruk jebol byarpet pareum pejah mateni blackout outage
    outages unavailable unreachable frozen freezes freezing broken buffering timeout glitching glitchy glitch
  `,
  wide: `
    se-indonesia seindonesia indonesia sekota sekampung nasional semua seluruh massal kota dimana-mana serentak
    everyone everywhere nationwide nation country city whole entire nobody everybody total massive widespread
  `,
  thing: `
    earbud speaker resleting barang produk paket pesanan hp ponsel laptop tv kulkas mesin blender layar layarnya
    charger baterai kipas lampu tas sepatu baju kaos jaket kursi meja lemari headset earphone kamera printer mouse
    keyboard mobil motor sepeda jam mainan tombol remote kabel remot alat unit kompor setrika dispenser ac item
    product phone screen battery headphones earbuds camera zipper button machine toaster kettle vacuum tablet watch
    device fridge lamp chair table handle lid wheel strap shoe shoes bag jacket hinge router it
  `,
  broken: `
    rusak cacat pecah retak penyok patah robek sobek bocor macet mati copot lepas jebol bolong lecet baret bengkok
    hancur putus ambrol ruksak rusake pegat broken broke breaks cracked defective faulty damaged torn dented
    scratched snapped dead shattered leaks leaking leaky malfunction malfunctioned malfunctioning jammed stuck
    ripped detached
  `,
  order: `
    pesanan paket order orderan barang kiriman pesan kirim pengiriman delivery parcel package item items orders
    shipment resi makanan tiket booking refund layanan teknisi kurir kado packages paketku pesenan paketna pakétna
  `,
  late: `
    terlambat lambat lama telat ngaret molor lelet suwe lila lami late delayed delay delays slow overdue ages
    forever waiting stuck kelamaan berlarut
  `,
  span: `
    jam hari minggu seminggu sebulan bulan tahun menit sejam sehari berhari berhari-hari bulanan berjam berbulan
    mingguan setahun dua tiga sabulan dinten poe dina sasi wulan hour hours day days week weeks month months minute
    minutes year years january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday yesterday morning
  `,
  bad: `
    buruk jelek parah payah mengecewakan kecewa kuciwa gela kapok menyesal zonk nyebelin kesal ampas hancur bobrok
    amburadul elek goreng awon nggilani jijik muak ogah hambar alot bau basi dingin keras tengik gosong mentah apek
    asin pahit keasinan bad awful terrible horrible worst poor disgusting disappointed disappointing disappointment
    garbage trash rubbish useless joke pathetic unacceptable nightmare mess appalling crap shit sucks ridiculous
    disgrace shame scandal
  `,
  praise: `
    mantap bagus keren hebat juara top terbaik ajaib canggih josss jos joss makasih terima selamat salut sempurna
    great brilliant fantastic wonderful amazing perfect excellent awesome lovely congratulations congrats bravo wow
    thanks thank love loving genius nice impressive incredible outstanding stellar clap superb well 👏 👍 🙃 cerdas
    pinter apik
  `,
  quick: `cepat sebentar langsung early quick quickly fast only punctual ontime`,
  unwell: `
    kejet semaput kelenger kritis sekarat menggigil ngising keracunan muntah muntah2 mencret diare mual demam kejang
    pingsan sesak opname diopname dirawat igd ugd icu koma utah mutah murus puskesmas klinik poisoning poisoned
    vomit vomiting vomited diarrhea diarrhoea sick ill nausea nauseous hospitalized hospitalised er emergency
    ambulance seizure seizures fainted unconscious salmonella
  `,
  eaten: `
    makan minum memakan menelan konsumsi mengonsumsi habis setelah abis sehabis bar saatos sesudah gara karena dari
    akibat mangan ngombe nginum tuang @food eating ate eaten drinking drank after from because swallowed your of
  `,
  hope: `
    saran sarannya usul usulan masukan masukannya sebaiknya alangkah mending seandainya andaikan suggestion suggest
    suggesting feedback idea
  `,
  medicine: `
    obat obatnya suntik suntikan suntikannya vaksin dosis resep infus operasi imunisasi vitamin suplemen jamu krim
    serum skincare kosmetik bedak popok pembalut sabun sampo shampoo pill pills medicine medication dose dosage
    injection vaccine supplement supplements prescription cream lotion makeup deodorant soap diaper diapers
    sunscreen
  `,
  sharp: `
    paku kaca beling pecahan kawat staples steples silet jarum logam kerikil baut mur sekrup puntung benda kuku gigi
    perban plester serpihan cutter metal glass nail nails needle needles stone stones pebble wire screw screws blade
    razor bolt fingernail tooth bandaid plaster staple shard shards splinter splinters cigarette glove foreign
  `,
  soft: `
    plastik karet rambut besi kayu batu tali benang bulu kertas plastic hair hairs rubber wood string paper
    cardboard foam
  `,
  edible: `
    kwetiau kwetiaw geprek cilok cimol seblak pempek siomay batagor boba lemper klepon risol tempura sushi ramen
    bihun capcay rawon tongseng gulai opor dimsum kebab burrito beans oatmeal nugget cendol dawet wedang jamu bakpia
    bakpao pisang apel mangga buah sayuran lalapan tumpeng bento smoothie milkshake tea hotdog ham tuna oysters
    oyster shrimp shrimps crab lobster cumi kepiting apple lettuce spinach popcorn nachos tortilla bagel pancake
    pancakes waffle muffin croissant nasgor mendoan lontong sirup syrup sangu sanguna sega endog iwak nasi roti
    rotine makan makanan minuman minum memakan menyantap susu bakso mie mi kopi teh sup soto sate sereal kue keripik
    kerupuk saus sambal sayur daging air bubur cokelat coklat permen biskuit katering catering bekal beras gula
    garam jus martabak gorengan tahu tempe telur keju mentega selai yogurt yoghurt burger pizza sosis donat bumbu
    kecap sarden kornet mpasi formula snack jajan jajanan camilan rendang gado pecel ketupat kurma madu pasta salad
    hidangan masakan lauk sego panganan dahar kadaharan tuang nginum galon infus food cereal bread cake rice noodle
    noodles milk meal drink soup sandwich chocolate candy biscuit cookie cookies muesli porridge fries sausage
    sausages meat chicken fish egg eggs lunch dinner breakfast dish juice coffee beer water chips crisps dessert
    sauce honey cheese butter flour oats granola pie dumpling dumplings taco wrap curry kibble bun doughnut donut
    pudding latte jam
  `,
  strongfound: `
    nemu nemuin menemukan ketemu temukan ditemukan terdapat ada kedapetan aya ono manggih found find finding
    discovered contained contains bit crunched pulled had has full crawling see saw
  `,
  critter: `
    belatung ulat ulet kecoa kecoak kecoane lalat cicak cecak tikus cacing serangga lipan kelabang jangkrik laler
    coro lintah set cakcak beurit hileud jentik uget kutu semut maggot maggots cockroach cockroaches roach roaches
    worm worms rat rats mouse mice rodent insect insects bug bugs fly flies lizard gecko larva larvae weevil weevils
    beetle beetles spider moth ants slug snail frog caterpillar
  `,
  limb: `
    tangan kaki kepala wajah gigi bibir lidah jari leher lengan hidung telinga lutut bahu pinggang rusuk tulang untu
    sikil sirah endas leungeun hand finger fingers tooth teeth lip lips tongue throat leg legs arm arms foot feet
    head neck ankle ankles wrist wrists hip rib ribs knee knees elbow shoulder nose skull jaw chin thumb toe toes
    forehead
  `,
  wound: `
    cracked shattered broke broken fractured sprained crushed smashed sliced gashed dislocated bruised burned burnt
    stitches stitched bleeding swollen cut retak patah robek sobek putus bocor dijahit luka memar benjol lebam remuk
    bonyok bengkak melepuh berdarah hancur buntung pegat
  `,
  furniture: `
    meja kursi charger shower lampu kipas sofa robot boneka ranjang mixer tripod kasur lemari chair table doll bed
    toothbrush headphone headphones figure lens zipper sikat sisir resleting
  `,
  pii: `
    ktp nik paspor passport kk slip gaji payslip payslips rekening nasabah npwp medis medical ssn identitas pribadi
    data foto scan nomor identity selfie sertifikat rapor ijazah credentials database
  `,
  open: `
    google internet telegram grup group forum twitter facebook tiktok online publik publicly public umum web
    internetan search searchable link accessible
  `,
  spreads: `
    muncul tersebar sumebar beredar menyebar disebar kelihatan keliatan accessible visible posted leaked appears
    appear appearing showing shows indexed dijual dibagikan bocor diunduh sale kebuka
  `,
  vulnerable: `
    tuli bisu buta autis difabel disabilitas korban miskin gendut gemuk janda lansia perempuan wanita orang umat
    suku agama deaf blind disabled autistic fat poor old elderly women black asian gay trans victims religion
    homeless wheelchair kids accent
  `,
  attack: `
    menampar nampar ditampar memukul mukul dipukul dipukuli menendang nendang ditendang mengeroyok dikeroyok
    menghajar dihajar menganiaya dianiaya menonjok ditonjok nonjok beat beaten punched punching slapped kicked
    stabbed choked attacked assaulted headbutted
  `,
} as const;
