/** Classes of words that mean the same to tone, in both languages: they let the classifier see "you should have" in new words. */

const classes: Record<string, string> = {
  you: `you your yours yourself customer customers buyer buyers passenger passengers patient guest kakak kak bapak pak ibu bu anda kamu situ
    pelanggan pembeli penumpang pasien konsumen nasabah warga`,
  we: 'we our us ours ourselves kami kita',
  other: `courier bank airport airline supplier vendor contractor neighbour neighbours neighbor organisers factory landlord mall builders
    distributor carrier competitor rival hacker hackers thief weather storm insider kurir ekspedisi pemasok bandara maskapai panitia kontraktor
    tetangga pengelola pabrik pesaing peretas oknum cuaca maling pihak`,
  not: `not no never none nobody nothing nowhere neither cannot can't won't don't didn't doesn't isn't wasn't aren't tidak tak nggak gak ga
    bukan belum takkan jangan tanpa`,
  if: 'if should in-case whether jika bila apabila kalau seandainya andai bilamana sekiranya',
  feel: `offended upset uncomfortable displeased dissatisfied inconvenienced disappointed offence unhappy tersinggung berkenan nyaman
    kecewa puas memuaskan terganggu dirugikan`,
  sure: `definitely certainly surely guaranteed guarantee guarantees always certain promise promised swear vow assure absolutely forever
    pasti dijamin jamin menjamin selalu janji berjanji bersumpah selamanya terjamin yakin`,
  perhaps: `probably perhaps maybe possibly apparently seems seemingly likely suspect suspected guess rumour reportedly presumably allegedly
    hunch think believe assume sepertinya tampaknya kayaknya kelihatannya mungkin kemungkinan barangkali diduga dugaan menduga curiga
    katanya kabarnya konon rasanya agaknya jangan-jangan kira mengira`,
  law: `negligent negligence liable liability damages sue court law legally legal guilty breach violated violation compensation settlement
    lawsuit criminal lalai kelalaian keteledoran teledor hukum pengadilan gugat digugat tuntut dituntut tuntutan santunan melanggar
    pelanggaran undang pidana kompensasi wanprestasi`,
  sorry: 'sorry apologise apologize apologies apology regret maaf maafkan menyesal memohon',
  all: 'all every each everything everyone anyone whoever whatever semua seluruh setiap segala siapapun apapun siapa tiap',
  ought: 'should ought supposed must need seharusnya semestinya harusnya mestinya sebaiknya harus',
  because: 'because since as due therefore so karena sebab akibat gara-gara soalnya jadi makanya sehingga',
  wrong: `wrong fault mistake error problem careless blame broke broken failed salah kesalahan keliru kekeliruan masalah ceroboh rusak
    gagal kendala`,
  fine: `fine correct right proper fair best perfect normal standard procedure procedures rules policy certified accredited trained
    professional benar tepat wajar pantas layak sesuai prosedur sop standar aturan terbaik terakreditasi bersertifikat profesional maksimal`,
  praise: `great clever brilliant impressive wow bravo genius congratulations hooray amazing smart wonderful hebat pintar keren mantap
    luar wah hore selamat cerdas jenius bravo asyik`,
  crown:
    'king queen majesty highness boss sire lord royal servants raja ratu paduka yang-mulia baginda bos tuan putri hamba titah',
  again: 'again ever anymore lagi terulang pernah',
  doing: `checking looking investigating repairing replacing refunding sending testing collecting memeriksa mengecek menelusuri
    memperbaiki mengganti mengirim mengembalikan menarik menghubungi menguji mengumpulkan`,
};

/** The class of each listed word, lower case. */
const classOf = new Map(
  Object.entries(classes).flatMap(([name, words]) => words.split(/\s+/).map((word) => [word, name] as const)),
);

/** The classes met in a sentence, in its order, a class directly repeated counted once. */
export function conceptsOf(words: readonly string[]): string[] {
  const met = words.flatMap((word) => classOf.get(word) ?? []);
  return met.filter((name, at) => name !== met[at - 1]);
}
