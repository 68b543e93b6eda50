// Comments written before the learned backstop: its thresholds were chosen on the first half; the second was not looked at until the end.
export const chosenOn = `
critical safety complaint id | dua hari ini perut gw kebalik rasanya, terakhir masuk mulut ya ayam penyet situ
critical safety complaint id | ponakan tangannya nyangkut di mesin capit kalian, jarinya hampir putus
critical safety complaint id | kabel roll terminalnya gosong pas malem, untung gorden ga ikut nyala
critical safety complaint id | adek kepeleset di pinggir kolam karena lantainya licin, dahinya harus dijahit delapan
critical safety complaint id | pas digigit bunyi krek, ternyata serpihan kaca di es kopi susunya
critical safety complaint id | Suami saya harus cuci darah sejak rutin minum jamu produksi Anda
critical safety complaint id | shower air panasnya ada setrum, bulu kuduk saya berdiri dan tangan kaku
critical safety complaint id | krim malam ini membuat kulit ibu saya mengelupas sampai perih kena air
critical safety complaint id | jok boncengannya copot di tanjakan, istri saya terguling ke aspal
critical safety complaint en | whole family spent the night hugging the toilet after your seafood platter
critical safety complaint en | the hoverboard burst into flames in our hallway
critical safety complaint en | toddler's finger got pinched clean through by your folding chair
critical safety complaint en | there was a screw in my burger and now my molar is in two pieces
critical safety complaint jv | ponakanku kesetrum kulkas sing lagi tak tuku wingi
critical safety complaint su | adi kuring labuh tina odong odong, sirahna bocor
critical data_breach complaint id | lah kok resi gw isinya nama sama no telp pembeli lain semua
critical data_breach complaint id | hasil lab HIV saya dikirim perawat ke grup wa warga
critical data_breach complaint en | logged in as me, landed in some dentist's account with all his patients
critical fraud complaint id | tabungan haji emak lenyap sehabis klik link dari akun centang biru kalian
critical fraud complaint id | kartu kredit gw dipake belanja 8jt di luar negeri padahal dompet di rumah
critical fraud complaint en | your agent pocketed my deposit and now the number is dead
critical fraud complaint su | duit kuring di aplikasi ical sajuta, teu dianggo nanaon
critical legal_threat complaint id | berkas sudah di meja kuasa hukum kami, silakan tunggu
critical legal_threat complaint id | gw udah bikin aduan di bpom plus dinkes, siap siap disidak
critical legal_threat complaint en | my solicitor has the photos, expect a letter
critical mobilisation complaint id | yuk rame rame uninstall, kasih bintang satu semua biar kapok
critical mobilisation complaint en | a reporter from the Post is calling you about this tomorrow
critical offensive_content complaint id | satpam kalian bilang orang timur bau dan ga boleh masuk
critical staff_conduct complaint en | your driver kept touching my knee and asked if I live alone
critical staff_conduct complaint id | guru les di tempat kalian nampar anak saya sampai bibirnya pecah
medium service_failure complaint id | udah chat dari pagi cuma dibaca doang
medium service_failure complaint id | kurirnya lempar paket dari pagar terus kabur gitu aja
medium product_quality complaint id | kemejanya dua kali cuci langsung jadi lap
medium product_defect complaint id | layar hp baru sebulan udah ada garis ijo
medium service_failure complaint id | refund katanya tiga hari kerja, ini udah lebaran kedua
medium human_error complaint id | saya pesan matcha yang datang malah taro
medium outage complaint id | jaringan ilang mulu tiap maghrib, kerja jadi keganggu
medium service_failure complaint id | Mohon penjelasan mengapa permohonan saya tertunda tanpa pemberitahuan
medium product_quality complaint en | fries were soggy and the coke was flat
medium service_failure complaint en | sat on hold so long my phone died
medium human_error complaint en | you charged me for breakfast I told you I was skipping
medium product_defect complaint en | third kettle this year that leaks from the base
medium service_failure complaint jv | wis tak kirimi email ping telu ora ono sing nggagas
medium staff_conduct complaint jv | sing jaga loket mrengut terus, ditakoni malah mbentak
medium service_failure complaint su | pesenan ti kamari can dikirim keneh, kumaha ieu
none none praise id | gila sih sambelnya nendang abis, sampe keringetan tapi nagih
none none praise id | pelayanannya juara, anak saya betah main di sini
none none neutral id | hari ini mati gaya di kantor, hujan dari pagi
none none praise id | barang sampai dengan selamat, terima kasih kurir
none none question id | kalo bawa bayi perlu booking kursi khusus ga min
none none neutral id | demam drakor lagi melanda satu rumah
none none praise en | these wings are fire, absolutely killing it
none none praise en | my kid slept through the whole flight, bless your crew
none none question en | do you have anything without peanuts for my son?
none none suggestion en | would be neat to have a bike rack outside
none none praise jv | jan mantep tenan baksone, sesuk rene maneh
none none praise su | raos pisan seblakna, nuhun teh
none none retraction id | oh ternyata paketnya dititip ke tetangga, maaf ya kak
none none neutral id | habis nonton film perang, ledakannya keren parah
none none neutral en | got burned on the stock market, your podcast cheered me up
`;

export const notLookedAt = `
critical safety complaint id | habis sarapan di hotel kalian, rombongan kami tumbang satu satu dan dua orang dipasang infus
critical safety complaint id | biskuitnya bikin lidah anak gw bengkak terus susah napas
critical safety complaint id | ada potongan cutter di dalem bungkus keripik, gusi ane sobek
critical safety complaint id | magic com nya meletup, tutupnya mental kena jidat nenek
critical safety complaint id | Plafon ruang tunggu runtuh menimpa pasien lansia
critical safety complaint id | kaki gw kejeblos di lubang parkiran kalian, engkelnya retak
critical safety complaint id | vape nya ngebul sendiri terus kebakar di kantong
critical safety complaint id | sejak pake skincare ini muka kayak kebakar, ke dokter disuruh stop total
critical safety complaint id | bapak saya tidak tertolong karena ambulans kalian telat dua jam
critical safety complaint en | ended up on a drip two hours after your oysters
critical safety complaint en | the zip line harness snapped and my sister dropped six metres
critical safety complaint en | bit down on a staple in the croissant
critical safety complaint en | our smoke alarm from you stayed silent while the kitchen burned
critical safety complaint jv | sikile anakku kejepit eskalator nganti getihen
critical safety complaint su | saparantos nginum jamu ieu pun biang kapiuhan sareng utah getih
critical data_breach complaint id | kok bisa sales kartu kredit hafal tanggal lahir sama nama ibu kandung gw, kalian jual ya
critical data_breach complaint id | slip gaji seluruh karyawan kebuka buat umum lewat link kalian
critical data_breach complaint en | google my name and your site's spreadsheet with my passport number pops up
critical fraud complaint id | ada tarikan tunai tengah malam di atm medan, padahal saya di jakarta
critical fraud complaint id | udah dp lima juta buat nikahan, vendor rekanan kalian ngilang
critical fraud complaint en | someone emptied my gift card before I even got home
critical fraud complaint jv | dhuwitku neng rekening entek dewe, jare ono transaksi mbuh opo
critical legal_threat complaint id | besok kami ke polres bawa rekaman cctv
critical legal_threat complaint id | Saya akan menempuh jalur perdata apabila tidak ada penyelesaian
critical legal_threat complaint en | see you at the tribunal
critical mobilisation complaint id | ini mesti masuk akun gosip biar sejagat tau kelakuan kalian
critical mobilisation complaint en | we're organising a walkout of your customers, join us saturday
critical offensive_content complaint en | your ad shows a black man as a monkey, disgusting
critical staff_conduct complaint id | karyawan toko ngintip gw di ruang ganti
critical staff_conduct complaint id | saya dilarang masuk cuma karena pakai cadar
medium service_failure complaint id | jam 7 janji teknisi dateng, sampe isya batang idungnya ga keliatan
medium product_quality complaint id | nasinya keras kaya kerikil, lauknya dingin
medium product_defect complaint id | earphone kiri ga ada suaranya dari pertama buka
medium human_error complaint id | nama di tiket saya kurang satu huruf, petugas yang salah ketik
medium outage complaint id | aplikasinya muter muter doang pas mau bayar
medium service_failure complaint id | Sudah tiga kali saya mengajukan penggantian dan tidak pernah ditindaklanjuti
medium staff_conduct complaint id | mbak kasirnya melototin gw gara gara bayar pake receh
medium misperception complaint id | di iklan gratis ongkir, pas checkout nambah 30 ribu
medium service_failure complaint en | tracking hasn't budged since the 3rd
medium product_quality complaint en | the sofa sags like an old mattress already
medium staff_conduct complaint en | host rolled her eyes when we asked for a high chair
medium outage complaint en | can't log in, code never comes through
medium human_error complaint en | got someone else's curtains instead of mine
medium service_failure complaint jv | ngenteni teknisi seminggu ora teko teko
medium product_quality complaint su | gorenganana tiis jeung baeud, teu ngeunah
none none praise id | es kopinya bikin melek seharian, cinta mati
none none praise id | ibu saya sembuh lebih cepat berkat perawat di sini, terharu
none none neutral id | lagi berburu flash sale, siap tempur nanti malam
none none question id | bisa titip kado buat ulang tahun bapak saya ga
none none question id | krim ini aman buat ibu hamil kak?
none none neutral id | timnas dibantai tadi malam, patah hati gw
none none praise en | the new menu is to die for
none none praise en | smooth check-in, the gentleman at the desk was a star
none none neutral en | my boss will kill me if I order another coffee
none none suggestion id | saran aja, parkirannya dikasih atap biar ga kepanasan
none none praise jv | matur suwun mas, sepatune pas tenan nang sikil
none none question su | punten, buka dugi ka tabuh sabaraha nya?
none none retraction en | found the charge, it was my husband's subscription, sorry!
none none neutral en | no one was hurt and the staff handled the drill well
none none praise id | takut awalnya, ternyata cabut giginya ga sakit sama sekali
`;
