import ArticleDeduplication
import FeedModel
import Testing

private func cited(
    _ text: String, _ language: String, from source: String = "other", title: String = "",
    links: [String] = []
) -> FoundCitation? {
    sources.citation(in: article(1, from: source, in: language, title, text, links: links))
}

@Suite struct CitationTests {
    @Test(arguments: [
        ("en", "The bridge was closed, the Ulan agency reported."),
        ("en", "According to Ulan, the bridge was closed."),
        ("en", "The bridge was closed at noon, Ulan said on Monday."),
        ("en", "The bridge was closed, media wrote, citing Ulan."),
        ("ru", "Мост закрыли, сообщает «Улан»."),
        ("ru", "Мост закрыли, передает агентство «Улан» со ссылкой на полицию."),
        ("ru", "По данным агентства «Улан», мост закрыли."),
        ("ru", "Мост закрыли, пишут СМИ со ссылкой на Улан."),
        ("kk", "Көпір жабылды, деп хабарлайды «Ұлан» агенттігі."),
        ("kk", "Көпір жабылды, деп жазды Ұлан."),
        ("kk", "«Ұлан» агенттігінің мәліметінше, көпір жабылды."),
        ("kk-Latn", "«Ulan» agenttıgı köpırdıñ jabylğany turaly jazdy."),
        ("uz", "Ko‘prik yopildi, deb xabar berdi Ulan."),
        ("uz", "Ulan yozishicha, ko‘prik yopilgan."),
        ("uz", "Ulan xabariga ko'ra, ko'prik yopilgan."),
        ("uz-Cyrl", "Кўприк ёпилди, деб хабар берди Улан."),
        ("ky", "Көпүрө жабылды, деп билдирди Улан."),
        ("tg", "Пул баста шуд, хабар медиҳад Улан."),
        ("tk", "Köpri ýapyldy, diýip «Ulan» agentligi habar berýär."),
        ("ru", "Как пояснили в агентстве «Улан», мост закрыли."),
        ("ru", "По сведениям «Улана», мост закрыли."),
        ("uz", "Bu haqda Ulan nashri xabar qildi."),
        ("kk", "Бұл туралы «Ұлан» агенттігіне сілтеме жасап, порталдар жазды."),
        ("zh", "乌兰社称，大桥已经关闭。"),
        ("zh", "据乌兰社报道，大桥已经关闭。"),
    ])
    func `words of reporting beside a source's name cite it`(_ language: String, _ text: String) {
        #expect(cited(text, language)?.source.rawValue == "ulan")
        #expect(cited(text, language)?.rule == "attribution")
    }

    @Test(arguments: [
        ("en", "BISHKEK, Nov 25 (Ulan) - The bridge was closed."),
        ("ru", "БИШКЕК, 25 ноября, Улан. Мост закрыли."),
        ("ru", "БИШКЕК. 25 ноября. УЛАН – Мост закрыли."),
        ("ru", "БИШКЕК, 25 ноя – Улан, Петр Орлов. Мост закрыли."),
        ("en", "Bishkek (Ulan) – The bridge was closed."),
        ("kk", "АСТАНА. 25 қараша. ҰЛАН – Көпір жабылды."),
        ("zh", "【乌兰社比什凯克11月25日电】大桥已经关闭。"),
    ])
    func `an agency in a dateline is cited by whoever reprints it`(
        _ language: String, _ text: String
    ) {
        #expect(cited(text, language)?.source.rawValue == "ulan")
        #expect(cited(text, language)?.rule == "dateline")
        #expect(cited(text, language, from: "ulan") == nil)
    }

    @Test(arguments: [
        ("en", "The bridge was closed.\nSource: Ulan"), ("ru", "Мост закрыли.\nИсточник: Улан"),
        ("ru", "Мост закрыли.\nПресс-служба МЧС РК"), ("uz", "Ko‘prik yopildi.\nManba: Ulan"),
        ("kk", "Көпір жабылды.\nДереккөз: Ұлан"), ("zh", "大桥已经关闭。\n来源：乌兰社"),
    ])
    func `a line under the text gives its source`(_ language: String, _ text: String) {
        #expect(cited(text, language)?.rule == "credit line")
    }

    @Test(arguments: [
        ("en", "The minister was at Saray on Monday and reported nothing."),
        ("en", "Ulan bought a new printing house."),
        ("ru", "Встреча прошла в Сарай прессе."), ("en", "The bridge was closed.\nPhoto: Ulan"),
        ("en", "The bridge was closed.\nRead also: Ulan reported a record harvest"),
        ("ru", "Мост закрыли.\nЧитайте также: «Улан» сообщил о рекорде"),
        ("en", "An ulan rode by, witnesses said."),
        ("kk", "Ұланда өткен кездесуде министр айтты."),
    ])
    func `a name without words of reporting is no citation`(_ language: String, _ text: String) {
        #expect(cited(text, language) == nil)
    }

    @Test func `a ministry speaks through those who say where they have it from`() {
        let text = "«Дорогу откроют к вечеру», сообщили в МЧС."
        #expect(cited(text, "ru")?.source.rawValue == "rescue")
    }

    @Test func `a link to a source's article cites it, one to its home page does not`() {
        let text = "The bridge was closed."
        #expect(cited(text, "en", links: ["https://www.ulan.example/2026/1"])?.rule == "link")
        #expect(cited(text, "en", links: ["https://www.ulan.example/"]) == nil)
        #expect(cited(text, "en", from: "ulan", links: ["https://ulan.example/2026/1"]) == nil)
    }

    @Test func `a title gives its source before a colon`() {
        #expect(
            cited("It was closed.", "en", title: "Ulan: bridge closed")?.source.rawValue == "ulan")
    }
}
