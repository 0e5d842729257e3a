/// The notions of the news, from price to land.
let newsLexicon2 = """
    price en: price prices pricing ru: цена цены цену цен ценам ценах kk: баға бағасы* бағалар*
      бағаны* бағаға uz: narx narxi* narxlar* ky: баа баасы* баалар* бааны* tg: нарх* tk: baha
      bahasy* bahalar* zh: 价格
    price-rise en: price_rise price_increase* more_expensive dearer ru: подорожа* повышени*_цен
      рост*_цен kk: қымбатта* бағаның_өс* uz: qimmatla* narxlar_osh* ky: кымбатта* баанын_өс*
      tg: қимат* болоравии_нарх* tk: gymmatla* zh: 涨价
    price-fall en: cheaper price_cut* ru: подешев* снижени*_цен kk: арзанда* uz: arzonla* ky:
      арзанда* tg: арзон* tk: arzanla* zh: 降价
    budget en: budget* ru: бюджет* kk: бюджет* uz: byudjet* budjet* ky: бюджет* tg: буҷет* буҷа*
      tk: býujet* zh: 预算
    deficit en: deficit* shortage* ru: дефицит* нехватк* kk: тапшылық* тапшылығ* uz: taqchillik*
      taqchillig* yetishmovchil* ky: тартыштык* тартыштыг* жетишсиз* tg: касри норасоӣ камбуд*
      tk: ýetmezçilik* zh: 赤字 短缺
    tax en: tax taxes taxation vat ru: налог* ндс kk: салық* салығ* ққс uz: soliq* solig‘* qqs
      ky: салык* салыг* кнс tg: андоз* tk: salgyt* zh: 税收 增值税 税
    customs en: customs ru: таможн* kk: кеден* uz: bojxona* ky: бажы* tg: гумрук* tk: gümrük*
      zh: 海关
    duty-tariff en: duties import_duty customs_duty ru: пошлин* kk: кеден_баж* баж_салығ* uz:
      boj_to‘lov* import_boj* bojlar* ky: бажы_төлөм* tg: боҷ* tk: paç* gümrük_töleg* zh: 关税
    tariff en: tariff tariffs ru: тариф* kk: тариф* uz: tarif* ky: тариф* tg: тариф* tk: tarif*
      nyrh* zh: 电价 费率 资费
    central-bank en: central_bank* national_bank* ru: центробанк* центральн*_банк* нацбанк*
      национальн*_банк* kk: ұлттық_банк* орталық_банк* uz: markaziy_bank* ky: улуттук_банк*
      борбордук_банк* tg: бонки_миллӣ бонки_марказӣ tk: merkezi_bank* zh: 央行 中央银行
    interest-rate en: interest_rate* base_rate policy_rate key_rate ru: базов*_ставк*
      ключев*_ставк* учетн*_ставк* учётн*_ставк* основн*_ставк* процентн*_ставк* kk:
      базалық_мөлшерлеме* базалық_ставка* uz: asosiy_stavka* foiz_stavka* ky: эсептик_чен*
      негизги_чен* tg: меъёри_бозтамвил* меъёри_фоиз* tk: göterim_stawka* esasy_stawka* zh: 基准利率
      利率
    bank en: bank banks banking ru: банк банка банку банком банки банков банкам банковск* kk:
      банк банкі* банктер* банкке uz: bank banki* banklar* bankka ky: банк банкы* банктар*
      банкка tg: бонк* tk: bank banky* banklar* zh: 银行
    loan en: loan loans credit lending ru: кредит* займ* заем заём kk: несие* қарыз* кредит* uz:
      kredit* qarz qarzi* ky: насыя* кредит* tg: қарз* кредит* tk: karz karzy* karzlar* zh: 贷款
    mortgage en: mortgage* ru: ипотек* kk: ипотека* uz: ipoteka* ky: ипотека* tg: ипотека* tk:
      ipoteka* zh: 抵押贷款 房贷
    debt en: debt debts ru: долг долга долгу долги долгов внешн*_долг* задолженност* kk: борыш*
      қарыз* берешек* сыртқы_қарыз uz: qarzdor* qarz_miqdor* tashqi_qarz* davlat_qarz* ky:
      карыз* тышкы_карыз tg: қарздор* қарзи_хориҷӣ tk: bergi* zh: 债务
    bond en: bonds eurobond* ru: облигац* евробонд* еврооблигац* kk: облигация* еурооблигация*
      еуробонд* uz: obligatsiya* yevrobond* yevroobligatsiya* ky: облигация* еврооблигация* tg:
      вомбарг* облигатсия* tk: obligasiýa* zh: 债券
    shares-ipo en: ipo shares stock_exchange ru: акци* ipo айпио бирж* kk: акция* ipo биржа* uz:
      aksiya* ipo birja* ky: акция* ipo биржа* tg: саҳмия* биржа* tk: paýnama* birža* zh: 股票 上市
      证券交易所
    exchange-rate en: exchange_rate* ru: курс курса курсу курсы обменн*_курс* kk: бағам*
      айырбастау_бағам* валюта_бағам* uz: valyuta_kurs* kursi almashuv_kurs* ky: курсу
      алмашуу_курс* валюта_курс* tg: қурб* қурби tk: walýuta_kurs* hümmeti zh: 汇率
    currency-foreign en: foreign_currency currency ru: валют* kk: валюта* uz: valyuta* ky:
      валюта* tg: асъор* tk: walýuta* zh: 外汇 货币
    reserves en: gold_reserve* foreign_exchange_reserve* reserves ru: золотовалютн*
      золот*_запас* резерв* kk: алтын-валюта* алтын_қор* резерв* uz: oltin-valyuta* zaxira* ky:
      алтын-валюта* резерв* tg: захира* tk: ätiýaçlyk* zh: 外汇储备 储备
    dollar en: dollar dollars usd ru: доллар* kk: доллар* uz: dollar* ky: доллар* tg: доллар*
      tk: dollar* zh: 美元
    euro en: euro euros ru: евро kk: еуро uz: yevro ky: евро tg: евро tk: ýewro zh: 欧元
    ruble en: ruble* rouble* ru: рубл* kk: рубль* рубл* uz: rubl* ky: рубль* рубл* tg: рубл* tk:
      rubl* zh: 卢布
    yuan en: yuan renminbi ru: юан* kk: юань* юан* uz: yuan* ky: юань* юан* tg: юан* tk: ýuan*
      zh: 元人民币 人民币
    tenge en: tenge ru: тенге kk: теңге* uz: tenge* ky: теңге* tg: тенге tk: teňňe zh: 坚戈
    sum-uzs en: soum soums sums uzs ru: сум сума сумов сумы сумах kk: сум сумы uz: so‘m so‘mi*
      so‘mga so‘mni so‘mlik ky: сум tg: сӯм сум tk: sum zh: 苏姆
    som-kgs en: som soms kgs ru: сом сома сомов сомы kk: сом сомы uz: qirg‘iz_so‘m* ky: сом
      сому* сомго сомду сомдук tg: сом tk: som zh: 索姆
    somoni en: somoni ru: сомони kk: сомони uz: somoni* ky: сомони* tg: сомонӣ* tk: somoni zh:
      索莫尼
    manat en: manat manats ru: манат* kk: манат* uz: manat* ky: манат* tg: манат* tk: manat* zh:
      马纳特
    investment en: invest investment* investor* ru: инвест* kk: инвест* uz: invest* sarmoya* ky:
      инвест* tg: сармоя* сармоягузор* tk: inwest* maýa_goýum* zh: 投资
    company en: company companies corporation ru: компани* корпораци* kk: компания* корпорация*
      uz: kompaniya* korporatsiya* ky: компания* корпорация* tg: ширкат* корпоратсия* tk:
      kompaniýa* korporasiýa* kärhana* zh: 公司 企业
    entrepreneur en: entrepreneur* small_business* smes ru: предпринимател* малого_бизнес* мсб
      kk: кәсіпкер* шағын_бизнес* uz: tadbirkor* kichik_biznes* ky: ишкер* чакан_бизнес* tg:
      соҳибкор* tk: telekeçi* zh: 企业家 中小企业
    startup en: startup* start-up* ru: стартап* kk: стартап* uz: startap* ky: стартап* tg:
      стартап* tk: startap* zh: 初创
    bankruptcy en: bankrupt* insolven* ru: банкрот* kk: банкрот* uz: bankrot* ky: банкрот* tg:
      муфлис* tk: batan_diýlip bankrot* zh: 破产
    privatisation en: privatis* privatiz* ru: приватизац* kk: жекешелендір* uz: xususiylashtir*
      ky: менчиктештир* tg: хусусигардон* tk: hususylaşdyr* zh: 私有化
    factory en: factory factories plant_opened manufacturing ru: завод* фабрик* kk: зауыт*
      фабрика* uz: zavod* fabrika* ky: завод* фабрика* tg: корхона* завод* фабрика* tk: zawod*
      fabrik* zh: 工厂
    industry en: industry industrial ru: промышленн* kk: өнеркәсіп* өнеркәсіб* uz: sanoat* ky:
      өнөр_жай* өнөржай* tg: саноат* tk: senagat* zh: 工业
    production en: production output produced ru: производств* производит* kk: өндіріс* өндір*
      uz: ishlab_chiqar* ky: өндүрүш* өндүр* tg: истеҳсол* tk: önümçilik* öndür* zh: 生产 产量
    car-making en: automaker* car_plant carmaker* ru: автозавод* автопром* автосборк* kk:
      автозауыт* көлік_жасау* uz: avtozavod* avtomobilsozlik* ky: автозавод* автоунаа_чыгар* tg:
      автомобилсоз* tk: awtomobil_zawod* zh: 汽车厂 汽车制造
    electric-car en: electric_vehicle* electric_car* ev evs ru: электромобил* электрокар*
      электробус* kk: электромобиль* электр_көлік* электрокар* uz: elektromobil* elektrobus* ky:
      электромобиль* электроунаа* tg: электромобил* tk: elektromobil* elektrik_awtoulag* zh:
      电动汽车 新能源汽车
    cement en: cement ru: цемент* kk: цемент* uz: sement* ky: цемент* tg: семент* tk: sement*
      zh: 水泥
    steel en: steel metallurg* ru: сталь стали металлург* kk: болат* металлургия* uz: po‘lat*
      metallurg* ky: болот* металлургия* tg: пӯлод* металлургия* tk: polat* metallurgiýa* zh: 钢铁
      冶金
    textile en: textile* garment* ru: текстил* швейн* kk: тоқыма* тігін* uz: to‘qimachi* tikuv*
      ky: текстиль* тигүү* tg: бофанда* нассоҷ* tk: dokma* zh: 纺织
    carpet en: carpet* rug rugs ru: ковер ковра ковры ковров* ковёр kk: кілем* uz: gilam* ky:
      килем* tg: қолин* tk: haly halyny halynyň halyçy* zh: 地毯
    silk en: silk silkworm ru: шелк* шёлк* шелков* kk: жібек* uz: ipak ipagi* ipakchi* pilla*
      ky: жибек* tg: абрешим* пилла* tk: ýüpek* pile zh: 丝绸 蚕
    leather-wool en: leather wool cashmere ru: шерст* кожевенн* кашемир* kk: жүн тері_өңде*
      кашемир* uz: jun charm* teri ky: жүн тери кашемир* tg: пашм* чарм* tk: ýüň ýüňi deri zh:
      皮革 羊毛 羊绒
    export en: export* ru: экспорт* kk: экспорт* uz: eksport* ky: экспорт* tg: содирот* содир
      tk: eksport* zh: 出口
    import en: import imports imported ru: импорт* kk: импорт* uz: import* ky: импорт* tg:
      воридот* ворид tk: import* zh: 进口
    trade en: trade trading ru: торговл* товарооборот* торгов* kk: сауда* тауар_айналым* uz:
      savdo* tovar_aylanma* ky: соода* товар_жүгүртүү* tg: тиҷорат* савдо* гардиши_мол* tk:
      söwda* haryt_dolanyşyg* zh: 贸易
    ban en: ban banned bans prohibit* ru: запрет* запрещ* kk: тыйым* шектеу* uz: taqiq* cheklov*
      ky: тыюу* чектөө* tg: манъ* мамнӯъ* tk: gadagan* zh: 禁止 禁令
    wto en: wto world_trade_organization ru: вто kk: дсұ uz: jst ky: дсу tg: сҷт tk: bsg zh:
      世贸组织
    eaeu en: eaeu eurasian_economic_union ru: еаэс kk: еаэо uz: yeoii ky: еаэб tg: tk: ýabb zh:
      欧亚经济联盟
    market-bazaar en: bazaar bazaars market ru: базар* рынок рынк* kk: базар* нарық* нарығ* uz:
      bozor* ky: базар* рынок* tg: бозор* tk: bazar* zh: 市场 集市 巴扎
    shop en: shop shops supermarket* retail ru: магазин* супермаркет* рознич* kk: дүкен*
      супермаркет* uz: do‘kon* supermarket* ky: дүкөн* супермаркет* tg: мағоза* дӯкон* tk:
      dükan* söwda_nokad* zh: 商店 超市
    marketplace-online en: e-commerce online_trade marketplace* ru: маркетплейс*
      электронн*_торговл* онлайн-торговл* kk: маркетплейс* электрондық_сауда* электронды_сауда*
      uz: marketpleys* elektron_tijorat* elektron_savdo* ky: маркетплейс* электрондук_соода* tg:
      тиҷорати_электронӣ tk: elektron_söwda* zh: 电商 电子商务
    bread en: bread bakery ru: хлеб хлеба хлебу хлебом лепешк* лепёшк* хлебопекар* kk: нан
      нанның наны* нанға наубайхана* uz: non noni nonning novvoy* ky: нан нандын наны*
      наабайкана* tg: нон нони нонвой* tk: çörek* çöreg* zh: 面包 馕
    flour en: flour ru: мука муки муку мукой мукомол* kk: ұн ұны ұнның ұнға uz: un_narx*
      bug‘doy_uni un_mahsulot* ky: ун уну ундун tg: орд орди tk: un unuň zh: 面粉
    meat en: meat beef mutton lamb ru: мясо мяса мясом говядин* баранин* kk: ет еттің еті
      сиыр_еті қой_еті uz: go‘sht* ky: эт эттин эти tg: гӯшт* tk: et_önüm* etiň goýun_eti zh: 肉类
      牛肉 羊肉
    milk en: milk dairy ru: молок* молочн* kk: сүт сүті* сүттің uz: sut suti sutning
      sut_mahsulot* ky: сүт сүттүн сүтү* tg: шир шири_гов ширӣ tk: süýt süýdi* süýdüň zh: 牛奶 乳制品
    sugar en: sugar ru: сахар сахара сахару kk: қант қанттың қанты* uz: shakar shakarning ky:
      кант канттын кумшекер* tg: шакар* tk: şeker* zh: 食糖 白糖
    vegetable-oil en: vegetable_oil sunflower* ru: растительн*_масл* подсолнечн* kk:
      өсімдік_май* күнбағыс* uz: o‘simlik_yog‘* kungaboqar* ky: өсүмдүк_май* күн_карама* tg:
      равғани_растанӣ офтобпараст* tk: ösümlik_ýag* zh: 植物油 向日葵
    egg-poultry en: eggs poultry chicken* ru: яйц* птицефабрик* куриц* куриного kk: жұмыртқа*
      құс_фабрика* тауық* uz: tuxum* parranda* tovuq* ky: жумуртка* тоок* tg: тухм* парранда*
      мурғ* tk: ýumurtga* guş_fabrik* towuk* zh: 鸡蛋 家禽
    food en: food foodstuff* ru: продовольств* продукт*_питания kk: азық-түлік* азық-түліг* uz:
      oziq-ovqat* ky: азык-түлүк* азык-түлүг* tg: озуқа* хӯрокворӣ tk: azyk* iýmit* zh: 粮食 食品
    wages en: wage wages salary salaries ru: зарплат* заработн*_плат* оклад* kk: жалақы*
      еңбекақы* uz: ish_haqi* maosh* oylik_ish* ky: айлык_акы* эмгек_акы* маяна* tg: маош*
      музди_меҳнат tk: aýlyk* zähmet_hak* zh: 工资 薪资
    pension en: pension* ru: пенси* kk: зейнетақы* зейнеткер* uz: pensiya* nafaqaxo‘r* ky:
      пенсия* пенсионер* tg: нафақа* нафақахӯр* tk: pensiýa* zh: 养老金 退休金
    benefit-allowance en: allowance* social_benefit* subsid* ru: пособи* субсид* соцвыплат* kk:
      жәрдемақы* субсидия* uz: nafaqa* subsidiya* ky: жөлөк_пул* субсидия* tg: кӯмакпулӣ
      субсидия* tk: kömek_pul* subsidiýa* zh: 补贴 津贴
    unemployment en: unemploy* jobless ru: безработ* kk: жұмыссыз* uz: ishsiz* ky: жумушсуз* tg:
      бекор* бекорӣ tk: işsiz* zh: 失业
    job en: jobs employment vacancies workplaces ru: рабоч*_мест* занятост* вакан* трудоустро*
      kk: жұмыс_орын* жұмыспен_қамт* вакансия* uz: ish_o‘rin* bandlik* vakansiya* ishga_joyla*
      ky: жумуш_орун* иш_менен_камсыз* вакансия* tg: ҷойи_кор* ҷойҳои_корӣ шуғл* tk: iş_ýer*
      iş_orun* zh: 就业 岗位
    worker en: workers labourer* ru: рабочи* работник* kk: жұмысшы* жұмыскер* uz: ishchi
      ishchilar* ky: жумушчу* кызматкер* tg: коргар* tk: işçi işçiler* zh: 工人
    strike-labour en: strike strikes walkout ru: забастовк* бастующ* kk: ереуіл* uz:
      ish_tashlash* ish_tashla* ky: иш_таштоо* иш_ташта* tg: корпартоӣ tk: iş_taşlaýyş* zh: 罢工
    trade-union en: trade_union* labour_union* ru: профсоюз* kk: кәсіподақ* кәсіподағ* uz:
      kasaba_uyushma* ky: кесиптик_бирлик* профсоюз* tg: иттифоқи_касаба tk:
      kärdeşler_arkalaşyg* zh: 工会
    remittances en: remittance* money_transfer* ru: денежн*_перевод* kk: ақша_аудары* uz:
      pul_o‘tkazma* ky: акча_котору* tg: интиқоли_пул* фиристодани_пул tk: pul_geçirim* zh: 汇款
      侨汇
    poverty en: poverty poor_families ru: бедност* малообеспечен* малоимущ* kk: кедей*
      аз_қамтыл* uz: kambag‘al* ky: жакырчылык* жакыр* аз_камсыз* tg: камбизоат* фақр* камбағал*
      tk: garyplyk* az_üpjün* zh: 贫困
    housing en: housing apartments apartment ru: жиль* квартир* новостро* жилищн* kk: тұрғын_үй*
      пәтер* баспана* uz: uy-joy* kvartira* turar_joy* ky: турак_жай* батир* үй-жай* tg: манзил*
      хонаҳои_истиқоматӣ tk: ýaşaýyş_jaý* öý zh: 住房 住宅
    construction en: construction built build ru: строительств* построен* стройк* застройщик*
      kk: құрылыс* салын* uz: qurilish* qurila* quril* ky: курулуш* курул* tg: сохтмон* бунёд*
      tk: gurluşyk* gurluşyg* gurul* zh: 建设 建筑
    insurance en: insurance insurer* ru: страхов* kk: сақтандыру* uz: sug‘urta* ky:
      камсыздандыру* tg: суғурта* tk: ätiýaçlandyr* zh: 保险
    cryptocurrency en: crypto* bitcoin* blockchain ru: криптовалют* биткоин* блокчейн* майнинг*
      kk: криптовалюта* биткоин* майнинг* uz: kriptovalyuta* bitkoin* mayning* ky: криптовалюта*
      биткоин* майнинг* tg: криптоасъор* биткоин* tk: kripto* bitkoin* zh: 加密货币 比特币
    world-bank en: world_bank ru: всемирн*_банк* kk: дүниежүзілік_банк* uz: jahon_bank* ky:
      дүйнөлүк_банк* tg: бонки_ҷаҳонӣ tk: bütindünýä_bank* zh: 世界银行
    imf en: imf international_monetary_fund ru: мвф международн*_валютн*_фонд* kk: хвқ
      халықаралық_валюта_қор* uz: xvj xalqaro_valyuta_jamg‘arma* ky: эвф эл_аралык_валюта_фонд*
      tg: сба хазинаи_байналмилалии_асъор tk: hpg halkara_pul_gazna* zh: 国际货币基金组织
    percent en: percent per_cent ru: процент* kk: пайыз* uz: foiz* ky: пайыз* tg: фоиз* дарсад*
      tk: göterim* zh: 百分之
    agriculture en: agricultur* farming ru: сельск*_хозяйств* аграр* агропром* kk:
      ауыл_шаруашылы* агроөнеркәсіп* uz: qishloq_xo‘jali* agrar* ky: айыл_чарба* агрардык* tg:
      кишоварз* tk: oba_hojalyk* oba_hojalyg* zh: 农业
    farmer en: farmer* dehkan* ru: фермер* аграри* дехкан* крестьян* kk: фермер* диқан*
      шаруа_қожалы* uz: fermer* dehqon* ky: фермер* дыйкан* tg: деҳқон* фермер* tk: daýhan* zh:
      农民 农户
    harvest en: harvest* crop crops yield* ru: урожа* уборочн* жатв* kk: егін* өнім_жина* орақ*
      uz: hosil hosili* o‘rim-yig‘im* yig‘im-terim* ky: түшүм* оруп-жыюу* tg: ҳосил*
      ҷамъоварии_ҳосил tk: hasyl hasyly* oragy* zh: 收成 收割 丰收
    sowing en: sowing planting sown ru: посев* сев сева посевн* высев* kk: егіс* егу*
      көктемгі_дала* uz: ekin ekish* ekildi chigit_ek* ky: эгин* эгүү* себүү* айдоо* tg: кишт
      кишти tk: ekiş ekin* ekildi zh: 播种 种植
    wheat en: wheat ru: пшениц* kk: бидай* uz: bug‘doy* ky: буудай* tg: гандум* tk: bugdaý* zh:
      小麦
    grain en: grain cereal* ru: зерн* зернов* kk: астық* астығ* дән* uz: g‘alla* don_mahsulot*
      ky: дан дан_эгин* эгин_түшүм* tg: ғалла* tk: däne* galla* zh: 谷物 粮食
    barley en: barley ru: ячмен* kk: арпа* uz: arpa* ky: арпа* tg: ҷав ҷави tk: arpa* zh: 大麦
    rice en: rice ru: рис риса рисом рисовод* рисов* kk: күріш* uz: guruch* sholi* ky: күрүч*
      tg: биринҷ* шолӣ tk: şaly şalyny tüwi* zh: 水稻 大米
    maize en: maize corn ru: кукуруз* kk: жүгері* uz: makkajo‘xori* ky: жүгөрү* tg: ҷуворимакка
      tk: mekgejöwen* zh: 玉米
    cotton en: cotton ru: хлопок хлопк* хлопков* kk: мақта* uz: paxta* ky: пахта* кебез* tg:
      пахта* tk: pagta* zh: 棉花 棉
    potato en: potato* ru: картофел* картошк* kk: картоп* картоб* uz: kartoshka* ky: картошка*
      картөшкө* tg: картошка* tk: kartoşka* ýeralma* zh: 土豆 马铃薯
    onion-carrot en: onion* carrot* ru: лук_репчат* морков* репчат* kk: пияз* сәбіз* uz: piyoz*
      sabzi* ky: пияз* сабиз* tg: пиёз* сабзӣ tk: sogan* käşir* zh: 洋葱 胡萝卜
    tomato en: tomato* ru: томат* помидор* kk: қызанақ* қызанағ* uz: pomidor* ky: помидор* tg:
      помидор* tk: pomidor* zh: 番茄 西红柿
    melon en: melon* watermelon* ru: дын* арбуз* бахчев* kk: қауын* қарбыз* uz: qovun* tarvuz*
      ky: коон* дарбыз* tg: харбуза* тарбуз* tk: gawun* garpyz* zh: 甜瓜 西瓜 哈密瓜
    apple en: apple apples orchard* ru: яблок* яблон* садовод* kk: алма* бау-бақша* uz: olma
      olmani olmaning bog‘dorchil* ky: алма* tg: себ себи боғдор* tk: alma almany alma_bag* zh:
      苹果
    grape en: grape* vineyard* wine ru: виноград* вино виноделие kk: жүзім* uz: uzum* ky: жүзүм*
      tg: ангур* токпарвар* tk: üzüm* zh: 葡萄
    apricot-walnut en: apricot* walnut* almond* pistachio* ru: абрикос* урюк* грецк*_орех*
      миндал* фисташ* kk: өрік жаңғақ* бадам* uz: o‘rik o‘rigi yong‘oq* bodom* pista ky: өрүк
      өрүг* жаңгак* бадам* tg: зардолу* чормағз* бодом* писта tk: erik erigi hoz hozy badam*
      pisse* zh: 杏 核桃 开心果
    cherry en: cherry cherries ru: черешн* вишн* kk: шие* қызыл_шие uz: gilos* olcha* ky: гилас*
      алча* tg: гелос* олуболу tk: ülje* zh: 樱桃
    greenhouse en: greenhouse* greenhouses greenhouse_complex ru: теплиц* тепличн* kk: жылыжай*
      uz: issiqxona* ky: күнөскана* tg: гармхона* tk: ýyladyşhana* zh: 温室 大棚
    fertiliser en: fertiliz* fertilis* ru: удобрени* kk: тыңайтқыш* uz: o‘g‘it o‘g‘iti
      mineral_o‘g‘it* ky: жер_семирткич* tg: нурӣ нуриҳо* tk: dökün* zh: 化肥 肥料
    livestock en: livestock cattle herd ru: скот скота скоту животновод* поголовь* kk:
      мал_шаруашылы* мал_басы ірі_қара* малшы* uz: chorva* qoramol* ky: мал_чарба* мал_башы
      малчы* tg: чорво* чорводор* tk: maldar* mallar* zh: 畜牧 牲畜
    sheep en: sheep lambs ru: овц* овец баран* отар* kk: қой қойлар* қозы* uz: qo‘y qo‘ylar*
      qo‘zi* ky: кой койлор* козу* tg: гӯсфанд* tk: goýun* zh: 绵羊
    horse en: horse horses equestrian ru: лошад* конн* конь коня кони коней табун* kk: жылқы*
      ат_шабыс* сәйгүлік* сәйгүліг* uz: ot_sport* otlar* yilqi* ky: жылкы* ат_чабыш* аттар* tg:
      асп асби аспҳо* tk: at_çapyş* bedew* atlar* ahalteke* zh: 赛马 马匹 骏马
    camel en: camel* ru: верблю* kk: түйе* uz: tuya tuyalar* ky: төө төөлөр* tg: шутур* tk:
      düýe* zh: 骆驼
    bee-honey en: bee bees honey beekeep* ru: пчел* пчёл* мёд меда пасек* kk: ара_шаруашылы*
      бал_ара* омарта* uz: asalari* asal ky: аары* бал_чарба* балчы* tg: занбӯр* асал* tk:
      bal_ary* balary* zh: 蜂蜜 蜜蜂
    fish en: fish fishing fishery ru: рыб* kk: балық* балығ* uz: baliq* balig‘* ky: балык*
      балыг* tg: моҳӣ* tk: balyk* balyg* zh: 渔业 鱼类
    locust-pest en: locust* pests ru: саранч* вредител* kk: шегіртке* зиянкес* uz: chigirtka*
      zararkunanda* ky: чегиртке* зыянкеч* tg: малах* ҳашароти_зарар* tk: çekirtge* zyýankeş*
      zh: 蝗虫
    veterinary en: veterinar* foot-and-mouth anthrax brucellosis ru: ветеринар* ящур* бруцелл*
      сибирск*_язв* kk: ветеринар* аусыл* бруцеллез* топалаң* uz: veterinar* oqsim* brutsellyoz*
      ky: ветеринар* шарп бруцеллез* топалаң* tg: байтор* бруселлёз* tk: weterinar* zh: 兽医 口蹄疫
    irrigation en: irrigat* ru: орошен* ирригац* полив* kk: суару* суармалы* ирригация* uz:
      sug‘or* irrigatsiya* ky: сугат* сугар* ирригация* tg: обёр* ирригатсия* tk: suwaryş*
      suwar* zh: 灌溉
    land en: farmland land_plot* ru: земельн*_участ* пашн* земл* kk: жер_телім* жер_учаске*
      егістік_жер* uz: yer_uchastka* yer_maydon* ky: жер_тилке* айдоо_жер* жер_участок* tg:
      замин* қитъаи_замин tk: ýer_bölek* mellek* zh: 土地 耕地
    """
