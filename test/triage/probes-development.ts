// Comments written for development: the rules were built while looking at these.
export const development = `
critical safety complaint id | Charger yang saya beli kemarin meledak waktu dipakai ngecas, kasur saya sampai hangus
critical safety complaint id | anak sy muntah2 abis minum susu kotaknya, skrg di igd
critical safety complaint id | Nemu paku kecil di dalam rotinya, untung belum ketelan
critical safety complaint id | sekeluarga keracunan habis makan catering kalian tadi siang
critical safety complaint id | Kompor gas nya bocor terus nyamber api, dapur saya kebakar!!
critical safety complaint id | mukaku bengkak merah gatel semua gara2 serum ini, dokter blg alergi
critical safety complaint id | ada belatung di nasi padangnya, jijik bgt sumpah
critical safety complaint id | Setrikanya nyetrum, tangan istri saya melepuh
critical safety complaint id | Bayi saya tersedak potongan plastik dari botol susunya
critical safety complaint id | rem motornya blong padahal baru service di bengkel resmi, hampir mati saya
critical safety complaint id | Kaca etalase toko jatuh menimpa anak saya, kepalanya berdarah
critical safety complaint id | tabung oksigennya kosong, bapak saya meninggal di jalan
critical safety complaint id | obat yang dikasih apotek salah dosis, ibu saya pingsan
critical safety complaint en | The power bank caught fire in my bag while I was on the train
critical safety complaint en | My daughter threw up all night after eating your yogurt, we're in the ER now
critical safety complaint en | found a piece of metal in my cereal this morning
critical safety complaint en | there was a cockroach in my soup, absolutely disgusting
critical safety complaint en | Your shampoo gave me chemical burns on my scalp
critical safety complaint en | the crib collapsed with my baby inside
critical safety complaint en | Brakes failed on the highway two days after your service center checked it
critical safety complaint en | my son choked on a loose part from this toy
critical safety complaint en | Got food poisoning from your branch in Kemang, three of us in hospital
critical safety complaint en | the heater started smoking and sparks came out of the plug
critical safety complaint en | She had an allergic reaction and her throat swelled shut
critical safety complaint en | bit into glass in the salad. my mouth is bleeding
critical safety complaint jv | bocahku mutah mutah bar mangan roti iki, saiki neng rumah sakit
critical safety complaint jv | lha kok nang jero sego ono kecoane, nggilani tenan
critical safety complaint su | budak abdi utah-utahan saatos nginum susu ieu, ayeuna di rumah sakit
critical safety complaint su | aya beling dina jero rotina, meh weh kadahar
critical labelling complaint en | The label says nut free but my kid had anaphylaxis from the peanuts in it
critical labelling complaint id | Di kemasan gak ditulis ada kacang, padahal anakku alergi kacang parah
critical data_breach complaint id | kok saya bisa lihat tagihan dan alamat orang lain di aplikasi?
critical data_breach complaint id | Data KTP saya bocor, tiap hari diteror pinjol gara2 aplikasi ini
critical data_breach complaint id | foto ktp pelanggan disebar di grup telegram, tanggung jawab dong
critical data_breach complaint id | akun sy dibobol, saldo ludes, cs malah nyuruh sabar
critical data_breach complaint id | No hp saya kok bisa dijual ke pihak lain? privasi saya mana
critical data_breach complaint en | I opened the app and it shows somebody else's invoices and phone number
critical data_breach complaint en | All our customer records are posted on a hacker forum, did you know?
critical data_breach complaint en | My account was hacked and they changed my email, nobody is helping
critical data_breach complaint en | You just emailed my medical results to another patient
critical data_breach complaint en | why can I see other people's orders and addresses when I log in
critical fraud complaint id | saldo saya hilang 4 juta padahal gak ada transaksi apa2
critical fraud complaint id | Uang sudah ditransfer 12 juta, tokonya kabur, ini penipuan!
critical fraud complaint id | rekening sy kedebet sendiri tiap malam, totalnya udah 3 juta
critical fraud complaint id | ada yang ngaku CS bank kalian minta OTP, uang saya ludes 7 juta
critical fraud complaint en | Someone drained my wallet balance overnight, $800 is gone
critical fraud complaint en | This is a scam, they took my money and blocked me
critical fraud complaint en | unauthorized charges on my card, three of them, all from you
critical fraud complaint en | A fake support account of yours stole $300 from my mother
critical legal_threat complaint id | Kalau besok gak beres saya lapor polisi
critical legal_threat complaint id | Surat somasi dari pengacara kami sudah dikirim ke kantor pusat
critical legal_threat complaint id | siap2 ketemu di pengadilan ya, bukti lengkap
critical legal_threat complaint id | sdh sy adukan ke YLKI sama OJK, tinggal tunggu panggilan aja
critical legal_threat complaint id | laporan saya sudah masuk ke Ombudsman dan Polda
critical legal_threat complaint en | You will be hearing from my lawyer tomorrow
critical legal_threat complaint en | Filing a complaint with the FTC and the attorney general today
critical legal_threat complaint en | I'm taking you to small claims court
critical legal_threat complaint en | we are preparing a class action against your company
critical mobilisation complaint id | BOIKOT produk ini sampai mereka minta maaf!!
critical mobilisation complaint id | tolong viralkan guys biar kapok perusahaannya
critical mobilisation complaint id | ayo rame2 kasih bintang 1 di playstore
critical mobilisation complaint id | udah gue screenshot semua, tinggal up ke tiktok biar rame
critical mobilisation complaint id | besok warga demo di depan kantor kalian
critical mobilisation complaint en | Everyone please stop buying from this brand. #boycott
critical mobilisation complaint en | RT this so the whole country knows what they did
critical mobilisation complaint en | we're starting a petition to shut this place down
critical mobilisation complaint en | Let's all leave one star reviews until they answer
critical offensive_content complaint id | iklan kalian rasis banget, menghina orang Papua
critical offensive_content complaint id | Konten ini melecehkan agama kami, turunkan sekarang juga
critical offensive_content complaint id | satpamnya nolak saya masuk karena saya pakai hijab, diskriminasi!
critical offensive_content complaint en | Your new ad is openly racist, take it down
critical offensive_content complaint en | that joke about disabled people in your post is vile
critical offensive_content complaint en | the guard called us a racial slur at the door
critical staff_conduct complaint id | kurir kalian meraba-raba adik saya waktu antar paket
critical staff_conduct complaint en | Your driver groped me last night
critical staff_conduct complaint id | guru di kursus kalian chat mesum ke murid SD
high staff_conduct complaint id | satpam nya bentak2 ibu saya yang sudah tua, kasar banget
high staff_conduct complaint en | The cashier screamed at my grandmother in front of everyone
high rumor question id | katanya baksonya pake boraks ya? rame di grup wa
critical rumor question id | Beredar kabar ada yang keracunan di cabang Bekasi, bener gak min?
high rumor question en | Is it true that your sausages contain rat meat? Saw it on WhatsApp
high rumor question id | denger2 halal nya dicabut, itu hoax apa bener?
high outage complaint id | Aplikasi down se-Indonesia dari pagi, gak ada yang bisa transaksi
high outage complaint en | Whole city has been without internet since yesterday, are you even aware?
medium outage complaint id | gabisa login dari tadi, loading mulu
medium outage complaint id | appnya force close terus abis update
medium outage complaint en | app keeps crashing since the update
medium outage complaint en | site is down again, error 503
medium outage complaint id | internet mati lagi mati lagi, kerjaan kacau
medium outage complaint id | listrik di komplek kami padam sejak subuh belum nyala juga
high governance complaint id | dana desa nya kemana? jalan masih hancur, kades diduga korupsi
high governance complaint id | Pegawai minta uang pelicin buat urus KTP, ini pungli
high governance complaint id | Limbah pabrik dibuang ke sungai, ikan mati semua
high governance complaint en | You dump waste into our river and call yourself green
high governance complaint en | They haven't paid their workers for three months
high labelling complaint id | Tanggal kadaluarsanya dihapus terus ditempel baru
high labelling complaint id | logo halalnya kok gak ada nomor sertifikatnya, ini bohong ya
medium labelling complaint en | The label says 500 g but it weighs 430
high counterfeit complaint id | Sepatunya KW, bukan ori, padahal toko resmi
high counterfeit complaint en | You sold me a fake iPhone
high counterfeit complaint id | parfumnya palsu, baunya beda sama yg di counter
high product_quality complaint id | susunya udah expired 2 bulan masih dijual
high product_quality complaint en | Bread was mouldy when I opened it
medium product_quality complaint id | Ayamnya alot, nasinya dingin, kecewa berat
medium product_quality complaint id | bahannya tipis banget gak sesuai gambar
medium product_quality complaint en | The fabric feels cheap and the colour faded after one wash
medium product_quality complaint en | Coffee was cold and tasteless
medium product_quality complaint jv | panganane ora enak blas, larang sisan
medium product_quality complaint su | kadaharanana teu ngeunah pisan, hargana mahal
medium product_defect complaint id | baru dipake 2 hari udah mati total laptopnya
medium product_defect complaint id | Layarnya retak pas dibuka, packing asal2an
medium product_defect complaint id | blendernya gak nyala sama sekali
medium product_defect complaint en | Headphones stopped working after a week
medium product_defect complaint en | Arrived with a cracked screen
medium product_defect complaint en | the zipper broke the first time I used it
medium human_error complaint id | pesen warna hitam dikirim pink, gimana sih
medium human_error complaint id | Salah kirim lagi min, ini udah kedua kali
medium human_error complaint id | paket saya ketuker sama punya orang
medium human_error complaint id | isi paket kurang satu, harusnya tiga
medium human_error complaint en | You sent me the wrong size again
medium human_error complaint en | One item is missing from my order
medium human_error complaint en | The invoice has someone misspelling my name and the wrong address
medium human_error complaint id | nama saya di sertifikat salah ketik
medium service_failure complaint id | Paket udah seminggu gak nyampe2, di chat gak dibales
medium service_failure complaint id | refund dijanjiin 3 hari, ini udah 3 minggu
medium service_failure complaint id | nunggu teknisi dari jam 8 sampe sore gak dateng2
medium service_failure complaint id | pesanan dibatalin sepihak tanpa konfirmasi
medium service_failure complaint id | antri 4 jam cuma buat ambil nomer, parah
medium service_failure complaint id | udah telpon CS 5x diputusin terus
medium service_failure complaint id | Laporan jalan berlubang dari bulan lalu belum ditindak
medium service_failure complaint en | Been on hold for 50 minutes, is anyone there?
medium service_failure complaint en | Still waiting for my refund after six weeks
medium service_failure complaint en | my package is two weeks late and nobody answers
medium service_failure complaint en | Cancelled my booking without telling me
medium service_failure complaint en | Your delivery guy left the box in the rain
medium service_failure complaint jv | wis seminggu paketku durung teko, piye iki
medium service_failure complaint su | pesenan abdi can datang wae geus saminggu
medium service_failure complaint id | Mana nih janji dihubungi 1x24 jam? zonk
medium staff_conduct complaint id | mbak kasirnya jutek bgt, ditanya malah melengos
medium staff_conduct complaint en | Waiter was rude and ignored us
medium staff_conduct complaint id | pelayanannya gak ramah sama sekali
medium misperception complaint id | kirain gratis ongkir, ternyata cuma sampe 10rb, iklannya nipu
medium misperception complaint en | I thought the ad said free, turns out it's only the first month
medium misperception complaint id | Saya kira bonusnya dikirim bareng, ternyata harus klaim dulu, gak jelas infonya
medium service_failure complaint id | hebat ya, paket 3 minggu baru sampe. Juara dah
medium service_failure complaint en | Wow, only 9 days to answer an email. Great job!
medium service_failure complaint en | slow clap for your support team, ticket 4411 open since March
medium outage complaint id | mantap bener internetnya, sehari mati 5 kali 👏👏
medium service_failure complaint id | Terima kasih lho sudah bikin saya nunggu 4 jam 🙃
none none praise id | Makasih min, pesanannya cepet sampe, packing rapi
none none praise id | kopinya enak banget, pasti balik lagi
none none praise id | mantap, cs nya ramah dan solutif
none none praise id | suka banget sama serumnya, muka jadi glowing
none none praise en | Love the new flavour, well done!
none none praise en | Your driver was so kind and on time, thank you
none none praise en | best customer service I've had in years
none none praise jv | apik tenan pelayanane, matur nuwun
none none praise su | raos pisan, hatur nuhun nya
none none praise id | ayam bakarnya juara, sambelnya nampol
none none praise en | this track is fire
none none praise id | konsernya pecah banget, meledak panggungnya
none none praise id | gak nyesel beli di sini, gak ada yang rusak
none none question id | Min jam buka toko hari minggu jam berapa ya?
none none question id | ready ukuran 42 kak?
none none question id | cara daftar member gimana
none none question id | Ini aman gak buat ibu hamil?
none none question en | Do you ship to Surabaya?
none none question en | what are your opening hours on Sunday
none none question en | Is this product safe for kids?
none none question jv | regane piro mas?
none none question su | dupi ieu hargana sabaraha?
none none question id | apakah bisa bayar pakai qris
none none question en | how do I change my password?
none none suggestion id | Saran aja min, tambahin fitur dark mode dong
none none suggestion id | mungkin porsinya bisa digedein dikit kak
none none suggestion en | It would be great if you added Apple Pay
none none suggestion en | suggestion: open a branch in Malang
none none suggestion id | usul, jam bukanya diperpanjang sampai malam
none none neutral id | besok saya ke toko
none none neutral id | sudah saya transfer ya kak
none none neutral en | I'll be there at nine
none none neutral id | nyimak
none none neutral en | following this thread
none none neutral id | Promo berlaku sampai tanggal 30 November
none none spam id | Slot gacor maxwin hari ini klik link di bio
none none spam id | butuh dana cepat? pinjaman tanpa jaminan WA 0812xxxx
none none spam en | Earn $500 a day from home, DM me now
none none spam en | Check my profile for free followers http://x.co/abc
none none spam id | jual followers murah, cek bio kita ya
none none spam en | crypto giveaway, send 1 BTC get 2 back https://t.me/xyz
none none retraction id | maaf min ternyata saya yang salah baca, abaikan yg tadi
none none retraction id | udah beres kak, makasih ya
none none retraction id | Ralat: paketnya ternyata dititip di tetangga
none none retraction en | Never mind, it works now
none none retraction en | Update: they fixed it, thanks for the help
none none retraction en | my bad, I was looking at the wrong account
none none neutral id | ini bukan keracunan kok, cuma masuk angin
none none neutral en | nobody was hurt, it's only a drill
none none question id | kalau kena air bisa korslet gak?
none none praise id | gak pernah keracunan makan di sini, bersih
none none praise en | no scam, really got my parcel
`;
