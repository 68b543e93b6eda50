/** Our own glossary of English, Javanese and Sundanese words → Indonesian, so that what was learned in one language helps in all. */

// `typed=indonesian`; words that mean something else in Indonesian are left out.
const english = `
the=itu this=ini that=itu these=ini those=itu and=dan or=atau but=tapi because=karena since=karena if=kalau when=saat while=sambil although=walaupun though=walaupun however=namun
is=adalah are=adalah was=adalah were=adalah be=jadi been=sudah not=tidak no=tidak never=tidak none=tidak nothing=tidak cannot=tidak without=tanpa isnt=tidak very=sangat really=sangat so=sangat
too=terlalu quite=cukup enough=cukup most=paling more=lebih less=kurang lack=kurang lacking=kurang also=juga only=hanya just=baru still=masih already=sudah yet=belum again=lagi always=selalu often=sering
sometimes=kadang with=dengan for=untuk from=dari to=ke in=di on=di at=di of=dari by=oleh about=tentang than=daripada likes=suka liked=suka
i=saya my=saya me=saya we=kami our=kami us=kami you=kamu your=kamu he=dia she=dia his=dia her=dia they=mereka their=mereka them=mereka people=orang friend=teman friends=teman family=keluarga child=anak
children=anak kids=anak mother=ibu father=ayah husband=suami wife=istri person=orang man=pria woman=wanita
food=makanan foods=makanan drink=minuman drinks=minuman meal=makanan menu=menu restaurant=restoran place=tempat location=lokasi atmosphere=suasana ambience=suasana ambiance=suasana view=pemandangan scenery=pemandangan
room=kamar rooms=kamar hotel=hotel price=harga prices=harga service=pelayanan services=pelayanan serving=pelayanan staff=pegawai waiter=pelayan waiters=pelayan employee=karyawan employees=karyawan taste=rasa tastes=rasa
flavor=rasa flavour=rasa portion=porsi portions=porsi quality=kualitas chicken=ayam fish=ikan rice=nasi meat=daging beef=sapi fried=goreng grilled=bakar soup=sup vegetable=sayur vegetables=sayur coffee=kopi tea=teh
milk=susu water=air cake=kue bread=roti noodle=mie noodles=mie sauce=saus spicy=pedas sweet=manis salty=asin sour=asam bitter=pahit hot=panas warm=hangat cold=dingin fresh=segar tender=empuk crispy=renyah soft=lembut
hard=keras dry=kering oily=berminyak bland=hambar tasteless=hambar delicious=enak tasty=enak yummy=enak delectable=lezat good=bagus great=bagus nice=bagus best=terbaik excellent=memuaskan amazing=luar_biasa awesome=keren
wonderful=indah beautiful=indah pretty=cantik lovely=indah cool=keren perfect=sempurna comfortable=nyaman comfy=nyaman cozy=nyaman cosy=nyaman clean=bersih neat=rapi tidy=rapi friendly=ramah polite=sopan kind=baik helpful=membantu
fast=cepat quick=cepat quickly=cepat slow=lambat slowly=lambat long=lama late=terlambat cheap=murah affordable=terjangkau reasonable=terjangkau expensive=mahal pricey=mahal overpriced=mahal bad=buruk worse=buruk worst=terburuk
terrible=buruk horrible=buruk awful=buruk poor=buruk dirty=kotor filthy=kotor smelly=bau stinky=bau noisy=berisik crowded=ramai narrow=sempit cramped=sempit dark=gelap broken=rusak damaged=rusak wrong=salah mistake=kesalahan error=error
problem=masalah problems=masalah issue=masalah issues=masalah trouble=masalah difficult=sulit easy=mudah easily=mudah complicated=ribet confused=bingung confusing=bingung disappointed=kecewa disappointing=mengecewakan
disappointment=kecewa satisfied=puas satisfying=memuaskan satisfaction=puas happy=senang glad=senang pleased=senang sad=sedih angry=marah upset=kesal annoyed=kesal annoying=menyebalkan tired=capek bored=bosan boring=membosankan
afraid=takut scared=takut ashamed=malu embarrassed=malu proud=bangga grateful=bersyukur thankful=bersyukur thanks=terima_kasih thank=terima_kasih love=suka loved=suka loves=suka hate=benci hated=benci enjoy=menikmati enjoyed=menikmati
recommend=rekomendasi recommended=rekomendasi suitable=cocok fits=cocok worth=layak favorite=favorit favourite=favorit interesting=menarik unique=unik delight=senang fun=seru exciting=seru success=sukses successful=sukses
congratulations=selamat hope=semoga hopefully=semoga win=menang won=menang lose=kalah lost=hilang loss=rugi missing=hilang stolen=dicuri steal=mencuri thief=maling cheat=menipu cheated=ditipu scam=penipuan lie=bohong lied=bohong
liar=pembohong lies=bohong stupid=bodoh dumb=bodoh idiot=goblok crazy=gila lazy=malas arrogant=sombong selfish=egois rude=kasar cruel=kejam evil=jahat corrupt=korup corruption=korupsi crime=kejahatan criminal=kriminal kill=membunuh
killed=dibunuh died=meninggal dead=mati death=kematian sick=sakit pain=sakit hurt=sakit hurts=sakit cry=menangis crying=menangis cried=menangis suffer=menderita victim=korban flood=banjir accident=kecelakaan
government=pemerintah president=presiden election=pemilu party=partai minister=menteri state=negara country=negara police=polisi law=hukum religion=agama
price=harga pay=bayar paid=bayar payment=pembayaran buy=beli bought=beli sell=jual order=pesan ordered=pesan wait=menunggu waiting=menunggu waited=menunggu come=datang came=datang arrive=tiba arrived=tiba go=pergi went=pergi visit=berkunjung
visited=berkunjung eat=makan ate=makan eating=makan try=coba tried=coba want=mau need=butuh use=pakai used=pakai help=bantu ask=tanya asked=tanya answer=jawab replied=dibalas reply=balas call=telepon called=telepon complain=komplain complaint=keluhan
complaints=keluhan cancel=batal cancelled=dibatalkan canceled=dibatalkan refund=refund fail=gagal failed=gagal fails=gagal signal=sinyal network=jaringan internet=internet phone=ponsel card=kartu credit=kredit account=akun money=uang
ticket=tiket flight=penerbangan plane=pesawat train=kereta application=aplikasi promo=promo discount=diskon free=gratis available=tersedia information=info schedule=jadwal today=hari_ini yesterday=kemarin tomorrow=besok day=hari days=hari week=minggu
month=bulan year=tahun hour=jam hours=jam minutes=menit night=malam morning=pagi first=pertama second=kedua last=terakhir new=baru old=lama big=besar small=kecil little=sedikit many=banyak much=banyak lots=banyak all=semua every=setiap
other=lain another=lain same=sama different=beda strategic=strategis spacious=luas wide=luas complete=lengkap various=beragam variety=beragam varied=bervariasi modern=modern traditional=tradisional classic=klasik romantic=romantis
quiet=tenang calm=tenang peaceful=damai safe=aman healthy=sehat fresh=segar cute=lucu funny=lucu handsome=ganteng smart=pintar creative=kreatif diligent=rajin regret=menyesal sorry=maaf unfortunately=sayangnya useless=percuma
waste=sia worry=khawatir worried=khawatir stress=stres lonely=kesepian strange=aneh weird=aneh fake=palsu hoax=hoax trust=percaya honest=jujur professional=profesional responsive=responsif satisfactory=memuaskan decent=lumayan okay=lumayan standard=standar
ordinary=biasa average=biasa usual=biasa normal=biasa famous=terkenal popular=populer legendary=legendaris must=harus should=harus can=bisa could=bisa will=akan would=akan please=tolong why=kenapa how=bagaimana what=apa where=di_mana who=siapa`;
const javanese = `
iki=ini kuwi=itu iku=itu kae=itu lan=dan utawa=atau nanging=tapi amarga=karena merga=karena mergo=karena yen=kalau nek=kalau menawa=kalau sing=yang sek=yang seng=yang ora=tidak mboten=tidak dudu=bukan durung=belum dereng=belum ojo=jangan
wis=sudah uwis=sudah sampun=sudah isih=masih tasih=masih maneh=lagi meneh=lagi banget=banget tenan=sekali temenan=sekali kanggo=untuk dingge=untuk kanggone=untuk saka=dari soko=dari teka=datang marang=kepada menyang=ke neng=di nang=di ing=di ning=di karo=dengan kalih=dengan
 koyo=seperti luwih=lebih paling=paling kurang=kurang akeh=banyak kathah=banyak sithik=sedikit kabeh=semua sedaya=semua saben=setiap kudu=harus kedah=harus isa=bisa iso=bisa saged=bisa arep=akan bakal=akan gelem=mau pengin=ingin kepengin=ingin mung=hanya
dheweke=dia dekne=dia awake=kami dhewe=sendiri aku=saya kula=saya kulo=saya kowe=kamu sampeyan=kamu panjenengan=anda wong=orang tiyang=orang bocah=anak anake=anak kanca=teman konco=teman wedok=wanita lanang=pria
panganan=makanan panganane=makanan dhaharan=makanan pangan=makan mangan=makan maem=makan dhahar=makan ombe=minum ngombe=minum ombenan=minuman unjukan=minuman rasane=rasa regane=harga rego=harga rega=harga pangonan=tempat panggonan=tempat panggonane=tempat papan=tempat nggon=tempat papane=tempat
pelayanane=pelayanan swasana=suasana swasanane=suasana kamare=kamar hawane=udara sego=nasi pitik=ayam pitike=ayam iwak=ikan iwake=ikan banyu=air gedhe=besar gede=besar cilik=kecil amba=luas ombo=luas jembar=luas dhuwur=tinggi cedhak=dekat cedak=dekat adoh=jauh
apik=bagus apike=bagus becik=baik sae=bagus elek=jelek olo=buruk enak=enak eco=enak ngangeni=enak legi=manis pait=pahit asin=asin kecut=asam pedhes=pedas panas=panas adhem=dingin adem=sejuk anget=hangat atos=keras empuk=empuk 
larang=mahal awis=mahal murah=murah mirah=murah resik=bersih reged=kotor rusuh=kotor mambu=bau rame=ramai suwe=lama dangu=lama cepet=cepat gelis=cepat alon=lambat telat=terlambat ngenteni=menunggu nunggu=menunggu ngantri=antre
seneng=senang bungah=senang remen=suka demen=suka tresna=cinta marem=puas maremake=memuaskan gela=kecewa kuciwa=kecewa nggelakake=mengecewakan nesu=marah muring=marah mangkel=kesal anyel=kesal sedhih=sedih susah=sedih nangis=menangis wedi=takut isin=malu bosen=bosan lara=sakit loro=sakit
mumet=pusing angel=sulit gampang=mudah bener=benar luput=salah klera=salah kleru=salah kliru=salah rusak=rusak ilang=hilang kelangan=kehilangan rugi=rugi ngapusi=menipu diapusi=ditipu kapusan=tertipu goroh=bohong nyolong=mencuri maling=maling
ayu=cantik ganteng=ganteng pinter=pintar bodho=bodoh goblok=goblok sregep=rajin sombong=sombong sopan=sopan grapyak=ramah semanak=ramah jujur=jujur matur=terima nuwun=kasih muga=semoga mugo=semoga mugi=semoga sugeng=selamat slamet=selamat
tuku=beli tumbas=beli adol=jual dodol=jual bayar=bayar mbayar=bayar dhuwit=uang duwit=uang dhit=uang teka=datang rawuh=datang lunga=pergi mlebu=masuk metu=keluar bali=kembali balik=kembali takon=tanya njawab=jawab krungu=dengar ndelok=lihat ndeleng=lihat weruh=lihat nganggo=pakai
gawe=membuat nggawe=membuat ngomong=bicara kandha=bilang omah=rumah griya=rumah dinten=hari wingi=kemarin sesuk=besok saiki=sekarang sakniki=sekarang bengi=malam esuk=pagi taun=tahun sasi=bulan anyar=baru lawas=lama kepenak=nyaman penak=nyaman
cocok=cocok jodho=jodoh mati=mati seda=meninggal mateni=membunuh bubar=selesai ndang=segera mangga=silakan monggo=silakan ngapunten=maaf nyuwun=minta njaluk=minta ngapa=kenapa kenapa=kenapa piye=bagaimana kepiye=bagaimana pripun=bagaimana apa=apa opo=apa sapa=siapa sopo=siapa endi=mana kapan=kapan pira=berapa piro=berapa`;
const sundanese = `
ieu=ini eta=itu éta=itu jeung=dan sareng=dan sarta=dan atawa=atau atanapi=atau tapi=tapi nanging=tapi mung=tapi sabab=karena kusabab=karena kumargi=karena margi=karena lamun=kalau upami=kalau mun=kalau nu=yang anu=yang teu=tidak henteu=tidak moal=tidak_akan sanes=bukan 
acan=belum tacan=belum ulah=jangan tong=jangan geus=sudah tos=sudah parantos=sudah entos=sudah masih=masih keneh=masih deui=lagi deuih=juga oge=juga ogé=juga pisan=sekali teuing=terlalu kacida=sangat jang=untuk pikeun=untuk kanggo=untuk tina=dari ka=ke kana=ke di=di dina=di ku=oleh
jiga=seperti siga=seperti kawas=seperti sapertos=seperti leuwih=lebih langkung=lebih kurang=kurang kirang=kurang loba=banyak seueur=banyak saeutik=sedikit sakedik=sedikit kabeh=semua sadaya=semua sadayana=semua unggal=setiap kudu=harus kedah=harus bisa=bisa tiasa=bisa bade=akan arek=akan
hayang=ingin hoyong=ingin daek=mau ngan=hanya wungkul=hanya manehna=dia anjeunna=dia abdi=saya kuring=saya urang=kami maneh=kamu anjeun=kamu jalma=orang jalmi=orang budak=anak murangkalih=anak babaturan=teman rerencangan=teman istri=wanita awewe=wanita lalaki=pria pameget=pria
kadaharan=makanan kadaharanana=makanan tuangeun=makanan tuangeunana=makanan dahar=makan tuang=makan neda=makan inuman=minuman inumanana=minuman leueuteun=minuman nginum=minum ngaleueut=minum rasana=rasa hargana=harga pangaos=harga pangaosna=harga tempatna=tempat palayanan=pelayanan
palayananna=pelayanan palayananana=pelayanan suasanana=suasana kamarna=kamar hawana=udara sangu=nasi hayam=ayam cai=air gede=besar ageung=besar leutik=kecil alit=kecil luhur=tinggi caket=dekat deukeut=dekat jauh=jauh tebih=jauh
alus=bagus saé=bagus sae=bagus hade=baik awon=jelek butut=jelek ngeunah=enak raos=enak pelem=enak pait=pahit asin=asin haseum=asam panas=panas tiis=dingin tiris=dingin haneut=hangat heuras=keras hipu=empuk
mahal=mahal awis=mahal murah=murah mirah=murah beresih=bersih kotor=kotor bau=bau rame=ramai ramé=ramai simpé=sepi lila=lama lami=lama gancang=cepat enggal=cepat enggalna=cepat kendor=lambat elat=terlambat ngadagoan=menunggu ngantosan=menunggu
bungah=senang gumbira=gembira resep=suka bogoh=cinta nyaah=sayang sugema=puas nyugemakeun=memuaskan kuciwa=kecewa nguciwakeun=mengecewakan ambek=marah bendu=marah keuheul=kesal kesel=kesal sedih=sedih nalangsa=sedih ceurik=menangis sieun=takut isin=malu bosen=bosan cape=capek
nyeri=sakit gering=sakit udur=sakit rieut=pusing lieur=pusing hese=sulit sesah=sulit gampang=mudah gampil=mudah bener=benar leres=benar salah=salah lepat=salah ruksak=rusak leungit=hilang ical=hilang rugi=rugi nipu=menipu katipu=tertipu bohong=bohong ngabohong=bohong maling=maling maok=mencuri
geulis=cantik kasep=ganteng pinter=pintar calakan=pintar bodo=bodoh belegug=bodoh getol=rajin sombong=sombong sopan=sopan someah=ramah marahmay=ramah jujur=jujur hatur=terima nuhun=kasih mugia=semoga mugi=semoga muga=semoga wilujeng=selamat salamet=selamat
meuli=beli meser=beli ngajual=jual mayar=bayar duit=uang artos=uang acis=uang datang=datang sumping=datang dugi=sampai nepi=sampai indit=pergi asup=masuk lebet=masuk kaluar=keluar balik=kembali mulih=pulang nanya=tanya naros=tanya ngajawab=jawab ngawaler=jawab denge=dengar ninggali=lihat ningali=lihat
 nganggo=pakai nyieun=membuat ngadamel=membuat ngomong=bicara nyarios=bicara ceuk=kata imah=rumah poe=hari poé=hari dinten=hari kamari=kemarin kamari=kemarin isukan=besok enjing=besok ayeuna=sekarang peuting=malam wengi=malam isuk=pagi beurang=siang
taun=tahun bulan=bulan sasih=bulan anyar=baru enggal=baru lila=lama betah=betah merenah=nyaman ngarareunah=nyaman cocog=cocok paeh=mati maot=meninggal maéhan=membunuh réngsé=selesai mangga=silakan punten=maaf hapunten=maaf nyuhunkeun=minta naha=kenapa kunaon=kenapa
kumaha=bagaimana naon=apa saha=siapa iraha=kapan sabaraha=berapa janten=jadi jadi=jadi nyaeta=adalah mangrupikeun=merupakan kabogoh=pacar endah=indah éndah=indah`;

/** Typed word → Indonesian words. */
export const glossary: ReadonlyMap<string, readonly string[]> = new Map(
  [sundanese, javanese, english]
    .join(' ')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((pair) => {
      const [typed = '', meaning = ''] = pair.split('=');
      return typed === meaning ? [] : [[typed, meaning.split('_')] as const];
    }),
);
