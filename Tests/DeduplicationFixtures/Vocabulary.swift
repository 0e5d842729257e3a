/// Words of a language to make texts of.
struct Vocabulary {
    /// Those that stand everywhere.
    var common: [String]
    var words: [String]
    var syllables: [String]
    var nameEndings: [String]

    static func of(_ language: String) -> Vocabulary {
        guard let lists = lists[language] else {
            preconditionFailure("there is no vocabulary for “\(language)”")
        }
        func words(_ list: String) -> [String] {
            list.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        return Vocabulary(
            common: words(lists.common), words: words(lists.words),
            syllables: words(lists.syllables), nameEndings: words(lists.endings))
    }

    private typealias Lists = (common: String, words: String, syllables: String, endings: String)

    private static let lists: [String: Lists] = [
        "en": (
            "the of to in and a for on that with by from at is was as it has will be",
            """
            bridge river market price winter harvest teacher school road train engine valley farmer
            budget council mayor letter museum garden festival machine harbour tunnel station doctor
            hospital medicine student exam border customs lorry cargo wheat cotton apple orchard
            sheep horse mountain glacier lake water pipe heating coal gas power grid line worker
            wage union strike contract loan bank currency tax law court judge witness police thief
            fire smoke rescue storm snow wind flood dam canal pump field village town street house
            roof window door bread milk meat sugar salt shop trade export import record growth fall
            rise plan project build open close visit meet speak promise deliver repair measure count
            agree refuse discuss report study find show begin finish travel carry sell buy pay save
            lose win play team match coach goal player stadium film song stage writer book library
            old young new small large early late quiet heavy cheap dear strong weak ready local
            northern southern annual public private national foreign empty full narrow broad safe
            """, "al bek dar kor mir nur tol sar zan ruk hal vin ber sol gar",
            "ov ian bay er son ton"
        ),
        "ru": (
            "и в на с по для что как из за не от до при это также был будет его к",
            """
            мост река рынок цена зима урожай учитель школа дорога поезд двигатель долина фермер
            бюджет совет мэр письмо музей сад праздник машина порт тоннель станция врач больница
            лекарство студент экзамен граница таможня грузовик груз пшеница хлопок яблоко отара
            лошадь гора ледник озеро вода труба отопление уголь газ сеть линия рабочий зарплата союз
            договор кредит банк валюта налог закон суд судья свидетель полиция вор пожар дым спасатель
            буря снег ветер паводок плотина канал насос поле село город улица дом крыша окно дверь хлеб
            молоко мясо сахар соль магазин торговля экспорт импорт рекорд рост падение план проект
            построили открыли закрыли посетили встретились обещали доставили починили измерили
            посчитали согласились отказались обсудили изучили нашли показали начали закончили везут
            продают купили платят сохранили потеряли выиграли команда матч тренер гол игрок стадион
            фильм песня сцена писатель книга библиотека старый молодой новый малый большой ранний
            поздний тихий тяжелый дешевый дорогой сильный слабый готовый местный северный южный
            годовой частный иностранный пустой полный узкий широкий безопасный
            """, "ал бек дар кор мир нур тол сар зан рук хал вин бер сол гар",
            "ов ин аев енко ский ян"
        ),
        "kk": (
            "және мен бұл үшін да де бойынша деп ол бар еді бір осы кейін дейін сол туралы",
            """
            көпір өзен базар баға қыс егін мұғалім мектеп жол пойыз қозғалтқыш алқап шаруа бюджет
            кеңес әкім хат мұражай бақ мереке машина кеме айлақ туннель бекет дәрігер аурухана дәрі
            студент емтихан шекара кеден жүк бидай мақта алма отар жылқы тау мұздық көл су құбыр
            жылыту көмір газ желі жұмысшы жалақы одақ келісім несие банк валюта салық заң сот төреші
            куәгер полиция ұры өрт түтін құтқарушы боран қар жел тасқын бөгет арна сорғы дала ауыл
            қала көше үй шатыр терезе есік нан сүт ет қант тұз дүкен сауда экспорт импорт көрсеткіш
            өсім төмендеу жоспар жоба салынды ашылды жабылды келді кездесті айтты жеткізді жөндеді
            өлшеді санады келісті талқылады зерттеді тапты көрсетті бастады аяқтады тасымалдады сатты
            төледі сақтады жоғалтты жеңді команда ойын бапкер гол ойыншы стадион фильм ән сахна
            жазушы кітап кітапхана ескі жас жаңа шағын үлкен ерте кеш тыныш ауыр арзан қымбат күшті
            әлсіз дайын жергілікті солтүстік оңтүстік жылдық жеке шетелдік бос толық тар кең қауіпсіз
            """, "ал бек дар қор мір нұр төл сар зан рүк хал ған бер сол ғар",
            "ов ев бай баев ұлы қызы"
        ),
        "uz": (
            "va bilan bu uchun ham deb bo‘yicha u bir shu keyin qadar haqida esa edi bor kabi",
            """
            ko‘prik daryo bozor narx qish hosil o‘qituvchi maktab yo‘l poyezd dvigatel vodiy dehqon
            byudjet kengash hokim xat muzey bog‘ bayram mashina port tunnel bekat shifokor kasalxona
            dori talaba imtihon chegara bojxona yuk bug‘doy paxta olma suruv ot tog‘ muzlik ko‘l suv
            quvur isitish ko‘mir gaz tarmoq ishchi maosh ittifoq kelishuv kredit bank valyuta soliq
            qonun sud sudya guvoh politsiya o‘g‘ri yong‘in tutun qutqaruvchi bo‘ron qor shamol toshqin
            to‘g‘on kanal nasos dala qishloq shahar ko‘cha uy tom deraza eshik non sut go‘sht shakar
            tuz do‘kon savdo eksport import ko‘rsatkich o‘sish pasayish reja loyiha qurildi ochildi
            yopildi keldi uchrashdi aytdi yetkazdi ta’mirladi o‘lchadi sanadi kelishdi muhokama
            o‘rgandi topdi ko‘rsatdi boshladi tugatdi tashidi sotdi to‘ladi saqladi yo‘qotdi yutdi
            jamoa o‘yin murabbiy gol o‘yinchi stadion film qo‘shiq sahna yozuvchi kitob kutubxona eski
            yosh yangi kichik katta erta kech tinch og‘ir arzon qimmat kuchli zaif tayyor mahalliy
            shimoliy janubiy yillik xususiy xorijiy bo‘sh to‘la tor keng xavfsiz
            """, "al bek dar qor mir nur tol sar zan ruk hal vin ber sol g‘ar",
            "ov ev boy boyev zoda xon"
        ),
    ]
}
