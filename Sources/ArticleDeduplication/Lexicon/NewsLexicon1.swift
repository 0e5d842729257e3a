/// The notions of the news, from president to decline.
let newsLexicon1 = """
    president en: president* presidential ru: президент* kk: президент* uz: prezident* ky:
      президент* tg: президент* раисҷумҳур* tk: prezident* zh: 总统
    head-of-state en: head_of_state heads_of_state ru: глав*_государств* kk: мемлекет_басшы*
      мемлекет_басшылар* uz: davlat_rahbar* davlat_boshlig‘* ky: мамлекет_башчы* tg:
      сарвар*_давлат* роҳбар*_давлат* tk: döwlet_baştutan* zh: 国家元首 元首
    prime-minister en: prime_minister* premier premiers ru: премьер* kk: премьер* үкімет_басшы*
      uz: bosh_vazir* ky: премьер* министрлер_кабинетинин_төрага* tg: сарвазир* tk: premýer* zh:
      总理 首相
    deputy-prime-minister en: deputy_prime_minister* vice_premier* ru: вице-премьер*
      заместител*_премьер* kk: вице-премьер* премьер-министрдің_орынбасар* uz:
      bosh_vazir_o‘rinbosar* ky: вице-премьер* төраганын_орун_басар* tg: муовин*_сарвазир* tk:
      wise-premýer* zh: 副总理
    minister en: minister ministers ministerial ru: министр* kk: министр* uz: vazir vaziri
      vazirlar* vazirning ky: министр* tg: вазир вазири вазирон* tk: ministr ministri ministriň
      zh: 部长
    ministry en: ministry ministries ru: министерств* минздрав* минфин* минэнерг* минтранс*
      минсельхоз* kk: министрліг* министрлік* uz: vazirlig* vazirlik* ky: министрлиг*
      министрлик* tg: вазорат* tk: ministrlig* ministrlik* zh: 部门 财政部 外交部
    foreign-minister en: foreign_minister* foreign_ministry ru: министр*_иностранных_дел мид
      мида kk: сыртқы_істер_министр* сім uz: tashqi_ishlar_vazir* tiv ky: тышкы_иштер_министр*
      tg: корҳои_хориҷӣ tk: daşary_işler_ministr* zh: 外长 外交部
    government en: government governments governmental ru: правительств* кабмин*
      кабинет*_министров kk: үкімет* uz: hukumat* vazirlar_mahkama* ky: өкмөт*
      министрлер_кабинет* tg: ҳукумат* tk: hökümet* zh: 政府
    parliament en: parliament* majilis mazhilis kenesh lawmaker* ru: парламент* мажилис* кенеш*
      kk: парламент* мәжіліс* uz: parlament* oliy_majlis* qonunchilik_palata* ky: парламент*
      кеңеш* tg: парлумон* маҷлиси_олӣ маҷлиси_намояндагон tk: parlament* mejlis* zh: 议会 国会 议院
    senate en: senate senator* ru: сенат* kk: сенат* uz: senat* ky: сенат* tg: сенат*
      маҷлиси_миллӣ tk: senat* zh: 参议院 上院 参议员
    deputy en: deputies lawmaker* legislator* ru: депутат* kk: депутат* uz: deputat* ky:
      депутат* tg: вакил вакилон* tk: deputat* zh: 议员 代表
    election en: election elections electoral ru: выбор* избирательн* kk: сайлау* uz: saylov*
      ky: шайлоо* tg: интихобот* tk: saýlaw* zh: 选举 大选
    voter en: voter* voting vote votes ballot* ru: избирател* голосован* бюллетен* проголосова*
      kk: сайлаушы* дауыс_бер* бюллетень* uz: saylovchi* ovoz_ber* byulleten* ky: шайлоочу*
      добуш_бер* бюллетен* tg: овоздиҳ* бюллетен* раъйдиҳ* tk: ses_ber* saýlawçy* býulleten* zh:
      投票 选民
    candidate en: candidate* nominee* ru: кандидат* kk: үміткер* кандидат* uz: nomzod* ky:
      талапкер* tg: номзад* tk: dalaşgär* zh: 候选人
    turnout en: turnout ru: явка явки явку явке kk: сайлаушылардың_келу* белсенділіг* uz:
      saylovda_ishtirok* faolligi ky: шайлоого_катыш* tg: иштироки_интихобкунандагон tk:
      saýlawa_gatnaş* zh: 投票率
    referendum en: referendum* plebiscite ru: референдум* kk: референдум* uz: referendum* ky:
      референдум* tg: раъйпурс* референдум* tk: referendum* sala_salşyk* zh: 公投 全民公决
    constitution en: constitution* constitutional ru: конституци* kk: конституция* ата_заң* uz:
      konstitutsiya* konstitutsiyaviy ky: конституция* баш_мыйзам* tg: конститутсия* сарқонун*
      tk: konstitusiýa* zh: 宪法
    law en: law laws legislation bill ru: закон закона закону законом законе законы законов
      законопроект* законодатель* kk: заң заңы заңға заңды заңның заңнама* заң_жоба* uz: qonun
      qonuni qonunga qonunni qonunlar* qonunchilik* qonun_loyiha* ky: мыйзам* tg: қонун қонуни
      қонунҳо* қонунгузор* tk: kanun* zh: 法律 法案 立法
    decree en: decree decrees ru: указ указа указу указом указы kk: жарлық* жарлығ* uz: farmon*
      ky: жарлык* жарлыг* tg: фармон* tk: perman* zh: 法令 总统令
    tax-code en: tax_code ru: налогов*_кодекс* kk: салық_кодекс* uz: soliq_kodeks* ky:
      салык_кодекс* tg: кодекси_андоз tk: salgyt_kodeks* zh: 税法
    reform en: reform reforms ru: реформ* kk: реформа* uz: islohot* reforma* ky: реформа* tg:
      ислоҳот* tk: özgertme* reforma* zh: 改革
    appointment en: appoint* appointed ru: назначен* назначил* назначи* kk: тағайында* uz:
      tayinla* tayinlan* ky: дайында* tg: таъин* tk: bellenil* wezipesine_bellen* zh: 任命
    resignation en: resign* resignation stepped_down dismiss* sacked ru: отставк* уволен*
      освобожд*_от_должност* kk: отставка* қызметінен_босат* қызметінен_кет* uz: iste’fo*
      lavozimidan_ozod* ky: кызматынан_бошот* отставка* tg: истеъфо* аз_вазифа_озод tk:
      wezipesinden_boşad* zh: 辞职 免职 卸任
    governor en: governor* akim khokim hokim ru: губернатор* аким акима акимом акимы хоким*
      полпред* kk: әкім әкімі* әкімнің әкімдер* uz: hokim hokimi* hokimlar* ky: губернатор* аким
      акими* полпред* tg: раиси_вилоят ҳоким* tk: häkim häkimi* zh: 州长 省长
    mayor en: mayor mayors ru: мэр мэра мэру мэром мэры мэрия мэрии градоначальник* kk:
      қала_әкім* мэр* uz: shahar_hokim* mer meri ky: мэр мэри* мэрия* шаар_башчы* tg: шаҳрдор*
      раиси_шаҳр мири_шаҳр tk: şäher_häkim* zh: 市长
    opposition en: opposition ru: оппозици* kk: оппозиция* uz: muxolifat* ky: оппозиция* tg:
      мухолифин* tk: oppozisiýa* zh: 反对派
    political-party en: political_party party parties ru: партия партии партию партией партий
      kk: партия* uz: partiya* ky: партия* tg: ҳизб* tk: partiýa* zh: 政党
    coup en: coup junta ru: переворот* kk: төңкеріс* uz: davlat_to‘ntarish* ky: төңкөрүш* tg:
      табаддулот* tk: döwlet_agdarlyşyg* zh: 政变
    protest en: protest protests protesters rally demonstration* ru: протест* митинг*
      демонстрац* kk: наразылық* митинг* шеру* uz: norozilik* miting* namoyish* ky:
      нааразычылык* митинг* tg: эътироз* гирдиҳам* tk: protest* ýöriş* nägilelik* zh: 抗议 示威
    citizenship en: citizenship citizen ru: гражданств* kk: азаматтық* азаматтығ* uz: fuqarolik*
      fuqarolig* ky: жарандык* жарандыг* tg: шаҳрвандӣ шаҳрвандии tk: raýatlyk* raýatlyg* zh: 国籍
      公民身份
    corruption en: corruption bribe* bribery ru: коррупц* взятк* взяточн* kk:
      сыбайлас_жемқорлық* жемқорлық* пара_ал* пара_бер* uz: korrupsiya* pora* poraxo‘r* ky:
      коррупция* пара_ал* tg: коррупсия* фасод* ришва* tk: korrupsiýa* para_al* zh: 腐败 贪污 受贿
    independence-day en: independence_day ru: день_независимости дня_независимости
      дню_независимости kk: тәуелсіздік_күн* uz: mustaqillik_kun* ky: эгемендүүлүк_күн*
      көз_карандысыздык_күн* tg: рӯзи_истиқлол* tk: garaşsyzlyk_gün* garaşsyzlyg* zh: 独立日
    flag en: flag flags ru: флаг* kk: ту_көтер* туы жалау* көк_ту* uz: bayroq* bayrog‘i* ky:
      желек* туу_көтөр* tg: парчам* tk: baýdak* baýdag* zh: 国旗
    anthem en: anthem ru: гимн гимна гимном kk: әнұран* uz: madhiya* ky: гимн* tg: суруди_миллӣ
      tk: senasy döwlet_senasy zh: 国歌
    ambassador en: ambassador* envoy ru: посол посла послу послом послы послов послами kk: елші
      елшісі* елшіні* елшіге елшілер* uz: elchi elchisi* elchini elchiga elchilar* ky: элчи
      элчиси* элчини* элчилер* tg: сафир* tk: ilçi ilçisi* ilçiler* zh: 大使
    embassy en: embassy embassies ru: посольств* kk: елшілік* елшіліг* uz: elchixona* ky:
      элчилик* элчилиг* tg: сафорат* tk: ilçihana* zh: 大使馆 使馆
    credentials en: credentials ru: верительн* kk: сенім_грамота* uz: ishonch_yorlig‘* ky:
      ишеним_грамота* tg: эътимоднома* tk: ynanç_hat* zh: 国书
    consul en: consul consuls consulate* consular ru: консул* генконсул* kk: консул* uz: konsul*
      ky: консул* tg: консул* tk: konsul* zh: 领事
    summit en: summit summits ru: саммит* kk: саммит* uz: sammit* ky: саммит* tg: саммит*
      ҳамоиш* tk: sammit* zh: 峰会
    state-visit en: state_visit official_visit working_visit ru: государственн*_визит*
      официальн*_визит* рабоч*_визит* kk: мемлекеттік_сапар* ресми_сапар* жұмыс_сапар* uz:
      davlat_tashrif* rasmiy_tashrif* ish_tashrif* ky: мамлекеттик_сапар* расмий_сапар*
      иш_сапар* tg: сафари_давлатӣ сафари_расмӣ сафари_корӣ tk: döwlet_sapar* resmi_sapar*
      iş_sapar* zh: 国事访问 正式访问 访问
    phone-call en: phone_call telephone_conversation phone_conversation by_phone ru:
      телефонн*_разговор* по_телефону kk: телефон_арқылы телефонмен_сөйлес* uz: telefon_orqali
      ky: телефон_аркылуу телефондон_сүйлөш* tg: суҳбати_телефонӣ гуфтугӯи_телефонӣ tk:
      telefon_arkaly zh: 通电话 电话
    negotiations en: negotiation* talks ru: переговор* kk: келіссөз* келіссөздер* uz: muzokara*
      ky: сүйлөшүү* tg: музокир* гуфтушунид* tk: gepleşik* zh: 谈判 会谈
    bilateral en: bilateral ru: двусторонн* kk: екіжақты uz: ikki_tomonlama ky: эки_тараптуу
      эки_тараптын tg: дуҷониба tk: ikitaraplaýyn zh: 双边
    treaty en: treaty treaties ru: договор договора договором договору договоры kk: шарт_жаса*
      келісімшарт* uz: shartnoma* ky: келишим* tg: аҳднома* шартнома* паймон* tk: şertnama* zh:
      条约 协定
    agreement en: agreement agreements ru: соглашени* kk: келісім* келісімге uz: kelishuv*
      bitim* ky: макулдашуу* келишим* tg: созишнома* tk: ylalaşyk* ylalaşyg* zh: 协议 协定
    memorandum en: memorandum* memoranda mou ru: меморандум* kk: меморандум* uz: memorandum* ky:
      меморандум* tg: меморандум* ёддошт* tk: memorandum* ähtnama* zh: 备忘录
    strategic-partnership en: strategic_partner* ru: стратегическ*_партнер*
      стратегическ*_партнёр* kk: стратегиялық_серіктес* стратегиялық_әріптес* uz:
      strategik_sherik* ky: стратегиялык_өнөктөш* tg: шарикии_стратегӣ tk: strategik_hyzmatdaş*
      zh: 战略伙伴
    cooperation en: cooperation ru: сотрудничеств* kk: ынтымақтастық* ынтымақтастығ* uz:
      hamkorlik* hamkorlig* ky: кызматташтык* кызматташуу* tg: ҳамкорӣ* tk: hyzmatdaşlyk*
      hyzmatdaşlyg* zh: 合作
    sanctions en: sanctions sanctioned ru: санкци* kk: санкция* uz: sanksiya* ky: санкция* tg:
      таҳрим* tk: sanksiýa* zh: 制裁
    ceasefire en: ceasefire truce ru: перемири* прекращени*_огня kk: бітім* атысты_тоқтат* uz:
      sulh o‘t_ochishni_to‘xtat* ky: ок_атышууну_токтот* тынчтык_келишим* tg: оташбас* tk:
      ok_atyşyg* zh: 停火
    peace en: peace peaceful ru: мир мира мирн* миру kk: бейбіт* uz: tinchlik* ky: тынчтык* tg:
      сулҳ* tk: parahatçylyk* zh: 和平
    neighbour en: neighbour* neighbor* ru: сосед* добрососед* kk: көрші* uz: qo‘shni*
      qo‘shnichilik* ky: коңшу* tg: ҳамсоя* tk: goňşy* zh: 邻国 睦邻
    delegation en: delegation* ru: делегаци* kk: делегация* uz: delegatsiya* ky: делегация* tg:
      ҳайат* ҳайъат* tk: wekiliýet* zh: 代表团
    united-nations en: united_nations un ru: оон kk: бұұ uz: bmt ky: буу tg: смм tk: bmg zh: 联合国
    chairmanship en: chairmanship presidency chaired ru: председательств* kk: төрағалық*
      төрағалығ* төрағалық_ет* uz: raislik* raislig* ky: төрагалык* төрагалыг* tg: раисӣ раисии
      tk: başlyklyk* başlyklyg* zh: 主席国
    congratulation en: congratulat* ru: поздрав* kk: құттықта* uz: tabrikla* tabrik* ky:
      куттукта* tg: табрик* tk: gutla* zh: 祝贺
    condolences en: condolence* condoled ru: соболезнован* kk: көңіл_айт* uz: hamdardlik*
      ta’ziya* ky: көңүл_айт* tg: тасаллият* ҳамдардӣ tk: gynanç* zh: 慰问 哀悼
    secretary-general en: secretary_general secretary-general ru: генсек* генеральн*_секретар*
      генсекретар* kk: бас_хатшы* uz: bosh_kotib* ky: башкы_катчы* tg: дабири_кулл*
      котиби_генерал* tk: baş_sekretar* zh: 秘书长
    war en: war wars wartime ru: война войны войне войну войной kk: соғыс* uz: urush urushi*
      urushda urushning ky: согуш* tg: ҷанг ҷанги tk: uruş* urşy* zh: 战争
    army en: army armed_forces military ru: арми* вооруженн*_сил* вооружённ*_сил* kk: армия*
      қарулы_күш* әскер* uz: armiya* qurolli_kuch* qo‘shin* ky: армия* куралдуу_күч* аскер* tg:
      артиш* қувваҳои_мусаллаҳ tk: goşun* ýaragly_güýç* zh: 军队 武装力量
    soldier en: soldier* serviceman servicemen conscript* ru: солдат* военнослужащ* призывник*
      kk: сарбаз* әскери_қызметші* uz: askar askari* askarlar* harbiy_xizmatchi* ky: жоокер*
      аскер_кызматчы* tg: сарбоз* аскар* tk: esger* zh: 士兵 军人
    general-officer en: general generals ru: генерал генерала генералы генерал-майор*
      генерал-лейтенант* kk: генерал* uz: general* ky: генерал* tg: генерал* tk: general* zh: 将军
    exercises en: military_exercise* drills ru: учени* военн*_учени* kk: әскери_жаттығу*
      оқу-жаттығу* uz: harbiy_mashq* o‘quv-mashg‘ulot* ky: аскердик_машыгуу* tg: машқҳои_низомӣ
      тамрин* tk: harby_türgenleşik* zh: 军演 演习
    drone en: drone drones uav unmanned ru: беспилотн* дрон* бпла kk: дрон* ұшқышсыз* uz: dron*
      uchuvchisiz* ky: дрон* учкучсуз* tg: дрон* паҳпод* бесарнишин* tk: dron* pilotsyz* zh: 无人机
    missile en: missile* rocket rockets ru: ракет* kk: зымыран* ракета* uz: raketa* ky: ракета*
      tg: мушак* ракета* tk: raketa* zh: 导弹 火箭
    weapon en: weapon* firearms ammunition ru: оружи* боеприпас* kk: қару-жарақ* қару қаруы*
      оқ-дәрі* uz: qurol* o‘q-dori* ky: курал-жарак* курал куралы* ок-дары* tg: силоҳ* яроқ* tk:
      ýarag* ok-däri* zh: 武器 弹药
    nuclear-weapon en: nuclear_weapon* nuclear_test* ru: ядерн*_оружи* ядерн*_испытани* kk:
      ядролық_қару* ядролық_сынақ* uz: yadro_qurol* yadro_sinov* ky: өзөктүк_курал*
      ядролук_курал* tg: силоҳи_ҳастаӣ tk: ýadro_ýarag* zh: 核武器 核试验
    terrorism en: terror* terrorist* terrorism ru: террор* kk: террор* лаңкес* uz: terror*
      terrorchi* ky: террор* tg: террор* tk: terror* terrorçy* zh: 恐怖
    extremism en: extremis* ru: экстремис* kk: экстремис* uz: ekstremis* ky: экстремис* tg:
      ифротгаро* экстремис* tk: ekstremis* zh: 极端主义
    border en: border borders frontier ru: границ* пограничн* погранзастав* kk: шекара* uz:
      chegara* ky: чек_ара* чекара* tg: сарҳад* марз* tk: serhet* araçäk* zh: 边境 边界
    border-guard en: border_guard* ru: пограничник* погранслужб* kk: шекарашы* uz: chegarachi*
      ky: чек_арачы* tg: сарҳадбон* марзбон* tk: serhetçi* zh: 边防
    checkpoint en: checkpoint* border_crossing* ru: кпп контрольно-пропускн* пункт*_пропуска kk:
      өткізу_бекет* бақылау-өткізу uz: nazorat-o‘tkazish o‘tkazish_punkt* ky: көзөмөл-өткөрүү
      өткөрүү_пункт* tg: гузаргоҳ* tk: geçelge* gözegçilik-geçiriş zh: 口岸
    refugee en: refugee* asylum ru: беженц* kk: босқын* uz: qochqin* ky: качкын* tg: гуреза* tk:
      bosgun* zh: 难民
    migrant en: migrant* migration ru: мигрант* миграц* kk: мигрант* көші-қон* миграция* uz:
      migrant* migratsiya* muhojir* ky: мигрант* миграция* tg: муҳоҷир* муҳоҷират* tk: migrant*
      migrasiýa* zh: 移民 移工
    deportation en: deport* ru: депорт* выдворе* выдвор* kk: депорта* елден_шығар* uz:
      deportatsiya* chiqarib_yubor* ky: депорта* өлкөдөн_чыгар* tg: депортатсия* ихроҷ* tk:
      deport* ýurtdan_çykar* zh: 驱逐出境 遣返
    hostage en: hostage* ru: заложник* заложниц* kk: кепіл_ал* кепілдікке_ал* uz: garovga_ol*
      garovdagi* ky: барымта* tg: гаравгон* tk: girew_al* zh: 人质
    shooting en: shooting shootout gunfire ru: стрельб* перестрелк* обстрел* kk: атыс атысы*
      оқ_жаудыр* uz: otishma* o‘q_uz* ky: атышуу* tg: тирандоз* tk: atyşyk* atyşyg* zh: 枪击 交火
    court en: court courts judge judges ru: суд суда суду судом судья судьи судей kk: сот соты*
      сотқа судья* соттың uz: sud sudi* sudya* sudga sudda ky: сот соту* сотко судья* tg: суд
      суди судя* tk: kazyýet* zh: 法院 法官
    supreme-court en: supreme_court ru: верховн*_суд* kk: жоғарғы_сот* uz: oliy_sud* ky:
      жогорку_сот* tg: суди_олӣ tk: ýokary_kazyýet* zh: 最高法院
    trial en: trial trials hearing ru: судебн*_процесс* судебн*_разбирательств* заседани*_суда
      kk: сот_процес* сот_отырыс* сот_талқы* uz: sud_majlis* sud_jarayon* ky: соттук_отурум*
      сот_отурум* соттук_процесс* tg: мурофиа* ҷаласаи_судӣ tk: kazyýet_diňlenşig* zh: 审判 庭审
    sentence en: sentenced sentence verdict convicted ru: приговор* осужд* kk: үкім* сотталды
      соттады сотталған* uz: hukm hukmi* hukm_qilin* mahkum* ky: өкүм* соттолду соттолгон* tg:
      ҳукм* маҳкум* tk: höküm hökümi* iş_kesildi zh: 判处 判决 判刑
    imprisonment en: prison jail jailed imprison* ru: тюрьм* тюрем* лишени*_свободы колони*
      заключени*_под_стражу kk: түрме* бас_бостандығынан_айыр* uz: qamoq* qamal*
      ozodlikdan_mahrum* ky: түрмө* абак* эркинен_ажырат* tg: зиндон* ҳабс* маҳрум_аз_озодӣ tk:
      türme* azatlykdan_mahrum* zh: 监禁 监狱
    amnesty en: amnesty pardon* ru: амнист* помилова* kk: рақымшылық* амнистия* uz: amnistiya*
      afv_et* ky: мунапыс* амнистия* ырайым* tg: авф* бахшиш* tk: günä_geç* amnistiýa* zh: 特赦 大赦
    prosecutor en: prosecutor* prosecution ru: прокурор* прокуратур* генпрокур* kk: прокурор*
      прокуратура* uz: prokuror* prokuratura* ky: прокурор* прокуратура* tg: прокурор*
      прокуратура* додситон* tk: prokuror* prokuratura* zh: 检察官 检察院
    police en: police policeman policemen ru: полици* мвд kk: полиция* іім полицей* uz:
      politsiya* militsiya* iiv ichki_ishlar ky: милиция* иим tg: милитсия* пулис* вкд tk:
      polisiýa* içeri_işler zh: 警察 警方 公安
    detention en: detained arrest* detention ru: задержан* задержал* арест* kk: ұсталды
      қамауға_ал* тұтқында* uz: qo‘lga_olin* hibsga_olin* ushlan* ky: кармалды камакка_ал*
      кармал* tg: боздошт* дастгир* tk: tussag* tutul* zh: 拘留 逮捕
    criminal-case en: criminal_case criminal_charges ru: уголовн*_дел* kk: қылмыстық_іс* uz:
      jinoyat_ish* ky: кылмыш_иш* tg: парвандаи_ҷиноӣ tk: jenaýat_iş* zh: 刑事案件
    fraud en: fraud fraudster* scam* swindl* ru: мошенн* афер* kk: алаяқ* uz: firibgar* ky:
      алдамчылык* көз_боёмоч* tg: қаллоб* фиребгар* tk: kezzap* galpçylyk* aldawçy* zh: 诈骗
    pyramid-scheme en: pyramid_scheme* ponzi ru: финансов*_пирамид* kk: қаржы_пирамида*
      қаржылық_пирамида* uz: moliyaviy_piramida* ky: финансылык_пирамида* каржы_пирамида* tg:
      пирамидаи_молиявӣ tk: maliýe_piramida* zh: 传销 庞氏
    theft en: theft thieves stole stolen robbery burglar* ru: краж* похищен* похитил* ограблен*
      грабеж* грабёж* kk: ұрлық* ұрлан* ұрла* тонау* uz: o‘g‘ri* o‘g‘irla* bosqinchi* ky:
      уурдоо* ууру* тоноо* tg: дузд* tk: ogurly* ogurla* zh: 盗窃 抢劫 偷
    murder en: murder* homicide killing ru: убийств* убил* убит* kk: кісі_өлтір* адам_өлтір* uz:
      qotillik* o‘ldir* odam_o‘ldir* ky: киши_өлтүр* адам_өлтүр* tg: қатл* куштор* tk:
      adam_öldür* janyna_kast* zh: 谋杀 凶杀
    drugs en: drug drugs narcotic* heroin opium methamphetamine mephedrone ru: наркотик* наркот*
      героин* опи* мефедрон* наркокурьер* kk: есірткі* героин* нашақор* uz: giyohvand* narkotik*
      geroin* ky: баңгизат* наркотик* героин* tg: маводи_мухаддир* героин* tk: neşe* geroin* zh:
      毒品 海洛因
    smuggling en: smuggl* contraband ru: контрабанд* kk: контрабанда* заңсыз_алып_өт* uz:
      kontrabanda* noqonuniy_olib_o‘t* ky: контрабанда* мыйзамсыз_алып_өт* tg: қочоқ* tk:
      kontrabanda* zh: 走私
    human-trafficking en: trafficking ru: торговл*_людьми kk: адам_саудас* uz: odam_savdo* ky:
      адам_сат* адам_соода* tg: хариду_фурӯши_одамон савдои_одамон tk: adam_söwda* zh: 贩卖人口
    cybercrime en: cyberattack* cybercrime* hacker* hacked phishing ru: хакер* кибератак*
      киберпреступ* кибербезопас* kk: хакер* кибершабуыл* киберқауіпсіз* uz: xaker* kiberhujum*
      kiberjinoyat* kiberxavfsiz* ky: хакер* киберчабуул* киберкоопсуз* tg: ҳакер* киберҳамла*
      tk: haker* kiber* zh: 黑客 网络攻击 网络安全
    fine-penalty en: fined fines penalty ru: штраф* kk: айыппұл* uz: jarima* ky: айып_пул*
      айып_салын* tg: ҷарима* tk: jerime* zh: 罚款
    violence en: violence domestic_violence abuse ru: насили* бытов*_насили* kk:
      зорлық-зомбылық* тұрмыстық_зорлық uz: zo‘ravon* ky: зордук-зомбулук* үй-бүлөлүк_зомбулук
      tg: хушунат* зӯроварӣ tk: zorluk* zh: 暴力 家暴
    investigation en: investigat* ru: расследован* следстви* следовател* kk: тергеу* тергеуші*
      uz: tergov* tergovchi* surishtiruv* ky: тергөө* иликтөө* tg: тафтиш* таҳқиқ* tk: derňew*
      zh: 调查
    human-rights en: human_rights ombudsman ru: прав*_человека омбудсмен* kk: адам_құқық*
      омбудсмен* uz: inson_huquq* ombudsman* ky: адам_укук* омбудсмен* акыйкатчы* tg:
      ҳуқуқи_инсон tk: adam_hukuk* zh: 人权 监察员
    inflation en: inflation* ru: инфляц* kk: инфляция* uz: inflyatsiya* ky: инфляция* tg:
      таваррум* инфлятсия* tk: inflýasiýa* zh: 通货膨胀 通胀
    gdp en: gdp gross_domestic_product ru: ввп валов*_внутренн* kk: жіө ішкі_жалпы_өнім*
      жалпы_ішкі_өнім* uz: yaim yalpi_ichki ky: идө ички_дүң_продукт* иёд tg: ммд
      маҷмӯи_маҳсулоти tk: jiö jemi_içerki zh: 国内生产总值 gdp
    economy en: economy economic ru: экономик* экономическ* kk: экономика* uz: iqtisod* ky:
      экономика* tg: иқтисод* tk: ykdysad* zh: 经济
    growth en: growth grew ru: рост роста выросл* вырос kk: өсім* өсті өсу* uz: o‘sish* o‘sdi
      ky: өсүш* өстү tg: рушд афзоиш* tk: ösüş* zh: 增长
    decline en: decline* decreased fell dropped ru: снижени* снизил* сократил* упал* kk:
      төменде* азай* қысқар* uz: pasay* kamay* tush* ky: төмөндө* азай* кыскар* tg: коҳиш*
      паст_шуд tk: peseliş* azald* zh: 下降 减少
    """
