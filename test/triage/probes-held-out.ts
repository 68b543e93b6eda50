// Comments written before the rules and not looked at while building them: they tell how the rules do on new wording.
export const heldOut = `
critical safety complaint id | HP baru seminggu tiba-tiba keluar asap terus njeblug di saku celana
critical safety complaint id | abis makan di sana perut melilit, diare 3 hari, diopname
critical safety complaint id | gigi saya patah gigit kerikil di beras merek ini
critical safety complaint id | Cicak mati di dalam botol saus, nih fotonya
critical safety complaint id | kulit anakku ruam merah dan melepuh setelah pakai popok ini
critical safety complaint id | kipasnya korslet hampir ngebakar rumah
critical safety complaint id | Lift mall nya jatuh, dua orang luka
critical safety complaint id | sesak napas habis disemprot parfumnya, dilarikan ke ugd
critical safety complaint id | Suntikannya salah, kaki nenek saya jadi lumpuh
critical safety complaint en | My laptop battery exploded and burned the desk
critical safety complaint en | three colleagues are sick with diarrhea after your lunch boxes
critical safety complaint en | Found a razor blade inside the candy bar
critical safety complaint en | there are maggots in the dog food
critical safety complaint en | I passed out after two pills of your supplement
critical safety complaint en | The swing broke and my toddler fractured her arm
critical safety complaint en | gas leak in the flat again and your technician won't come
critical safety complaint jv | kompore mbledos, tanganku kobong
critical safety complaint su | beuteung abdi nyeri jeung mencret saatos tuang di dieu
critical labelling complaint en | you forgot to list milk on the ingredients, my girl is allergic and ended up in hospital
critical data_breach complaint id | riwayat chat dan nomor rekening nasabah lain muncul di akun saya
critical data_breach complaint id | Kenapa data pribadi mahasiswa bisa diunduh siapa saja dari webnya
critical data_breach complaint id | email dan password saya ada di forum hacker, sumbernya dari kalian
critical data_breach complaint en | Your site is leaking credit card numbers
critical data_breach complaint en | I got a stranger's bank statement in my inbox
critical data_breach complaint en | my private photos are visible to everyone on your platform
critical fraud complaint id | tabungan ibu saya raib 25 juta di bank ini
critical fraud complaint id | Ditipu mentah2, udah bayar lunas barang fiktif
critical fraud complaint id | kartu kredit dipakai orang buat belanja 9 juta, gak ada notifikasi
critical fraud complaint en | money disappeared from my account and you say it's my fault
critical fraud complaint en | Paid $1200 for a rental that does not exist. Fraudsters.
critical legal_threat complaint id | pengacara saya akan menghubungi anda
critical legal_threat complaint id | Sy bawa kasus ini ke jalur hukum
critical legal_threat complaint id | gue laporin ke BPOM sama polres sekalian
critical legal_threat complaint en | See you in court
critical legal_threat complaint en | I have reported this to the police and the ombudsman
critical legal_threat complaint en | my solicitor is drafting the letter, expect a lawsuit
critical mobilisation complaint id | jangan beli di toko ini lagi gaes, sebarkan!
critical mobilisation complaint id | mari kita uninstall berjamaah
critical mobilisation complaint id | gw spill di twitter biar viral sekalian
critical mobilisation complaint en | Share this everywhere, they must not get away with it
critical mobilisation complaint en | Time to boycott them for good
critical offensive_content complaint id | captionnya menyinggung SARA, parah
critical offensive_content complaint id | admin kalian ngatain kami monyet, rasisme
critical offensive_content complaint en | Refused service because we are black. Discrimination.
critical offensive_content complaint en | Your billboard mocks our religion
critical staff_conduct complaint en | the trainer touched my 14 year old inappropriately
critical staff_conduct complaint id | Dokternya melecehkan pasien perempuan
high staff_conduct complaint id | petugas loketnya ngebentak dan nunjuk2 muka saya
high rumor question id | min, isunya minyaknya dicampur lemak babi, benarkah?
high rumor question en | People are saying your water is contaminated, any truth to that?
high outage complaint id | ATM nya error semua satu kota, ga bisa tarik tunai dari kemarin
high outage complaint en | Nobody in the country can make payments right now, total blackout
medium outage complaint id | websitenya ga bisa dibuka dari semalem
medium outage complaint en | can't log in, it says server unavailable
medium outage complaint id | sinyal ilang terus tiap hujan
high governance complaint id | bansosnya dipotong pak RT 100 ribu, gak transparan
high governance complaint en | Your CEO took bribes and you fired the whistleblower
high labelling complaint id | komposisinya bohong, gula 2x lipat dari yang tertulis
high counterfeit complaint en | these are knockoffs, not genuine leather
high counterfeit complaint id | Barang tiruan dijual harga asli
high product_quality complaint id | roti jamuran dijual, apa ga dicek
medium product_quality complaint id | rasanya hambar kayak air, mahal pula
medium product_quality complaint id | jahitannya lepas semua, kualitas ampas
medium product_quality complaint en | Burger was soggy and the fries were stale
medium product_quality complaint en | looks nothing like the picture
medium product_quality complaint jv | rasane asin banget, gela aku
medium product_defect complaint id | mesin cucinya bocor airnya kemana2
medium product_defect complaint id | tombol powernya macet dari awal beli
medium product_defect complaint en | The remote is dead on arrival
medium product_defect complaint en | keyboard has three keys that don't respond
medium human_error complaint id | alamatnya keliru diinput kurir jadi balik lagi ke gudang
medium human_error complaint id | yang dateng malah punya orang, tertukar nih
medium human_error complaint en | You charged me for two nights, I stayed one
medium human_error complaint en | got someone else's dinner instead of mine
medium service_failure complaint id | komplain dari senin belum ada tanggapan
medium service_failure complaint id | janji jam 10 datengnya jam 5 sore, capek deh
medium service_failure complaint id | uang kembaliannya kok ga masuk2 ke ovo
medium service_failure complaint id | drivernya muter2 gak jelas terus cancel sendiri
medium service_failure complaint id | sampah di gang kami sudah 10 hari tidak diangkut
medium service_failure complaint en | Third technician no-show this month
medium service_failure complaint en | No reply to five emails. Five!
medium service_failure complaint en | where is my parcel? tracking hasn't moved since Monday
medium service_failure complaint en | flight delayed six hours and not even a bottle of water
medium service_failure complaint jv | kurire suwe banget, ora dibales chatku
medium service_failure complaint su | lami pisan ngantosanana, teu diwaler
medium staff_conduct complaint id | pegawainya judes dan sombong
medium staff_conduct complaint en | The receptionist rolled her eyes at us, so arrogant
medium misperception complaint id | di iklan katanya cicilan 0%, kok ada bunganya
medium misperception complaint en | Ad was misleading, I assumed batteries were included
medium service_failure complaint id | keren, janji sehari jadi dua minggu
medium service_failure complaint en | Fantastic, another three hours on hold. Loving it.
medium outage complaint id | selamat ya, servernya tumbang tiap gajian
medium product_defect complaint en | Oh brilliant, it broke on day two
medium service_failure complaint id | kapok belanja di sini
medium product_quality complaint en | never eating here again
medium service_failure complaint id | kecewa sama pelayanannya
medium product_quality complaint id | gak worth it sama sekali
none none praise id | terima kasih pak RT, jalannya sudah mulus
none none praise id | Alhamdulillah barang ori semua, seller amanah
none none praise id | pelayanannya top, dokternya sabar banget
none none praise id | gila enak parah sih ini, nagih
none none praise id | cepet bgt sampenya padahal luar pulau
none none praise en | Honestly the kindest staff, they made our day
none none praise en | Works perfectly, couldn't be happier
none none praise en | Shoutout to Rina at the Depok branch, she is a star
none none praise en | not bad at all, really impressed
none none praise jv | pancen josss, regane murah kualitase apik
none none praise su | alus pisan barangna, moal kapok meser di dieu
none none praise id | promo nya meledak, penjualan naik terus, selamat!
none none praise en | killer deal, my wallet thanks you
none none question id | kak ini bahannya apa ya
none none question id | kapan restock warna biru?
none none question id | Cabang Jogja alamatnya di mana min
none none question id | batas pengembalian berapa hari?
none none question en | Can I pay in installments?
none none question en | which size should I take if I'm 170 cm
none none question en | does it contain nuts?
none none question jv | bukane jam piro kak?
none none question su | aya warna beureum teu?
none none suggestion id | coba deh sediain parkir motor yang lebih luas
none none suggestion id | alangkah baiknya kalau ada menu vegetarian
none none suggestion en | Could you please consider a smaller bottle?
none none suggestion en | You should add a search box to the menu page
none none neutral id | otw ke sana sama keluarga
none none neutral id | ini cabang yang di depan stasiun
none none neutral en | Booked a table for four on Friday
none none neutral en | I saw this in the newspaper
none none neutral id | nomor antrean saya 45
none none spam id | Pinjol cair 5 menit tanpa BI checking, klik bit.ly/xxx
none none spam id | Yang mau penghasilan tambahan 300rb/hari chat WA aku ya
none none spam en | Hot singles near you, click here
none none spam en | I made $9k last week with this broker, message her on telegram
none none retraction id | masalahnya udah kelar ya min, tks
none none retraction id | ternyata saya yg keliru, mohon maaf sebelumnya
none none retraction en | please ignore my earlier message, all sorted
none none retraction en | Found it, it was delivered to my neighbour. Sorry!
none none neutral id | polisi lagi ngatur lalu lintas di depan mall
none none neutral en | the fire station is next to the shop
none none question id | kalo alergi susu boleh makan ini?
none none neutral id | jangan boikot dong, kasihan karyawannya
none none praise en | zero complaints, nothing broke, everything on time
`;
