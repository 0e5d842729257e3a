import ArticleTagging
import FeedModel
import Testing
import TextFolding

private func found(
    _ language: String, _ text: String, others: [String] = []
) -> [FoundPerson] {
    let words = tokens(of: text)
    let taken = words.indices.filter { others.contains(String(words[$0].word)) }
    return people(in: words, language: LanguageTag(rawValue: language), others: Set(taken))
}

private let cases: [(language: String, text: String, people: [String])] = [
    ("en", "Ambassador Zhang Xiao presented his credentials.", ["zhang-xiao"]),
    ("en", "The President received Ambassador Anna Virtanen on Monday.", ["anna-virtanen"]),
    ("en", "Minister of Foreign Affairs Murat Nurtleu flew to Warsaw.", ["murat-nurtleu"]),
    ("en", "Kazakhstan's Energy Minister Erlan Akkenov resigned.", ["erlan-akkenov"]),
    ("en", "Zhang Xiao, the Chinese ambassador, spoke to students.", ["zhang-xiao"]),
    ("en", "“We agree,” said Mayor Aibek Junushaliev’s deputy.", ["aibek-junushaliev"]),
    ("en", "Talks with Mr Petrov went on.", ["petrov"]),
    ("ru", "Посол КНР Чжан Сяо вручил верительные грамоты.", ["zhang-xiao"]),
    ("ru", "Он встретился с послом Китая в Казахстане Чжан Сяо.", ["zhang-xiao"]),
    ("ru", "Об этом сообщил министр энергетики Иван Петров.", ["ivan-petrov"]),
    ("ru", "Письмо передали министру иностранных дел Сергею Кузнецову.", ["sergey-kuznetsov"]),
    ("ru", "Разговор с министром Петровым состоялся утром.", ["petrov"]),
    ("ru", "Приказ подписан министром здравоохранения Анной Орловой.", ["anna-orlova"]),
    (
        "ru", "Чрезвычайный и Полномочный Посол Японии в Казахстане Хироси Мацуда уехал.",
        ["khirosi-matsuda"]
    ),
    ("ru", "Заявление председателя комитета Марии Ковальской.", ["maria-kovalskaya"]),
    ("ru", "Досье министра Досжанова Ерлана Касеновича.", ["yerlan-doszhanov"]),
    (
        "ru", "Секретарь Организации Объединённых Наций Пауль Линдквист прибыл.",
        ["paul-lindkvist"]
    ),
    ("ru", "Президент Союза Гурбангулы Аннаев открыл школу.", ["gurbanguly-annayev"]),
    ("ru", "Тренер Ромы Марко Фальконе доволен игрой.", ["marko-falkone"]),
    ("ru", "Председатель Сената Парламента Олжас Каримов открыл форум.", ["olzhas-karimov"]),
    ("ru", "Чжан Сяо, посол КНР, выступил перед студентами.", ["zhang-xiao"]),
    ("kk", "Сыртқы істер министрі Мұрат Нұртілеу Варшаваға барды.", ["murat-nurtileu"]),
    ("kk", "Қытай елшісі Чжан Сяомен кездесу өтті.", ["zhang-xiao"]),
    ("kk", "Облыс әкімі Дархан Сатыбалдының баяндамасы тыңдалды.", ["darkhan-satybaldy"]),
    (
        "kk", "Ол министр Болат Серікбаевты және министр Асқар Төлегеновті тыңдады.",
        ["bolat-serikbayev", "askar-tolegenov"]
    ),
    ("ru", "Доклад председателя Народного Банка Олега Зимина.", ["oleg-zimin"]),
    ("kk", "Министр Ерлан Досжановқа сұрақ қойылды.", ["yerlan-doszhanov"]),
    ("kk-Latn", "Syrtqy ıster ministrı Mūrat Nūrtıleu Varşavağa bardy.", ["murat-nurtileu"]),
    ("uz", "Xitoy elchisi Chjan Syao talabalar bilan uchrashdi.", ["zhang-xiao"]),
    ("uz", "Tashqi ishlar vaziri Baxtiyor Saidovning tashrifi yakunlandi.", ["bakhtiyor-saidov"]),
    ("uz", "Vazir o‘rinbosari Oʻtkir Joʻrayevga topshirildi.", ["otkir-jorayev"]),
    ("uz-Cyrl", "Ташқи ишлар вазири Бахтиёр Саидовнинг ташрифи якунланди.", ["bakhtiyor-saidov"]),
    ("uz-Cyrl", "Хитой элчиси Чжан Сяо билан учрашув бўлди.", ["zhang-xiao"]),
    ("uz", "Vazir Umid Karim oʻgʻli Saidovga savol berildi.", ["umid-saidov"]),
    ("ky", "Директор Азамат Асан уулу Токтосунов келди.", ["azamat-toktosunov"]),
    ("en", "Crown prince’s envoy Khalid bin Tariq arrived.", ["khalid-tariq"]),
    ("ky", "Тышкы иштер министри Жээнбек Кулубаевге кат берилди.", ["jeenbek-kulubaev"]),
    ("ky", "Кытайдын элчиси Чжан Сяо жыйынга келди.", ["zhang-xiao"]),
    ("tg", "Вазири корҳои хориҷии Тоҷикистон Сироҷиддин Муҳриддин омад.", ["sirojiddin-muhriddin"]),
    ("tg", "Сафири Чин Чжан Сяо бо донишҷӯён мулоқот кард.", ["zhang-xiao"]),
    ("tk", "Daşary işler ministri Raşid Meredow Astana bardy.", ["rashid-meredov"]),
    ("tk", "Hytaýyň ilçisi Çžan Sýao talyplar bilen duşuşdy.", ["zhang-xiao"]),
    ("zh", "中国驻哈萨克斯坦大使张霄会见了学生。", ["zhang-xiao"]),
    ("zh", "王毅外长在北京说。", ["wang-yi"]),
    ("zh", "外交部长王毅表示欢迎。", ["wang-yi"]),
]

private let nobody: [(language: String, text: String)] = [
    ("en", "The Ministry and President Hotel signed a deal."),
    ("en", "Ambassador of China visited Samarkand State University."),
    ("en", "The Minister of Foreign Affairs met journalists in March."),
    ("en", "The minister said Central Asia needs water."),
    ("en", "President of Kazakhstan visits Tashkent."),
    ("en", "The President received Red Cross volunteers."),
    ("en", "PRESIDENT SIGNS LAW ON WATER"),
    ("en", "Director General of Air Astana resigned."),
    ("ru", "Посол Китая посетил Самаркандский университет."),
    ("ru", "Президент Узбекистана прибыл в Астану."),
    ("ru", "Министр сообщил, что Центральной Азии нужна вода."),
    ("ru", "Глава Республики Казахстан выступил в Пекине."),
    ("ru", "Министр Нового Города."), ("ru", "Директор Южного Вокзала заболел."),
    ("ru", "После Нового года цены вырастут."),
    ("ru", "Директор компании «Тенгиз Ойл» подал в отставку."),
    ("ru", "Министр Казахстана Центральный парк не открывал."),
    ("ru", "Заместитель акима Павлодарской области доложил о паводке."),
    ("ru", "Секретарь Шанхайской организации сотрудничества ушёл."),
    ("kk", "Басшысы Біріккен Ұлттар Ұйымының мінберінен сөйледі."),
    ("en", "The president thanked the head of the World Bank."),
    ("kk", "Қазақстан Президенті Астанада кеңес өткізді."),
    ("kk", "Министр Алматы қаласына барды."),
    ("uz", "Oʻzbekiston Prezidenti Toshkent shahrida nutq soʻzladi."),
    ("ky", "Кыргызстандын президенти Бишкек шаарында сүйлөдү."),
    ("tg", "Президенти Тоҷикистон ба Душанбе омад."),
    ("tk", "Türkmenistanyň Prezidenti Aşgabat şäherinde çykyş etdi."),
    ("zh", "总统会见大使。中国大使在北京说。"),
    ("de", "Botschafter Zhang Xiao kam."),
]

@Suite struct PeoplePatternsTests {
    @Test(arguments: cases)
    func `an office beside a name shows a person`(
        language: String, text: String, expected: [String]
    ) {
        #expect(found(language, text).map(\.slug) == expected)
    }

    @Test(arguments: nobody)
    func `a place, a company, a street or a month after an office is no person`(
        language: String, text: String
    ) {
        #expect(found(language, text).map(\.slug) == [])
    }

    @Test func `one person has one key in all scripts`() {
        let spellings = [
            ("en", "Foreign Minister Murat Nurtleu"), ("ru", "министр Мурат Нуртлеу"),
            ("kk", "министрі Мұрат Нұртілеу"), ("kk-Latn", "ministrı Mūrat Nūrtıleu"),
        ]
        #expect(Set(spellings.map { found($0, $1).first?.key }) == ["mrt nrtl"])
        let saidov = [
            ("uz", "vaziri Baxtiyor Saidov"), ("uz-Cyrl", "вазири Бахтиёр Саидов"),
            ("ru", "министр Бахтиёр Саидов"), ("en", "Minister Bakhtiyor Saidov"),
        ]
        #expect(Set(saidov.map { found($0, $1).first?.key }).count == 1)
    }

    @Test(arguments: [
        ("Си Цзиньпин", "xi-jinping"), ("Ван И", "wang-yi"), ("Ли Чан", "li-chang"),
        ("Чжао Лэцзи", "zhao-leji"), ("Дин Сюэсян", "ding-xuexiang"), ("Хэ Лифэн", "he-lifeng"),
        ("Лю Цзяньчао", "liu-jianchao"), ("Цинь Ган", "qin-gang"), ("Хань Чжэн", "han-zheng"),
    ])
    func `Palladius' spelling becomes pinyin`(written: String, slug: String) {
        #expect(found("ru", "министр \(written)").map(\.slug) == [slug])
    }

    @Test func `what is known to be a place or an organisation is no name`() {
        let text = "Посол Норвегии Ингрид Хансен прибыла."
        #expect(found("ru", text, others: ["Норвегии"]).map(\.slug) == ["ingrid-khansen"])
        #expect(found("en", "President Burkina Faso", others: ["Burkina", "Faso"]) == [])
    }

    @Test func `a surname alone is whoever was named in full`() {
        let text = """
            Совещание провёл министр энергетики Иван Петров. Министр Петров ответил на вопросы. \
            Журналисты поблагодарили Петрова.
            """
        let people = found("ru", text)
        #expect(people.map(\.slug) == ["ivan-petrov", "ivan-petrov", "ivan-petrov"])
        #expect(people.map { $0.office != nil } == [true, true, false])
    }

    @Test func `a person comes with the words of the name and the office`() throws {
        let text = "Вчера посол КНР Чжан Сяо вернулся"
        let words = tokens(of: text)
        let person = try #require(
            people(in: words, language: LanguageTag(rawValue: "ru")).first)
        #expect(person.name == "Zhang Xiao")
        #expect(words[person.words].map { String($0.word) } == ["Чжан", "Сяо"])
        #expect(person.office.map { String(words[$0].word) } == "посол")
    }
}
