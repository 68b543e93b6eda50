/** Our own words and phrases for each concept of the rules, in Indonesian, English, slang, Javanese and Sundanese. */

// Entries are separated by blanks; `_` joins a phrase, `*` at the end stands for any ending. Words also match with affixes.
export const conceptWords = {
  // Harm to people.
  fire: `
    meledak meletus terbakar kebakar kebakaran berasap korsleting kesetrum nyetrum mbledos mbeledos njeblug
    njeblos kobong kobongan kahuruan bitu ngabeledug nyamber_api keluar_asap keluar_api percikan_api ngeluarin_asap
    ngeluarin_api muncul_api explod* explosion caught_fire catch_fire on_fire burst_into_flames in_flames blew_up
    blow_up started_smoking smoke_coming smoke_came sparks sparking electrocut* electric_shock burned_down
    burnt_down melted overheat* ngebakar_rumah membakar_rumah arus_pendek
  `,
  harm: `
    keracunan karacunan muntah mutah wutah utah diare mencret diarrhea diarrhoea opname diopname pingsan luka
    terluka berdarah pendarahan melepuh tersedak keselek kesedak kejang keguguran kecelakaan celaka overdosis ruam
    bentol alergi iritasi bengkak sesak_napas sesak_nafas susah_napas gatal_gatal gatal_semua merah_gatal
    bengkak_merah patah_tulang gigi_patah gigi_saya_patah sakit_perut perut_melilit perut_sakit perut_mules
    nyeri_beuteung beuteung_nyeri lara_weteng mules_banget masuk_rumah_sakit neng_rumah_sakit dibawa_ke_rumah_sakit
    bawa_ke_rumah_sakit larikan_ke_rumah_sakit lari_ke_rumah_sakit masuk_ke_rumah_sakit dilarikan dirawat igd ugd
    icu ambulans ambulance poisoned poisoning food_poisoning threw_up throwing_up throw_up vomit* puked puking
    in_the_er to_the_er emergency_room unconscious fainted passed_out collapsed_on allergic_reaction anaphyla* rash
    hives swollen swelling swelled bleeding bled injur* chemical_burn* burns_on burned_my burnt_my scald* chok*
    seizure* fracture* broke_my_arm broke_my_leg broke_her broke_his lost_consciousness miscarriage stitches
    sick_after got_sick are_sick made_me_sick made_us_sick are_all_sick sick_with breathing_problem* cant_breathe
    could_not_breathe hampir_mati nyaris_mati almost_died nearly_died almost_killed meninggal tewas korban_jiwa
    bunuh_diri kill_myself suicide end_my_life infeksi infected infection tiba-tiba_kejang kritis muntah2 rawat_inap
    murus vomit vomiting vomited nauseous hospitalized hospitalised seizure seizures salmonella gatal_sebadan
    ruam_sebadan semaput kejet sesek_napas sesek_nafas a_n_e
  `,
  hazard: `
    rem_blong blong bocor_gas gas_bocor tabung_bocor gas_nya_bocor gasnya_bocor gas_leak leaking_gas carbon_monoxide
    brakes_failed brake_failed brake_failure brakes_stopped airbag collapsed roboh ambruk runtuh menimpa ketiban
    kejatuhan lift_jatuh liftnya_jatuh lift_nya_jatuh lift_mall_nya_jatuh elevator_fell wheel_came_off ban_lepas
    tabung_oksigennya_kosong oksigen_kosong kabel_terkelupas salah_dosis dosis_salah salah_obat obat_salah
    wrong_medicine wrong_dose wrong_medication salah_suntik suntikannya_salah contaminated_batch nyaris_tenggelam
    hampir_tenggelam drowning
  `,
  object: `
    paku kawat besi logam kaca beling silet jarum kerikil kecoa kecoak coro belatung ulat lalat laler cicak tikus
    beurit serpihan staples pecahan peniti sekrup mur_baut metal glass needle razor blade nail screw wire cockroach*
    roach* maggot* worm* rat mouse mice rodent* larva* bug bugs insect* beetle* lizard plastic plastik batu ranjau
    sheep_tick tulang_tajam sharp_bone splinter* staple shard* rodent_droppings kotoran_tikus steples isi_staples
    potongan baut mur puntung gigi_palsu plester benda_asing lidi_tajam aluminium nails needles stone stones pebble
    screws bolt fingernail bandaid shard shards splinter splinters cigarette glove ulet kecoane cecak kutu cacing
    serangga lipan kelabang jangkrik kaki_seribu lintah bangkai sireum cakcak hileud maggot maggots cockroach
    cockroaches roach roaches worm worms rats rodent insect insects flies gecko larva larvae weevil weevils beetle
    beetles spider moth slug snail frog caterpillar
  `,
  hair: `rambut hair semut ants lalat_kecil`,
  food: `
    makanan nasi roti susu bubur sereal mie bakso minuman botol kaleng kemasan sayur sayurnya saus sambal beras kopi
    teh biskuit permen cokelat coklat jus sosis ayam daging ikan soto kue snack bekal catering katering sego
    panganan kadaharan inuman dahar kadahar ketelan tertelan ketelen tergigit gigit cereal bread milk burger food
    meal drink rice soup salad yogurt yoghurt candy chocolate cookie* biscuit* sandwich pizza pasta noodle* sausage*
    chicken bottle can juice coffee snack* cake lunch dinner breakfast bite bit swallowed chewing bar dessert steak
    fries can_of menu formula popok baby_food dog_food cat_food nasgor rotine makan makanannya minum memakan
    menyantap mi sup sate keripik kerupuk kotak bungkus gula garam minyak martabak gorengan tahu tempe telur keju
    mentega selai es_krim donat bumbu kecap sarden kornet mpasi jajan jajanan camilan cemilan rendang gado pecel
    lontong ketupat kurma madu hidangan masakan lauk piring mangkuk gelas tuang nginum noodle noodles jar biscuit
    cookie cookies muesli porridge sausage sausages meat fish egg eggs dish plate bowl chips crisps ice cream sauce
    honey cheese butter flour granola pie dumpling dumplings taco wrap curry kibble bun doughnut donut pudding latte
    sangu sanguna sega endog iwak kwetiau kwetiaw geprek cilok cimol seblak pempek siomay batagor boba lemper klepon
    risol tempura sushi ramen bihun capcay rawon tongseng gulai opor dimsum kebab burrito beans oatmeal nugget
    cendol dawet wedang jamu bakpia bakpao pisang apel mangga buah sayuran lalapan tumpeng bento smoothie milkshake
    tea hotdog ham tuna oysters oyster shrimp shrimps crab lobster cumi kepiting apple lettuce spinach popcorn
    nachos tortilla bagel pancake pancakes waffle muffin croissant mendoan sirup syrup
  `,
  found: `
    ada nemu menemukan ketemu isinya isi dalam di_dalam dalamnya jero aya ono meh tergigit gigit found find
    there_was there_were there_is there_are inside in_my bit_into piece_of pieces_of full_of contains mengandung
    tersangkut nemuin temukan ditemukan terdapat berisi muncul ana manggih finding discovered contained bit crunched
  `,
  child: `
    anak anakku bayi balita bayiku budak bocah bocahku cucu baby babies toddler infant newborn child children kid
    kids daughter son siswa murid anaknya putri putra putriku ponakan keponakan adek siswi bocahe orok grandson
    granddaughter niece nephew minors teen teenager schoolgirl schoolboy pupils
  `,
  allergen: `
    kacang peanut* nut nuts milk gluten dairy shellfish seafood kerang udang telur egg eggs wheat soy kedelai susu
  `,
  allergic: `alergi allerg* anaphyla* intoleran*`,
  label: `
    label kemasan ditulis tertulis tulis tercantum dicantumkan komposisi komposisinya ingredients ingredient list
    list_of listed says packaging nut_free
  `,
  // Data of others.
  data: `
    data akun rekening nomor_rekening nomor_telepon nomor_ponsel nomor_hp ponsel alamat tagihan invoice* ktp nik
    foto chat riwayat identitas kk password sandi pin email transaksi privasi profil pesanan records record
    customer_data personal_data account accounts address addresses statement statements photos photo messages
    message info information details results phone_number phone_numbers card_number card_numbers credit_card medical
    database bill bills inbox documents passport ssn datanya foto_ktp nomor rekam_medis medis kontak invoice
    invoices passwords number numbers emails profile card cards history chats personal
  `,
  exposed: `
    bocor kebocoran tersebar disebar sebar menyebar terekspos dijual dijualbelikan muncul kelihatan terlihat tampil
    lihat bisa_lihat bisa_diunduh diunduh_siapa diakses dipublikasikan leak* exposed expose visible public posted
    hacker_forum dark_web darkweb sold shows showing see open_to emailed sent got seeing forum_hacker access
    download* published breach*
  `,
  others: `
    orang_lain pelanggan_lain nasabah_lain pengguna_lain user_lain pihak_lain pihak_ketiga punya_orang siapa_saja
    publik orang_ramai somebody_else someone_else other_people other_customer* another_customer another_patient
    another_person another_user other_user* stranger* everyone anyone hacker* telegram forum grup peretas
    other_patients other_peoples somebody_elses someone_elses third_part* pinjol
  `,
  hacked: `
    dibobol kebobolan bobol diretas dihack kehack hacked hack data_breach breached data_bocor kebocoran_data
    akun_diambil account_was_hacked dibajak taken_over leaking_our leaked
  `,
  privacy: `data pribadi privasi privacy`,
  // Money and fraud.
  money: `
    uang saldo dana transfer ditransfer rekening tabungan juta jt rupiah ribu kartu_kredit kartu atm debit kredit
    dompet lunas bayar dibayar money balance card account wallet bank cash dollars usd paid pay payment savings
    deposit refund charges charge rental cent duit deposito gaji gopay ovo funds payments duwit artos acis duwitku
  `,
  gone: `
    hilang ludes raib lenyap kabur kebobol kedebet terdebet kepotong terpotong disedot dikuras terkuras kesedot
    berkurang_sendiri dipakai_orang dicuri nyolong gone disappeared vanished drained stole stolen took_my emptied
    siphoned missing_from debited dibobol tersedot didebet berkurang leungit ilang withdrawn deducted wiped
  `,
  scam: `
    penipu penipuan menipu ditipu tertipu tipu-tipu fiktif scam scams scammed scammer* fraud fraudster* fraudulen*
    phishing unauthorized unauthorised fake_support fake_account akun_palsu cs_palsu con_artist* conned ponzi
    investasi_bodong bodong katipu kapusan ngapusi ngaku_cs mengaku_cs minta_otp ngaku_layanan swindl* ripped_off
    rip-off defrauded tipu tipuan tipu_tipu
  `,
  // Law.
  law: `
    polisi polda polres polsek kepolisian pengacara somasi pengadilan meja_hijau gugat tuntut pidana perdata advokat
    kuasa_hukum lbh ylki bpkn bpsk ojk bpom ombudsman kominfo komdigi kemendag kemenkes kppu kpk kejaksaan bareskrim
    disnaker jalur_hukum ranah_hukum proses_hukum langkah_hukum secara_hukum lawyer* attorney* solicitor* lawsuit*
    sue suing legal_action court class_action police ftc fda cfpb regulator* trading_standards consumer_protection
    legal_team legal_proceedings press_charges authorities small_claims bbb polri dinkes dprd dpr inspektorat kpai
    komnas ofcom regulator regulators prosecutor attorney attorneys lawyer lawyers solicitor sheriff osha gdpr
    watchdog
  `,
  lawStrong: `
    somasi pengacara gugat meja_hijau pengadilan ylki bpkn bpsk jalur_hukum ranah_hukum langkah_hukum proses_hukum
    kuasa_hukum lawyer* attorney* solicitor* lawsuit* suing class_action legal_action small_claims in_court to_court
    ftc cfpb press_charges ombudsman menggugat tuntut menuntut dituntut gugatan tuntutan advokat lawyer pidana
    pidanakan mempidanakan memidanakan sue sued lawsuit lawsuits litigation solicitor attorney subpoena
  `,
  report: `
    lapor laporan melapor laporkan adukan aduan mengadu diproses bawa tuntut saya_tuntut menuntut hubungi ketemu
    report reported reporting filed file filing call calling called take taking complain* complaint sue going_to
    hear hearing contact* masuk tempuh melaporkan laporin dilaporkan ngelaporin aduin mengadukan diadukan lapori
    pengaduan complain complained contact contacting contacted notify notified inform informed talking escalate
    escalating
  `,
  // People of the law who are only mentioned, and cases that are off.
  lawAside: `
    sue_myself sue_me_but sumpah_advokat lulus_advokat lawyer_drama legal_drama courtroom_drama in_monopoly
    nuntut_kepala menuntut_kepala nuntut_mundur lawyer_friend friend_is_a_lawyer lawyer_loves lawyer_likes
    teman_pengacara teman_saya_pengacara seorang_pengacara jadi_pengacara kuliah_hukum jurusan_hukum fakultas_hukum
    law_student law_school law_firm_next studying_law belajar_hukum a_lawyer_by ex_lawyer dated_a_lawyer
    im_a_lawyer_and tidak_jadi_lapor batal_lapor urung_lapor urung_melapor tidak_perlu_lapor tidak_usah_lapor
    tidak_jadi_nuntut tidak_jadi_menuntut batal_nuntut batal_menuntut batal_gugat tidak_jadi_gugat ora_sido_lapor
    teu_jadi_lapor not_calling_the_police not_going_to_report wont_be_suing dropping_the_case dropped_the_case
    withdrawing_my_report withdrew_my
  `,
  // Crowds.
  boycott: `
    boikot boycott* jangan_beli_di jangan_beli_produk jangan_belanja_di stop_buying stop_beli berhenti_beli
    dont_buy_from do_not_buy not_buy_from uninstall_berjamaah unfollow_berjamaah uninstall_rame cancel_this_brand
    cancelled_brand uninstall_bareng uninstall_massal uninstall_bersama petisi petition unjuk_rasa demo_di
    demo_depan demo_kantor geruduk turun_ke_jalan
  `,
  spread: `
    viralkan viral sebarkan sebarin sebar_luaskan up_ke_tiktok spill spill_di up_ke share_biar retweet rt_this rt_ya
    share_this spread_the_word make_this_viral go_viral tiktok_biar biar_rame biar_ramai screenshot tangkapan_layar
    biar_tahu_semua one_star_review* 1_star bintang_satu bintang_0 one_star share_everywhere so_everyone_knows
    so_the_whole name_and_shame
  `,
  crowdCall: `
    ayo mari yuk tolong ramai rame rame-rame rame2 semua guys gaes teman biar sampai lets let everyone everybody all
    please besok siap tinggal whole country people warga boikot kapok up tiktok twitter everywhere
  `,
  // Hate and offence.
  offence: `
    rasis rasisme rasial diskriminasi diskriminatif penistaan menista menghina_agama menghina_suku menghina_orang
    menghina_islam menghina_kristen melecehkan_agama menyinggung_agama menyinggung_sara penghinaan_agama
    ujaran_kebencian kafir seksis racist racism racial racially discriminat* sexist homophob* transphob* islamophob*
    antisemit* hate_speech slur slurs bigot* xenophob* ableist nazi mocks_our mocking_our insults_our offends_our
    mocks_disabled body_shaming menghina_difabel disabled_people mocking_religion homophobic misogynist misogynistic
    xenophobic antisemitic islamophobic transphobic bigot bigots bigotry bigoted
  `,
  sacred: `
    agama islam kristen katolik hindu buddha yahudi religion religious muslim muslims christian* jew* hijab suku
    papua madura jawa batak cina tionghoa disabled black gay women refugees orang_kecil difabel disabilitas china
    sunda dayak ambon budha ras etnis jilbab kerudung lgbt sara asian asians jewish jews christian christians
    disability autistic immigrants immigrant indigenous wheelchair faith perempuan wanita tuli bisu buta autis
    miskin janda waria lansia deaf blind elderly poor fat kulit_hitam kulit_gelap umat nabi tuhan
  `,
  insult: `
    menghina hina melecehkan menyinggung mengejek mocks mocking mock insult* offen* vile nolak menolak refused
    monyet ngatain joke dihina penghinaan dilecehkan pelecehan merendahkan menista penistaan mengolok ngata mengatai
    ledek meledek diskriminasi diskriminatif didiskriminasi mocked insult insults insulting insulted offensive
    offending demeaning degrading discriminate discriminated discrimination discriminating discriminatory hateful
    ridicule ridicules stereotype stereotypes
  `,
  // People who serve.
  harass: `
    meraba meraba-raba diraba melecehkan pelecehan dilecehkan mesum cabul mencabuli memperkosa pemerkosaan grope*
    groped harass* molest* sexually inappropriately touched_me touched_my memukul dipukul dipukuli nampar ditampar
    menampar hit_me punched slapped assault* kekerasan predator meraba2 grepe digrepe dicabuli pencabulan diperkosa
    perkosa dicolek ngintip mengintip asusila kekerasan_seksual grope groping molested molest raped rape assaulted
    assault harassed harassment harassing stalked stalking flashed rapist raping
  `,
  crude: `
    bentak ngebentak dibentak membentak memaki dimaki maki-maki ngatain teriak_ke diteriakin screamed screaming
    yelled yelling swore_at shouted cursed_at threatened mengancam diancam ngancam meludahi diludahi kicked_out
    diusir mengusir menampar nampar ditampar dipukul memukul mukul dipukuli mengeroyok dikeroyok mendorong meludah
    mencaci slapped punched spat threatening humiliated shoved abused
  `,
  rude: `
    jutek judes kasar sombong ketus songong arogan rude arrogant impolite disrespectful melengos rolled_eyes
    rolled_her_eyes rolled_his_eyes tidak_ramah tidak_sopan kurang_ramah kurang_sopan tidak_beretika unfriendly
    hostile condescending dismissive not_friendly galak nyolot sengak angkuh membentak2 bentakbentak maki dimarahin
    melotot ngeyel nyinyir meremehkan nunjuk menunjuk ngusir mengumpat ngegas membully abusive aggressive yelling
    shouting swore cursed sneered insulted bullied disrespected
  `,
  staff: `
    kurir satpam kasir admin pelayan pramuniaga pegawai petugas dokter perawat sopir driver teknisi guru karyawan
    staf staff waiter waitress cashier guard manager receptionist courier trainer teacher nurse doctor employee*
    agent* seller penjual loket mbak mas pak layanan pelayanan service cs customer_service supir ojol security
    suster resepsionis manajer pramusaji pramugari bidan kades lurah operator sales spg teller montir mekanik
    pelatih kondektur waiters guards agent agents employee employees coach technician attendant host hostess rep
    representative crew worker clerk bartender team support dosen patugas
  `,
  // Hearsay.
  rumour: `
    katanya kabarnya konon isunya isu beredar_kabar beredar kabar_burung denger-denger dengar dengar_dengar rumor
    rumour hoax hoaks gosip desas-desus is_it_true any_truth people_are_saying they_say i_heard heard_that saw_it_on
    saw_on_whatsapp apparently rumored rumoured allegedly rame_di_grup benar_tidak benarkah apa_benar benar_nggak
    jarene cenah
  `,
  passedOn: `
    katanya kabarnya gosipnya isunya rumornya dapat_infonya konon beredar gosip isu rumor rumors rumour rumours hoax
    hoaks desas desus bisik_bisik kabar_burung kata_orang kata_tetangga kata_teman kata_temannya info_a1 pesan_berantai
    dengar_dengar saya_dengar aku_dengar dengar_kabar dengar_dari dengar_katanya belum_tahu_benar belum_tau_bener
    entah_benar belum_tentu_benar jare jarene cenah ceunah cenahna saurna word_is word_has i_heard we_heard
    just_heard heard_that heard_from_a hearing_that apparently allegedly supposedly reportedly unconfirmed not_confirmed
    rumored rumoured someone_claims claims_that claims_the claiming_that they_say people_say people_saying are_saying
    everyone_says no_source no_idea_if forwarded_message going_round going_around gossip whispers
  `,
  grim: `
    boraks formalin babi minyak_babi lemak_babi plastik tikus rat_meat dog_meat daging_anjing haram
    halal_nya_dicabut halalnya_dicabut halal dicabut pork gelatin bangkrut tutup_semua ditangkap korupsi
    contaminated tercemar beracun cancer kanker pewarna_tekstil virus bankrupt merkuri mercury pengawet radioaktif
    bahan_kimia worms poison* racun
  `,
  // Things that fail.
  outage: `
    down tumbang force_close fc_terus loading_terus loading_selalu muter_terus server_error error_server server_down
    maintenance crash* 503 502 outage blackout offline unavailable not_load not_loading wont_load gangguan pemadaman
    mati_lampu padam listrik_mati lampu_mati internet_mati wifi_mati sinyal_hilang sinyal_ilang sinyal_jelek
    tidak_ada_sinyal tidak_bisa_login tidak_bisa_dibuka tidak_bisa_diakses tidak_bisa_akses tidak_bisa_masuk
    tidak_bisa_transaksi tidak_bisa_bayar tidak_bisa_tarik tidak_bisa_transfer gagal_login gagal_masuk error_terus
    not_log_in not_login not_access no_internet no_signal without_internet not_connect disconnect* keeps_freezing
    freezes lag lemot_banget not_make_payments not_open otp_tidak_masuk server_unavailable kode_otp_tidak
  `,
  net: `
    internet wifi sinyal listrik aplikasi app appnya website web situs site server sistem system login koneksi
    jaringan network atm mbanking mobile_banking akun lampu air_pdam service streaming power apps websitenya
    servernya sistemnya m_banking qris platform layanan game gim otp servers portal connection payments checkout
    webpage broadband signal electricity pln indihome pdam
  `,
  netDown: `
    mati padam error lemot putus ngadat hilang gangguan lag crash down lambat eror tumbang ngedown crashes crashing
    crashed hang loading muter rto offline maintenance force_close bug ngaco terputus ambruk jebol byarpet pareum
    pejah mateni blackout outage outages unavailable unreachable frozen freezes freezing broken buffering timeout
    glitching glitchy glitch
  `,
  wide: `
    se-indonesia se_indonesia seindonesia indonesia nasional satu_kota seluruh semua_orang se_kota sekota everyone
    nobody whole_city whole_country the_country nationwide everywhere entire all_day massal di_mana-mana
    tidak_ada_yang_bisa berjam-jam gak_ada_yang sekampung dimana-mana serentak nation everybody massive widespread
  `,
  governance: `
    mark_up nepotisme dana_desa bansos dipotong_pak anggaran transparan transparansi limbah mencemari pencemaran polusi phk upah_belum
    gaji_belum gaji_tidak upah_tidak belum_digaji tidak_digaji corrupt* whistleblower pollut*
    dump_waste toxic_waste dumping_waste sewage layoffs laid_off unpaid_wages paid_their_workers pay_their_workers
    paid_workers pay_your_workers child_labor child_labour sweatshop tax_evasion greenwash*
    money_laundering pencucian_uang union_busting conflict_of_interest not_paid_their not_paid_workers
    not_paid_your_workers tidak_dibayar_gajinya
  `,
  labelFault: `
    label labelnya halal kadaluarsanya kadaluarsa kedaluwarsa expired_date komposisi komposisinya ingredients
    nutrition sertifikat sertifikatnya says berat bersih netto weighs kandungan tanggal_kadaluarsanya tertulis
    izin_edar bpom_nya
  `,
  labelWrong: `
    dihapus ditempel diganti bohong palsu tidak_ada_nomor tidak_sesuai beda_dengan misleading mislabel* not_listed
    tidak_ada tidak_ditulis tidak_tertulis hidden forgot wrong but_it_weighs only_weighs lebih_dari_yang removed
    changed relabel* tidak_tercantum
  `,
  counterfeit: `
    palsu kw tiruan bajakan abal-abal tidak_ori bukan_ori bukan_original tidak_original bukan_asli tidak_asli fake
    counterfeit* knockoff* knock-off* replica* not_genuine not_original not_authentic imitation imitasi bootleg
    aspal
  `,
  spoiled: `
    expired kadaluarsa kedaluwarsa kadaluwarsa berjamur jamuran jamur basi mould* mold* rancid spoiled rotten busuk
    berlendir berbau_busuk tengik expiry past_its_date out_of_date
  `,
  quality: `
    alot hambar anyep tawar keasinan asin pahit gosong mentah dingin tipis luntur pudar jelek buruk kasar_bahannya
    murahan asal-asalan ampas tidak_sesuai tidak_enak ora_enak teu_ngeunah teu_raos tidak_worth tidak_layak bau apek
    kotor jorok benyek lembek keras_banget kualitas_jelek jahitannya_lepas kurang_enak kurang_bagus tidak_bagus cold
    bland tasteless stale soggy undercooked overcooked raw burnt greasy faded shrunk shrank feels_cheap
    cheap_material poor_quality low_quality bad_quality nothing_like not_as_described not_as_pictured dirty
    smells_bad stinks never_eating not_worth overpriced flimsy thin disgusting inedible waste_of_money tasted_like
    tastes_like elek awon goreng_pisan larang kemahalan
  `,
  defect: `
    rusak cacat retak pecah sobek robek bocor penyok patah macet copot lepas mati_total tidak_nyala tidak_hidup
    tidak_berfungsi tidak_fungsi tidak_bisa_dipakai tidak_bisa_nyala baterai_drop ngehang bluescreen broken broke
    defective faulty cracked torn ripped dented shattered stopped_working not_work not_working not_turn_on
    not_charge wont_turn dead_on_arrival doa malfunction* leaking leaks fell_apart came_apart not_respond
    keys_that_not snapped jammed scratched ruksak rusake
  `,
  mistake: `
    salah_kirim salah_barang salah_ukuran salah_warna salah_alamat salah_nama salah_ketik salah_input salah_tulis
    salah_hitung salah_pesanan salah_kasih keliru tertukar ketuker ketukar tukar_dengan dobel_tagih ditagih_dua
    kurang_satu kurang_kirim isi_kurang tidak_lengkap isinya_kurang wrong_size wrong_item wrong_order wrong_color
    wrong_colour wrong_address wrong_name wrong_product wrong_one misspell* typo charged_twice double_charged
    charged_me_for overcharged double_booked missing_from_my item_is_missing items_missing item_missing
    someone_elses_dinner someone_elses_order somebody_elses_order instead_of_mine instead_of_the mixed_up mix_up
    dikirim_pink punya_orang dateng_malah datang_malah forgot_my lupa_kirim incorrect
  `,
  ordered: `pesan dipesan pesanan minta ordered asked order`,
  late: `
    lama lambat terlambat belum_sampai belum_datang belum_dikirim belum_nyampe tidak_sampai tidak_nyampe
    tidak_datang tidak_muncul durung_teko durung_tekan can_datang can_dugi teu_acan belum_diproses belum_ditindak
    belum_diangkut tidak_diangkut belum_ada_tanggapan belum_ada_respons belum_ada_kabar tidak_dibalas tidak_balas
    belum_dibalas tidak_direspons tidak_respons tidak_ditanggapi tidak_digubris dicuekin diabaikan ora_dibales
    ora_dibalas teu_dibales teu_diwaler tidak_ada_jawaban tidak_ada_respons tidak_diangkat diputusin dibatalkan
    dibatalin batal_sepihak dicancel cancel_sendiri sepihak menunggu nunggu ngantosan antre antrean_panjang ngaret
    molor pending stuck ditunda suwe lila lami php diphp zonk tidak_ada_kabar tidak_ada_tanggapan hilang nyasar
    belum_kembali belum_masuk tidak_masuk belum_balik tidak_dikirim tidak_kelar dioper dipingpong dilempar late
    delayed delay waiting waited wait on_hold no_reply no_response no_answer not_answered nobody_answers
    no_one_answers nobody_is_helping no_show no-show never_arrived not_arrived never_came not_come not_received
    not_moved not_updated still_no still_not where_is_my ignored ignoring cancelled canceled overdue lost_package
    lost_parcel lost_my left_the_box unanswered backorder* no_update rescheduled stranded ticket_open
  `,
  refund: `refund pengembalian kembalikan dikembalikan uang_kembali kembaliannya ganti_rugi money_back`,
  misled: `
    kirain saya_kira kukira saya_pikir tak_kira iklannya_nipu iklannya_bohong di_iklan iklannya iklan_katanya
    tidak_jelas_infonya info_tidak_jelas menyesatkan misleading i_thought thought_the i_assumed assumed was_led_to
    bait_and_switch turns_out hidden_fee* syarat_tersembunyi
  `,
  turnsOut: `ternyata nyatanya malah padahal kok tahunya turns_out but actually only were bunganya not`,
  // Feelings and kinds.
  praise: `
    smooth friendly dream fits_like_a_glove works_like_a_charm like_a_charm slept_like_a_baby a_dream bliss heaven
    heavenly chef_kiss baik_banget sabar_banget sopan_banget baik_sekali juarak cakep rapi mantep pelem nagihin
    terima_kasih matur_nuwun hatur_nuhun thanks thank_you mantap bagus keren enak suka puas senang ramah cepat juara
    hebat top recommended rekomendasi sukses alhamdulillah amanah nagih memuaskan langganan love loved lovely great
    awesome amazing excellent perfect perfectly best kind kindest delicious fantastic brilliant wonderful happy
    well_done good_job great_job apik josss alus raos ngeunah sae enak_tenan impressed happier star shoutout
    made_our_day pelayanannya_top gercep kece ganteng oke_banget pecah_banget this_is_fire is_fire to_die_for
    killer_deal saved_my_day saved_the_day blown_away hands_down ten_out_of are_fire so_fire lifesaver life_saver
    obsessed yum yummy tasty game_changer top_notch five_stars devoured nampol gokil ketagihan gurih empuk sedap
    maknyus endes juaranya worth_it sebagus borong kaleng_kaleng maremake nyenengke sugema resep pisan_alus kudos
    above_and_beyond nicest finest coolest sweetest cutest yummiest pecah_habis pecah_abis
  `,
  bitter: `
    expected_better expected_more hoped_for_better kecewa kuciwa gela kapok menyesal nyesel kesal marah muak sebal
    jengkel geram parah payah bohong zonk nipu rugi dirugikan tidak_terima tidak_jelas tidak_becus tidak_profesional
    tidak_bertanggung never_again worst awful terrible horrible disappointed disappointing disappointment
    disappoint* angry furious frustrat* fed_up unacceptable pathetic ridiculous useless hate hated ashamed shame
    joke disgrace* disgust* ripped_off avoid unprofessional incompetent complaint komplain keluhan kacau ruwet
    mengecewakan buruk bad nightmare hancur sampah bangsat goblok tolol capek_deh edan males ogah gimana_sih
    piye_iki terrible_service annoyed annoying jelek nyebelin ampas bobrok amburadul elek awon nggilani jijik tengik
    poor disgusting garbage trash rubbish mess appalling crap sucks disgrace scandal
  `,
  sarcasm: `
    slow_clap juara_dah hebat_ya mantap_benar keren_ya bagus_ya selamat_ya terima_kasih_lho makasih_lho great_job
    wow_only oh_brilliant oh_great loving_it thanks_for_nothing good_luck_with well_played bravo oh_fantastic
    salut_sama luar_biasa_ya pinter_banget_ya 👏 🙃 🙄 🤡 mantap_ya mantap_banget_ya keren_banget_ya hebat_banget
    bagus_banget_ya oh_lovely oh_nice oh_wonderful oh_perfect how_lovely how_wonderful nice_one just_great
    just_perfect just_what_i salut_deh pinter_ya cerdas_sekali top_markotop_ya
  `,
  // Mocks by itself.
  scorn: `
    thanks_for_nothing thanks_for_wasting thanks_for_ruining thanks_for_losing thanks_for_breaking great_job_los*
    great_job_ruin* great_job_break* great_job_ignor* nice_job_los* nice_job_ruin* nice_job_break* good_job_los*
    good_job_ruin* good_job_break* well_done_ruin* well_done_los* congrats_on_ruin* congrats_on_los*
    congratulations_on_ruin* way_to_ruin way_to_go_ruin* love_paying_for love_waiting loving_the_wait
    love_how_you_ignor* love_how_you_never love_how_you_los* terima_kasih_sudah_membuat_saya_menunggu
    terima_kasih_lho_sudah_membuat makasih_lho_sudah terima_kasih_sudah_php terima_kasih_sudah_bohong
    selamat_sudah_mengecewakan
  `,
  span: `
    menit jam hari minggu bulan tahun seminggu sehari sebulan sejam berhari-hari berminggu-minggu minute* hour* day
    days week* month* year* kali times berhari bulanan berjam berbulan mingguan setahun sabulan poe sasi wulan hour
    hours week weeks month months minute minutes year years monday tuesday wednesday thursday friday saturday sunday
    yesterday
  `,
  recurs: `
    tiap_hari setiap_hari tiap_malam setiap_malam tiap_minggu setiap_minggu saben_dina saben_bengi ben_dina saban_poe
    saban_peuting unggal_poe unggal_peuting every_day every_night every_week every_single everyday all_the_time
    again_and_again day_after_day terus_terusan terus_menerus terus2an mulu melulu lagi_lagi
  `,
  ticket: `tiket ticket resi nomor_laporan laporan case_number ticket_number`,
  ask: `
    apakah apa kapan berapa bagaimana kenapa di_mana siapa mana bisakah bolehkah bisa_tidak ada_tidak ready
    ada_yang_tahu cara piro piye sabaraha iraha kumaha naon dimana what how why whats wheres hows anyone_know
    berapa_ya gimana_ya how_do_i how_can_i can_i can_you could_you do_you does_it is_there are_there is_this is_it
  `,
  askStart: `
    apakah kapan berapa bagaimana di_mana siapa bisakah bolehkah cara boleh ready what when where how which who does
    do is are can could will may piro sabaraha iraha dupi
  `,
  // Asks how something is done.
  askHow: `
    how_do_i how_can_i how_do_we how_can_we how_to how_should_i where_do_i where_can_i cara_lapor cara_melapor
    cara_melaporkan cara_cek bagaimana_cara caranya_bagaimana lapor_ke_mana lapor_di_mana melapor_ke_mana who_do_i
    piye_carane kumaha_carana jelaskan_syarat jelaskan_cara jelaskan_prosedur syarat_klaim syarat_pengajuan
    prosedur_klaim explain_how explain_the_process what_are_the_requirements
  `,
  hypo: `
    kalau apakah if aman safe boleh risiko risk misal misalnya seandainya in_case does_it does_this is_it_safe
    is_this is_it can_it will_it contain bisakah allowed
  `,
  event: `
    habis abis setelah saatos bar gara karena sampai kemarin tadi after sekarang skrg ayeuna saiki now last found
    nemu got semalam yesterday today barusan sejak since waktu pas while my_son my_daughter
  `,
  // Says that nothing was wrong.
  content: `
    not_complaining not_to_complain bukan_komplain bukan_mau_komplain tidak_ada_keluhan tidak_ada_komplain
    tidak_ada_masalah tidak_ada_kendala tidak_ada_minus tanpa_keluhan no_complaint no_complaints no_issue no_issues
    no_problems never_had_a_problem never_had_a_single_problem never_had_any never_disappoint* not_disappoint
    not_disappointed not_complain tidak_kecewa tidak_mengecewakan tidak_menyesal tidak_rewel bukan_kaleng ora_gela
    ora_kuciwa teu_kuciwa teu_hanjakal tidak_pernah_mengecewakan tidak_pernah_kecewa
  `,
  suggest: `
    lebih_asik_kalau lebih_seru_kalau maybe_offer maybe_add maybe_open lebih_asyik_kalau
    you_should_open should_open open_a_branch buka_cabang_di buka_cabang_dong you_should_have you_should_sell
    sae_upami saena_upami mugi_aya langkung_sae luwih_apik_yen luwih_apik_nek mugo_ditambah mugi_ditambihan
    kedahna_aya mending_ada mending_dikasih mending_ditambah mending_fitur mending_pakai saran_saja usul_saja
    wish_list saran usul usulan masukan sebaiknya alangkah_baiknya alangkah lebih_baik_kalau mungkin_bisa coba_deh
    coba_dong tolong_tambah tambahin tambahkan tolong_adakan adakan semoga_ke_depan ke_depannya
    lebih_bagus_lagi_kalau suggestion suggest i_suggest it_would_be_great it_would_be_nice would_be_great
    would_be_nice would_love_to_see would_love_if please_add please_consider could_you_consider you_should_add
    you_should_consider should_add consider_adding consider_a feature_request how_about_adding why_not_add
    you_could_add bisa_ditambah bisa_digedein diperpanjang disediakan sediain sediakan could_you_please_consider
    wish_you_had what_about_adding usulkan mending_di would_help would_be_better maybe_consider would_love_a
    would_love_an wish_there_was bring_back please_bring bakal_lebih akan_lebih lebih_oke_kalau lebih_enak_kalau
    kalau_bisa_ada kalau_bisa_di ditambah diperluas diperbanyak dibanyakin dibikin_lebih mbok_ya mugi_ditambah
    kalau_bisa_tambah kalau_bisa_buka tambah_cabang
  `,
  spam: `
    jasa_hapus hapus_data_pinjol dm_for_price followers_today 0k_followers
    follow_for_follow followforfollow link_in_bio klik_profil profit_0 profit_harian trading_forex in_a_week_thanks
    in_one_week_thanks contact_her contact_him investasi_aman bunga_rendah slot_online daftar_sekarang cuan_harian
    bonus_new free_giveaways free_giveaway giveaways slot gacor maxwin judi togel pinjol pinjaman_tanpa
    tanpa_jaminan butuh_dana dana_cepat cair_cepat jual_followers followers_murah free_followers cek_bio klik_link
    link_di_bio follback followback penghasilan_tambahan kerja_dari_rumah cuan_cepat bitcoin_doubler crypto_giveaway
    giveaway btc earn_from from_home work_from_home dm_me_now check_my_profile hot_singles click_here forex_signal*
    binary_option* investment_opportunity broker message_her onlyfans make_money jasa_followers open_bo
    join_telegram join_grup promo_slot deposit_pulsa rtp bi_checking tanpa_bi_checking whatsapp_aku penghasilan
    follow_back claim_your_prize your_prize cheap_followers buy_followers followers_and_likes recover_lost
    lost_crypto crypto_signals crypto_signal pinjaman_online limit_pinjaman jasa_pinjaman bonus_member member_baru
    judi_online situs_slot jackpot been_selected earn_money passive_income get_rich rich_fast cuan modal_kecil
    text_me
  `,
  contact: `
    profil telegram klik minat whatsapp wa dm bio link <link> 0812 chat click profile page http hub hubungi message
    selected
  `,
  retract: `
    jebule_wis jebul_wis geuning_parantos geuning_tos wis_ditampa tos_ditampi parantos_ditampi wis_tak_tampa
    maaf_saya_salah maaf_saya_keliru maaf_salah cancel_komplain batal_komplain komplainnya_batal
    barusan_sampai_paketnya found_the_charge sorry_for_the_noise salah_tag bukan_cabang_ini it_was_my_own
    turned_out_to_be_mine wis_teko wis_tekan sepurane_yo sorted_it_out tos_dugi_geuning hapunten_geuning
    geuning_abdi abdi_nu_lepat lepat_abdi abdi_nu_salah jebul_aku_sing jebule_aku aku_sing_kleru aku_sing_salah
    salahku_dewe salahku_dhewe ngapunten_aku keliru_saya parantos_beres ralat sudah_beres udah_beres sudah_selesai
    sudah_kelar sudah_solved sudah_bisa sudah_aman sudah_normal sudah_ketemu sudah_sampai_ternyata abaikan
    saya_yang_salah saya_yang_keliru saya_salah_baca saya_salah_lihat salah_saya saya_cabut cabut_laporan
    cabut_komplain masalah_selesai masalahnya_sudah saya_keliru salah_paham_saya never_mind nevermind it_works_now
    works_now all_sorted sorted_now all_good_now they_fixed fixed_it problem_solved resolved_now issue_resolved
    has_been_resolved my_bad my_mistake ignore_my please_ignore disregard i_was_wrong was_looking_at_the_wrong
    found_it i_take_it_back i_misread wis_beres geus_beres tos_beres sudah_masuk sudah_cair sudah_kembali
    sudah_balik sudah_teratasi sudah_dibalas sudah_ditangani sudah_diganti atos_beres atos_dugi tos_dugi
    geus_katarima tos_katarima sampun_beres false_alarm scratch_that refunded_me got_my_refund refund_came
    is_resolved its_resolved been_resolved resolved_please sorted_out salah_akun salah_paham salah_orang
    just_turned_up has_turned_up
  `,
  unharmed: `
    lava heaven joy pilem lalajo monopoly binge hoax_itu masuk_angin drill latihan simulasi film game lagu konser
    panggung penjualan viral_banget track movie song trailer novel sambal sambalnya pedas spicy pedes deal
    lalu_lintas next_to pecah_banget promo penonton novelnya drama omzet tawa ketawa ngakak promonya lagunya album
    semangat beat mixtape outfit bars concert show sales laughing joke playlist vibe vibes performance crowd flavour
    flavor gim station nagih nampol lumer pecah_habis pecah_abis pecah_parah
  `,
  story: `film filmnya movie novel buku sejarah documentary dokumenter skripsi lagu lirik`,
  dontCrowd: `
    tidak_jadi_boikot tidak_boikot bukan_boikot jangan_boikot dont_boycott do_not_boycott not_boycott stop_boikot
    tidak_perlu_boikot jangan_viralkan jangan_diviralkan
  `,
  flame: `api gosong fire flames flame burnt burned smoke smoked spark sparks hangus percikan terbakar asap`,
  device: `
    charger casan cas pengisi powerbank power_bank baterai batre batere hp ponsel laptop kompor tabung setrika kabel
    kulkas tv televisi ac kipas mesin motor mobil rem ban blender rice_cooker dispenser lampu stop_kontak colokan
    adaptor magic_com penanak heater pemanas water_heater oven microwave drone vape earphone tws kompore strika hape
    panci dapur rumah kasur toko saku tas battery batteries phone stove iron cable fridge refrigerator fan dryer
    toaster kettle cooker scooter bike car engine plug socket outlet wire wiring adapter blanket lamp headphones
    tablet monitor machine washer dishwasher airfryer fryer watch toy kitchen house room desk gas tabung_gas
  `,
  unwell: `sick ill nausea mual demam puskesmas klinik hurt`,
  eaten: `
    makan minum menelan memakan konsumsi habis abis sehabis gara eating ate eaten drinking drank swallowed mangan
    ngombe nginum tuang obat pill pills medicine
  `,
} satisfies Record<string, string>;
