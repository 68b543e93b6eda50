// Comments written after all rules stood and not tuned on: what to expect of wording nobody has seen.
export const last = `
critical safety complaint id | Helm SNI kalian pecah pas saya jatuh, kepala saya dijahit 12
critical safety complaint id | Anak saya kejang setelah disuntik di posyandu kalian
critical safety complaint id | mamah masuk icu gara-gara salah dikasih obat sama apotek ini
critical safety complaint id | Isi ulang galon ini ada lumutnya, bayi saya diare 2 hari
critical safety complaint id | kompor listriknya nyembur api pas dicolok
critical safety complaint id | jerawat parah dan kulit mengelupas perih setelah pakai krim malamnya
critical safety complaint id | Ada silet nyempil di bungkus wafer
critical safety complaint id | Kolam renangnya gak ada penjaga, keponakan saya nyaris tenggelam
critical safety complaint en | The ladder folded under my husband and he shattered his ankle
critical safety complaint en | my son got an electric shock from your night light
critical safety complaint en | There was a screw in my burrito, I nearly broke a tooth
critical safety complaint en | I'm covered in hives since I used this lotion
critical safety complaint en | the pressure cooker lid flew off and scalded my mum
critical safety complaint en | Whole office is down with food poisoning after your catering
critical safety complaint en | carbon monoxide alarm went off because of your boiler
critical safety complaint jv | anakku lara weteng sakwise ngombe susu iki
critical data_breach complaint id | kok nomor KTP saya muncul di google lewat situs kalian
critical data_breach complaint id | ada yang login ke akun saya dari kota lain dan ganti sandinya
critical data_breach complaint id | struk orang lain masuk ke email saya lengkap sama alamatnya
critical data_breach complaint en | Your customer database is up for sale online
critical data_breach complaint en | why did I receive a different patient's test results
critical fraud complaint id | m-banking saya kebobolan 15 juta semalam
critical fraud complaint id | toko ini tipu-tipu, sudah transfer tapi diblokir
critical fraud complaint en | someone cleaned out my account and your bank shrugged
critical fraud complaint en | I paid the deposit and the landlord vanished, the listing was fake
critical legal_threat complaint id | kasus ini sudah ditangani kuasa hukum keluarga kami
critical legal_threat complaint id | Kami akan laporkan ke Kemenkes dan dinas terkait
critical legal_threat complaint en | expect papers from my solicitor next week
critical legal_threat complaint en | I'm filing a police report against your driver
critical mobilisation complaint id | Share sebanyak-banyaknya supaya gak ada korban lagi
critical mobilisation complaint id | ayo kita kepung kantornya hari jumat
critical mobilisation complaint en | never give this company another cent, spread the word people
critical mobilisation complaint en | petition link below, sign it so they have to listen
critical offensive_content complaint id | kasirnya nyindir logat Batak saya di depan semua orang, rasis
critical offensive_content complaint en | your chatbot just told me to go back to my country
critical staff_conduct complaint id | kurirnya ngirim foto gak senonoh ke istri saya
critical staff_conduct complaint en | security guard pinned my brother to the floor and punched him
high outage complaint id | seluruh cabang offline, nasabah se-jawa gak bisa narik uang
high governance complaint id | minta surat pindah aja dimintain 200 ribu sama oknum kelurahan
high counterfeit complaint en | the perfume is a cheap copy, not the real thing
high product_quality complaint id | telurnya busuk separo tray
medium service_failure complaint id | teknisinya janji dateng selasa, ini udah jumat
medium service_failure complaint en | it has been eleven days and my claim is still pending
medium product_defect complaint id | engsel lemarinya lepas pas hari kedua
medium product_defect complaint en | the kettle won't switch on any more
medium human_error complaint id | nama penumpang di tiket saya jadi nama orang lain
medium human_error complaint en | you delivered my neighbour's groceries to me
medium product_quality complaint id | kainnya gatel dan nerawang
medium product_quality complaint en | the steak was like chewing a shoe
medium staff_conduct complaint id | ditanya baik-baik malah dibentak resepsionis
medium outage complaint en | your website has been throwing errors all day
medium misperception complaint id | kirain beli 1 gratis 1, taunya harus member
none none praise id | pesenan dateng lebih cepet dari estimasi, top
none none praise id | anaknya penjual ramah, tempatnya adem
none none praise en | blown away by how good this is
none none praise en | The team fixed it within an hour, brilliant
none none question id | ini pedes gak sih kak?
none none question id | kalau hujan acaranya tetap jalan?
none none question en | can I bring my dog?
none none question en | Where do I find the warranty card?
none none suggestion id | bakal lebih oke kalau ada kursi bayi
none none suggestion en | maybe consider opening earlier on weekends
none none neutral id | saya kerja di gedung sebelah
none none neutral en | my sister lives near the factory
none none spam id | promo judi online bonus 100% member baru, link di bio
none none spam en | buy cheap followers and likes, visit our page
none none retraction id | maaf salah paham, ternyata promonya memang minggu depan
none none retraction en | all good now, the courier just arrived
none none question id | apa benar bisa bayar di tempat?
none none neutral en | the court case in that series is great television
none none praise id | rasanya meledak di mulut, nagih
none none question en | is the charger safe to leave on overnight?
`;
