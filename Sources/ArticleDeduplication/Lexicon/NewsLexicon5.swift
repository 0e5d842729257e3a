/// The notions of the news, from unesco-heritage to death-obituary.
let newsLexicon5 = """
    unesco-heritage en: unesco heritage ru: юнеско наследи* всемирн*_наслед* kk: юнеско мұра
      мұрасы* мұралар* uz: yunesko meros merosi* meroslar* ky: юнеско мурас* tg: юнеско мерос*
      tk: ýunesko miras* zh: 联合国教科文组织 遗产 世界遗产
    craft en: craft crafts artisan* embroider* pottery ceramic* ru: ремесл* ремесленник* вышивк*
      керамик* гончар* kk: қолөнер* кесте керамика* қыш uz: hunarmand* kashta* kulol* sopol* ky:
      кол_өнөрчү* кийиз кештеле* карапа* tg: ҳунарманд* сӯзанидӯзӣ* кулол* tk: senetçi* keşde*
      küýze* zh: 手工艺 刺绣 陶瓷
    yurt en: yurt yurts ru: юрт* kk: киіз_үй* uz: o‘tov* ky: боз_үй* tg: хиргоҳ* tk: ak_öý*
      gara_öý* zh: 毡房 蒙古包
    national-dress-atlas en: ikat atlas_fabric national_costume national_dress ru:
      национальн*_костюм* национальн*_одежд* икат* kk: ұлттық_киім* шапан* uz: milliy_kiyim*
      milliy_libos* atlas adras ky: улуттук_кийим* калпак* tg: либоси_миллӣ атлас чакан* tk:
      milli_lybas* milli_egin* zh: 民族服饰
    theatre en: theatre* theater* drama_troupe stage_play ru: театр* спектакл*
      премьер*_спектакл* kk: театр* спектакль* uz: teatr* spektakl* ky: театр* спектакль* tg:
      театр* намоишнома* спектакл* tk: teatr* spektakl* zh: 剧院 话剧
    ballet-opera en: ballet opera orchestra philharmonic symphony ru: балет* опер опера оперы
      оперн* оркестр* филармон* симфон* kk: балет* опера* оркестр* филармония* симфония* uz:
      balet* opera* orkestr* filarmoniya* simfoniya* ky: балет* опера* оркестр* филармония* tg:
      балет* опера* оркестр* филармония* tk: balet* opera* orkestr* filarmoniýa* zh: 芭蕾 歌剧 交响乐
      乐团
    concert en: concert concerts ru: концерт* kk: концерт* uz: konsert* ky: концерт* tg:
      консерт* tk: konsert* zh: 音乐会 演唱会
    music-song en: music song songs singer* musician* ru: музык* песн* певец певц* певиц*
      музыкант* kk: музыка* ән әнші* әндер* өлең* күй күйші* домбыра* uz: musiqa* qo‘shiq*
      xonanda* qo‘shig‘* dutor* ky: музыка* ыр ырчы* ырдай* комуз* tg: мусиқӣ суруд* сароянда*
      овозхон* tk: aýdym* aýdymçy* saz sazanda* dutar* zh: 音乐 歌曲 歌手
    dance en: dance dances dancer* dancing ru: танец танц* хореограф* kk: би билер* биші*
      бишілер* хореограф* uz: raqs* xoreograf* ky: бий бийчи* бийлер* tg: рақс* раққос* tk:
      tans* küştdepdi* zh: 舞蹈
    film en: film films movie* cinema director_of_the_film ru: фильм* кино* режиссер* режиссёр*
      kk: фильм* кино* режиссер* uz: film* kino* rejissyor* ky: тасма* фильм* кино* режиссёр*
      tg: филм* синамо* коргардон* tk: film* kino* režissýor* zh: 电影 影片 导演
    television-media en: television tv_channel journalist* media ru: телевиден* телеканал*
      журналист* сми блогер* kk: телеарна* журналист* бақ блогер* uz: telekanal* jurnalist* oav
      bloger* ky: телеканал* журналист* жмк блогер* tg: телевизион* рӯзноманигор* хабарнигор*
      вао tk: teleýaýlym* žurnalist* habarçy* köpçülikleýin zh: 电视 记者 媒体
    book-writer en: book books writer* novel poet poets poetry ru: книг* писател* роман* поэт*
      стих* kk: кітап* кітаб* жазушы* роман* ақын* uz: kitob* yozuvchi* roman* shoir* she’r* ky:
      китеп* китеб* жазуучу* роман* акын* tg: китоб* нависанда* роман* шоир* шеър* tk: kitap*
      kitab* ýazyjy* roman* şahyr* goşgy* zh: 书籍 图书 作家 诗人 小说
    library en: librar* ru: библиотек* kk: кітапхана* uz: kutubxona* ky: китепкана* tg:
      китобхона* tk: kitaphana* zh: 图书馆
    festival en: festival* ru: фестивал* kk: фестиваль* uz: festival* ky: фестиваль* tg:
      фестивал* ҷашнвора* tk: festiwal* zh: 节庆 艺术节 电影节 文化节
    epic-akyn en: epic manas aitysh aitys bakhshi ru: эпос* манас* манасчи* айтыс* айтыш* kk:
      эпос* жыр жырау* айтыс* батырлар_жыры uz: doston* baxshi* epos* ky: эпос* манас* манасчы*
      айтыш* төкмө* tg: достон* ҳамоса* tk: dessan* bagşy* zh: 史诗 玛纳斯 阿肯
    nowruz en: nowruz navruz nauryz nooruz ru: навруз* наурыз* нооруз* kk: наурыз* uz: navro‘z*
      ky: нооруз* tg: наврӯз* tk: nowruz* zh: 纳吾肉孜 诺鲁孜
    anniversary en: anniversary jubilee centenary ru: юбиле* летие -летию годовщин* kk:
      мерейтой* жылдығ* жылдық* uz: yubiley* yilligi* yillik_tantana* ky: юбилей* жылдыгы*
      жылдык* мааракe* tg: ҷашн* ҷашни солгард* tk: ýubileý* ýyllyg* ýyllyk_toý* zh: 周年 诞辰
    holiday-celebration en: holiday holidays celebrat* ru: праздн* торжеств* kk: мереке* той
      тойлау* uz: bayram* nishonla* tantana* ky: майрам* белгилен* tg: ид иди таҷлил* tk:
      baýram* bellenil* toý zh: 节日 庆祝
    award-prize en: award awards prize prizes order_of ru: наград* преми* орден* лауреат* kk:
      марапат* сыйлық* орден* лауреат* uz: mukofot* orden* laureat* ky: сыйлык* орден* лауреат*
      tg: ҷоиза* мукофот* орден* лауреат* tk: baýrak* orden* sylag* laureat* zh: 颁奖 奖项 勋章
    competition en: competition contest tournament ru: конкурс* турнир* соревнован* kk: байқау*
      конкурс* турнир* жарыс* uz: tanlov* turnir* musobaqa* ky: сынак конкурс* турнир* мелдеш*
      tg: озмун* турнир* мусобиқа* tk: bäsleşik* bäsleşig* ýaryş* zh: 竞赛 比赛 大赛
    beauty-fashion en: fashion miss beauty_contest designer* ru: мод мода моды показ*_мод*
      дизайнер* конкурс*_красоты kk: сән дизайнер* сұлулық_байқау* uz: moda dizayner*
      go‘zallik_tanlov* ky: мода дизайнер* сулуулук_сынаг* tg: мӯд дизайнер* зебоӣ_озмун* tk:
      moda dizaýner* zh: 时装 设计师 选美
    cuisine en: cuisine dish plov pilaf recipe* chef ru: кухн* блюд* плов* рецепт* повар*
      бешбармак* kk: тағам тағамы* палау* бешбармақ* аспаз* uz: taom* osh palov* oshpaz* ky:
      тамак-аш* палоо* бешбармак* ашпозчу* tg: таом* оши_палов ошпаз* tk: tagam* palaw* aşpez*
      zh: 美食 抓饭 菜肴
    guinness-record en: guinness record ru: гиннесс* рекорд* kk: гиннес* рекорд* uz: ginnes*
      rekord* ky: гиннес* рекорд* tg: гиннес* рекорд* tk: ginnes* rekord* zh: 吉尼斯 纪录
    mosque en: mosque* ru: мечет* kk: мешіт* uz: masjid* machit* ky: мечит* tg: масҷид* tk:
      metjit* metjid* zh: 清真寺
    imam en: imam* mufti* cleric* ru: имам* муфти* священнослуж* дум kk: имам* мүфти* бас_мүфти
      қмдб uz: imom* muftiy* ulamo* ky: имам* муфтий* молдо* tg: имом* муфтӣ муфтии уламо* tk:
      ymam* müfti* zh: 伊玛目 穆夫提
    prayer en: prayer prayers ru: молитв* намаз* kk: намаз* дұға* uz: namoz* duo ibodat* ky:
      намаз* дуба* батa* tg: намоз* дуо tk: namaz* doga* zh: 祈祷 礼拜
    islam en: islam* muslim* ru: ислам* мусульман* kk: ислам* мұсылман* uz: islom* musulmon* ky:
      ислам* мусулман* tg: ислом* мусулмон* tk: yslam* musulman* zh: 伊斯兰 穆斯林
    koran en: koran quran* qur’an* ru: коран* kk: құран* uz: qur’on* ky: куран* tg: қуръон* tk:
      gurhan* zh: 古兰经
    ramadan en: ramadan ramazan iftar fasting ru: рамадан* рамазан* ифтар* ораза* kk: рамазан*
      ораза ауызашар* uz: ramazon* iftorlik* ro‘za* ky: рамазан* орозо* ооз_ачар* tg: рамазон*
      ифтор* рӯза tk: remezan* agyzaçar* oraza* zh: 斋月 开斋
    eid en: eid kurban_ait qurban_hayit ru: курбан* хайит* ураза-байрам айт kk: құрбан_айт*
      ораза_айт* uz: hayit* ky: курман_айт* орозо_айт* айт tg: иди_қурбон иди_рамазон tk:
      gurban_baýram* oraza_baýram* zh: 古尔邦节 开斋节
    pilgrimage en: pilgrim* hajj haj umrah ru: паломн* хадж* умра умру kk: қажылық* қажылығ*
      умра* зияратшы* uz: haj hajga ziyorat* umra ziyoratchi* ky: ажылык* ажылыг* зыярат* умра
      tg: ҳаҷ ҳоҷӣ* зиёрат* умра tk: haj zyýarat* umra zh: 朝觐 朝圣
    church en: church* orthodox bishop* monaster* cathedral christmas easter ru: церк* храм*
      православ* епископ* монастыр* собор рождеств* пасх* kk: шіркеу* ғибадатхана* православие*
      христиан* uz: cherkov* ibodatxona* pravoslav* xristian* ky: чиркөө* православ* христиан*
      tg: калисо* насронӣ* tk: buthana* prawoslaw* zh: 教堂 东正教 圣诞 主教
    pope en: pope vatican ru: папа_римский папы_римского понтифик* ватикан* kk: рим_папа*
      ватикан* uz: rim_papa* vatikan* ky: рим_папа* ватикан* tg: попи_рим ватикан* tk: rim_papa*
      watikan* zh: 教皇 教宗 梵蒂冈
    madrasa en: madrasa* madrassa* ru: медресе kk: медресе* uz: madrasa* ky: медресе* tg:
      мадраса* tk: medrese* zh: 经学院
    buddhism en: buddh* ru: будди* kk: будда* буддизм* uz: buddaviy* budda* ky: будда* буддизм*
      tg: буддо* tk: budda* zh: 佛教 佛
    hijab en: hijab* niqab* headscar* ru: хиджаб* никаб* паранджа* kk: хиджаб* никаб* паранжы*
      uz: hijob* niqob* paranji* ky: хиджаб* никаб* паранжы* tg: ҳиҷоб* ниқоб* tk: hijab* zh: 头巾
      面纱
    secular-sect en: religious_organi* sect sects ru: религиозн* секта секты kk: діни секта* uz:
      diniy sekta* ky: диний секта* tg: динӣ динии секта* tk: dini sekta* zh: 宗教
    sport en: sport sports athlet* ru: спорт* спортсмен* атлет* kk: спорт* uz: sport* ky: спорт*
      tg: варзиш* tk: sport* türgen* zh: 体育 运动员
    football en: football soccer footballer* ru: футбол* kk: футбол* uz: futbol* ky: футбол* tg:
      футбол* tk: futbol* zh: 足球
    goal en: goal goals scored ru: гол гола голы голов забил* kk: гол голы* гол_соқ* uz: gol
      gollar* gol_ur* ky: гол гол_кирги* tg: гол гол_зад* голи tk: pökgi gol zh: 进球
    match en: match matches ru: матч* kk: матч* кездесу_өт* ойын_өт* uz: match* uchrashuv* bahs*
      ky: матч* беттеш* tg: бозӣ вохӯрӣ* матч* tk: duşuşyk* duşuşyg* zh: 场比赛
    coach en: coach head_coach ru: тренер* kk: бапкер* жаттықтырушы* uz: murabbiy* ky:
      машыктыруучу* tg: мураббӣ мураббии tk: tälimçi* zh: 教练
    national-team en: national_team ru: сборн* kk: құрама_команда* ұлттық_құрама* uz:
      terma_jamoa* ky: курама_команда* улуттук_курама* tg: тими_миллӣ дастаи_мунтахаб мунтахаб*
      tk: milli_ýygyndy* ýygyndy* zh: 国家队
    championship en: championship* champion ru: чемпионат* чемпион* kk: чемпионат* чемпион* uz:
      chempionat* chempion* ky: чемпионат* чемпион* tg: чемпионат* чемпион* қаҳрамон* tk:
      çempionat* çempion* zh: 锦标赛 冠军
    world-cup en: world_cup ru: чм чемпионат*_мира кубок*_мира kk: әлем_чемпионат* әлем_кубог*
      uz: jahon_chempionat* jahon_kubog* ky: дүйнө_чемпионат* дүйнө_кубог* tg: чемпионати_ҷаҳон
      ҷоми_ҷаҳон tk: dünýä_çempionat* dünýä_kubog* zh: 世界杯 世锦赛
    olympics en: olympic* paralympic* ru: олимпийск* олимпиад*_игр* паралимп* kk: олимпия*
      паралимпия* uz: olimpiya* paralimpiya* ky: олимпия* паралимпия* tg: олимпӣ бозиҳои_олимпӣ
      паралимпӣ tk: olimpiýa* paralimpiýa* zh: 奥运会 奥运 残奥
    medal en: medal medals ru: медал* kk: медаль* uz: medal* ky: медаль* медал* tg: медал* tk:
      medal* zh: 奖牌 金牌 铜牌
    gold-medal en: gold_medal* ru: золот*_медал* золото_чемпионат* kk: алтын_медаль*
      алтын_жүлде* uz: oltin_medal* ky: алтын_медал* tg: медали_тилло tk: altyn_medal* zh: 金牌
    boxing en: boxing boxer* ru: бокс* боксер* боксёр* kk: бокс* uz: boks* ky: бокс* tg: бокс*
      tk: boks* zh: 拳击
    wrestling en: wrestl* ru: борьб* борец борц* вольн*_борьб* kk: күрес* балуан* uz: kurash*
      kurashchi* ky: күрөш* балбан* tg: гӯштин* паҳлавон* tk: göreş* pälwan* zh: 摔跤
    judo en: judo judoka* ru: дзюдо* kk: дзюдо* uz: dzyudo* ky: дзюдо* tg: ҷудо* дзюдо* tk:
      dzýudo* zh: 柔道
    taekwondo-karate en: taekwondo karate mma ru: таэквондо* каратэ* карате* мма kk: таэквондо*
      каратэ* мма uz: taekvondo* karate* mma ky: таэквондо* каратэ* мма tg: таэквондо* карате*
      мма tk: taekwondo* karate* zh: 跆拳道 空手道 综合格斗
    weightlifting en: weightlift* ru: тяжел*_атлет* штанг* kk: ауыр_атлетика* зілтемір* uz:
      og‘ir_atletika* og‘ir_atlet* ky: оор_атлетика* tg: вазнбардор* tk: agyr_atletika* zh: 举重
    athletics-running en: marathon* athletics runner* ru: марафон* легкоатлет* легк*_атлетик*
      kk: марафон* жеңіл_атлетика* uz: marafon* yengil_atletika* ky: марафон* жеңил_атлетика*
      tg: марафон* варзиши_сабук дави tk: marafon* ýeňil_atletika* zh: 马拉松 田径
    tennis en: tennis ru: теннис* kk: теннис* uz: tennis* ky: теннис* tg: теннис* tk: tennis*
      zh: 网球 乒乓球
    chess en: chess grandmaster* ru: шахмат* гроссмейстер* kk: шахмат* гроссмейстер* uz:
      shaxmat* grossmeyster* ky: шахмат* гроссмейстер* tg: шоҳмот* гроссмейстер* tk: küşt*
      grosmeýster* zh: 国际象棋 棋手
    hockey en: hockey ru: хокке* kk: хоккей* uz: xokkey* ky: хоккей* tg: хоккей* tk: hokkeý* zh:
      冰球
    basketball-volleyball en: basketball volleyball handball futsal ru: баскетбол* волейбол*
      гандбол* футзал* kk: баскетбол* волейбол* гандбол* футзал* uz: basketbol* voleybol*
      gandbol* futzal* ky: баскетбол* волейбол* гандбол* футзал* tg: баскетбол* волейбол*
      гандбол* футзал* tk: basketbol* woleýbol* gandbol* futzal* zh: 篮球 排球 手球
    gymnastics-swimming en: gymnast* swimm* ru: гимнаст* плаван* пловец пловц* kk: гимнаст* жүзу
      жүзуші* uz: gimnast* suzish* suzuvchi* ky: гимнаст* сууда_сүзүү* tg: гимнаст* шиноварӣ*
      tk: gimnast* ýüzmek zh: 体操 游泳
    cycling-race en: cyclist* cycling_race ru: велогонк* велоспорт* kk: велошабандоз* веложарыс*
      uz: velopoyga* velosport* ky: веложарыш* велоспорт* tg: велосипедрон* tk: welosport*
      welosipedçi* zh: 自行车赛
    figure-skating-ski en: figure_skat* skating skier* skiing biathlon ru: фигурн*_катан*
      фигурист* лыж* биатлон* конькобеж* kk: мәнерлеп_сырғана* шаңғы* биатлон* конькимен uz:
      figurali_uch* chang‘i* biatlon* ky: көркөм_муз* лыжа* биатлон* tg: лижаронӣ лижа* tk:
      lyža* konki* zh: 花样滑冰 滑雪 冬季两项
    kokpar en: kokpar buzkashi kok-boru ulak_tartysh nomad_games ru: кокпар* кок-бору* купкари
      улак* кочевник* kk: көкпар* көшпенділер* uz: ko‘pkari* uloq ko‘chmanchi* ky: көк-бөрү*
      улак_тартыш* көчмөн* tg: бузкашӣ tk: göçme_halk* zh: 马背叼羊 叼羊 游牧民族运动会
    club en: club clubs ru: клуб* kk: клуб* uz: klub* ky: клуб* tg: клуб* бошгоҳ* tk: klub*
      topar* zh: 俱乐部
    league en: league ru: лига лиги лиге лигу kk: лига* uz: liga* ky: лига* tg: лига* tk: liga*
      zh: 联赛
    final en: final finals semi-final* semifinal* ru: финал* kk: финал* ақтық_сын* uz: final*
      ky: финал* tg: финал* ниҳоӣ tk: final* zh: 决赛 半决赛
    stadium en: stadium* arena ru: стадион* арен арена арене kk: стадион* арена* uz: stadion*
      arena* ky: стадион* арена* tg: варзишгоҳ* tk: stadion* zh: 体育场
    victory en: victory won defeated beat ru: побед* выиграл* обыграл* kk: жеңіс* жеңді жеңіп
      ұтты uz: g‘alaba* mag‘lub yengdi ky: жеңиш* жеңди утту tg: ғалаба* пирӯз* мағлуб tk:
      ýeňiş* ýeňdi utdy zh: 战胜 获胜 胜利
    draw en: drew draw_with ru: ничь* вничью kk: тең_аяқта* тең_ойна* uz: durang* ky: тең_чыг*
      тең_аякта* tg: мусовӣ tk: deňme-deň zh: 平局
    doping en: doping ru: допинг* kk: допинг* uz: doping* ky: допинг* tg: допинг* tk: doping*
      zh: 兴奋剂
    esports en: esport* e-sport* ru: киберспорт* kk: киберспорт* uz: kibersport* ky: киберспорт*
      tg: киберспорт* tk: kibersport* zh: 电子竞技
    tourist en: tourist* tourism traveller* traveler* ru: турист* туризм* путешествен* kk:
      турист* туризм* uz: sayyoh* turist* turizm* ky: турист* туризм* tg: сайёҳ* турист* туризм*
      tk: syýahatçy* syýahat* zh: 游客 旅游
    visa en: visa visas visa-free ru: виз визы визу визов* безвиз* виза kk: виза* визасыз* uz:
      viza* vizasiz* ky: виза* визасыз* tg: раводид* tk: wiza* wizasyz* zh: 签证 免签
    passport en: passport* identity_card* ru: паспорт* удостоверен*_личност* kk: паспорт*
      төлқұжат* жеке_куәлік* uz: pasport* id-karta* ky: паспорт* tg: шиноснома* tk: pasport* zh:
      护照 身份证
    hotel en: hotel* resort* hostel* ru: отел* гостиниц* курорт* хостел* санатор* kk: қонақүй*
      қонақ_үй* курорт* шипажай* uz: mehmonxona* kurort* sanatoriy* xostel* ky: мейманкана*
      курорт* санаторий* tg: меҳмонхона* осоишгоҳ* санатор* tk: myhmanhana* şypahana* zh: 酒店 宾馆
      度假村
    ski-resort en: ski_resort* ski_slope* ru: горнолыж* kk: тау_шаңғы* uz: tog‘-chang‘i* ky:
      тоо_лыжа* tg: лижаронии_кӯҳӣ tk: dag_lyža* zh: 滑雪场
    mountaineering en: climber* mountaineer* alpinist* ru: альпинис* восхожд* kk: альпинис* uz:
      alpinis* ky: альпинис* tg: кӯҳнавард* tk: alpinis* zh: 登山
    cable-car en: cable_car* cableway* funicular ru: канатн*_дорог* kk: аспалы_жол* арқан_жол*
      uz: kanat_yo‘l* dor_yo‘l* ky: аркан_жол* tg: роҳи_танобӣ tk: asma_ýol* zh: 缆车 索道
    beach-pool en: beach* swimming_pool* ru: пляж* бассейн* kk: жағажай* бассейн* uz: plyaj*
      basseyn* ky: жээк* пляж* бассейн* tg: соҳил* ҳавзи_шиноварӣ tk: kenarýaka howuz* zh: 海滩 泳池
    park-garden en: park parks botanical amusement ru: парк парка парке парки парков ботаническ*
      аттракцион* kk: саябақ* саябағ* ботаникалық* аттракцион* uz: istirohat_bog‘* park parki
      botanika_bog‘* attraksion* ky: парк паркы паркта сейил_бак* ботаникалык* tg: боғи_фарҳанг
      боғи_ботаникӣ парк tk: seýilgäh* park botanika_bag* zh: 公园 植物园 游乐园
    zoo en: zoo zoos ru: зоопарк* kk: зообақ* хайуанаттар_бағ* uz: hayvonot_bog‘* ky: зоопарк*
      tg: боғи_ҳайвонот tk: haýwanat_bag* zh: 动物园
    circus en: circus ru: цирк* kk: цирк* uz: sirk* ky: цирк* tg: сирк* tk: sirk* zh: 马戏
    library-card-guide en: tour_guide* excursion* ru: гид гиды экскурс* kk: гид экскурсия* uz:
      gid gidlar* ekskursiya* ky: гид экскурсия* tg: роҳбалад* экскурсия* tk: gezelenç* zh: 导游
      观光
    child en: child children ru: ребенок ребенк* дети детей детям детск* kk: бала балалар*
      бүлдіршін* uz: bola bolalar* ky: бала балдар* tg: кӯдак* тифл* tk: çaga çagalar* çaganyň
      zh: 儿童 孩子
    woman en: woman women girls ru: женщин* девушк* kk: әйел* қыз-келіншек* қыздар* uz: ayol*
      xotin-qiz* ky: аял* кыз-келин* tg: зан занон* бонувон* tk: zenan* aýal-gyz* gelin* zh: 妇女
      女性
    youth en: youth young_people ru: молодеж* молодёж* kk: жастар* uz: yoshlar* ky: жаштар* tg:
      ҷавонон* tk: ýaşlar* zh: 青年
    veteran en: veteran* ru: ветеран* kk: ардагер* uz: faxriy* veteran* ky: ардагер* tg:
      собиқадор* ветеран* tk: weteran* zh: 老兵 老战士
    elderly en: elderly centenarian* ru: пожил* престарел* долгожител* kk: қарт қариялар* егде*
      uz: keksa* nuroniy* qariya* ky: карыя* улгайган* tg: пиронсол* куҳансол* tk: garry ýaşuly*
      uzak_ýaşa* zh: 老年人 老人
    family en: family families ru: семь* семей семейн* kk: отбасы* отбасын* uz: oila* ky:
      үй-бүлө* tg: оила* tk: maşgala* zh: 家庭
    marriage en: marriage* wedding* divorce* ru: брак брака браки браков свадьб* развод* kk:
      неке* үйлену* ажырас* той_жаса* uz: nikoh* to‘y ajrim* ajrash* ky: нике* үйлөнүү* ажыраш*
      tg: никоҳ* тӯй талоқ* tk: nika* toý_tut* aýrylyş* zh: 结婚 离婚 婚礼
    population en: population census inhabitants ru: населен* перепис* численност* kk:
      халық_сан* халық_санағ* uz: aholi* ro‘yxatga_olish ky: калк* калктын_саны каттоо* tg:
      аҳолӣ барӯйхатгирӣ tk: ilat* ilat_ýazuw* zh: 人口 普查
    village en: village villages ru: село села селе сел сельск* деревн* кишлак* аул* kk: ауыл*
      ауылдар* uz: qishloq* qishlog‘* ky: айыл* кыштак* tg: деҳа* деҳаи tk: oba obasy* obalar*
      zh: 村 乡村
    city en: city cities ru: город города городе городу городов kk: қала қаласы* қаланың uz:
      shahar* shahri* ky: шаар* шаары* tg: шаҳр* шаҳри tk: şäher* şäheri zh: 城市
    region en: region regions province* oblast ru: област* регион* вилоят* kk: облыс* өңір*
      аймақ* аймағ* uz: viloyat* hudud* mintaqa* ky: облус* аймак* аймаг* tg: вилоят* минтақа*
      tk: welaýat* sebit* zh: 地区 州
    district en: district districts ru: район* kk: аудан* uz: tuman tumani tumanlar* ky: район*
      tg: ноҳия* ноҳияи tk: etrap* etrab* zh: 区
    volunteer-charity en: volunteer* charit* ru: волонтер* волонтёр* благотворительн* kk:
      волонтер* еріктілер* қайырымдылық* uz: volontyor* ko‘ngilli* xayriya* ky: ыктыярчы*
      волонтёр* кайрымдуулук* tg: ихтиёрӣ волонтёр* хайрия* tk: meýletinçi* haýyr-sahawat* zh:
      志愿者 慈善
    nationality-ethnic en: ethnic diaspora* compatriot* ru: этнич* диаспор* соотечественник*
      кандас* kk: этнос* диаспора* қандас* отандас* uz: millat* diaspora* vatandosh* ky: этнос*
      диаспора* кайрылман* мекендеш* tg: миллат* диаспора* ҳамватан* tk: milletdeş* ildeş*
      diaspora* zh: 民族 侨民 同胞
    veterans-victory-day en: victory_day world_war great_patriotic ru: день_победы дня_победы
      великой_отечественной вов kk: жеңіс_күн* ұлы_отан uz: g‘alaba_kun* ikkinchi_jahon
      xotira_va_qadrlash ky: жеңиш_күн* улуу_ата_мекендик tg: рӯзи_ғалаба ҷанги_бузурги tk:
      ýeňiş_gün* beýik_watançylyk zh: 胜利日 卫国战争
    repression en: repression* deportees gulag famine ru: репресси* голод голодомор* ашаршылык*
      kk: қуғын-сүргін* репрессия* ашаршылық* ашаршылығ* uz: qatag‘on* repressiya* ocharchilik*
      ky: репрессия* куугунтук* ачарчылык* tg: репрессия* таъқиб* гуруснагӣ tk: repressiýa*
      açlyk* zh: 镇压 饥荒 大清洗
    death-obituary en: passed_away obituary funeral* buried ru: умер умерла ушел_из_жизни
      ушла_из_жизни скончал* похорон* некролог* kk: қайтыс_болды өмірден_озды өмірден_өтті
      дүниеден_өтті жерлен* uz: vafot_et* olamdan_o‘t* dafn* ky: каза_болду дүйнөдөн_кайт*
      дүйнө_салды сөөгү tg: даргузашт* вафот* дафн* tk: aradan_çykdy aýrylds jaýlan* zh: 逝世 去世
      葬礼
    """
