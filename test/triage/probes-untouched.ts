// Comments written after the rules were last mended, and never mended on: what they show is what can be expected of new ones.
export const untouched = `
critical safety complaint id | pak sopir nyetir sambil teleponan, bus kami nyerempet pagar
critical safety complaint id | setelah facial di sini pipi saya bernanah
critical safety complaint id | es krimnya bikin seisi rumah bolak balik kamar mandi, si bungsu sampai diinfus
critical safety complaint id | helm ojolnya lepas, saya gegar otak
critical safety complaint id | kutek ini bikin kuku copot dan berdarah
critical safety complaint id | baterai mainan bocor, kulit anak melepuh
critical safety complaint en | your yoghurt made the whole class throw up
critical safety complaint en | a shelf toppled onto my son in aisle 4
critical safety complaint en | my scalp is covered in blisters after your dye
critical safety complaint en | I pulled a shard of plastic out of my gums after your soup
critical safety complaint jv | anakku diare terus bar ngombe es iki
critical data_breach complaint id | notifikasi transaksi orang masuk ke hp saya terus
critical data_breach complaint id | kok sales asuransi tau saldo saya, siapa yang kasih data
critical data_breach complaint en | your portal let me download other tenants' contracts
critical fraud complaint id | saldo e-toll berkurang sendiri 200 ribu
critical fraud complaint id | modus cs palsu ngatasnamain kalian, ibu saya rugi 12 juta
critical fraud complaint en | two payments left my bank that I know nothing about
critical legal_threat complaint id | minggu depan kami daftarkan gugatannya
critical legal_threat complaint en | the ombudsman will hear about this
critical mobilisation complaint id | share terus guys, jangan sampai tenggelam beritanya
critical mobilisation complaint en | nobody should spend a cent here until they apologise, pass it on
critical offensive_content complaint id | stand up comedy di acara kalian ngeledekin orang cacat
critical staff_conduct complaint en | the guard shoved my pregnant wife
critical staff_conduct complaint id | pelatihnya cium anak didik saya
high outage complaint id | listrik padam sekabupaten sejak semalam
high governance complaint id | jalan desa dianggarkan tiap tahun tapi duitnya entah ke mana
high product_quality complaint en | the ham was green and slimy
high counterfeit complaint id | dikasih barang kw padahal harga ori
medium service_failure complaint id | antre dari subuh belum dipanggil juga
medium service_failure complaint id | luar biasa pelayanannya, email saya dijawab setelah lebaran
medium service_failure complaint en | thanks for leaving us at the airport for seven hours
medium service_failure complaint en | still waiting on that callback you promised
medium product_defect complaint id | speakernya keluar suara kresek
medium product_defect complaint en | buttons fell off on the first wear
medium product_quality complaint id | kuahnya encer, mienya lembek
medium human_error complaint id | dapat ukuran 42, pesannya 39
medium staff_conduct complaint en | your cashier threw the change at me
medium outage complaint en | checkout page spins forever
medium misperception complaint id | kirain paket isi 3, nyatanya satuan
medium service_failure complaint su | atos sabulan teu acan aya kabar
none none praise id | worth it banget, makasih kak
none none praise en | will definitely come back
none none question id | cara klaim garansinya gimana ya
none none question en | are dogs allowed on the terrace?
none none suggestion id | usul, sediakan tempat charger di tiap meja
none none neutral id | saya baru pindah ke depok
none none neutral en | the hospital scene in the movie was long
none none spam id | followers murah bergaransi dm aja
none none retraction id | maaf min ternyata salah lihat tanggal
none none neutral en | not complaining, just letting you know
`;
