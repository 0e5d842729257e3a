/// The notions of the news, from fire to manuscript.
let newsLexicon4 = """
    fire en: fire fires blaze wildfire* ru: пожар* возгоран* загорел* kk: өрт өртті өртке өрттің
      өртен* өрт_сөндіру* uz: yong‘in* ky: өрт өрттү өрттүн өрттөн* өрт_өчүр* tg: сӯхтор*
      оташсӯз* tk: ýangyn* zh: 火灾 大火 山火
    explosion en: explosion* blast exploded ru: взрыв* взорвал* kk: жарылыс* жарылды uz:
      portlash* portla* ky: жарылуу* жардыруу* жарылды tg: таркиш* инфиҷор* tk: partlama*
      partla* zh: 爆炸
    collapse en: collapse* collapsed caved_in ru: обруш* обвал* kk: құлады опырыл* құлап_қал*
      uz: qulab* qulash* o‘pirilish* ky: урап* кулап* кыйра* урады tg: фурӯрехт* фурӯ_рехт* tk:
      ýumrul* opurylma* zh: 坍塌 倒塌
    accident en: accident* crash crashed collision ru: авари* дтп столкнов* крушен* катастроф*
      kk: апат* жол-көлік соқтығыс* жол_апат* uz: avariya* yth to‘qnash* halokat* ky: кырсык*
      авария* кагыш* жол_кырсы* tg: садама* тасодуф* tk: heläkçilik* awariýa* çaknyş* zh: 事故 车祸
      坠毁 相撞
    victim en: victim* killed deaths died dead fatalities ru: погиб* жертв* скончал* kk:
      қаза_тап* қаза_бол* құрбан* қайтыс_бол* көз_жұм* uz: halok_bo‘l* qurbon* vafot* nobud* ky:
      каза_тап* курман* каза_бол* мерт_бол* tg: ҳалок* қурбон* фавт* даргузашт* tk: heläk_bol*
      pida_bol* aradan_çyk* wepat* zh: 遇难 死亡 死者 丧生
    injured en: injured wounded hospitalised hospitalized ru: пострадав* ранен* травм*
      госпитализ* kk: жарақат* зардап_шек* жараланды uz: jarohat* yaralan* jabrlan* ky: жаракат*
      жабыркаган* tg: захмӣ маҷрӯҳ* осебдида* tk: ýaralan* şikes* zh: 受伤 伤者
    missing en: missing search_for rescued ru: пропал* пропавш* поиск* kk: жоғал* із-түссіз
      хабар-ошарсыз іздеу* uz: bedarak yo‘qol* qidiruv* ky: дайынсыз жоголгон* издөө* tg:
      бедарак* нопадид* ҷустуҷӯ* tk: dereksiz ýitirim* gözleg* zh: 失踪 搜救
    rescue en: rescue* rescuer* emergency_services evacuat* ru: спасател* спасли эвакуац*
      эвакуир* kk: құтқарушы* құтқар* эвакуация* эвакуацияла* uz: qutqaruvchi* qutqar*
      evakuatsiya* ky: куткаруучу* куткар* эвакуация* tg: наҷотдиҳ* наҷот_дод* эвакуатсия* tk:
      halas_ed* halas_et* ewakuasiýa* zh: 救援 营救 疏散 撤离
    emergency en: emergency emergencies state_of_emergency ru: чрезвычайн* мчс чс kk: төтенше
      тжм тж uz: favqulodda fvv ky: өзгөчө_кырдаал* өкм tg: ҳолати_фавқулодда вазъи_фавқулода
      фавқулод* tk: adatdan_daşary zh: 紧急 应急
    humanitarian-aid en: humanitarian ru: гуманитарн* kk: гуманитарлық ізгілік* uz: insonparvar*
      gumanitar* ky: гуманитардык* жардам_көрсөт* tg: башардӯст* гуманитар* tk: ynsanperwer* zh:
      人道主义 救援物资
    electric-shock-poisoning en: poison* carbon_monoxide ru: отравл* угарн* kk: улан* иіс_тие*
      иіс_газ* uz: zaharlan* is_gaz* zahar* ky: уулан* ууланды ыш_тий* tg: заҳролуд* заҳр* tk:
      zäherlen* zh: 中毒 一氧化碳
    drowning en: drown* ru: утонул* утоп* утон* kk: суға_батты суға_кет* батып_кет* uz: cho‘kib
      cho‘kkan cho‘kish* ky: чөгүп чөккөн сууга_ак* tg: ғарқ* tk: gark_bol* zh: 溺水 溺亡
    weather en: weather forecast* forecasters ru: погод* синоптик* метеоролог* гидромет*
      казгидромет kk: ауа_райы* синоптик* қазгидромет* uz: ob-havo* sinoptik* gidromet* ky:
      аба_ырайы* синоптик* гидромет* tg: обу_ҳаво* ҳаво_дар обуҳаво* ҳавошинос* tk:
      howa_maglumat* howanyň zh: 天气 气象
    temperature en: temperature* degrees celsius ru: температур* градус* kk: температура*
      градус* uz: harorat* daraja* ky: температура* градус* tg: ҳарорат* дараҷа* tk:
      temperatura* dereje* zh: 气温 摄氏度
    frost en: frost* freez* cold_snap cold ru: мороз* заморозк* похолодан* kk: аяз* үсік* суық*
      суығ* бозқырау* uz: sovuq* sovug‘* ayoz* ky: аяз* үшүк* суук суугу* tg: хунук* сармо*
      яхбандон* tk: aýaz* sowuk* sowug* zh: 寒潮 霜冻 严寒 降温
    heat en: heat heatwave heat_wave hot_weather ru: жар жара жары жарк* зной* kk: аптап* ыстық*
      ыссы* uz: jazirama* issiq_ob issiq_kun* ky: аптап* ысык ысык_аба* tg: гармо* гармии tk:
      yssy* jöwza* zh: 高温 热浪 炎热
    snow en: snow snowfall snowstorm ru: снег* снега снегопад* kk: қар қарлы қар_жау* қалың_қар*
      uz: qor qorli qor_yog‘* qalin_qor* ky: кар карлуу кар_жаа* калың_кар* tg: барф* tk: gar
      garly gar_ýag* zh: 降雪 大雪 积雪
    blizzard en: blizzard* snowstorm* ru: метель* метел* буран* вьюг* пург* kk: боран*
      жаяу_бұрқасын бұрқасын* uz: bo‘ron* qor_bo‘ron* izg‘irin* ky: бороон* бурганак* tg: бӯрон*
      тӯфони_барфӣ tk: tüweleý gar_tupan* harasat* zh: 暴风雪
    rain en: rain rains rainfall downpour ru: дожд* ливень ливн* осадк* kk: жаңбыр* нөсер*
      жауын-шашын* uz: yomg‘ir* jala* yog‘ingarchil* yog‘in* ky: жамгыр* нөшөр* жаан* tg: борон*
      боришот* tk: ýagyn* ýagyş* zh: 降雨 暴雨 降水
    hail-thunder en: hail thunderstorm* lightning ru: град градом града гроз* молни* kk: бұршақ*
      найзағай* uz: do‘l do‘l_yog‘* momaqaldiroq* chaqmoq* ky: мөндүр* чагылган* tg: жола*
      раъду_барқ тундар* tk: doly ýyldyrym* gök_gürle* zh: 冰雹 雷暴 雷电
    wind en: wind winds gale hurricane storm ru: ветер ветра ветр* ураган* шторм* шквал* kk: жел
      желдің дауыл* құйын* uz: shamol* dovul* to‘fon* ky: шамал* бороон_чапкын катуу_шамал* tg:
      шамол* бод тундбод* тӯфон* tk: ýel şemal* tupan* zh: 大风 飓风 风暴 阵风
    dust-storm en: dust_storm* sandstorm* ru: пыльн*_бур* пыльн* песчан*_бур* kk: шаңды_дауыл*
      құмды_дауыл* шаң uz: chang-to‘zon* chang_to‘zon* chang_bo‘ron* ky: чаң_бороон* чаң-тополоң
      tg: чангу_ғубор тӯфони_хокӣ чангу tk: tozan* tozanly zh: 沙尘暴 扬尘
    fog en: fog mist ru: туман* kk: тұман* uz: tuman tumani_tush* tumanli ky: туман тумандуу
      тумандын tg: туман* тумани_ғафс tk: duman* ümür* zh: 大雾 浓雾 雾天
    ice-road en: black_ice icy ru: гололед* гололёд* лед льда kk: көктайғақ* мұз uz: yaxmalak*
      muz muzla* ky: тайгалак* муз көк_муз* tg: яхмолак* ях tk: buz buzly doňak* zh: 结冰 冰面
    hospital en: hospital* clinic* ru: больниц* госпитал* клиник* поликлиник* kk: аурухана*
      емхана* клиника* uz: kasalxona* shifoxona* klinika* poliklinika* ky: оорукана* бейтапкана*
      клиника* tg: беморхона* бемористон* клиника* табобатгоҳ* tk: hassahana* klinika*
      keselhana* zh: 医院 诊所
    doctor en: doctor* physician* surgeon* medic medics ru: врач* медик* хирург* доктор* kk:
      дәрігер* хирург* медик* ақ_халат* uz: shifokor* jarroh* vrach* tibbiyot_xodim* ky:
      дарыгер* хирург* врач* tg: пизишк* духтур* табиб* ҷарроҳ* tk: lukman* hirurg* zh: 医生 外科
      医务人员
    nurse en: nurse* paramedic* ru: медсестр* фельдшер* медработник* kk: медбике* фельдшер*
      мейіргер* uz: hamshira* feldsher* ky: медайым* фельдшер* tg: ҳамшира* tk: şepagat_uýa*
      feldşer* zh: 护士
    patient en: patient* ru: пациент* больн* kk: пациент* науқас* сырқат* uz: bemor* ky: бейтап*
      оорулуу* tg: бемор* tk: näsag* hassa hassalar* zh: 患者 病人
    medicine-drug en: medicine medicines pharmac* medication* ru: лекарств* препарат* аптек*
      фармацевт* kk: дәрі-дәрмек* дәріхана* дәрілік* uz: dori dorilar* dori-darmon* dorixona*
      farmatsevt* ky: дары-дармек* дарыкана* tg: дору* доруворӣ дорухона* tk: derman* zh: 药品 药店
      医药
    vaccine en: vaccin* immunis* immuniz* ru: вакцин* прививк* иммуниз* kk: вакцина* екпе* uz:
      vaksina* emla* emlash* ky: вакцина* эмдөө* tg: ваксина* эмкунон* эм tk: waksina* sanjym*
      zh: 疫苗 接种
    disease en: disease* illness* ru: заболева* болезн* инфекц* kk: ауру ауруы* дерт* індет*
      инфекция* uz: kasallik* kasallig* infeksiya* xastalik* ky: оору оорусу* илдет* инфекция*
      tg: беморӣ бемориҳо* касалӣ касалиҳо* сироят* tk: kesel* ýokanç* zh: 疾病 感染 传染病
    measles en: measles ru: корь кори корью kk: қызылша* uz: qizamiq* ky: кызылча* tg: сурхча*
      сурхакон* tk: gyzamyk* zh: 麻疹
    flu en: flu influenza respiratory ru: грипп* орви kk: тұмау* жрви uz: gripp* o‘rvi ky:
      сасык_тумоо* грипп* tg: грипп* зуком* tk: dümew* gripp* zh: 流感 感冒
    covid en: covid* coronavirus ru: ковид* коронавирус* kk: ковид* коронавирус* uz: kovid*
      koronavirus* ky: ковид* коронавирус* tg: ковид* коронавирус* tk: kowid* koronawirus* zh:
      新冠
    tuberculosis-hepatitis en: tuberculosis hepatitis ru: туберкулез* туберкулёз* гепатит* kk:
      туберкулез* гепатит* өкпе_ауру* uz: sil_kasal* tuberkulyoz* gepatit* ky: кургак_учук*
      гепатит* учук* tg: сили гепатит* бемории_сил tk: inçekesel* gepatit* zh: 结核 肝炎
    hiv en: hiv aids ru: вич спид kk: аитв житс uz: oiv ky: аив tg: внмо tk: aiw zh: 艾滋病
    cancer en: cancer oncolog* tumour* tumor* ru: онколог* рак рака раком опухол* kk: онколог*
      қатерлі_ісік* обыр* uz: saraton* onkolog* ky: рак_оору* онколог* залалдуу_шишик* tg:
      саратон* онколог* tk: rak_kesel* onkolog* çiş zh: 癌症 肿瘤
    diabetes-heart en: diabetes heart cardiolog* ru: диабет* кардиолог* сердц* kk: қант_диабет*
      кардиолог* жүрек uz: diabet* kardiolog* yurak ky: диабет* кардиолог* жүрөк tg: диабет*
      қандкасал* дил кардиолог* tk: süýji_kesel* ýürek kardiolog* zh: 糖尿病 心脏病
    surgery-transplant en: surgery transplant* operation_on donor* ru: операци* трансплант*
      пересадк* донор* kk: ота_жаса* трансплант* донор* uz: jarrohlik* transplant* donor*
      operatsiya* ky: операция* трансплант* донор* tg: ҷарроҳӣ ҷарроҳии трансплант* пайванд* tk:
      operasiýa* transplant* donor* zh: 手术 移植 捐献
    ambulance en: ambulance* ru: скор*_помощ* kk: жедел_жәрдем* uz: tez_yordam* tez_tibbiy* ky:
      тез_жардам* tg: ёрии_таъҷилӣ ёрии_таъҷилии tk: tiz_kömek* zh: 救护车 急救
    newborn-maternity en: newborn* birth births maternity twins ru: новорожд* роддом*
      рождаемост* роды близнец* kk: нәресте* перзентхана* босану* туу_көрсеткіш* егіз* uz:
      chaqaloq* tug‘ruqxona* tug‘il* egizak* ky: ымыркай* төрөткана* төрөлүү* төрөт* эгиз* tg:
      навзод* таваллудхона* таваллуд* tk: bäbek* çaga_dogr* dogrum* ekiz* zh: 新生儿 产妇 双胞胎
    smoking-alcohol en: smok* tobacco vape* vaping alcohol cigarette* ru: курен* табак* табач*
      вейп* алкогол* сигарет* kk: темекі* вейп* алкоголь* шылым* uz: tamaki* veyp* alkogol*
      sigaret* chekish* ky: тамеки* вейп* алкоголь* чылым* tg: тамоку* сигор* алкогол* машрубот*
      tk: temmäki* çilim* alkogol* zh: 吸烟 烟草 电子烟 酒精
    sanitary-epidemic en: epidemic* outbreak quarantine epidemiolog* ru: эпидем* вспышк*
      карантин* санэпид* kk: эпидем* індет өршу* карантин* uz: epidem* karantin* sanepid* ky:
      эпидем* карантин* жугуштуу* tg: эпидем* карантин* tk: epidem* karantin* zh: 疫情 隔离 暴发
    disability en: disab* wheelchair* ru: инвалид* ограниченн*_возможност* kk: мүгедек*
      мүмкіндігі_шектеулі uz: nogiron* imkoniyati_cheklangan ky: майып* мүмкүнчүлүгү_чектел* tg:
      маъюб* tk: maýyp* zh: 残疾
    autism-orphan en: autism autistic orphan* ru: аутизм* аутис* сирот* детдом* kk: аутизм*
      жетім* балалар_үй* uz: autizm* yetim* mehribonlik_uy* ky: аутизм* жетим* балдар_үй* tg:
      аутизм* ятим* tk: autizm* ýetim* zh: 自闭症 孤儿
    school en: school schools ru: школ* kk: мектеп* мектеб* uz: maktab* ky: мектеп* мектеб* tg:
      мактаб* tk: mekdep* mekdeb* zh: 学校 小学 中学
    kindergarten en: kindergarten* preschool* nursery ru: детск*_сад* детсад* дошкольн* kk:
      балабақша* мектепке_дейінгі uz: bog‘cha* maktabgacha ky: бала_бакча* мектепке_чейинки tg:
      кӯдакистон* боғча* tk: çagalar_bag* zh: 幼儿园
    teacher en: teacher* ru: учител* педагог* kk: мұғалім* ұстаз* педагог* uz: o‘qituvchi*
      muallim* pedagog* ky: мугалим* педагог* tg: омӯзгор* муаллим* tk: mugallym* zh: 教师 老师
    pupil en: pupil* schoolchild* schoolboy* schoolgirl* ru: школьник* школьниц* ученик* учащи*
      kk: оқушы* uz: o‘quvchi* ky: окуучу* tg: хонанда* талаба* tk: okuwçy* zh: 学生 小学生
    student en: student students ru: студент* kk: студент* uz: talaba* ky: студент* tg: донишҷӯ*
      tk: talyp* zh: 大学生
    university en: universit* institute_of ru: университет* вуз вуза вузы вузов kk: университет*
      жоо uz: universitet* oliy_ta’lim ky: университет* жож tg: донишгоҳ* донишкада* tk:
      uniwersitet* zh: 大学
    academy en: academy ru: академия академии академию kk: академия* uz: akademiya* ky:
      академия* tg: академия* tk: akademiýa* zh: 学院 科学院
    rector en: rector* ru: ректор* kk: ректор* uz: rektor* ky: ректор* tg: ректор* tk: rektor*
      zh: 校长
    exam en: exam exams examination* entrance_test* ru: экзамен* ент тестирован* kk: емтихан*
      ұбт тестілеу* uz: imtihon* test_sinov* ky: экзамен* сынак* жрт tg: имтиҳон* tk: synag*
      ekzamen* zh: 考试 高考
    scholarship en: scholarship* grant grants ru: стипенди* грант* kk: стипендия* грант*
      шәкіртақы* uz: stipendiya* grant* ky: стипендия* грант* tg: стипендия* идрорпулӣ грант*
      tk: stipendiýa* talyp_hak* grant* zh: 奖学金 助学金
    olympiad en: olympiad* ru: олимпиад* kk: олимпиада* uz: olimpiada* ky: олимпиада* tg:
      олимпиада* tk: olimpiada* bäsleşig* zh: 奥林匹克竞赛 学科竞赛
    textbook en: textbook* ru: учебник* kk: оқулық* оқулығ* uz: darslik* darslig* ky:
      окуу_китеп* окуу_китеб* tg: китоби_дарсӣ китобҳои_дарсӣ tk: okuw_kitap* okuw_kitab* zh:
      教科书 教材
    education en: education educational ru: образован* просвещ* kk: білім_беру* оқу-ағарту* uz:
      ta’lim* ky: билим_бер* агартуу* tg: маориф* таҳсилот* tk: bilim* okuw zh: 教育
    language en: language languages ru: язык* языков* kk: тіл тілі* тілін* мемлекеттік_тіл* uz:
      til tili tilini tillar* davlat_til* ky: тил тили* мамлекеттик_тил* тилдин tg: забон* tk:
      dil dili dilini diller* zh: 语言 语文
    alphabet en: alphabet latin_script ru: алфавит* латиниц* kk: әліпби* латын_граф* латын_әліп*
      uz: alifbo* lotin_yozuv* ky: алфавит* латын_тамга* tg: алифбо* tk: elipbiý* zh: 字母
    science en: science scientific research ru: наук* научн* исследован* kk: ғылым* ғылыми
      зерттеу* uz: ilm-fan* ilmiy* tadqiqot* ky: илим* илимий изилдөө* tg: илм* илмӣ илмии
      тадқиқот* пажӯҳиш* tk: ylym* ylmy barlag* zh: 科学 科研 研究
    scientist en: scientist* researcher* professor* ru: учен ученые ученых учёны* ученый
      исследовател* профессор* kk: ғалым* зерттеуші* профессор* uz: olim olimlar* tadqiqotchi*
      professor* ky: окумуштуу* изилдөөчү* профессор* tg: олим олимон* донишманд* профессор*
      муҳаққиқ* tk: alym alymlar* professor* zh: 科学家 学者 教授
    laboratory en: laborator* ru: лаборатор* kk: зертхана* лаборатория* uz: laboratoriya* ky:
      лаборатория* tg: лаборатория* озмоишгоҳ* tk: laboratoriýa* barlaghana* zh: 实验室
    discovery-species en: new_species discovered species ru: нов*_вид* вид вида видов открыт*
      kk: жаңа_түр* түрі түрлер* ашылды uz: yangi_tur* turi turlari kashf* ky: жаңы_түр* түрү
      түрлөр* tg: навъ* намуди_нав кашф* tk: görnüş* täze_görnüş* zh: 新物种 发现
    dinosaur-fossil en: dinosaur* fossil* paleontolog* ru: динозавр* палеонтолог* ископаем*
      окаменел* kk: динозавр* палеонтолог* қазба_қалдық* uz: dinozavr* paleontolog* qazilma* ky:
      динозавр* палеонтолог* tg: динозавр* палеонтолог* tk: dinozawr* paleontolog* zh: 恐龙 化石 古生物
    satellite en: satellite* ru: спутник* спутников* kk: жерсерік* спутник* жер_серіг* uz:
      sun’iy_yo‘ldosh* sputnik_uchir* ky: спутник_учур* жасалма_жандооч* жандооч* tg: моҳвора*
      tk: emeli_hemra* hemra hemrasy* zh: 卫星
    space en: space spacecraft cosmodrome baikonur astronaut* cosmonaut* ru: космос* космическ*
      космодром* байконур* космонавт* kk: ғарыш* байқоңыр* uz: kosmos* kosmik* koinot*
      kosmonavt* fazo* ky: космос* космонавт* космодром* tg: кайҳон* кайҳоннавард* tk: kosmos*
      älem kosmonawt* zh: 航天 太空 宇航员 发射场
    telescope en: telescope* observator* astronom* ru: телескоп* обсерватор* астроном* kk:
      телескоп* обсерватория* астроном* uz: teleskop* observatoriya* rasadxona* astronom* ky:
      телескоп* обсерватория* астроном* tg: телескоп* расадхона* ситорашинос* tk: teleskop*
      obserwatoriýa* astronom* zh: 望远镜 天文台 天文
    eclipse-meteor en: eclipse meteor* asteroid* comet* ru: затмен* метеор метеорит* астероид*
      комет* kk: күн_тұтыл* ай_тұтыл* метеорит* астероид* комета* uz: quyosh_tutil* oy_tutil*
      meteorit* asteroid* kometa* ky: күн_тутул* ай_тутул* метеорит* астероид* tg:
      гирифтани_офтоб метеорит* астероид* tk: gün_tutul* meteorit* asteroid* zh: 日食 月食 流星 陨石 小行星
    artificial-intelligence en: artificial_intelligence ai chatbot* neural_network* ru:
      искусственн*_интеллект* ии нейросет* чат-бот* kk: жасанды_интеллект* жи чат-бот*
      нейрожелі* uz: sun’iy_intellekt* si chat-bot* neyrotarmoq* ky: жасалма_интеллект* жи
      чат-бот* tg: зеҳни_сунъӣ tk: emeli_aň emeli_intellekt* çat-bot* zh: 人工智能
    internet en: internet broadband ru: интернет* kk: интернет* uz: internet* ky: интернет* tg:
      интернет* tk: internet* zh: 互联网 上网 宽带
    social-media en: social_media social_network* tiktok instagram telegram ru: соцсет*
      социальн*_сет* тикток* инстаграм* телеграм* kk: әлеуметтік_желі* тикток* инстаграм*
      телеграм* uz: ijtimoiy_tarmoq* tiktok* instagram* telegram* ky: социалдык_тармак*
      соцтармак* тикток* телеграм* tg: шабакаҳои_иҷтимоӣ тикток* телеграм* tk: sosial_tor*
      sosial_ulgam* tiktok* zh: 社交媒体 社交网络
    digital en: digital digitalis* digitaliz* ru: цифров* цифровиз* kk: цифрлық* цифрланд*
      цифрлы uz: raqamli* raqamlashtir* ky: санарип* tg: рақамӣ рақамикунон* tk: sanly* zh: 数字化
      数字
    mobile-app en: mobile_app* app_store application_for_smartphones super_app ru:
      мобильн*_приложени* приложени* kk: мобильді_қосымша* мобильді_қолданба* uz: mobil_ilova*
      ky: мобилдик_тиркеме* мобилдик_колдонмо* tg: барномаи_мобилӣ замимаи_мобилӣ tk:
      mobil_programma* ykjam_programma* zh: 手机应用 应用程序
    mobile-5g en: 5g mobile_operator* mobile_network* ru: 5g мобильн*_оператор* сотов*
      мобильн*_связ* kk: 5g ұялы_байланыс* мобильді_оператор* uz: 5g mobil_operator*
      mobil_aloqa* ky: 5g мобилдик_байланыш* уюлдук* tg: 5g алоқаи_мобилӣ оператори_мобилӣ tk:
      5g öýjükli_aragatnaşyk ykjam_aragatnaşyk zh: 5g 移动通信 运营商
    data-centre en: data_centre* data_center* supercomputer* ru: дата-центр* цод суперкомпьютер*
      kk: дата-орталық* деректер_орталы* суперкомпьютер* uz: data-markaz* ma’lumotlar_markaz*
      superkompyuter* ky: дата-борбор* маалымат_борбор* суперкомпьютер* tg: маркази_маълумот
      суперкомпютер* tk: maglumat_merkez* superkompýuter* zh: 数据中心 超级计算机
    it-park en: it_park technopark programmer* software ru: айти it-парк* технопарк*
      программист* программн*_обеспечен* kk: it-парк* технопарк* бағдарламашы* astana_hub uz:
      it-park* texnopark* dasturchi* dasturiy ky: айти технопарк* программист*
      жогорку_технологиялар tg: технопарк* барномасоз* tk: tehnopark* programmist*
      programma_üpjün* zh: 科技园 软件 程序员
    robot en: robot* ru: робот* kk: робот* uz: robot* ky: робот* tg: робот* tk: robot* zh: 机器人
    semiconductor en: semiconductor* microchip* ru: полупроводник* микрочип* микросхем* kk:
      жартылай_өткізгіш* микрочип* uz: yarimo‘tkazgich* mikrochip* ky: жарым_өткөргүч* микрочип*
      tg: нимноқил* микрочип* tk: ýarymgeçiriji* mikroçip* zh: 半导体 芯片
    smartphone en: smartphone* iphone* ru: смартфон* айфон* kk: смартфон* айфон* uz: smartfon*
      ayfon* ky: смартфон* айфон* tg: смартфон* tk: smartfon* zh: 智能手机
    facial-biometric en: biometric* facial_recognition surveillance_camera* cctv ru: биометр*
      видеокамер* видеонаблюден* распознаван*_лиц kk: биометр* бейнекамера* бейнебақылау* uz:
      biometrik* videokamera* videokuzatuv* yuzni_tanish ky: биометр* видеокамера* видеокөзөмөл*
      tg: биометр* камераҳои_назоратӣ tk: biometr* wideokamera* wideogözegçilik* zh: 生物识别 人脸识别
      监控摄像头
    museum en: museum* ru: музей музея музею музее музеи музеев музея-заповед* kk: мұражай*
      музей* uz: muzey* ky: музей* tg: осорхона* tk: muzeý* zh: 博物馆
    exhibition en: exhibition* exhibit exhibits ru: выставк* экспозиц* выставочн* kk: көрме* uz:
      ko‘rgazma* ky: көргөзмө* tg: намоишгоҳ* tk: sergi* zh: 展览 展会
    painting-artist en: painting paintings painter* artist artists ru: картин* художник*
      художниц* живопис* kk: сурет суретші* кескіндеме* картина* uz: rassom* tasviriy_san’at*
      kartina* ky: сүрөтчү* көркөм_сүрөт* картина* tg: рассом* мусаввир* тасвирӣ tk: suratkeş*
      nakgaş* zh: 绘画 画家 艺术家
    monument en: monument monuments statue bust memorial ru: памятник* монумент* бюст* мемориал*
      kk: ескерткіш* монумент* мүсін* мемориал* uz: yodgorlik* haykal* monument* byust* ky:
      эстелик* айкел* монумент* бюст* tg: ҳайкал* муҷассама* нимпайкара* tk: ýadygärlik* heýkel*
      zh: 纪念碑 雕像 塑像
    mausoleum en: mausoleum* necropolis* ru: мавзоле* некропол* kk: кесене* мавзолей* некрополь*
      uz: maqbara* mavzoley* ky: күмбөз* мавзолей* tg: мақбара* оромгоҳ* tk: kümmet* kümmed*
      mawzoleý* zh: 陵墓
    excavation en: excavat* archaeolog* archeolog* ru: раскоп* археолог* kk: қазба_жұмыс*
      археолог* uz: qazishma* arxeolog* ky: казуу_иш* археолог* tg: ҳафриёт* бостоншинос* tk:
      gazuw-agtaryş* arheolog* zh: 考古 发掘
    burial-kurgan en: burial burials kurgan* tomb tombs ru: курган* погребен* захоронен*
      могильник* могил* kk: қорған* жерлеу_орн* обалар* қабір* мола* uz: qo‘rg‘on* mozor* qabr*
      ky: коргон* көрүстөн* мүрзө* tg: гӯр* қабр* дахма* tk: gubur* gadymy_depe mazar* zh: 墓葬 古墓
    ancient-city en: ancient_city ancient_settlement* citadel* ru: городищ* древн*_город*
      цитадел* kk: ежелгі_қала* қалашық* қалашығ* көне_қала* uz: qadimiy_shahar* shahar_xaroba*
      ko‘hna_shahar* ky: байыркы_шаар* шаар_чалдыбар* tg: шаҳри_бостонӣ шаҳраки_қадима қалъа*
      tk: gadymy_şäher* gadymy_gala* zh: 古城 遗址
    manuscript en: manuscript* ru: рукопис* манускрипт* kk: қолжазба* uz: qo‘lyozma* ky:
      кол_жазма* tg: дастнавис* tk: golýazma* zh: 手稿 抄本 古籍
    """
