import FeedModel
import TextFolding

/// Words that stand in every text of a language. A small language's texts are too few to learn them.
enum StopWords {
    /// By stem.
    static func of(_ language: LanguageTag) -> Set<String> {
        tables[String(language.rawValue.prefix { $0 != "-" })] ?? []
    }

    private static let tables: [String: Set<String>] = {
        var tables: [String: Set<String>] = [:]
        for (language, list) in lists {
            let family = EndingFamily(language: language)
            tables[language] = Set(tokens(of: list).map { searchTerm(of: $0, family) })
        }
        return tables
    }()

    private static let lists: [String: String] = [
        "en": """
        a about after again against all also although among an and any are as at be because been
        before being between both but by can could did do does during each even every few first
        for from further had has have he her here him his how if in into is it its itself just
        last like made make many may more most much must new next no nor not now of off on once
        one only or other our out over own per said same say says she should since so some still
        such than that the their them then there these they this those through to told too under
        until up upon us very was we were what when where which while who whom whose why will
        with within without would year years you your
        """,
        "ru": """
        а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для
        до его ее если есть еще же за и из или им их к как какой когда которая которого которой
        которые который которых кто ли между меня мне может можно мы на над нам нас наш не него
        нее нет ни них но о об один одна одной однако около он она они оно от очень по под после
        потом почти при про с сам своей своего свои свою себя сегодня сейчас со сообщает сообщил
        сообщили стал стала стали так также такой там тем теперь то того тоже той только том тут ты
        у уже чем через что чтобы чья эта эти это этого этой этом этот я год года году лет
        """,
        "kk": """
        ал алдын ақ арасында артық барлық бар басқа беру бері бойынша болады болатын болған болды
        болып бұл бұрын бір бірі біз да дағы де деген деді деп дейін ден еді екен емес ең ең ер
        енді еткен етті етіп және жоқ жыл жылы жылғы жөнінде кейін келген көп кім қазір қана қарай
        қарсы мен мұндай не немесе ол олар онда оның осы өз пен сол соның сондай сонымен та тағы
        туралы тек тиіс туып үшін ғана ше ші
        """,
        "uz": """
        agar ammo asosan bilan biri bir bo'lgan bo'ladi bo'ldi bo'lib bo'yicha bu bundan bunday
        butun buni deb degan dedi edi ega ekan emas endi eng esa etildi etilgan haqida ham hamda har
        hech hozir ichida kabi kelgan keyin kerak ko'p lekin mazkur nima o'sha o'z orqali oldin
        qadar qanday qarshi qilgan qildi qilib qilindi qiladi sari shu shuningdek so'ng ta tomonidan
        u ular uchun undan uning va yangi yil yili yilda yo'q yoki yuzasidan yana
        """,
        "ky": """
        ал ар анын аны алар баары башка бар бери болгон болду болуп боюнча бул бир бирок да дагы
        деди деген деп дейре эле эмес эми эң үчүн жана же жок жөнүндө жыл жылы кийин көп менен мен
        ошол ошондой өз тарабынан туралуу чейин ылайык
        """,
        "tg": """
        аз агар ба бар барои бе бо буд буда будан бояд ва вай вале дар даст дигар дорад ё инчунин ин
        кард карда кардан кардааст ки мебошад мекунад мешавад мо на низ он онҳо пас пеш соли сол
        таи то худ ҳам ҳама ҳар чун шуд шуда шудааст як яке
        """,
        "tk": """
        bilen bir biri bolan boldy bolup boýunça bu bular da de diýdi diýip diýlen edildi eden edip
        emma hem hemme her indi iň ol onuň öz soň şeýle şol täze üçin we ýa ýaly ýok ýyl ýyly ýylda
        """,
    ]
}
