// Comments written after the rules stood, by somebody who did not write them: a second look at how they do on new wording.
export const fresh = `
critical safety complaint id | Rice cooker kalian ngeluarin percikan, colokannya sampe leleh
critical safety complaint id | Habis facial di klinik ini muka istri saya melepuh dan bernanah
critical safety complaint id | bocah umur 2 thn nelen baterai kecil yang copot dari mainan ini
critical safety complaint id | Ada potongan kuku di dalam bakso, eneg banget
critical safety complaint id | suami saya kesetrum dispenser sampe jatuh
critical safety complaint id | Sekelas mual muntah sehabis makan siang gratis dari dapur kalian
critical safety complaint id | wahana nya berhenti mendadak, keponakan saya terlempar dan patah kaki
critical safety complaint id | air galonnya ada jentik nyamuk, gimana kalo keminum bayi
critical safety complaint id | Minum jamu ini ginjal bapak saya langsung gagal fungsi
critical safety complaint id | Tabung 3 kg nya mendesis terus, bau gas nyengat serumah
critical safety complaint id | eskalatornya nyedot sandal anak saya sampai jempolnya luka
critical safety complaint en | Your e-scooter's wheel came off and I broke my wrist
critical safety complaint en | the toaster went up in flames, we had to call the fire brigade
critical safety complaint en | my baby's formula had tiny worms in it
critical safety complaint en | Half the wedding guests are vomiting after your buffet
critical safety complaint en | nurse gave my dad the wrong dosage and he stopped breathing
critical safety complaint en | phone got so hot it burned through my jeans and my leg
critical safety complaint en | cut my tongue on a shard of glass in your jam
critical safety complaint en | I was trapped in your elevator for two hours and nearly suffocated
critical safety complaint en | my dog died after eating your treats
critical safety complaint jv | lambeku abuh kabeh bar nganggo lipstik iki
critical safety complaint su | hp na ngabeledug dina saku, leungeun abdi kaduruk
critical data_breach complaint id | pas login malah masuk ke akun pelanggan lain, kelihatan alamat dan no hp nya
critical data_breach complaint id | Email promo kalian nge-cc 500 alamat pelanggan sekaligus, ini data pribadi!
critical data_breach complaint id | wa saya diretas habis daftar di situs ini
critical data_breach complaint id | rekam medis saya kok bisa tersebar di grup warga
critical data_breach complaint en | Someone else's medical file was attached to my email
critical data_breach complaint en | my phone number is all over the dark web since your hack
critical data_breach complaint en | Your portal let me download the payslips of other employees
critical data_breach complaint en | hackers got into my account and you did nothing
critical fraud complaint id | duit saya 5 juta lenyap dari dompet digital kalian
critical fraud complaint id | Sudah DP 10 juta, developernya menghilang. Kami tertipu
critical fraud complaint id | kok ada transaksi 2 juta yang bukan saya lakukan
critical fraud complaint en | Three payments I never made have left my account
critical fraud complaint en | my pension money has vanished from your app
critical fraud complaint en | conned out of 900 dollars by your so called agent
critical legal_threat complaint id | kami siap menempuh jalur hukum kalau tidak ada itikad baik
critical legal_threat complaint id | Tunggu surat panggilan dari kepolisian ya
critical legal_threat complaint id | besok saya ke OJK bawa semua bukti
critical legal_threat complaint id | tak laporke polisi yen ora diganti
critical legal_threat complaint en | I will sue you for every cent
critical legal_threat complaint en | My attorney has all the receipts, good luck
critical legal_threat complaint en | trading standards will be hearing about this
critical mobilisation complaint id | gaskeun bintang satu semua gaes sampe mereka minta maaf
critical mobilisation complaint id | Stop pake produk ini, ajak keluarga dan temen kalian juga!
critical mobilisation complaint id | bikin rame di x yuk biar pada tau kelakuan mereka
critical mobilisation complaint id | Aliansi mahasiswa akan geruduk kantor kalian senin
critical mobilisation complaint en | Delete the app, all of you. That's the only language they understand
critical mobilisation complaint en | make this go viral please, they deserve it
critical mobilisation complaint en | Join the protest outside their store this Saturday
critical offensive_content complaint id | kok bisa lolos iklan yang ngeledek orang tuli begini
critical offensive_content complaint id | Postingan kalian menghina umat Kristen, hapus!
critical offensive_content complaint en | The t-shirt you sell has a swastika on it, are you serious
critical offensive_content complaint en | Making fun of Muslims in a commercial? Shame on you
critical staff_conduct complaint id | driver cowoknya megang paha saya pas bonceng
critical staff_conduct complaint en | one of your instructors sent sexual messages to my teenage daughter
high staff_conduct complaint id | suster di sini maki-maki pasien lansia
high rumor question id | katanya gulanya oplosan min? tetangga pada ngomongin
high rumor question en | My neighbour says your milk is made with chalk, is that true?
high outage complaint id | mbanking lumpuh seluruh Indonesia, tanggal gajian pula
high outage complaint en | The whole region lost mobile signal this morning
high governance complaint id | pak lurah nilep bantuan beras warga
high governance complaint en | the council spent flood relief on a new car for the mayor
high labelling complaint en | you stuck new expiry stickers over the old dates
high counterfeit complaint id | ternyata jam tangannya barang palsu, sertifikatnya juga
high product_quality complaint id | susu UHT nya udah menggumpal dan asem padahal belum kadaluarsa
high product_quality complaint en | chicken was raw in the middle
medium outage complaint id | otp nya gak masuk2, mau bayar gak bisa
medium outage complaint en | your checkout page keeps timing out
medium product_quality complaint id | warnanya luntur sekali cuci
medium product_quality complaint en | these socks have holes after two wears
medium product_quality complaint id | porsinya seuprit, harganya selangit
medium product_defect complaint id | kipas anginnya bunyi kletek2 terus mati
medium product_defect complaint en | The speaker crackles and then cuts out
medium product_defect complaint en | half the buttons don't do anything
medium human_error complaint id | dikirim ukuran S padahal saya order XL
medium human_error complaint en | You booked me into the wrong hotel
medium human_error complaint en | double charged for one ride
medium service_failure complaint id | udah 4 hari statusnya masih dikemas doang
medium service_failure complaint id | CS-nya cuma bot, muter-muter jawabannya
medium service_failure complaint id | air PDAM mati, lapor gak ditanggapi
medium service_failure complaint en | Nobody showed up to install my fibre, again
medium service_failure complaint en | I've emailed you four times and heard nothing
medium service_failure complaint en | Order 5571 has been "out for delivery" for three days
medium service_failure complaint jv | aku wis ngenteni rong jam kok durung dilayani
medium service_failure complaint su | tos tilu dinten can aya kabar paket abdi
medium staff_conduct complaint id | admin olshopnya ngegas kalo ditanya
medium staff_conduct complaint en | The guy at the counter was so condescending
medium misperception complaint id | tulisannya diskon 50%, pas di kasir cuma 10%
medium misperception complaint en | the flyer said all you can eat but there is a limit
medium service_failure complaint id | Hebat, refund 45 hari masih "diproses"
medium service_failure complaint en | Congrats on taking a whole month to reply
medium product_defect complaint en | love how the handle snapped off on the first day
none none praise id | akhirnya nemu skincare yang cocok, jerawat ilang
none none praise id | driver nya baik, anak saya yang rewel sampe ketawa
none none praise id | ga ada lawan sih ini, pedesnya nagih
none none praise id | dulu sempet ragu, ternyata bagus banget kualitasnya
none none praise en | Went above and beyond, thank you team
none none praise en | these noodles are dangerously good
none none praise en | never had a single problem in five years
none none praise en | my kids devoured it, ten out of ten
none none praise jv | wuenak tenan sotone, langganan terus iki
none none praise su | someah pisan nu ngalayananana, nuhun kang
none none question id | ada promo apa bulan ini min?
none none question id | bisa kirim ke papua ga kak, ongkirnya berapa
none none question id | beda yang biru sama merah apa ya
none none question en | is there parking near the store?
none none question en | How long does the battery last?
none none question en | do your wipes contain alcohol?
none none question jv | isih buka ora mas saiki?
none none question su | iraha buka deui kang?
none none suggestion id | mbok ya ditambah colokan di ruang tunggunya
none none suggestion id | kalo bisa ada varian tanpa gula dong kak
none none suggestion en | please bring back the mango flavour
none none suggestion en | a dark theme would be nice
none none neutral id | tadi ketemu temen lama di sini
none none neutral en | reading the manual now
none none neutral en | We moved to Bandung last year
none none neutral id | hari ini giliran saya yang jaga
none none spam id | jasa hapus pinjol dan bi checking 100% aman, cek bio
none none spam id | situs gacor modal receh langsung wd, daftar di link
none none spam en | congratulations you have been selected, claim your prize at http://win.example
none none spam en | I help people recover lost crypto, message me on whatsapp
none none retraction id | oh iya sudah masuk ternyata, makasih min
none none retraction id | sori salah akun, harusnya ke toko sebelah
none none retraction en | ok it's resolved, please close my ticket
none none retraction en | scratch that, I had the wrong date
none none praise id | alhamdulillah gak ada drama, gak ada yang pecah
none none neutral en | the police station moved to the other street
none none neutral id | film tentang boikot tahun 1998 tayang malam ini
none none question en | what happens if a kid swallows it?
`;
