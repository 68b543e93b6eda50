// Comments kept apart while the rules were mended on the families, then mended on themselves.
export const second = `
critical safety complaint id | abis pake lipstiknya bibir gw bengkak segede jempol
critical safety complaint id | satu kelas diare gara2 jajanan kantin ini
critical safety complaint id | tabung gas 3kg nya nyembur api pas dipasang
critical safety complaint id | ada beling di es batunya, lidah sy sobek
critical safety complaint id | remnya gak makan, hampir nyemplung jurang
critical safety complaint id | ortu sy kritis stlh disuntik di klinik kalian
critical safety complaint id | ayunannya ambrol, tangan anakku patah
critical safety complaint id | dispensernya nyetrum, untung ga mati
critical safety complaint id | bayi sy sesek napas abis minum sirup ini
critical safety complaint id | ada tikus mati di tandon air kalian, warga pada gatel2
critical safety complaint en | found a needle in the teddy bear you sold us
critical safety complaint en | my wife is in intensive care because of your oysters
critical safety complaint en | the blender blade flew off and slashed my hand
critical safety complaint en | smoke pouring out of the dishwasher
critical safety complaint en | kid got burned by the soup your waiter spilled
critical safety complaint en | our dog had seizures after eating these treats
critical safety complaint jv | bapakku semaput bar nginum jamu iki
critical safety complaint jv | ono paku nang jero bakso, untune pecah
critical safety complaint su | abdi sakulawarga keracunan saatos tuang di dieu
critical safety complaint su | aya hileud dina sanguna
critical data_breach complaint id | kok riwayat belanja org lain muncul di hp sy
critical data_breach complaint id | data nasabah dijual di forum, bank apaan nih
critical data_breach complaint id | akun gojek sy diambil alih orang
critical data_breach complaint en | why is my home address showing up in a Google search of your site
critical data_breach complaint en | got a stranger's medical report in my inbox
critical fraud complaint id | duit di dompet digital raib 3 juta
critical fraud complaint id | sy kena tipu penjual di sini, barang ga pernah dikirim
critical fraud complaint id | ada tagihan paylater padahal ga pernah pake
critical fraud complaint en | there are three withdrawals I did not make
critical fraud complaint en | this shop is a scam, took my money and disappeared
critical legal_threat complaint id | sy tuntut ganti rugi lewat jalur hukum
critical legal_threat complaint id | udah sy adukan ke ombudsman dan OJK
critical legal_threat complaint en | expect a letter from my attorney
critical legal_threat complaint en | filing a complaint with the consumer protection agency
critical mobilisation complaint id | ayo boikot bareng2, jangan kasih ampun
critical mobilisation complaint id | viralin aja gan biar kapok
critical mobilisation complaint en | sign the petition to shut them down
critical mobilisation complaint en | protest outside their head office on friday, who's in
critical offensive_content complaint id | caption kalian ngehina umat kristen
critical offensive_content complaint en | the waiter called my friend a racial slur
critical staff_conduct complaint id | kurirnya ngintip istri sy mandi
critical staff_conduct complaint en | the masseur groped me
high outage complaint id | internet down seluruh kota dari subuh
high outage complaint en | nobody in the country can make calls
high governance complaint id | dana desa dimakan lurah
high governance complaint en | you fired pregnant workers
high counterfeit complaint id | sepatunya palsu, jahitannya beda sama yg asli
high counterfeit complaint en | sold me a fake iphone
high product_quality complaint id | dagingnya bau busuk berlendir
high product_quality complaint en | mould all over the bread
high labelling complaint id | di label less sugar tapi gulanya 30 gram, bohong
medium service_failure complaint id | chat dr senin ga digubris
medium service_failure complaint id | janji teknisi dtg pagi, smpe mlm zonk
medium service_failure complaint id | keren banget ya, sebulan laporan ga ada kabar
medium service_failure complaint id | pesawat delay 6 jam tanpa kompensasi
medium service_failure complaint id | barang dibilang sampe padahal ga ada yg nerima
medium service_failure complaint en | two hours on hold and then you hung up
medium service_failure complaint en | great, another week without an answer
medium service_failure complaint en | where is my refund, it has been a month
medium service_failure complaint jv | suwe banget antrine, sing ngladeni mung siji
medium service_failure complaint su | lila pisan ngantosan na, tilu jam
medium product_defect complaint id | tombolnya macet, baterenya cepet drop
medium product_defect complaint en | the handle snapped on day two
medium product_defect complaint en | it won't hold a charge anymore
medium product_quality complaint id | kopinya encer, rotinya bantet
medium product_quality complaint id | warnanya luntur sekali cuci
medium product_quality complaint en | the curry was bland and mostly water
medium human_error complaint id | salah kirim, saya pesen kemeja dapetnya celana
medium human_error complaint en | you sent me someone else's order
medium staff_conduct complaint id | pelayannya songong, nanya doang dijudesin
medium staff_conduct complaint en | staff couldn't care less and laughed at us
medium outage complaint id | webnya error 500 mulu
medium outage complaint en | app crashes every time I open the cart
medium misperception complaint id | katanya cashback, eh taunya cuma voucher
medium misperception complaint en | ad said unlimited, turns out there is a cap
none none praise id | seneng bgt sama pelayanannya, ramah2
none none praise id | pedesnya bikin mati rasa, mantap
none none praise en | best coffee in town, hands down
none none praise en | sick beats, amazing show
none none praise jv | apik tenan barange, matur nuwun
none none question id | min buka sampai jam berapa?
none none question id | bisa buat kulit sensitif ga kak?
none none question en | can I change my delivery date?
none none question en | does it contain gluten?
none none suggestion id | usul dong, jam bukanya dipagiin
none none suggestion en | would love a larger size
none none neutral id | saya polisi, mau pesan 20 kotak
none none neutral id | lagi di rumah sakit jenguk temen
none none neutral en | ordered it yesterday for my sister
none none neutral en | reading about the big fire of 1906
none none neutral id | tidak ada yang luka, cuma latihan
none none spam id | pinjaman online cair 5 menit hub wa
none none spam en | hot crypto signals join our telegram
none none retraction id | min sudah masuk refundnya, makasih
none none retraction en | my bad, I misread the date
none none retraction su | geus katarima barangna, hatur nuhun
none none praise id | gak kecewa sama sekali belanja di sini
none none question id | kalau bayi ga sengaja ketelan bahaya ga?
none none neutral id | jangan boikot dong, kasihan karyawannya
`;
