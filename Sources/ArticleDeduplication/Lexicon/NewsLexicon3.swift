/// The notions of the news, from water to avalanche.
let newsLexicon3 = """
    water en: water ru: вода воды воду водой водн* водоснабж* kk: су суды судың су_ресурс*
      ауыз_су* uz: suv suvi suvni suvdan suv_resurs* ichimlik_suv* ky: суу сууну суунун
      таза_суу* tg: об обҳои оби_нӯшокӣ tk: suw suwy suwuň agyz_suw* zh: 水资源 供水 饮用水
    river en: river rivers ru: река реки реке реку рек рекой kk: өзен* uz: daryo* ky: дарыя*
      өзөн* tg: дарё* tk: derýa* zh: 河流
    lake en: lake lakes ru: озеро озера озере озёр* озер kk: көл көлі көлінің көлдер* uz: ko‘l
      ko‘li* ko‘llar* ky: көл көлү көлдүн көлүнүн tg: кӯл кӯли tk: köl köli köller* zh: 湖泊
    sea en: sea ru: море моря морю морем морск* kk: теңіз* uz: dengiz* ky: деңиз* tg: баҳр*
      баҳри tk: deňiz* zh: 海
    canal en: canal canals ru: канал каналов каналы kk: су_арна* канал_құрылыс* uz: kanal kanali
      kanallar* ky: арык* канал tg: канал ҷӯйбор tk: kanal kanaly ýap zh: 运河
    reservoir en: reservoir* ru: водохранилищ* kk: су_қойма* uz: suv_ombor* ky: суу_сактагыч*
      tg: обанбор* tk: suw_howdan* zh: 水库
    dam en: dam dams ru: плотин* дамб* kk: бөгет* бөгеті тоған* uz: to‘g‘on* ky: дамба* тосмо*
      плотина* tg: сарбанд* дарғот* tk: bent benti gaçy zh: 大坝 水坝
    drought en: drought* ru: засух* маловод* kk: құрғақшылық* құрғақшылығ* uz: qurg‘oqchil*
      suv_tanqis* ky: кургакчылык* кургакчылыг* tg: хушксол* камоб* tk: guraklyk* guraklyg* zh:
      干旱
    desert en: desert desertification ru: пустын* опустынив* kk: шөл шөлейт* шөлді uz: cho‘l
      cho‘llan* sahro* ky: чөл чөлдө* tg: биёбон* tk: çöl çöli çölüň çölleşme* zh: 沙漠 荒漠
    mountain en: mountain* peak ru: гор горы горах горн* вершин* kk: тау таулы таулар* шың* uz:
      tog‘ tog‘lar* cho‘qqi* ky: тоо тоолуу тоолор* чоку* tg: кӯҳ* қулла* tk: dag daglar* dagly
      zh: 山脉 山区 山峰
    glacier en: glacier* ru: ледник* kk: мұздық* мұздығ* uz: muzlik* muzlig* ky: мөңгү* tg:
      пирях* tk: buzluk* buzlug* zh: 冰川
    forest en: forest* woodland ru: лес леса лесу лесн* лесхоз* kk: орман* uz: o‘rmon* ky:
      токой* tg: ҷангал* tk: tokaý* zh: 森林
    tree-planting en: tree saplings seedlings trees afforest* ru: саженц* деревь* высад*_деревь*
      озелен* kk: көшет* ағаш_отырғыз* көгалдандыр* uz: ko‘chat* daraxt* ky: көчөт* дарак*
      жашылданд* tg: ниҳол* дарахт* tk: nahal* agaç* agaçlar* zh: 树苗 植树 造林
    national-park en: national_park* nature_reserve* ru: нацпарк* национальн*_парк* заповедник*
      заказник* kk: ұлттық_парк* ұлттық_саябақ* қорық* қорығ* uz: milliy_bog‘* qo‘riqxona* ky:
      улуттук_парк* корук* кайтарылуучу_жай* tg: боғи_миллӣ мамнӯъгоҳ* tk: milli_park goraghana*
      zh: 国家公园 自然保护区
    saiga en: saiga* ru: сайгак* сайга* kk: ақбөкен* киік* uz: sayg‘oq* sayg‘a* ky: бөкөн* tg:
      сайғоқ* tk: saýgak* zh: 赛加羚羊 高鼻羚羊
    snow-leopard en: snow_leopard* ru: снежн*_барс* ирбис* kk: барыс* қар_барыс* uz: qor_qoplon*
      irbis* ky: илбирс* tg: бабри_барфӣ паланги_барфӣ tk: gar_bars* zh: 雪豹
    leopard-tiger en: leopard* tiger* ru: леопард* тигр* гепард* kk: қабылан* жолбарыс* uz:
      leopard* yo‘lbars* qoplon* ky: кабылан* жолборс* tg: паланг* бабр* tk: gaplaň* ýolbars*
      zh: 老虎 豹
    wolf-bear en: wolf wolves bear bears ru: волк волка волки волков медвед* kk: қасқыр* аю
      аюлар* uz: bo‘ri bo‘rilar* ayiq* ayig‘* ky: карышкыр* аюу* tg: гург* хирс* tk: möjek* aýy
      zh: 狼 熊
    argali en: argali ibex markhor ru: архар* козерог* муфлон* марал* мархур* kk: арқар*
      тауешкі* марал* uz: arxar* morxo‘r* alqor* ky: аркар* кулжа* тоо_теке* марал* tg: оҳу*
      нахчир* морхӯр* бузи_кӯҳӣ tk: arkar* umga zh: 盘羊 北山羊
    falcon en: falcon* eagle* hawk* ru: сокол* беркут* орел орёл орла орлы kk: сұңқар* бүркіт*
      қыран* uz: lochin* burgut* ky: шумкар* бүркүт* tg: шоҳин* уқоб* tk: laçyn* bürgüt* zh: 猎鹰
      鹰
    bird en: bird birds flamingo* pelican* swan* crane_birds ru: птиц* фламинго лебед* пеликан*
      журавл* kk: құс құстар* қоқиқаз* аққу* тырна* uz: qush qushlar* flamingo* oqqush* turna
      ky: куш куштар* ак_куу* турна* tg: парранда* мурғон* tk: guşlar* guş gyzyl_ördek* zh: 鸟类
      候鸟 天鹅
    animal en: animals wildlife ru: животн* зверь звери фаун* kk: жануар* жан-жануар* uz:
      hayvon* jonzot* ky: жаныбар* айбанат* tg: ҳайвон* ҳайвонот* tk: haýwan* zh: 动物 野生动物
    dog en: dog dogs stray_dogs ru: собак* бродяч* kk: ит иттер* қаңғыбас_ит* uz: it itlar*
      daydi_it* ky: ит иттер* селсаяк* tg: саг сагҳо* сагон* tk: it itler* zh: 流浪狗 狗
    plant-tulip en: tulip* flower* ru: тюльпан* цвет цветы цветов kk: қызғалдақ* гүл гүлдер* uz:
      lola lolalar* gul gullar* ky: жоогазын* мандалак* гүл гүлдөр* tg: лола* гул гулҳо* tk:
      çigildem* gül güller* zh: 郁金香 花卉
    red-book en: red_book endangered ru: красн*_книг* краснокнижн* kk: қызыл_кітап* қызыл_кітаб*
      uz: qizil_kitob* ky: кызыл_китеп* кызыл_китеб* tg: китоби_сурх tk: gyzyl_kitab* zh: 红皮书 濒危
    ecology en: ecolog* environment* environmental ru: эколог* kk: экология* uz: ekolog*
      atrof-muhit* ky: экология* tg: экология* муҳити_зист tk: ekolog* daşky_gurşaw* zh: 环境 生态
    climate en: climate ru: климат* kk: климат* uz: iqlim* ky: климат* tg: иқлим* tk:
      howanyň_üýtge* klimat* zh: 气候
    emissions en: emission* carbon greenhouse_gas* ru: выброс* парников* углерод* kk: көміртегі*
      шығарынды* парниктік* uz: karbon* uglerod* chiqindi_gaz* issiqxona_gaz* ky: парник*
      көмүртек* чыгарынды* tg: партов* карбон* газҳои_гулхонаӣ tk: kömürturşy* zyňyndy* zh: 排放 碳
    air-pollution en: air_pollution smog air_quality ru: загрязнени*_воздух* смог смога
      качеств*_воздух* kk: ауаның_ластан* түтін* ауа_сапас* смог* uz: havo_ifloslan* smog*
      havo_sifat* ky: абанын_булган* ыш түтүн* абанын_сапат* tg: олудашавии_ҳаво смог* tk:
      howanyň_hapalan* zh: 空气污染 雾霾 空气质量
    waste en: waste garbage rubbish landfill* recycling ru: мусор* отход* свалк* полигон*
      переработк*_отходов kk: қоқыс* қалдық* полигон* uz: chiqindi* axlat* ky: таштанды* калдык*
      полигон* tg: партов* ахлот* tk: galyndy* zir-zibil* zh: 垃圾 废物 回收
    plastic en: plastic polyethylene ru: пластик* полиэтилен* пакет* kk: пластик* полиэтилен*
      uz: plastik* polietilen* ky: пластик* полиэтилен* tg: пластик* полиэтилен* tk: plastik*
      polietilen* zh: 塑料
    energy en: energy ru: энергетик* энергия энергии энерго* kk: энергетика* энергия* uz:
      energetika* energiya* ky: энергетика* энергия* tg: энергетик* энергия* tk: energetika*
      energiýa* zh: 能源
    electricity en: electricity power_grid power_cut* blackout ru: электроэнерги* электричеств*
      электросет* электроснабж* kk: электр_энергия* электр_қуат* электрмен uz: elektr_energiya*
      elektr_ta’minot* elektr_tarmoq* ky: электр_энергия* электр_кубат* tg: барқ* нерӯи_барқ
      қувваи_барқ tk: elektrik_energiýa* elektrik* zh: 电力 电网
    outage en: outage* power_cut* blackout* ru: отключени* блэкаут* обесточ* kk: жарық_өш*
      электрсіз_қал* ажырату* uz: elektr_o‘ch* svet_o‘ch* elektr_uzil* ky: жарык_өч*
      электр_өчүр* өчүрүү* tg: қатъи_барқ хомӯшшавӣ tk: elektrik_kesil* zh: 停电 断电
    power-plant en: power_plant* power_station* thermal_power ru: электростанц* тэц тэс грэс kk:
      электр_станция* жэо жэс жэк* uz: elektr_stansiya* ies iem ky: электр_станция* жэб tg:
      неругоҳ* нерӯгоҳ* маркази_барқу_гармидиҳӣ tk: elektrik_stansiýa* elektrik_bekedi* zh: 发电厂
      电站 热电
    hydropower en: hydropower hydroelectric hpp ru: гэс гидроэлектростанц* гидроэнерг* kk: гэс
      су_электр* uz: ges gidroelektr* gidroenergetika* ky: гэс суу_электр* гидроэнерг* tg: нбо
      обӣ-барқӣ неругоҳи_барқи_обӣ tk: ges gidroelektrik* zh: 水电站 水电
    nuclear-plant en: nuclear_power nuclear_plant npp reactor* ru: аэс атомн* реактор* kk: аэс
      атом_электр* реактор* ядролық uz: aes atom_elektr* reaktor* atom_stansiya* ky: аэс
      атомдук* реактор* tg: неругоҳи_атомӣ реактор* ҳастаӣ tk: ýadro atom_elektrik* zh: 核电站 核电
      反应堆
    solar en: solar photovoltaic ru: солнечн* kk: күн_электр* күн_панел* күн_энергия* uz:
      quyosh_panel* quyosh_elektr* fotoelektr* quyosh_stansiya* ky: күн_панел* күн_электр*
      күн_энергия* tg: офтобӣ tk: gün_elektrik* gün_panel* zh: 太阳能 光伏
    wind-power en: wind_farm* wind_power wind_turbine* ru: ветропарк* ветров*_электростанц*
      ветрян* ветроэнерг* вэс kk: жел_электр* жел_энерг* жел_паркі uz: shamol_elektr*
      shamol_stansiya* shamol_energ* shamol_turbina* ky: шамал_электр* шамал_энерг* tg: бодӣ
      неругоҳи_бодӣ tk: ýel_elektrik* ýel_energiýa* zh: 风电 风力发电
    green-energy en: renewable* green_energy green_hydrogen ru: возобновляем* виэ зелен*_энерг*
      водород* kk: жаңартылатын* жасыл_энерг* сутег* uz: qayta_tiklanuvchi* yashil_energ*
      vodorod* ky: кайра_жаралуучу* жашыл_энерг* суутек* tg: барқароршаванда* энергияи_сабз
      ҳидроген* tk: gaýtadan_dikeldil* ýaşyl_energ* wodorod* zh: 可再生能源 绿色能源 氢能
    coal en: coal ru: уголь угля углю углем угольн* kk: көмір* uz: ko‘mir* ky: көмүр* tg:
      ангишт* tk: kömür* zh: 煤炭 煤矿
    gas en: gas natural_gas ru: газ газа газу газом газе газов* газоснабж* газопровод* kk: газ
      газы* газды газға газбен uz: gaz gazi* gazni gazga ky: газ газы* газды газга tg: газ гази
      tk: gaz gazy* gazyň zh: 天然气
    gasification en: gasification gas_supply ru: газификац* газифицир* kk: газдандыр* газ_құбыр*
      uz: gazlashtir* gaz_ta’minot* ky: газдаштыр* tg: газофик* газикунон* tk: gazlaşdyr* zh: 通气
      供气
    lpg en: lpg liquefied_gas ru: сжиженн*_газ* сниженн* спбт kk: сұйытылған_газ* uz:
      suyultirilgan_gaz* ky: суюлтулган_газ* tg: гази_моеъ tk: suwuklandyrylan_gaz* zh: 液化气
    oil en: oil crude ru: нефт* kk: мұнай* uz: neft* ky: мунай* нефт* tg: нафт* tk: nebit* zh:
      石油 原油
    petrol en: petrol gasoline diesel fuel ru: бензин* дизел* топлив* дизтоплив* аи-92 гсм kk:
      бензин* дизель* жанармай* отын* uz: benzin* dizel* yoqilg‘i* ky: бензин* дизель*
      күйүүчү_май* tg: бензин* сӯзишворӣ* tk: benzin* dizel* ýangyç* zh: 汽油 柴油 燃料
    refinery en: refinery refineries ru: нпз нефтеперерабат* kk: мөз мұнай_өңде* uz:
      neftni_qayta_ishlash nqiz ky: нефтини_кайра_иштет* мунай_иштет* tg: коркарди_нафт tk:
      nebiti_gaýtadan_işleýän zh: 炼油厂
    petrochemical en: petrochemical* polymer* polypropylene ru: нефтехим* полимер* полипропилен*
      газохим* kk: мұнай-химия* полимер* полипропилен* газ-химия* uz: neft-kimyo* polimer*
      polipropilen* gaz-kimyo* ky: нефтехимия* полимер* tg: нафтукимиё* полимер* tk:
      nebit-himiýa* gaz-himiýa* polimer* zh: 石化 聚丙烯
    pipeline en: pipeline* ru: трубопровод* газопровод* нефтепровод* водопровод* kk: құбыр* uz:
      quvur* truboprovod* ky: түтүк* куур* tg: қубур* лӯлаи_газ tk: geçiriji* gaz_geçiriji* zh:
      管道 管线
    heating en: heating heat_supply boiler* ru: отоплени* теплоснабж* котельн* отопительн* kk:
      жылу жылыту* жылу_маусым* қазандық* uz: isitish* issiqlik_ta’minot* qozonxona*
      isitish_mavsum* ky: жылытуу* жылуулук* казан* жылытуу_мезгил* tg: гармидиҳӣ гармшавӣ
      дегхона* tk: ýyladyş* ýylylyk* zh: 供暖 供热 锅炉
    transformer en: transformer* substation* ru: трансформатор* подстанц* kk: трансформатор*
      қосалқы_станция* uz: transformator* podstansiya* ky: трансформатор* подстанция* чордон*
      tg: трансформатор* зеристгоҳ* tk: transformator* zh: 变压器 变电站
    mine en: mine mines mining miner miners ru: шахт* рудник* горнодобы* горняк* шахтер* шахтёр*
      kk: шахта* кен кеніш* шахтер* кенші* uz: kon konchi* shaxta* ky: шахта* кен кенчи* шахтёр*
      tg: кон маъдан* шахта* tk: magdan* käni şahta* zh: 矿山 矿工 采矿
    deposit-ore en: ore deposit_ore ore_deposit* deposits_of ru: месторожден* руд* рудн* kk:
      кен_орн* кен_орын* руда* uz: kon konlar* ruda* konlari ky: кен_чыккан* кен_орун* руда* tg:
      кони маъданҳо* tk: känler* känin* magdan* zh: 矿床 矿藏 矿石
    uranium en: uranium ru: уран урана урану ураном уранов* kk: уран уранды уранның uz: uran
      uranni uraniy ky: уран урандын tg: уран урани tk: uran uranyň zh: 铀
    gold en: gold ru: золот* kk: алтын* uz: oltin* ky: алтын* tg: тилло* tk: altyn* zh: 黄金 金矿
    silver en: silver ru: серебр* kk: күміс* uz: kumush* ky: күмүш* tg: нуқра* tk: kümüş* zh: 白银
      银牌
    copper en: copper ru: медь меди медью медн* kk: мыс мысты мыстың uz: mis misi misning ky:
      жез жездин tg: мис миси tk: mis misiň zh: 铜
    iron-ore en: iron_ore ru: железн*_руд* kk: темір_кен* темір_руда* uz: temir_ruda* ky:
      темир_руда* темир_кен* tg: маъдани_оҳан tk: demir_magdan* zh: 铁矿
    aluminium en: aluminium aluminum ru: алюмин* kk: алюминий* uz: alyuminiy* ky: алюминий* tg:
      алюминий* алюмин* tk: alýumin* zh: 铝
    antimony-tungsten en: antimony tungsten ru: сурьм* вольфрам* kk: сүрме* вольфрам* uz: surma
      volfram* ky: сурьма* вольфрам* tg: сурма* волфрам* tk: surma wolfram* zh: 锑 钨
    lithium-rare-earth en: lithium rare_earth* rare-earth* critical_mineral* critical_raw ru:
      лити* редкоземельн* критическ*_минерал* kk: литий* сирек_жер* сирек_кездес*
      маңызды_минерал* uz: litiy* noyob_yer* kritik_mineral* ky: литий* сейрек_жер*
      сейрек_кездеш* tg: литий* нодирзамин* канданиҳои_муҳим tk: litiý* seýrek zh: 锂 稀土 关键矿产
    geology en: geolog* ru: геолог* kk: геолог* uz: geolog* ky: геолог* tg: геолог* tk: geolog*
      zh: 地质
    salt en: salt ru: соль соли солью kk: тұз тұзды тұздың uz: tuz tuzi tuzning ky: туз туздун
      tg: намак* tk: duz duzuň zh: 食盐
    railway en: railway* railroad* rail_line* ru: железн*_дорог* железнодорож* жд ж/д kk:
      теміржол* темір_жол* uz: temir_yo‘l* ky: темир_жол* tg: роҳи_оҳан роҳиоҳан* tk: demir_ýol*
      zh: 铁路 中欧班列
    train en: train trains locomotive* wagon* ru: поезд* электричк* локомотив* вагон* kk: поезд*
      пойыз* локомотив* вагон* uz: poyezd* poezd* lokomotiv* vagon* ky: поезд* локомотив* вагон*
      tg: қатора* поезд* вагон* tk: otly otlular* otlusy* otlynyň wagon* zh: 列车 火车 高铁 机车
    station en: railway_station train_station ru: вокзал* жд-вокзал* kk: вокзал* бекет*
      теміржол_станция* uz: vokzal* bekat* ky: вокзал* бекет* tg: вокзал* истгоҳ* tk: menzil*
      duralga* zh: 车站 火车站
    metro en: metro subway ru: метро метрополитен* kk: метро* метрополитен* uz: metro*
      metropoliten* ky: метро* tg: метро* tk: metro* zh: 地铁
    bus en: bus buses trolleybus* minibus* ru: автобус* троллейбус* маршрутк* микроавтобус* kk:
      автобус* троллейбус* uz: avtobus* mikroavtobus* ky: автобус* маршрутка* троллейбус* tg:
      автобус* троллейбус* микроавтобус* tk: awtobus* zh: 公交 公共汽车 巴士 客车
    taxi en: taxi taxis ru: такси таксист* kk: такси* uz: taksi* ky: такси* tg: таксӣ таксист*
      tk: taksi* zh: 出租车
    car en: car cars vehicle vehicles ru: автомобил* автомашин* легков* kk: автомобиль*
      автокөлік* автокөліг* жеңіл_көлік* uz: avtomobil* avtomashina* yengil_mashina* ky:
      автоунаа* унаа* автомобиль* tg: мошин* автомобил* tk: awtoulag* awtomobil* zh: 汽车 车辆
    truck en: truck trucks lorry lorries freight_vehicle* ru: грузовик* фур фура фуры
      большегруз* камаз* kk: жүк_көлі* фура* камаз* uz: yuk_mashina* fura* kamaz* ky:
      жүк_ташуучу* камаз* фура* tg: мошини_боркаш мошинҳои_боркаш боркаш* tk: ýük_awtoulag*
      ýük_maşyn* zh: 卡车 货车
    road en: road highway motorway ru: дорог* трасс* автодорог* автомагистрал* шоссе kk: жол
      жолы автожол* автомобиль_жол* тас_жол* uz: yo‘l yo‘li yo‘llar* avtomagistral*
      magistral_yo‘l* ky: жол жолу автожол* унаа_жол* tg: роҳ роҳи роҳҳо* шоҳроҳ* tk: ýol ýoly
      awtoban* awtomobil_ýol* zh: 公路 高速公路 道路
    bridge en: bridge bridges ru: мост моста мосту мосты мостов путепровод* kk: көпір* uz:
      ko‘prik* ko‘prig* ky: көпүрө* tg: пул пули кӯпрук* кӯпруг* tk: köpri* zh: 大桥 桥梁
    tunnel en: tunnel* ru: тоннел* туннел* kk: туннель* тоннель* uz: tunnel* ky: тоннель*
      туннель* tg: нақб* tk: tunnel* zh: 隧道
    mountain-pass en: mountain_pass kamchik ru: перевал* kk: асу асуы* uz: dovon* ky: ашуу
      ашуусу* tg: ағба* tk: geçelge_dag aşyrym zh: 山口
    airport en: airport* ru: аэропорт* kk: әуежай* аэропорт* uz: aeroport* ky: аэропорт*
      аба_майдан* tg: фурудгоҳ* аэропорт* tk: howa_menzil* aeroport* zh: 机场
    flight en: flight flights ru: рейс рейса рейсы рейсов рейсе авиарейс* авиасообщ* kk: рейс*
      әуе_рейс* ұшу* авиарейс* uz: reys* aviareys* parvoz* ky: рейс* каттам* авиакаттам* учуу*
      tg: парвоз* рейс* tk: gatnaw* uçuş* zh: 航班 直飞 航线
    airline en: airline* air_carrier* ru: авиакомпани* авиаперевозчик* kk: әуе_компания*
      авиакомпания* uz: aviakompaniya* ky: авиакомпания* аба_каттам* tg: ширкати_ҳавопаймо*
      авиаширкат* tk: awiakompaniýa* howa_ýol* zh: 航空公司
    aircraft en: aircraft plane planes aeroplane airliner ru: самолет* самолёт* авиалайнер* kk:
      ұшақ* ұшағ* uz: samolyot* ky: учак* учаг* tg: ҳавопаймо* тайёра* tk: uçar* uçary* zh: 飞机
      客机
    helicopter en: helicopter* ru: вертолет* вертолёт* kk: тікұшақ* тікұшағ* uz: vertolyot* ky:
      тик_учак* вертолёт* тик_учаг* tg: чархбол* tk: dikuçar* zh: 直升机
    port-ship en: port ports seaport vessel ship ships ferry tanker* ru: порт порта порту портов
      судно суда паром* танкер* kk: порт порты* кеме кемелер* паром* танкер* uz: port porti
      portlar* kema* parom* tanker* ky: порт порту портко кеме кемелер* паром* tg: бандар*
      киштӣ* киштиҳо* tk: port porty* gämi* parom* zh: 港口 船舶 货轮 渡轮
    container en: container* ru: контейнер* kk: контейнер* uz: konteyner* ky: контейнер* tg:
      контейнер* tk: konteýner* zh: 集装箱
    cargo-freight en: cargo freight ru: груз груза грузы грузов грузопоток* грузоперевоз* kk:
      жүк жүктер* жүк_тасымал* жүкті uz: yuk yuklar* yuk_tash* ky: жүк жүктөр* жүк_ташуу* tg:
      бор борҳо* борбарорӣ боркашонӣ tk: ýük ýükler* ýük_daşa* zh: 货物 货运
    transit en: transit ru: транзит* kk: транзит* uz: tranzit* ky: транзит* tg: транзит* tk:
      üstaşyr* tranzit* zh: 过境 中转
    corridor en: corridor* ru: коридор* kk: дәліз* uz: yo‘lak* yo‘lag* koridor* ky: коридор* tg:
      долон* даҳлез* tk: geçelge* koridor* zh: 走廊
    logistics en: logistics* ru: логистик* логистическ* kk: логистика* uz: logistika* ky:
      логистика* tg: логистика* логистик* tk: logistika* zh: 物流
    passenger en: passenger* ru: пассажир* kk: жолаушы* uz: yo‘lovchi* ky: жүргүнчү* tg:
      мусофир* tk: ýolagçy* zh: 旅客 乘客
    driver en: driver drivers ru: водител* kk: жүргізуші* uz: haydovchi* ky: айдоочу* tg:
      ронанда* tk: sürüji* zh: 司机 驾驶员
    ticket en: ticket tickets fare fares ru: билет* kk: билет* uz: chipta* bilet* ky: билет*
      белет* tg: чипта* билет* tk: petek* bilet* zh: 车票 票价 机票 门票
    traffic-jam en: traffic congestion ru: пробк* дорожн*_движени* kk: кептеліс* жол_қозғалыс*
      uz: tirbandlik* tirbandlig* yo‘l_harakat* ky: тыгын* жол_кыймыл* tg: роҳбандӣ ҳаракати_роҳ
      tk: dyknyşyk* ýol_hereket* zh: 拥堵 交通
    belt-and-road en: belt_and_road silk_road ru: один_пояс шелков*_пут* шёлков*_пут* kk:
      бір_белдеу жібек_жол* uz: bir_makon ipak_yo‘l* ky: бир_алкак жибек_жол* tg: як_камарбанд
      абрешим* роҳи_абрешим tk: bir_guşak ýüpek_ýol* zh: 一带一路 丝绸之路
    postal en: postal post_office stamp stamps ru: почт* почтов* марк марка марки kk: пошта* uz:
      pochta* ky: почта* tg: почта* tk: poçta* zh: 邮政 邮票
    bicycle en: bicycle* cycling scooter* e-scooter* ru: велосипед* вело* самокат* kk:
      велосипед* самокат* веложол* uz: velosiped* samokat* velo* ky: велосипед* самокат* tg:
      дучарха* велосипед* tk: welosiped* zh: 自行车 滑板车
    earthquake en: earthquake* quake tremor* seismic aftershock* ru: землетрясен* сейсм*
      подземн*_толч* афтершок* kk: жер_сілкін* сейсм* жер_асты_дүмпу* зілзала* uz: zilzila*
      yer_qimirla* seysm* ky: жер_титирө* зилзала* сейсм* tg: заминҷунб* заминларза* tk:
      ýer_titre* zh: 地震 余震
    magnitude en: magnitude richter ru: магнитуд* kk: магнитуда* uz: magnituda* magnitudali ky:
      магнитуда* tg: магнитуд* балла tk: magnituda* zh: 里氏 震级
    epicentre en: epicentre* epicenter* ru: эпицентр* kk: эпицентр* ошағ* uz: epitsentr*
      markazi_episentr ky: эпицентр* tg: эпитсентр* маркази_заминҷунбӣ tk: merkezi_nokat
      episentr* zh: 震中
    tsunami-volcano en: tsunami volcano* eruption ru: цунами вулкан* извержени* kk: цунами*
      жанартау* жанартаудың uz: sunami* vulqon* otilish* ky: цунами* жанар_тоо* tg: сунами*
      вулқон* tk: sunami* wulkan* zh: 海啸 火山
    flood en: flood* inundat* ru: наводнен* паводк* паводок подтопл* затоп* половодь* kk:
      су_тасқын* тасқын* су_бас* uz: suv_toshqin* toshqin* suv_bos* ky: суу_ташкын* ташкын*
      суу_кирүү* суу_каптоо* tg: обхезӣ обхез* tk: suw_joşgun* suw_al* zh: 洪水 洪灾 水灾
    mudflow en: mudflow* mudslide* ru: сель селя селей селев* грязекамен* kk: сел селден селдің
      сел_жүр* uz: sel selning sel_oqim* sel_keldi ky: сел селдин сел_жүр* tg: сел селҳо* tk:
      sil siller* siliň zh: 泥石流
    landslide en: landslide* ru: оползн* оползень kk: көшкін* жер_көшкін* сырғыма* uz: ko‘chki*
      yer_ko‘chki* ky: жер_көчкү* tg: ярч* tk: ýer_süýşme* zh: 山体滑坡 滑坡
    avalanche en: avalanche* ru: лавин* kk: қар_көшкін* uz: qor_ko‘chki* ky: кар_көчкү* tg:
      тарма* tk: gar_süýşgün* gar_süýşmeg* zh: 雪崩
    """
