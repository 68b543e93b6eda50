// Comments by family, written before the rules were mended on them: slang, mixed languages, negations, idioms, mocking praise.
export const families = `
critical safety complaint id | ank sy muntah trs abis mkn nugget kalian, tlg tanggung jwb
critical safety complaint id | habis minum kopi susunya langsung mules terus lemes sekeluarga
critical safety complaint id | airnya ada jentik nyamuk, padahal galon baru dibuka
critical safety complaint id | kipas anginnya korslet, gorden saya sampe kebakar
critical safety complaint id | pegangan eskalatornya lepas, nenek saya jatoh kepalanya bocor
critical safety complaint id | susunya bikin bayiku ruam sebadan2
critical safety complaint id | hp nya ngebul pas dicas, hampir kebakaran kamar gw
critical safety complaint id | ada potongan silet di dalem bungkus keripiknya!!!
critical safety complaint id | sopirnya ugal2an, kami semua hampir nabrak truk
critical safety complaint id | udh 3 org temen kantor masuk RS gara2 nasi kotaknya
critical safety complaint id | nemu ekor cicak di sambel, pengen muntah
critical safety complaint id | suami saya kesetrum mesin cuci yg baru dibeli minggu lalu
critical safety complaint id | krimnya bikin muka melepuh kayak kebakar
critical safety complaint id | gas elpijinya bocor mulu, serumah bau gas, takut meledug
critical safety complaint id | mainan ini catnya ngelupas trus ketelen adek
critical safety complaint id | kucing saya mati abis makan dry food merk ini
critical safety complaint id | rmbut saya rontok parah dan kulit kepala berdarah pake sampo ini
critical safety complaint id | gigi anak saya patah gigit kerikil di berasnya
critical safety complaint id | bpk saya tewas kelindes truk kalian
critical safety complaint en | my toddler swallowed a button that came off this shirt
critical safety complaint en | half the wedding guests were vomiting after your buffet
critical safety complaint en | this airfryer just burst into flames on my counter
critical safety complaint en | I nearly lost an eye when the cap shot off the bottle
critical safety complaint en | there were live worms crawling in the rice
critical safety complaint en | ur vape blew up in my pocket n burned my leg
critical safety complaint en | the step broke and my mum cracked her hip
critical safety complaint en | I ended up in A&E after two bites of that sandwich
critical safety complaint en | pills in the bottle were not what my doctor prescribed, ended up in hospital
critical safety complaint en | the seatbelt snapped when we braked
critical safety complaint jv | adhiku kejet-kejet bar ngombe obat iki
critical safety complaint jv | weteng kulo mules sedaya sakbare dahar sotone
critical safety complaint jv | kompore njeblug, tanganku kobong
critical safety complaint su | pun anak murus saatos tuang cimol ti dieu
critical safety complaint su | aya cacing dina cai galonna
critical safety complaint su | charger na ngabeledug, kasur abdi kahuruan
critical data_breach complaint id | buka app malah masuk ke akun org lain, keliatan saldo sama alamatnya
critical data_breach complaint id | nmr hp sy kok bs ada di penipu, pasti data kalian bocor
critical data_breach complaint id | slip gaji karyawan kesebar di grup wa, HRD nya ngapain aja
critical data_breach complaint id | ig toko dihack, semua dm pelanggan kebaca
critical data_breach complaint id | kenapa hasil lab pasien lain nyasar ke email sy
critical data_breach complaint id | ktp saya dipake org buat pinjol padahal cuma daftar di sini
critical data_breach complaint en | I can see another customer's card details on my screen
critical data_breach complaint en | someone logged into my account from Russia and changed the email
critical data_breach complaint en | you emailed everyone's addresses in cc, well done
critical data_breach complaint en | my passport scan is publicly accessible through a link on your site
critical data_breach complaint jv | dataku bocor nang internet gara-gara aplikasi iki
critical data_breach complaint su | naha KTP abdi sumebar di grup telegram
critical fraud complaint id | saldo gw kepotong sendiri 2jt ga pernah transaksi
critical fraud complaint id | abis klik link dari cs gadungan, duit sy lenyap
critical fraud complaint id | udh tf 5jt trus nomor sy diblok sama adminnya
critical fraud complaint id | tabungan ibu sy dikuras orang, bank lepas tangan
critical fraud complaint id | ini travel umroh tipu2, ratusan jemaah ga berangkat
critical fraud complaint id | kartu kredit sy dipakai org belanja di luar negeri
critical fraud complaint en | somebody spent $900 with my saved card on your site
critical fraud complaint en | paid for concert tickets, they were fake and the seller vanished
critical fraud complaint en | your agent asked for my OTP and then my savings were gone
critical fraud complaint en | money left my account and I never approved it
critical fraud complaint jv | dhuwitku ilang nang rekening, sopo sing njupuk
critical fraud complaint su | artos abdi leungit dina tabungan
critical legal_threat complaint id | siap2 aja ketemu di pengadilan ya
critical legal_threat complaint id | sy udh konsultasi sama pengacara, tunggu somasinya
critical legal_threat complaint id | kl ga diganti sy laporin ke YLKI
critical legal_threat complaint id | besok saya ke polres bawa semua bukti chat
critical legal_threat complaint id | kasus ini mau kami bawa ke ranah hukum
critical legal_threat complaint en | my lawyer will be in touch
critical legal_threat complaint en | I am taking this to small claims court
critical legal_threat complaint en | reporting you to the FDA today
critical legal_threat complaint en | see you in court
critical legal_threat complaint jv | tak laporke polisi kowe
critical mobilisation complaint id | gaes jgn pada beli di sini lagi, sebarin ya
critical mobilisation complaint id | yuk rame2 kasih bintang 1 biar tau rasa
critical mobilisation complaint id | gw thread di twitter sekalian biar viral
critical mobilisation complaint id | mari kita uninstall berjamaah aplikasi ini
critical mobilisation complaint id | senin buruh turun ke jalan depan pabrik kalian
critical mobilisation complaint en | everybody please share this until they answer
critical mobilisation complaint en | time to boycott this brand
critical mobilisation complaint en | I'm posting every screenshot on TikTok tonight
critical mobilisation complaint en | let's all leave one star reviews
critical offensive_content complaint id | iklannya ngerendahin perempuan bgt
critical offensive_content complaint id | masa orang papua dikatain monyet sama admin, rasis!
critical offensive_content complaint id | kontennya menistakan agama, hapus!
critical offensive_content complaint en | your ad makes fun of deaf people
critical offensive_content complaint en | the manager used the n word in front of everyone
critical offensive_content complaint en | we were turned away because my wife wears a hijab
critical staff_conduct complaint id | drivernya megang2 paha saya selama perjalanan
critical staff_conduct complaint id | guru les nya chat mesum ke anak saya
critical staff_conduct complaint id | satpam mukulin tukang parkir sampai bonyok
critical staff_conduct complaint en | your driver followed me to my door and would not leave
critical staff_conduct complaint en | the trainer kept touching my daughter
high outage complaint id | se-indonesia ga bisa login semua nih
high outage complaint id | satu kecamatan mati lampu dari maghrib
high outage complaint en | the whole country cannot pay, your system is down everywhere
high governance complaint id | urus KTP kok disuruh bayar uang rokok
high governance complaint id | bansosnya disunat sama RT
high governance complaint id | pabrik kalian buang limbah ke kali, ikan pada mati
high governance complaint en | your factory dumps chemicals in our river
high governance complaint en | interns have not been paid for three months
high counterfeit complaint id | ini mah kw super, bukan ori
high counterfeit complaint id | parfumnya abal2, baunya kayak alkohol doang
high counterfeit complaint en | these are knock offs, not the genuine brand
high product_quality complaint id | rotinya udah jamuran padahal baru beli
high product_quality complaint id | susunya kecut, exp nya bulan lalu
high product_quality complaint en | the chicken smelled rotten and was two weeks out of date
high labelling complaint id | tanggal kadaluarsanya ditempel stiker baru
high labelling complaint id | ngakunya halal kok ga ada sertifikatnya
high labelling complaint en | it says vegan but there is milk in it
high staff_conduct complaint id | saya dibentak2 satpam di depan umum
high rumor question id | min katanya baksonya pake daging tikus ya, bener ga?
high rumor question id | denger2 perusahaannya mau bangkrut, bener kah?
high rumor question en | is it true that you use dog meat?
medium service_failure complaint id | pkt sy udh 10 hr ga gerak2
medium service_failure complaint id | cs nya ngeread doang
medium service_failure complaint id | refund dr bln lalu blm cair2
medium service_failure complaint id | kurir bilang udah dianter, nyatanya ga ada
medium service_failure complaint id | no antrian 40, loket cuma 1 yg buka
medium service_failure complaint id | sampah di gang kami ga diambil2
medium service_failure complaint id | mantap bgt ya, 2 minggu baru dibales
medium service_failure complaint id | hebat, paket jakarta-bekasi 9 hari
medium service_failure complaint id | makasih lho udah bikin saya nunggu 4 jam
medium service_failure complaint en | day six and still no sign of my parcel
medium service_failure complaint en | I've emailed five times, not a single answer
medium service_failure complaint en | bravo, only three weeks for a refund
medium service_failure complaint en | oh lovely, my flight got moved again
medium service_failure complaint en | driver marked it delivered but nothing is here
medium service_failure complaint jv | pesenanku durung teko nganti saiki
medium service_failure complaint jv | wis seminggu ora dibales-bales
medium service_failure complaint su | pesenan abdi teu acan dugi wae
medium service_failure complaint su | ti kamari teu aya nu ngawaler
medium product_defect complaint id | baru 2 hr dipake udh mati total
medium product_defect complaint id | layar bergaris, speaker sember
medium product_defect complaint id | resletingnya langsung jebol
medium product_defect complaint en | one earbud died after a week
medium product_defect complaint en | the zip came off the first time I used it
medium product_defect complaint jv | kipase ora iso muter
medium product_quality complaint id | nasinya keras, ayamnya alot, sambelnya asin
medium product_quality complaint id | bahannya tipis bgt kayak saringan tahu
medium product_quality complaint id | harga mencekik, rasa biasa aja
medium product_quality complaint en | portions have shrunk and the price doubled
medium product_quality complaint en | soggy fries, cold burger
medium product_quality complaint su | rotina heuras jeung teu raos
medium human_error complaint id | pesen L yg dateng S
medium human_error complaint id | pesanan sy ketuker sama meja sebelah
medium human_error complaint id | saya ditagih 2x untuk bulan yg sama
medium human_error complaint en | ordered blue, got green
medium human_error complaint en | you charged my card twice
medium human_error complaint en | wrong name on the boarding pass
medium staff_conduct complaint id | mbak kasirnya jutek abis
medium staff_conduct complaint id | petugasnya ngomel2 pas ditanya
medium staff_conduct complaint en | the receptionist rolled her eyes at us
medium staff_conduct complaint jv | sing dodol judes tenan
medium outage complaint id | appnya force close mulu
medium outage complaint id | otp ga masuk2
medium outage complaint en | website keeps timing out at checkout
medium outage complaint en | cannot log in since the update
medium misperception complaint id | kirain gratis ongkir, ternyata ada minimal belanja
medium misperception complaint id | di iklan diskon 50% pas bayar kok harga normal
medium misperception complaint en | I thought breakfast was included, turns out it isn't
none none praise id | makasih min, paketnya nyampe cepet banget
none none praise id | pelayanannya juara, bakal balik lagi
none none praise id | sambelnya nampol, pedesnya membakar lidah, nagih!
none none praise id | anak2 suka banget, ga rewel sama sekali
none none praise id | gokil, diskonnya gila2an, borong!
none none praise id | bukan kaleng-kaleng, mantul
none none praise id | ga nyangka sebagus ini
none none praise en | these wings are fire
none none praise en | to die for, that cheesecake
none none praise en | killer deal, thanks
none none praise en | you guys saved my day
none none praise jv | enak tenan pecele, mesti balik maneh
none none praise su | ngeunah pisan baso na, hatur nuhun
none none question id | kak ukuran M masih ready?
none none question id | bisa bayar pake qris ga
none none question id | ini aman buat bayi 6 bulan ga ya?
none none question id | ongkir ke makassar berapa?
none none question id | obatnya diminum sebelum atau sesudah makan?
none none question en | do you deliver on sundays?
none none question en | is this safe for kids with a nut allergy?
none none question en | what is your returns policy?
none none question jv | regane piro mas?
none none question su | sabaraha hargana kang?
none none suggestion id | saran aja, tambahin menu vegetarian dong
none none suggestion id | coba parkirannya diperluas min
none none suggestion en | it would help to have a dark mode
none none suggestion en | please add more vegan options
none none neutral id | besok saya ke sana jam 10
none none neutral id | udah saya kirim lewat email ya
none none neutral id | filmnya tentang kebakaran hutan
none none neutral id | ini bukan keracunan kok, cuma masuk angin
none none neutral en | I live near the police station
none none neutral en | the fire drill is at noon
none none neutral en | there was a fire sale downtown
none none neutral en | I work at the hospital nearby
none none neutral id | mati gaya nih nunggu temen di cafe
none none spam id | slot gacor maxwin hari ini link di bio
none none spam id | butuh dana cepat? tanpa jaminan wa 0812xxxx
none none spam id | jual followers aktif murah, cek bio kak
none none spam en | earn $500 a day from home, dm me
none none spam en | free giveaway click the link in my profile
none none retraction id | ralat, barangnya udah ketemu, maaf ya min
none none retraction id | udah beres min, makasih bantuannya
none none retraction id | ternyata saya yang salah baca, sori
none none retraction en | never mind, it works now
none none retraction en | update: they refunded me, all sorted
none none retraction jv | wis beres mas, suwun
none none retraction su | atos beres kang, nuhun
none none praise en | no complaints at all, great service
none none praise id | ga ada keluhan, semua oke
none none neutral id | belum dicoba sih, baru nyampe
`;
