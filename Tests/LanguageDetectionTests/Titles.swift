/// Headlines that no paper has had: for each language some short, some long, with names of others.
let titles: [(language: String, titles: [String])] = [
    (
        "ru",
        [
            "Курс доллара на завтра", "В Бишкеке подорожал хлеб",
            "Пожар на складе в Шымкенте потушен",
            "Президент подписал закон о пчеловодстве",
            "Ташкент и Душанбе договорились о поездах", "Снег и гололёд: прогноз на выходные",
            "Глава МИД Казахстана Мұрат Нұртілеу посетил Варшаву",
            "ШОС обсудит границы", "Кто построит новый мост через Сырдарью?",
        ]
    ),
    (
        "kk",
        [
            "Ертең жаңбыр жауады", "Алматыда жаңа мектеп ашылды", "Астанада жол жөнделді",
            "Нан бағасы қымбаттады", "Президент заңға қол қойды",
            "Балалар әні", "Шымкентте өрт сөндірілді",
            "Үкімет келесі жылдың бюджетін талқылады", "Қытай елшісі Астанаға келді",
            "Семейде тарихи мұражай жөндеуден өтті",
        ]
    ),
    (
        "kk-Latn",
        [
            // The alphabet of 2021.
            "Erteñ jañbyr jauady", "Almatyda jaña mektep aşyldy", "Prezident zañğa qol qoidy",
            "Ükımet kelesı jyldyñ biudjetın talqylady", "Şymkentte ört söndırıldı",
            // That of 2018.
            "Astanada jańa mektep ashyldy", "Elimizde ún baǵasy kóterildi",
            "Prezıdent shetel elshilerin qabyldady", "Ǵalymdar jańa ósimdik tapty",
            // That of 2017.
            "Qazaqstan Respy'blikasynyn' astanasynda jan'a mektep ashyldy",
            "Bu'gin Almatyda qar jay'ady", "O'skemende ja'rmen'ke o'tti",
        ]
    ),
    (
        "uz",
        [
            "Ertaga yomgʻir yogʻadi", "Toshkentda yangi maktab ochildi", "Non narxi oshdi",
            "Oʻzbekiston va Xitoy shartnoma imzoladi", "Prezident qonunni imzoladi",
            "Qor yogʻdi", "Samarqandda yongʻin oʻchirildi",
            "Vazirlar Mahkamasi kelgusi yil byudjetini muhokama qildi",
            "Dollar kursi ko'tarildi", "Yangi ko`prik qurilmoqda", "Farg‘onada paxta terimi tugadi",
        ]
    ),
    (
        "uz-Cyrl",
        [
            "Эртага ёмғир ёғади", "Тошкентда янги мактаб очилди", "Нон нархи яна қимматлади",
            "Президент қонунни имзолади", "Қор ёғди", "Самарқандда ёнғин ўчирилди",
            "Ўзбекистон ва Хитой шартнома имзолади", "Долларнинг курси кўтарилди",
            "Вазирлар Маҳкамаси бюджетни муҳокама қилди", "Наманганда гул кўргазмаси бошланди",
        ]
    ),
    (
        "en",
        [
            "Bread prices rise in Bishkek", "Snow expected on Friday",
            "Kazakhstan opens a new school",
            "President signs law on beekeeping", "Who will build the bridge?",
            "Tashkent and Beijing agree on trains", "Fire put out at Shymkent warehouse",
            "Cabinet discusses budget", "Nurlan Qasymov appointed governor of Túrkistan",
            "Water talks",
        ]
    ),
    (
        "ky",
        [
            "Эртең жамгыр жаайт", "Бишкекте жаңы мектеп ачылды", "Нандын баасы кымбаттады",
            "Президент мыйзамга кол койду", "Ошто өрт өчүрүлдү",
            "Өкмөт кийинки жылдын бюджетин талкуулады", "Кытайдын элчиси Бишкекке келди",
            "Кар жаады", "Ысык-Көлдө фестиваль өтөт", "Чек арада соода көбөйдү",
        ]
    ),
    (
        "tg",
        [
            "Пагоҳ борон меборад", "Дар Душанбе мактаби нав кушода шуд", "Нархи нон боло рафт",
            "Президент қонунро имзо кард", "Дар Хуҷанд сӯхтор хомӯш карда шуд",
            "Ҳукумат буҷети соли ояндаро баррасӣ кард", "Сафири Чин ба Душанбе омад",
            "Барф борид", "Роҳи нав", "Дар Кӯлоб ярмаркаи китоб баргузор мешавад",
        ]
    ),
    (
        "tk",
        [
            "Ertir ýagyş ýagar", "Aşgabatda täze mekdep açyldy", "Çöregiň bahasy galdy",
            "Prezident kanuna gol çekdi", "Maryda ýangyn söndürildi",
            "Hökümet indiki ýylyň býujetini ara alyp maslahatlaşdy",
            "Hytaýyň ilçisi Aşgabada geldi",
            "Gar ýagdy", "Balkanabatda köpri gurulýar", "Gazyň eksporty artdy",
        ]
    ),
    (
        "zh",
        [
            "明天有雨", "阿拉木图新学校开学", "总统签署养蜂法", "中亚铁路谈判结束",
            "哈萨克斯坦总统会见中国大使", "油价上涨", "塔什干举行书展", "SCO峰会在比什凯克举行",
        ]
    ),
]

/// Languages of neighbours, which are not to be taken for those that are followed.
let foreignTitles: [(language: String, titles: [String])] = [
    (
        "uk",
        [
            "Завтра в Києві очікується дощ", "Уряд обговорив бюджет на наступний рік",
            "Президент підписав закон про бджільництво",
        ]
    ),
    (
        "be",
        [
            "Заўтра ў Мінску чакаецца дождж", "Урад абмеркаваў бюджэт на наступны год",
            "Прэзідэнт падпісаў закон аб пчалярстве",
        ]
    ),
    (
        "bg",
        [
            "Утре в София се очаква дъжд и силен вятър",
            "Правителството обсъди бюджета за следващата година",
            "Президентът подписа закона за пчеларството",
        ]
    ),
    (
        "sr",
        [
            "Сутра се у Београду очекује киша",
            "Влада је расправљала о буџету за следећу годину",
        ]
    ),
    (
        "tr",
        [
            "Yarın Ankara'da yağmur bekleniyor", "Hükümet gelecek yılın bütçesini görüştü",
            "Cumhurbaşkanı arıcılık yasasını imzaladı",
        ]
    ),
    (
        "az",
        [
            "Sabah Bakıda yağış gözlənilir", "Hökumət gələn ilin büdcəsini müzakirə etdi",
            "Prezident arıçılıq haqqında qanunu imzaladı",
        ]
    ),
    (
        "tt",
        [
            "Иртәгә Казанда яңгыр явачак", "Хөкүмәт киләсе елның бюджетын тикшерде",
        ]
    ),
    (
        "mn",
        [
            "Маргааш Улаанбаатар хотод бороо орж, салхи ихэснэ",
            "Засгийн газар ирэх жилийн төсвийг хэлэлцлээ",
        ]
    ),
    (
        "de",
        [
            "Morgen wird in Berlin Regen erwartet", "Die Regierung hat über den Haushalt beraten",
        ]
    ),
    (
        "fr",
        [
            "De la pluie est attendue demain à Paris",
            "Le gouvernement a examiné le budget de l’année prochaine",
        ]
    ),
    (
        "es", ["Mañana se esperan lluvias en Madrid", "El gobierno aprobó los presupuestos"]
    ),
    (
        "fa", ["فردا در تهران باران می‌بارد", "رئیس جمهور قانون زنبورداری را امضا کرد"]
    ),
    (
        "ar", ["من المتوقع هطول الأمطار غدا في القاهرة", "وقع الرئيس قانون تربية النحل"]
    ),
    (
        "ug", ["ئەتە ئۈرۈمچىدە يامغۇر ياغىدۇ", "ھۆكۈمەت كېلەر يىللىق خامچوتنى مۇزاكىرە قىلدى"]
    ),
    ("ja", ["明日は東京で雨の予想です"]), ("ko", ["내일 서울에 비가 올 예정이다"]),
    ("ka", ["ხვალ თბილისში წვიმაა მოსალოდნელი"]), ("hy", ["Վաղը Երևանում անձրև է սպասվում"]),
    ("el", ["Αύριο αναμένεται βροχή στην Αθήνα"]), ("hi", ["कल दिल्ली में बारिश होगी"]),
]
