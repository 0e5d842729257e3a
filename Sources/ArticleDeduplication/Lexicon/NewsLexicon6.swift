/// The notions of the news, from queue-complaint to barrel.
let newsLexicon6 = """
    queue-complaint en: complaint* petition* ru: жалоб* петици* обращени*_граждан kk: шағым*
      петиция* арыз* uz: shikoyat* petitsiya* murojaat* ky: арыз* даттануу* петиция* tg: шикоят*
      муроҷиат* петитсия* tk: şikaýat* arz zh: 投诉 请愿
    lottery-gambling en: lottery gambling casino betting bookmaker* ru: лотере* казино* азартн*
      букмекер* ставк*_на_спорт* kk: лотерея* казино* құмар_ойын* букмекер* uz: lotereya*
      kazino* qimor* bukmeker* ky: лотерея* казино* кумар_оюн* букмекер* tg: лотерея* казино*
      қимор* tk: lotereýa* kazino* humarly* zh: 彩票 赌博 赌场
    fake-news en: fake fakes disinformation misinformation ru: фейк* дезинформац* kk: фейк*
      жалған_ақпарат* uz: feyk* yolg‘on_axborot* soxta* ky: фейк* жалган_маалымат* tg: фейк*
      бардурӯғ* tk: ýalan_habar* zh: 假新闻 谣言
    counterfeit en: counterfeit* forged fake_money ru: поддельн* фальшив* контрафакт* kk:
      жасанды_ақша* контрафакт* қолдан_жаса* uz: qalbaki* kontrafakt* ky: жасалма_акча*
      контрафакт* tg: қалбакӣ қалбакии tk: galp_pul* galplaşdyr* zh: 假币 假冒
    rally-forum en: forum forums conference* congress ru: форум* конференц* конгресс* kk: форум*
      конференция* конгресс* uz: forum* konferensiya* anjuman* kongress* ky: форум* конференция*
      конгресс* tg: форум* конфронс* конференс* конгресс* tk: forum* maslahat* kongres* zh: 论坛
      大会 会议
    opening en: opened opening inaugurat* launched ru: откры* запущен* запуск* kk: ашылды ашылу*
      іске_қосыл* uz: ochildi ochilish* ishga_tushir* ky: ачылды ачылуу* ишке_кир* tg: кушода*
      ба_истифода ифтитоҳ* tk: açyldy açylyş* ulanmaga_beril* zh: 开幕 启用 投产
    signing en: signed signing ru: подписан* подписал* kk: қол_қойды қол_қой* қол_қойылды uz:
      imzolandi imzola* ky: кол_койду кол_коюлду кол_кой* tg: имзо* ба_имзо tk: gol_çekildi
      gol_çek* zh: 签署 签订
    postponement en: postpone* delay* delayed ru: отложен* перенес* перенос* задержк* kk:
      кейінге_қал* шегерілді мерзімін_ұзарт* uz: qoldirildi kechiktir* keyinga_sur* ky:
      кийинкиге_жылдыр* кечик* tg: ба_таъхир мавқуф* tk: yza_süýşür* gijikdir* zh: 推迟 延期
    cancellation en: cancel* abolish* revoke* ru: отмен* аннулир* kk: күшін_жой* тоқтатыл*
      болдырма* uz: bekor_qil* ky: жокко_чыгар* токтотул* tg: бекор_кард* лағв* tk: ýatyryl* zh:
      取消 废除
    denial en: denied denies refut* rebut* ru: опроверг* отрица* kk: жоққа_шығар* теріске_шығар*
      uz: rad_et* inkor* ky: четке_как* төгүндө* tg: рад_кард* рад_кун* tk: ret_et* zh: 否认 辟谣
    num-2 en: two ru: два две двух двум двумя kk: екі екеу* екіге uz: ikki ikkita ikkala ky: эки
      экөө* экиге tg: ду дуто tk: iki zh: 两 二
    num-3 en: three ru: три трех трёх трем тремя трое kk: үш үшеу* uz: uch uchta ky: үч үчөө*
      tg: се сето tk: üç zh: 三
    num-4 en: four ru: четыре четырех четырёх четырем четверо kk: төрт төртеу* uz: to‘rt to‘rtta
      ky: төрт төртөө* tg: чор чаҳор чорто tk: dört zh: 四
    num-5 en: five ru: пять пяти пятью пятеро kk: бес бесеу* uz: besh beshta ky: беш бешөө* tg:
      панҷ панҷто tk: bäş zh: 五
    num-6 en: six ru: шесть шести шестью шестеро kk: алты алтау* uz: olti oltita ky: алты алтоо*
      tg: шаш шашто tk: alty zh: 六
    num-7 en: seven ru: семь семи семью семеро kk: жеті жетеу* uz: yetti yettita ky: жети жетөө*
      tg: ҳафт ҳафто tk: ýedi zh: 七
    num-8 en: eight ru: восемь восьми восемью kk: сегіз сегізеу* uz: sakkiz sakkizta ky: сегиз
      сегизөө* tg: ҳашт ҳашто tk: sekiz zh: 八
    num-9 en: nine ru: девять девяти девятью kk: тоғыз тоғызы uz: to‘qqiz to‘qqizta ky: тогуз
      тогузу tg: нуҳ нуҳто tk: dokuz zh: 九
    num-10 en: ten ru: десять десяти десятью kk: он онға uz: o‘n o‘nta ky: он онго tg: даҳ даҳто
      tk: on zh: 十
    num-11 en: eleven ru: одиннадцать одиннадцати kk: он_бір uz: o‘n_bir ky: он_бир tg: ёздаҳ
      tk: on_bir zh: 十一
    num-12 en: twelve dozen ru: двенадцать двенадцати kk: он_екі uz: o‘n_ikki ky: он_эки tg:
      дувоздаҳ tk: on_iki zh: 十二
    num-15 en: fifteen ru: пятнадцать пятнадцати kk: он_бес uz: o‘n_besh ky: он_беш tg: понздаҳ
      tk: on_bäş zh: 十五
    num-20 en: twenty ru: двадцать двадцати kk: жиырма uz: yigirma yigirmata ky: жыйырма tg:
      бист tk: ýigrimi zh: 二十
    num-30 en: thirty ru: тридцать тридцати kk: отыз uz: o‘ttiz ky: отуз tg: сӣ tk: otuz zh: 三十
    num-40 en: forty ru: сорок сорока kk: қырық uz: qirq ky: кырк tg: чил tk: kyrk zh: 四十
    num-50 en: fifty ru: пятьдесят пятидесяти kk: елу uz: ellik ky: элүү tg: панҷоҳ tk: elli zh:
      五十
    num-60 en: sixty ru: шестьдесят шестидесяти kk: алпыс uz: oltmish ky: алтымыш tg: шаст tk:
      altmyş zh: 六十
    num-70 en: seventy ru: семьдесят семидесяти kk: жетпіс uz: yetmish ky: жетимиш tg: ҳафтод
      tk: ýetmiş zh: 七十
    num-80 en: eighty ru: восемьдесят восьмидесяти kk: сексен uz: sakson ky: сексен tg: ҳаштод
      tk: segsen zh: 八十
    num-90 en: ninety ru: девяносто kk: тоқсан uz: to‘qson ky: токсон tg: навад tk: togsan zh:
      九十
    num-100 en: hundred ru: сто ста сотня сотни kk: жүз uz: yuz yuzta ky: жүз tg: сад tk: ýüz
      zh: 一百
    num-200 en: two_hundred ru: двести двухсот kk: екі_жүз uz: ikki_yuz ky: эки_жүз tg: дусад
      tk: iki_ýüz zh: 二百 两百
    num-500 en: five_hundred ru: пятьсот пятисот kk: бес_жүз uz: besh_yuz ky: беш_жүз tg:
      панҷсад tk: bäş_ýüz zh: 五百
    num-1000 en: thousand thousands ru: тысяч* kk: мың* uz: ming mingdan mingta ky: миң миңден
      tg: ҳазор* tk: müň müňden zh: 千
    num-million en: million* mln ru: миллион* млн kk: миллион* млн uz: million* mln ky: миллион*
      млн tg: миллион* млн tk: million* mln zh: 百万
    num-billion en: billion* bln ru: миллиард* млрд kk: миллиард* млрд uz: milliard* mlrd ky:
      миллиард* млрд tg: миллиард* млрд tk: milliard* mlrd zh: 十亿
    num-trillion en: trillion* ru: триллион* трлн kk: триллион* трлн uz: trillion* trln ky:
      триллион* трлн tg: триллион* трлн tk: trillion* zh: 万亿
    half en: half ru: половин* полтор* kk: жартысы* жарты uz: yarmi* yarim ky: жарымы* жарым tg:
      нисф* ним tk: ýarys* ýarym zh: 一半
    double en: doubled twice twofold ru: вдвое удвои* дважды kk: екі_есе* uz: ikki_baravar*
      ikki_barobar* ky: эки_эсе* tg: ду_баробар дучанд* tk: iki_esse* zh: 翻番 两倍
    first en: first ru: перв* kk: бірінші* алғаш* uz: birinchi* ky: биринчи* алгач* tg: якум*
      аввал* нахуст* tk: birinji* ilkinji* zh: 首次 第一 首届
    monday en: monday ru: понедельник* kk: дүйсенбі* uz: dushanba* ky: дүйшөмбү* tg: душанбе tk:
      duşenbe* birinji_gün zh: 星期一 周一
    tuesday en: tuesday ru: вторник* kk: сейсенбі* uz: seshanba* ky: шейшемби* tg: сешанбе tk:
      sişenbe* ikinji_gün zh: 星期二 周二
    wednesday en: wednesday ru: среду среды kk: сәрсенбі* uz: chorshanba* ky: шаршемби* tg:
      чоршанбе tk: çarşenbe* üçünji_gün zh: 星期三 周三
    thursday en: thursday ru: четверг* kk: бейсенбі* uz: payshanba* ky: бейшемби* tg: панҷшанбе
      tk: penşenbe* dördünji_gün zh: 星期四 周四
    friday en: friday ru: пятниц* kk: жұма жұмада жұманың uz: juma juma_kun* jumada ky: жума
      жума_күн* tg: ҷумъа tk: anna anna_gün* bäşinji_gün zh: 星期五 周五
    saturday en: saturday ru: суббот* kk: сенбі* uz: shanba shanba_kun* ky: ишемби* tg: шанбе
      tk: şenbe* altynjy_gün zh: 星期六 周六
    sunday en: sunday ru: воскресень* kk: жексенбі* uz: yakshanba* ky: жекшемби* tg: якшанбе tk:
      ýekşenbe* dynç_gün* zh: 星期日 周日 星期天
    january en: january ru: январ* kk: қаңтар* uz: yanvar* ky: январ* үчтүн_айы tg: январ* tk:
      ýanwar* zh: 一月 1月
    february en: february ru: феврал* kk: ақпан* uz: fevral* ky: феврал* tg: феврал* tk: fewral*
      zh: 二月 2月
    march-month en: march ru: марта kk: наурыз_ай* наурызда uz: mart martda martning ky: март
      мартта tg: март марти tk: mart martda zh: 三月 3月
    april en: april ru: апрел* kk: сәуір* uz: aprel* ky: апрел* tg: апрел* tk: aprel* zh: 四月 4月
    may-month en: may ru: мая мае kk: мамыр* uz: may_oy* may_kun* ky: май май_ай* майда tg: май
      майи tk: maý maýda zh: 五月 5月
    june en: june ru: июня июнь июне kk: маусым маусымда uz: iyun* ky: июн* tg: июн* tk: iýun*
      zh: 六月 6月
    july en: july ru: июля июль июле kk: шілде* uz: iyul* ky: июл* tg: июл* tk: iýul* zh: 七月 7月
    august en: august ru: август* kk: тамыз* uz: avgust* ky: август* tg: август* tk: awgust* zh:
      八月 8月
    september en: september ru: сентябр* kk: қыркүйек* қыркүйег* uz: sentabr* sentyabr* ky:
      сентябр* tg: сентябр* tk: sentýabr* zh: 九月 9月
    october en: october ru: октябр* kk: қазан қазанда uz: oktabr* oktyabr* ky: октябр* tg:
      октябр* tk: oktýabr* zh: 十月 10月
    november en: november ru: ноябр* kk: қараша* uz: noyabr* ky: ноябр* tg: ноябр* tk: noýabr*
      zh: 十一月 11月
    december en: december ru: декабр* kk: желтоқсан* uz: dekabr* ky: декабр* tg: декабр* tk:
      dekabr* zh: 十二月 12月
    spring en: spring_season this_spring in_spring ru: весн* весенн* kk: көктем* uz: bahor* ky:
      жаз_айы жазгы_талаа жазында tg: баҳор* tk: ýaz ýazky zh: 春季 春天
    summer en: summer ru: летом летн* лето kk: жаз жазда жазғы uz: yozgi yozda yoz ky: жайында
      жайкы жай_айы tg: тобистон* tk: tomus* tomsky zh: 夏季 夏天
    autumn en: autumn fall_season ru: осен* kk: күз күзде күзгі uz: kuz kuzgi kuzda ky: күз
      күздө күзгү tg: тирамоҳ* tk: güýz* zh: 秋季 秋天
    winter en: winter* ru: зим* зимн* kk: қыс қыста қысқы uz: qish qishki qishda ky: кыш кышта
      кышкы tg: зимистон* tk: gyş gyşky gyşda zh: 冬季 冬天
    year-new en: new_year ru: новый_год нового_года новогодн* kk: жаңа_жыл* uz: yangi_yil* ky:
      жаңы_жыл* tg: соли_нав tk: täze_ýyl* zh: 新年 元旦
    quarter en: quarter quarters ru: квартал* kk: тоқсанда тоқсанның uz: chorak* chorag* ky:
      чейрек* tg: семоҳа* tk: çärýek* zh: 季度
    north en: north northern ru: север* kk: солтүстік* солтүстіг* uz: shimol* ky: түндүк*
      түндүг* tg: шимол* tk: demirgazyk* demirgazyg* zh: 北部
    south en: south southern ru: юг юга юге южн* kk: оңтүстік* оңтүстіг* uz: janub* ky: түштүк*
      түштүг* tg: ҷануб* tk: günorta* zh: 南部
    east en: east eastern ru: восток* восточн* kk: шығыс шығыста шығысы* uz: sharq* ky: чыгыш
      чыгышы* чыгышта tg: шарқ* tk: gündogar* zh: 东部
    west en: west western ru: запад* kk: батыс батыста батысы* uz: g‘arb* ky: батыш батышы*
      батышта tg: ғарб* tk: günbatar* zh: 西部
    tonne en: tonne* tons ton ru: тонн* kk: тонна* uz: tonna* ky: тонна* tg: тонна* tk: tonna*
      zh: 吨
    kilometre en: kilometre* kilometer* km ru: километр* км kk: километр* шақырым* км uz:
      kilometr* chaqirim* km ky: километр* чакырым* км tg: километр* км tk: kilometr* km zh: 公里
      千米
    hectare en: hectare* ru: гектар* kk: гектар* uz: gektar* ky: гектар* tg: гектар* tk: gektar*
      zh: 公顷
    megawatt en: megawatt* mw gigawatt* gw ru: мегаватт* мвт гигаватт* квт kk: мегаватт* мвт
      гигаватт* uz: megavatt* mvt mw gigavatt* ky: мегаватт* мвт tg: мегаватт* мвт tk: megawatt*
      mwt zh: 兆瓦 千瓦
    cubic-metre en: cubic_metre* cubic_meter* bcm ru: кубометр* куб_м кубическ*_метр* kk:
      текше_метр* uz: kubometr* kub_metr* ky: куб_метр* кубометр* tg: метри_мукааб мукааб* tk:
      kub_metr* zh: 立方米
    barrel en: barrel* ru: баррел* kk: баррель* uz: barrel* ky: баррель* tg: баррел* tk: barrel*
      zh: 桶
    """
