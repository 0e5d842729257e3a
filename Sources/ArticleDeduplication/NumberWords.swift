import TextFolding

/// Numbers and months as words, by language. Their inflected forms are found by their stems.
struct NumberWords {
    /// By stem. What is a hundred and more multiplies what stands before it.
    private(set) var values: [String: Double] = [:]
    /// 1 to 12, by stem.
    private(set) var months: [String: Int] = [:]

    /// - Parameter language: the primary subtag.
    static func of(_ language: Substring) -> NumberWords {
        tables[String(language)] ?? NumberWords()
    }

    private static let tables: [String: NumberWords] = {
        var tables: [String: NumberWords] = [:]
        for (language, numbers) in numberLists {
            let family = EndingFamily(language: language)
            var table = NumberWords()
            func stems(_ words: Substring) -> [String] {
                tokens(of: String(words)).map { searchTerm(of: $0, family) }
            }
            for row in numbers.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
                let parts = row.split(separator: "=")
                guard parts.count == 2, let value = Double(parts[0].filter { $0 != " " }) else {
                    continue
                }
                for stem in stems(parts[1]) { table.values[stem] = value }
            }
            for (index, names) in (monthLists[language] ?? "").split(separator: ";").enumerated() {
                for stem in stems(names) { table.months[stem] = index + 1 }
            }
            tables[language] = table
        }
        return tables
    }()
}

private let numberLists: [String: String] = [
    "en": """
    2=two;3=three;4=four;5=five;6=six;7=seven;8=eight;9=nine;10=ten;11=eleven;12=twelve
    13=thirteen;14=fourteen;15=fifteen;16=sixteen;17=seventeen;18=eighteen;19=nineteen
    20=twenty;30=thirty;40=forty;50=fifty;60=sixty;70=seventy;80=eighty;90=ninety
    100=hundred;1000=thousand;1000000=million mln;1000000000=billion bln;1000000000000=trillion
    """,
    "ru": """
    2=два две двух двум двумя двое;3=три трех трем тремя трое;4=четыре четырех четырем четверо
    5=пять пяти пятью пятеро;6=шесть шести шестью шестеро;7=семь семи семью семеро
    8=восемь восьми восемью;9=девять девяти девятью;10=десять десяти десятью
    11=одиннадцать одиннадцати;12=двенадцать двенадцати;13=тринадцать тринадцати
    14=четырнадцать четырнадцати;15=пятнадцать пятнадцати;16=шестнадцать шестнадцати
    17=семнадцать семнадцати;18=восемнадцать восемнадцати;19=девятнадцать девятнадцати
    20=двадцать двадцати;30=тридцать тридцати;40=сорок сорока;50=пятьдесят пятидесяти
    60=шестьдесят шестидесяти;70=семьдесят семидесяти;80=восемьдесят восьмидесяти
    90=девяносто девяноста;100=сто ста сот;200=двести двухсот;300=триста трехсот
    400=четыреста четырехсот;500=пятьсот пятисот;600=шестьсот шестисот;700=семьсот
    800=восемьсот;900=девятьсот;1000=тыс тысяча тысячи тысяч тысячам тысячами
    1000000=млн миллион миллиона миллионов;1000000000=млрд миллиард миллиарда миллиардов
    1000000000000=трлн триллион триллиона триллионов
    """,
    "kk": """
    2=екі екеу;3=үш үшеу;4=төрт төртеу;5=бес бесеу;6=алты алтау;7=жеті жетеу;8=сегіз;9=тоғыз;10=он
    20=жиырма;30=отыз;40=қырық;50=елу;60=алпыс;70=жетпіс;80=сексен;90=тоқсан;100=жүз
    1000=мың;1000000=млн миллион;1000000000=млрд миллиард;1000000000000=трлн триллион
    """,
    "uz": """
    2=ikki;3=uch;4=to'rt;5=besh;6=olti;7=yetti;8=sakkiz;9=to'qqiz;10=o'n;20=yigirma
    30=o'ttiz;40=qirq;50=ellik;60=oltmish;70=yetmish;80=sakson;90=to'qson;100=yuz;1000=ming
    1000000=mln million;1000000000=mlrd milliard;1000000000000=trln trillion
    """,
    "ky": """
    2=эки;3=үч;4=төрт;5=беш;6=алты;7=жети;8=сегиз;9=тогуз;10=он;20=жыйырма;30=отуз;40=кырк
    50=элүү;60=алтымыш;70=жетимиш;80=сексен;90=токсон;100=жүз;1000=миң
    1000000=млн миллион;1000000000=млрд миллиард;1000000000000=трлн триллион
    """,
    "tg": """
    2=ду;3=се;4=чор чаҳор;5=панҷ;6=шаш;7=ҳафт;8=ҳашт;9=нуҳ;10=даҳ;20=бист;30=сӣ;40=чил;50=панҷоҳ
    60=шаст;70=ҳафтод;80=ҳаштод;90=навад;100=сад;1000=ҳазор
    1000000=млн миллион;1000000000=млрд миллиард;1000000000000=трлн триллион
    """,
    "tk": """
    2=iki;3=üç;4=dört;5=bäş;6=alty;7=ýedi;8=sekiz;9=dokuz;10=on;20=ýigrimi;30=otuz;40=kyrk;50=elli
    60=altmyş;70=ýetmiş;80=segsen;90=togsan;100=ýüz;1000=müň
    1000000=mln million;1000000000=mlrd milliard;1000000000000=trln trillion
    """,
    "zh": "1000=千;10000=万;100000000=亿",
]

private let monthLists: [String: String] = [
    "en": """
    january jan;february feb;march mar;april apr;may;june jun;july jul;august aug;\
    september sept sep;october oct;november nov;december dec
    """,
    "ru": """
    январь января янв;февраль февраля фев;март марта мар;апрель апреля апр;май мая;июнь июня;\
    июль июля;август августа авг;сентябрь сентября сен;октябрь октября окт;\
    ноябрь ноября ноя;декабрь декабря дек
    """,
    "kk": "қаңтар;ақпан;наурыз;сәуір;мамыр;маусым;шілде;тамыз;қыркүйек;қазан;қараша;желтоқсан",
    "uz":
        "yanvar;fevral;mart;aprel;may;iyun;iyul;avgust;sentabr sentyabr;oktabr oktyabr;noyabr;dekabr",
    "ky": "январь;февраль;март;апрель;май;июнь;июль;август;сентябрь;октябрь;ноябрь;декабрь",
    "tg": "январ;феврал;март;апрел;май;июн;июл;август;сентябр;октябр;ноябр;декабр",
    "tk": "ýanwar;fewral;mart;aprel;maý;iýun;iýul;awgust;sentýabr;oktýabr;noýabr;dekabr",
]
