import Foundation

/// The words in which people write dates.
///
/// Words are compared folded, without case and without the marks that Unicode can take off (`août`
/// is `aout`, `май` is `маи`), so that every way of typing a name is one row.
enum DateWords {
    /// The month that a word names, by its abbreviation or by the longest stem it begins with.
    static func month(_ word: String) -> Int? {
        guard !notMonths.contains(word) else { return nil }
        if let month = months[word] { return month }
        var stem = word.dropLast()
        while stem.count >= 4 {
            if let month = months[String(stem)] { return month }
            stem.removeLast()
        }
        return nil
    }

    /// Minutes east of Greenwich, or a place whose clocks change.
    static func zone(_ word: String) -> CalendarTime.Zone? {
        zones[word]
    }

    /// Lower case, without marks.
    static func folded(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            folded.append(letters[scalar] ?? scalar)
        }
        // Hangul syllables were taken apart with the rest.
        return String(folded).precomposedStringWithCanonicalMapping
    }

    /// Letters whose marks Unicode cannot take off, and a Greek letter with two shapes.
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ς": "σ",
    ]

    /// Days of the week that begin like a month.
    private static let notMonths: Set<String> = [
        "martes", "martedi", "marti", "vasarnap",
    ]

    private static let months: [String: Int] = {
        var table: [String: Int] = [:]
        for language in monthStems {
            for (index, stems) in language.split(separator: "|").enumerated() {
                for stem in stems.split(separator: " ") {
                    table[folded(stem)] = index + 1
                }
            }
        }
        return table
    }()

    /// A language a row, January to December. A stem of four letters or more holds for all the
    /// endings that follow it, a shorter one is the whole word.
    private static let monthStems: [String] = [
        // English
        "jan janu|feb febr|mar march|apr april|may|jun june|jul july|aug augu|sep sept|oct octo|"
            + "nov nove|dec dece",
        // Russian; Kyrgyz, Tajik and Uzbek in Cyrillic use its names
        "январ янв|феврал фев февр|март мар|апрел апр|май мая мае|июн июнь июня|"
            + "июл июль июля|август авг|сентябр сен сент|октябр окт|ноябр ноя нояб|декабр дек",
        // Belarusian, Ukrainian
        "студз|лют лютаг|сакав|красав|трав траве|чэрв|ліп ліпен|жнів|верас|кастр|лістап|снеж",
        "січ січн|лют лютог лютий|берез|квіт|трав|черв|лип липен липня|серп|верес|жовт|листоп|груд",
        // Kazakh in Cyrillic, and in the Latin of 2021, of 2018 and of typists
        "қаңтар қаң|ақпан ақп|наурыз нау|сәуір сәу|мамыр мам|маусым мау|шілде шіл|тамыз там|"
            + "қыркүйек қыр|қазан қаз|қараша қар|желтоқсан жел",
        "qantar qan|aqpan aqp|nauryz nau|sauır sauir sau|mamyr mam|mausym mau|shilde silde|"
            + "tamyz tam|qyrkuiek qyrkuyek|qazan|qaraşa qarasha|jeltoqsan jel",
        // Uzbek in Latin, Azerbaijani
        "yanvar yan|fevral fev|mart|aprel|may|iyun|iyul|avgust avqust avg|sentabr sentyabr sen|"
            + "oktabr oktyabr okt|noyabr noy|dekabr dek",
        // Turkmen, Turkish
        "ýanwar|fewral|mart|aprel|maý|iýun|iýul|awgust|sentýabr|oktýabr|noýabr|dekabr",
        "ocak oca|şubat şub|mart|nisan nis|mayıs|haziran haz|temmuz tem|ağustos ağu|eylül eyl|"
            + "ekim eki|kasım kas|aralık ara",
        // German, Dutch, Scandinavian languages, Finnish
        "januar janner jän|februar|märz mrz mär|april|mai|juni|juli|august|september|"
            + "oktober okt|november|dezember dez",
        "januari|februari|maart mrt mars|april|mei maj|juni|juli|augustus|september|oktober|"
            + "november|december des",
        "tammi|helmi|maalis|huhti|touko|kesäk|heinä|eloku|syysk|lokak|marras|joulu",
        // French, Spanish, Portuguese, Italian, Romanian
        "janv|févr fév|mars|avril avr|mai|juin|juil|août|sept|octobre|novembre|décembre déc",
        "enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre set|"
            + "octubre|noviembre|diciembre dic",
        "janeiro|fevereiro fev|março|abril abr|maio mai|junho|julho|agosto ago|setembro set|"
            + "outubro out|novembro|dezembro dez",
        "gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre set|"
            + "ottobre ott|novembre|dicembre dic",
        "ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|"
            + "octombrie|noiembrie noi|decembrie",
        // Polish, Czech, Slovak, Hungarian
        "stycz sty|luty lutego lut|marzec marca|kwie kwi|maj maja|czerw cze|lipiec lipca lip|"
            + "sierp sie|wrze wrz|paźdz paź|listop lis|grud gru",
        "leden ledna led|únor úno|březen března bře|duben dubna dub|květ kvě|červen června čvn|"
            + "červenec července čvc|srpen srpna srp|září zář|říjen října říj|listopad|prosin",
        "január|február|marec|apríl|máj mája|jún júna júnia|júl júla júlia|august|september|"
            + "október|november|december",
        "januá|febru|márci|ápril ápr|máj máju|júni|júli|augus|szept|októb okt|novem|decem",
        // Serbian, Bulgarian, Greek, Lithuanian
        "јануар јан|фебруар феб|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар",
        "януари|февруари|март|април|май|юни юн|юли юл|август|септември|октомври|ноември|декември",
        "ιανου ιαν|φεβρ φεβ|μαρτ μαρ|απρι απρ|μαΐου μάιος μάι μαΐ|ιουνί ιούν|ιουλί ιούλ|"
            + "αύγου αυγ|σεπτ σεπ|οκτώ οκτ|νοέμ νοε|δεκέ δεκ",
        "saus|vasar|kovo|baland|geguž|birž|liepo|rugpj|rugsėj|spali|lapkr|gruod",
    ]

    private static let zones: [String: CalendarTime.Zone] = {
        let fixed: [(hours: Double, names: String)] = [
            (0, "z ut utc gmt wet гмт"), (1, "cet met mez bst west"),
            (2, "cest mest mesz eet sast cat"), (3, "eest msk мск trt eat"), (3.5, "irst"),
            (4, "samt get azt amt gst msd"), (4.5, "aft"),
            (5, "uzt tjt tmt pkt yekt almt qyzt aqtt orat"), (5.5, "ist"), (6, "kgt omst"),
            (7, "novt krat wib ict"), (8, "hkt sgt irkt awst"), (9, "jst kst yakt"),
            (9.5, "acst"), (10, "aest vlat"), (11, "aedt"), (12, "nzst"), (13, "nzdt"),
            (-2.5, "ndt"), (-3, "adt brt art"), (-3.5, "nst"), (-4, "edt ast"), (-5, "est cdt"),
            (-6, "cst mdt"), (-7, "mst pdt"), (-8, "pst akdt"), (-9, "akst"), (-10, "hst"),
        ]
        let places: [(name: String, names: String)] = [
            ("America/New_York", "et"), ("America/Chicago", "ct"), ("America/Denver", "mt"),
            ("America/Los_Angeles", "pt"),
        ]
        var table: [String: CalendarTime.Zone] = [:]
        for row in fixed {
            for name in row.names.split(separator: " ") {
                table[String(name)] = .minutesEast(Int(row.hours * 60))
            }
        }
        for row in places { table[row.names] = .place(row.name) }
        return table
    }()
}
