// A third round of comments: measured untouched, then mended on as well.
export const third = `
critical safety complaint id | minyak gorengnya bikin tenggorokan anak2 saya perih sampe berdarah
critical safety complaint id | ponakan sy kehilangan jari gara2 mesin es kalian
critical safety complaint id | rice cookernya keluar api, colokan gosong
critical safety complaint id | gak lama abis nyemil cokelatnya, istri sy kejang2
critical safety complaint id | ada kecoa goreng di kwetiau saya, najis
critical safety complaint id | wahana kora2 macet di atas, anak2 pada kejebak sejam
critical safety complaint id | tumbler ini catnya beracun kata dokter, darah adik saya ada timbalnya
critical safety complaint id | supir busnya ngantuk, bus nya nyungsep ke sawah
critical safety complaint id | 12 siswa tumbang habis makan siang gratis dari kalian
critical safety complaint id | obat kumur ini bikin lidah sy melepuh
critical safety complaint id | pecahan botol di dasar kolam renang, kaki sy sobek
critical safety complaint id | laptop kalian meledug di meja kantor
critical safety complaint en | your heater gave my nan carbon monoxide poisoning
critical safety complaint en | bit down on a staple in my wrap, tooth chipped
critical safety complaint en | my brother broke both wrists on your trampoline
critical safety complaint en | the cough syrup put my baby in the ICU
critical safety complaint en | scooter brakes gave out on a hill, I've got twelve stitches
critical safety complaint en | outlet sparked and the curtain caught fire
critical safety complaint en | there's a dead mouse in this can of beans
critical safety complaint en | ceiling panel fell on a customer's head at your mall
critical safety complaint jv | simbahku keracunan bar mangan lemper iki
critical safety complaint jv | ana kecoak nang njero es teh e
critical safety complaint su | budak abdi muntah-muntah saatos nginum jus ieu
critical safety complaint su | kompor na bitu, leungeun indung abdi kaduruk
critical data_breach complaint id | password saya kok ada di pastebin, katanya dari server kalian
critical data_breach complaint id | waktu login yg kebuka profil orang lain lengkap nik nya
critical data_breach complaint id | foto rekam medis saya beredar di grup wa perawat
critical data_breach complaint en | hackers dumped your user table on a forum and I'm in it
critical data_breach complaint en | opened my statement and it was a stranger's
critical data_breach complaint en | your nurse told my neighbours about my diagnosis
critical fraud complaint id | rekening saya dibobol 8 juta lewat aplikasi kalian
critical fraud complaint id | sudah bayar dp rumah, developernya kabur
critical fraud complaint id | penjual ini nipu, kirim batu bata bukan hp
critical fraud complaint en | a caller claiming to be your support emptied my wallet
critical fraud complaint en | I've been defrauded by a seller on your platform
critical fraud complaint en | unknown transactions of 400 dollars on my card
critical legal_threat complaint id | kami akan gugat kalian ke pengadilan negeri
critical legal_threat complaint id | lbh sudah pegang kasus ini
critical legal_threat complaint id | laporan polisi sudah saya buat tadi pagi
critical legal_threat complaint en | I'll sue you if this isn't fixed
critical legal_threat complaint en | already spoke to a lawyer about your contract
critical mobilisation complaint id | ayo ramaikan tagar ini sampai mereka minta maaf
critical mobilisation complaint id | besok ojol se-jabodetabek demo ke kantor pusat
critical mobilisation complaint en | tag everyone you know, do not let them get away with this
critical mobilisation complaint en | we are organising a boycott of all your stores
critical offensive_content complaint id | billboard kalian menghina orang sunda
critical offensive_content complaint en | that tweet about refugees is disgusting and racist
critical staff_conduct complaint id | dokternya megang dada pasien tanpa alasan
critical staff_conduct complaint id | debt collector kalian ngancem mau bunuh saya
critical staff_conduct complaint en | your bouncer beat my friend unconscious
high outage complaint id | qris se indonesia error semua
high outage complaint en | total outage across the country, no calls going through
high governance complaint id | mau masuk kerja di sana disuruh nyogok 10 juta
high governance complaint en | your suppliers use child labour
high counterfeit complaint id | jersey yg dateng ternyata tiruan
high product_quality complaint id | tahunya basi, lendirnya kemana2
high product_quality complaint en | yogurt was moldy inside
high labelling complaint id | berat bersih di label 500 gram, ditimbang cuma 380
medium service_failure complaint id | komplain dari lebaran belum ada solusinya
medium service_failure complaint id | wa admin centang satu terus
medium service_failure complaint id | kerennya, nunggu 3 minggu cuma buat dibilang stok habis
medium service_failure complaint id | udah 5x ganti jadwal, teknisi ga nongol2
medium service_failure complaint en | fantastic, ten days and it's still in the warehouse
medium service_failure complaint en | your chatbot just goes round in circles
medium service_failure complaint en | bus never turned up this morning
medium service_failure complaint jv | tak enteni rong jam ora teko-teko
medium service_failure complaint su | tos dua minggu paket can dugi
medium product_defect complaint id | kursinya goyang, bautnya kurang
medium product_defect complaint id | kamera buram dari pertama dibuka
medium product_defect complaint en | screen went black after an update and never came back
medium product_quality complaint id | dagingnya bau prengus, nasinya benyek
medium product_quality complaint en | fabric pills after one wash
medium human_error complaint id | alamatnya ditulis salah, jadi nyasar ke bogor
medium human_error complaint en | billed me for a room I never stayed in
medium staff_conduct complaint id | bapak parkirnya nyolot, minta duit maksa
medium staff_conduct complaint en | waitress snapped at my mother
medium outage complaint id | aplikasi ngeblank tiap mau bayar
medium outage complaint en | the portal has been down since noon
medium misperception complaint id | tulisannya free refill, kok kena charge
medium misperception complaint en | the ad promised a gift, there was no gift
none none praise id | gercep banget adminnya, love
none none praise id | ayam gepreknya pecah abis, wajib coba
none none praise en | staff went above and beyond
none none praise en | honestly the nicest hotel we have stayed in
none none praise su | palayananana sae pisan, hatur nuhun
none none question id | masih buka ga hari minggu
none none question id | apakah produk ini sudah bpom?
none none question en | how long does shipping take?
none none question en | which size should I get if I'm 170 cm?
none none suggestion id | kalau bisa tambah cabang di malang dong
none none suggestion en | a bigger parking lot would be great
none none neutral id | nanti sore saya mampir
none none neutral id | suami saya dokter di rumah sakit itu
none none neutral en | I used to be a firefighter
none none neutral en | picked it up on my way home
none none spam id | cuan tiap hari modal 10 ribu, join grup telegram
none none spam en | get rich fast, text me on whatsapp
none none retraction id | eh udah nyampe ternyata barangnya, maaf ya kak
none none retraction en | ignore my last comment, it arrived
none none neutral id | beritanya hoax, ga ada yang keracunan
`;
