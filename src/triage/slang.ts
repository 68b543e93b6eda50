/** Our own list of informal spellings: what people type → the plain word; pairs are `typed=plain` (`_` for a space). */

const pairs = `
ga=tidak gak=tidak gk=tidak g=tidak nggak=tidak ngga=tidak enggak=tidak engga=tidak kagak=tidak kaga=tidak tdk=tidak tak=tidak tida=tidak gx=tidak nda=tidak
ndak=tidak gada=tidak_ada gaada=tidak_ada gapapa=tidak_apa gpp=tidak_apa gabisa=tidak_bisa gakbisa=tidak_bisa gamau=tidak_mau gajelas=tidak_jelas gaje=tidak_jelas
gatau=tidak_tahu gtau=tidak_tahu gtw=tidak_tahu blm=belum blom=belum belom=belum blum=belum bkn=bukan jgn=jangan jangn=jangan jngn=jangan tnp=tanpa
udah=sudah udh=sudah dah=sudah sdh=sudah ud=sudah uda=sudah sdah=sudah dh=sudah lg=lagi lgi=lagi lgsg=langsung lgsung=langsung lngsung=langsung
bgt=banget bangett=banget bgtt=banget bngt=banget bngtt=banget bener=benar bnr=benar bner=benar bnran=benar beneran=benar sangad=sangat sgt=sangat skali=sekali
skl=sekali bgs=bagus bgus=bagus baguss=bagus jlk=jelek jelekk=jelek mantab=mantap mantul=mantap mntp=mantap mantep=mantap cakep=bagus josss=bagus jos=bagus joss=bagus
ok=oke okeh=oke okey=oke oks=oke rekomen=rekomendasi recomended=rekomendasi rekomended=rekomendasi recomend=rekomendasi 
makasih=terima_kasih mksh=terima_kasih makasi=terima_kasih mksih=terima_kasih maksih=terima_kasih trims=terima_kasih tks=terima_kasih trmksh=terima_kasih terimakasih=terima_kasih
tengkyu=terima_kasih nuhun=hatur_nuhun suwun=matur_nuwun nuwun=matur_nuwun thx=thanks thanx=thanks tq=thanks ty=thanks thnx=thanks thks=thanks tysm=thanks thankyou=thanks
yg=yang yng=yang dgn=dengan dg=dengan dngn=dengan utk=untuk untk=untuk bwt=untuk krn=karena karna=karena krna=karena soalnya=karena gara=karena
tp=tapi tpi=tapi ttp=tetap tetep=tetap jd=jadi jdi=jadi klo=kalau kalo=kalau kl=kalau klu=kalau jika=kalau bila=kalau dr=dari dri=dari dlm=dalam dalem=dalam
pd=pada sm=sama sma=sama ama=sama spt=seperti kayak=seperti kyk=seperti kek=seperti sprti=seperti aja=saja aj=saja doang=saja doank=saja sj=saja
jg=juga jga=juga jug=juga bs=bisa bsa=bisa biza=bisa hrus=harus mesti=harus musti=harus mo=mau mw=mau pgn=ingin pengen=ingin pingin=ingin pengin=ingin
tau=tahu tauk=tahu tw=tahu blg=bilang blng=bilang ngomong=bicara knp=kenapa knapa=kenapa napa=kenapa ngapa=kenapa kpn=kapan gmn=bagaimana gmna=bagaimana gimana=bagaimana
bgmn=bagaimana gmana=bagaimana pgmn=bagaimana dmn=di_mana dmna=di_mana dimana=di_mana brp=berapa brapa=berapa apkh=apakah sapa=siapa
sy=saya sya=saya gw=saya gue=saya gua=saya gwe=saya guwe=saya aku=saya aq=saya ak=saya akuh=saya lu=kamu lo=kamu loe=kamu elo=kamu elu=kamu kmu=kamu
org=orang orng=orang ortu=orang_tua tmn=teman temen=teman cust=pelanggan costumer=pelanggan 
brg=barang brng=barang brang=barang pkt=paket paketan=paket pket=paket psn=pesan psen=pesan pesen=pesan psnan=pesanan orderan=pesanan krm=kirim kirm=kirim
krim=kirim dikirm=dikirim dkirim=dikirim nyampe=sampai nyampek=sampai sampe=sampai smpe=sampai ampe=sampai nyampai=sampai dtg=datang dateng=datang dtng=datang
lm=lama lamaaa=lama lamban=lambat lelet=lambat lemot=lambat telat=terlambat telatt=terlambat ngaret=terlambat molor=terlambat cpt=cepat cepet=cepat cpet=cepat
nunggu=menunggu nungguin=menunggu tunggu=menunggu tungguin=menunggu ditungguin=ditunggu ngantri=antre antri=antre ngantre=antre bls=balas bales=balas dibales=dibalas
dbls=dibalas dibls=dibalas respon=respons repson=respons respond=respons slowrespon=lambat_respons slowres=lambat_respons fastrespon=cepat_respons fastres=cepat_respons
hr=hari hri=hari mgg=minggu mggu=minggu bln=bulan thn=tahun taun=tahun jm=jam mnt=menit kmrn=kemarin kmren=kemarin kemaren=kemarin td=tadi tdi=tadi skrg=sekarang
skrng=sekarang skg=sekarang skr=sekarang bsk=besok ntar=nanti ntr=nanti trs=terus trus=terus truss=terus slalu=selalu sll=selalu mulu=selalu melulu=selalu
bnyk=banyak byk=banyak bnyak=banyak dikit=sedikit dkit=sedikit smua=semua sma2=sama smuanya=semua cm=cuma cman=cuma cuman=cuma hny=hanya msh=masih masi=masih msih=masih
emg=memang emang=memang mmg=memang ky=seperti kykny=seperti kayaknya=sepertinya kyknya=sepertinya spertinya=sepertinya mgkn=mungkin mungkn=mungkin pst=pasti
hrga=harga hrg=harga mhl=mahal mhal=mahal mrh=murah mrah=murah dpt=dapat dapet=dapat dpet=dapat ngasih=memberi kasih=beri ksh=beri kasi=beri dikasih=diberi ngirim=mengirim
ngirimin=mengirim nerima=menerima trima=terima dtrima=diterima pake=pakai pk=pakai pke=pakai makek=pakai dipake=dipakai bli=beli beliin=beli belinya=beli
bikin=membuat bkin=membuat ngebikin=membuat liat=lihat lht=lihat ngeliat=melihat keliatan=kelihatan denger=dengar dngr=dengar kedengeran=terdengar nyari=mencari nanya=bertanya nnya=bertanya
tny=tanya tnya=tanya kcewa=kecewa kecewaa=kecewa kcw=kecewa nyesel=menyesal nyesal=menyesal sebel=kesal kesel=kesal ksel=kesal jengkel=kesal bete=kesal bt=kesal
rsk=rusak rsak=rusak rusakk=rusak ancur=hancur pch=pecah pecahh=pecah ilang=hilang ilg=hilang hlng=hilang ilng=hilang raib=hilang boong=bohong ngibul=bohong
tipu=tipu nipu=menipu penipuu=penipu pnp=penipu ketipu=tertipu ngaco=kacau kaco=kacau parahh=parah prh=parah prah=parah ampas=buruk payah=buruk
kres=bermasalah eror=error errorr=error erorr=error ngelag=lag ngeleg=lag ngehang=hang ngeblank=blank ngeframe=lag ngebug=bug donlot=unduh donload=unduh 
apk=aplikasi apl=aplikasi aplikasiny=aplikasi apps=app hp=ponsel hape=ponsel hpku=ponsel handphone=ponsel wa=whatsapp nmr=nomor rek=rekening tf=transfer trf=transfer tfan=transfer
duit=uang doku=uang uangg=uang refun=refund rifan=refund rfund=refund balikin=kembalikan dibalikin=dikembalikan balikinnya=kembalikan mlm=malam pgi=pagi sng=siang
mbak=kak mba=kak kk=kak kakak=kak kka=kak ka=kak sis=kak sist=kak min=admin mimin=admin mint=admin adminnya=admin bpk=bapak ibuk=ibu bu=ibu 
tlg=tolong tlng=tolong plis=tolong pliss=tolong plz=please pls=please plss=please mhn=mohon mohn=mohon maap=maaf mf=maaf sori=maaf sory=sorry sry=sorry
rs=rumah_sakit viralin=viralkan diviralin=diviralkan boikott=boikot boycot=boycott boikotin=boikot laporin=laporkan dilaporin=dilaporkan nglapor=melapor ngelapor=melapor
nuntut=menuntut tuntutin=tuntut muntah2=muntah mencret2=mencret gatel=gatal gatel2=gatal gatal2=gatal ngerusak=merusak meledug=meledak mledak=meledak meleduk=meledak njebluk=njeblug
kebakar=terbakar nyetrum=kesetrum kestrum=kesetrum konslet=korsleting korslet=korsleting korslet2=korsleting ngebul=berasap
ppl=people nobodys=nobody noones=nobody noone=nobody trnyata=ternyata taunya=ternyata ur=your bcs=because bcz=because cuz=because coz=because tbh=honestly imo=opinion gonna=going_to wanna=want_to gotta=got_to dunno=dont_know
dont=not didnt=not doesnt=not wont=not cant=not cannot=not isnt=not wasnt=not arent=not werent=not hasnt=not havent=not hadnt=not couldnt=not wouldnt=not shouldnt=not aint=not
jatoh=jatuh kejatoh=jatuh ketelen=ketelan kelelep=tenggelam sesek=sesak lemes=lemas ngehina=menghina ngerendahin=merendahkan ngelecehin=melecehkan nyinggung=menyinggung
ngejek=mengejek ngeblok=blokir diblok=diblokir keblokir=diblokir kesebar=tersebar nyebar=menyebar nyebarin=sebarkan sumebar=tersebar mkn=makan mnm=minum mnum=minum
trjatuh=jatuh jtuh=jatuh sakt=sakit skit=sakit pngsan=pingsan racn=racun krcunan=keracunan kracunan=keracunan kbakaran=kebakaran kbakar=terbakar mldak=meledak mledk=meledak anakq=anakku ank=anak
kga=tidak tdak=tidak tidk=tidak gbs=tidak_bisa gabs=tidak_bisa ngebuang=buang plisi=polisi polsi=polisi lpor=lapor lpr=lapor pnjara=penjara byr=bayar
dket=dekat mkanan=makanan mknan=makanan mkan=makan ksini=ke_sini kesini=ke_sini smpai=sampai nympe=sampai ngilang=menghilang raibb=raib kecolong=dicuri kecurian=dicuri
abis=habis hbs=habis slh=salah jatohin=jatuh ngejatuhin=jatuh megangin=memegang mukulin=memukul digebukin=dipukuli gebukin=memukul dihajar=dipukuli ngehajar=memukul

`;

/** Typed form → plain words. */
export const slang: ReadonlyMap<string, readonly string[]> = new Map(
  pairs
    .split(/\s+/)
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1).split('_')] as const;
    }),
);
