/** Javanese and Sundanese forms for what people write every day with words that sound grave, and for faults that stay small. */
import type { DailyGrammar } from './incident-sentences.ts';

export const dailyJavanese: DailyGrammar = {
  slots: {
    site: `rumah sakit | kantor polisi | puskesmas | pengadilan | bank | apotek | klinik | pos damkar`,
    job: `polisi | dokter | perawat | pengacara | hakim | wartawan | satpam | bidan`,
    goods: `racun tikus | korek | peso pawon | obat nyamuk | obat mules | gelas kaca | paku | dom jahit | tabung gas | kembang api | gunting`,
    chat: `wis tak transfer yo mbak | wis tak bayar yo mas | nyimak sik | melu nyimak | wis tak kirim datane | cek dm yo | sesuk tak jupuk | oke tak enteni | suwun infone | hadir | bukti transfere wis tak kirim | alamate wis tak ganti | melu yo | wis daftar wingi | tak simpen sik | mengko sore tak mrono`,
    dear: `panggonane | menune | tokone | acarane | konsere | warunge | promone | kontene`,
    hyper: `edan enake | mbledos tenan promone, rame | nggarai kecanduan | marai ngguyu nganti lara weteng | sadis murahe | ngeri enake | pecah tenan`,
    gadget: `hape | kipas | setrika | tv | headset | jam | blender | lampu | radio`,
    quits: `mati dhewe | ora iso urip | rusak padahal lagi tuku | gampang entek batrene | macet tombole | mati kabeh | ora iso dicas`,
    deal: `pesenanku | tiketku | jadwalku | kamare | janjine dokter`,
    slight: `rada asin | rada aneh | rada gosong | kurang seger | kaya wingenane | rada adem | kakehan lenga | kurang bumbu`,
  },
  forms: {
    other: `{chat} | {chat} | {chat} | {chat}, suwun | bapakku {job}, seneng jajan nang kene | kancaku {job} | {dear} cedhak {site} | {site} cedhak kene nang endi yo | aku kerjo nang {site}, kerep pesen {food} | ana {goods} ora mas | {goods} piro regane | {goods}e apik, suwun | {dear} {hyper} | {food} {hyper} | ora ana sing lara, aman kabeh | ora keracunan kok, mung masuk angin | ora sido lapor, wis rampung | ora ana sing kapusan | ora arep nuntut sopo sopo | wis mari, matur nuwun | yen barange rusak piye yo | yen kertune ilang lapor nang endi | mbok ditambahi tempat parkir | luwih apik yen ana menu anget | mugo ditambahi kursi | nonton film perang nang kene seru | dhuwite wis mlebu, suwun | refunde wis tak tampa | anakku seneng dolan nang kene | mas kasire sabar tenan | sing jaga ramah, suwun | salahku dhewe kok, ngapunten | jebul aku sing lali, ngapunten | jebul aku sing salah, wis beres | ayo dolan rene rame rame, {food} enak | viral tenan panggonane, pancen apik | lagi udan deres nang kene | sugeng enjing kabeh | awak kesel bar badminton`,
    ordinary: `{food} {slight} | {food} wingi {slight} | {gadget} {quits} | {gadget}ku {quits} | pesenanku kleru | pesenanku kleru, sing teka liyane | njaluk bakso sing teka soto | jarene gratis jebul mbayar | aplikasine ora iso dibukak | aplikasine error terus | sinyale ilang wiwit esuk | iklane ora cocog karo barange | sing jaga judes | pegawene ora gelem njawab | laporanku ora digubris | dalane rusak ora didandani | dana desane ora jelas | {deal} dibatalke dadakan | apik tenan, ngenteni rong jam ora dilayani | kuciwa aku | kapok mrene | regane kelarangen`,
  },
};

export const dailySundanese: DailyGrammar = {
  slots: {
    site: `rumah sakit | kantor pulisi | puskesmas | pangadilan | bank | apotek | klinik | pos damkar`,
    job: `pulisi | dokter | perawat | pangacara | hakim | wartawan | satpam | bidan`,
    goods: `racun beurit | korek | peso dapur | obat reungit | obat mules | gelas kaca | paku | jarum jait | tabung gas | kembang api | gunting`,
    chat: `tos ditransfer nya teh | parantos dibayar kang | tos dikirim buktina | nyimak heula | ngiring nyimak | mangga diantos | cek dm nya | enjing ku abdi dicandak | nuhun infona | hadir | alamatna tos diganti | hayu ngiring | tos daftar kamari | disimpen heula | engke sonten ka dinya`,
    dear: `tempatna | menuna | tokona | acarana | konserna | warungna | promona | kontenna`,
    hyper: `edan ngeunahna | matak nagih | matak seuri nepi ka nyeri beuteung | sadis murahna | pecah pisan`,
    gadget: `hp | kipas | setrikaan | tv | headset | jam | blender | lampu | radio`,
    quits: `paeh sorangan | teu daekeun hurung | ruksak padahal karek meuli | gancang beak batrena | macet tombolna | teu bisa dicas`,
    slight: `rada asin | rada aneh | rada tutung | kurang seger | teu jiga biasana | rada tiis | loba teuing minyak | kurang bumbu`,
  },
  forms: {
    other: `{chat} | {chat} | {chat} | {chat}, nuhun | pun bapa {job}, resep jajan di dieu | rerencangan abdi {job} | {dear} caket {site} | {site} nu caket di mana nya | abdi damel di {site}, sok mesen {food} | aya {goods} teu kang | {goods} sabaraha hargana | {goods}na alus, nuhun | {dear} {hyper} | {food} {hyper} | teu aya nu tatu, aman sadayana | sanes karacunan, mung asup angin | teu jadi lapor, tos beres | teu aya nu katipu | moal nungtut saha saha | tos damang, hatur nuhun | upami barangna ruksak kumaha nya | upami kartuna leungit lapor ka mana | sae upami aya tempat parkir nu lega | sae upami aya nu langkung alit | mugi ditambihan korsi | lalajo film perang di dieu rame | artosna tos lebet, nuhun | refundna tos katampi | pun anak resepeun ulin di dieu | kasirna sabar pisan | nu jagana someah, nuhun | lepat abdi sorangan, hapunten | geuning abdi nu lepat, hapunten, tos beres | hayu ulin ka dieu babarengan, {food} ngeunah | viral tempatna, memang alus | keur hujan di dieu | wilujeng enjing sadayana | awak cape tas badminton`,
    ordinary: `{food} {slight} | {food} kamari {slight} | {gadget} {quits} | {gadget} abdi {quits} | pesenan abdi salah | pesenan salah, nu datang nu sejen | menta bakso nu datang soto | cenah gratis geuning mayar | aplikasina teu bisa dibuka | aplikasina error wae | sinyalna leungit ti isuk | iklanna teu saluyu jeung barangna | nu jagana judes | pagawena embung ngajawab | laporan abdi teu diwaro | jalanna ruksak teu didangdosan | dana desana teu jelas | hebat euy, ngantosan dua jam teu dilayanan | kuciwa abdi | kapok ka dieu | hargana awis teuing`,
  },
};
