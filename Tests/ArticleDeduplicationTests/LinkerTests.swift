import ArticleDeduplication
import FeedModel
import Foundation
import Testing

@Suite struct LinkerTests {
    @Test func `a text under another title and with lines of the site is a reprint`() {
        var linker = Linker()
        linker.add(article(1, "Bridge at Tokmok closed", bridge))
        let linking = linker.add(
            article(
                2, from: "saray", "Lorries have to go round", bridge + "\nSource: Ulan", hours: 1))

        #expect(linking.duplicate?.kind == .reprint)
        #expect(linking.duplicate?.target == id(1))
        #expect(linking.story == id(1))
        #expect(linking.own.first { $0.kind == .cites }?.target == id(1))
    }

    @Test func `a summary of the first sentence repeats the text it is from`() {
        var linker = Linker()
        linker.add(article(1, "Bridge at Tokmok closed", bridge))
        let first = bridge.prefix { $0 != "." } + "."
        let linking = linker.add(
            article(2, from: "saray", "Bridge closed", String(first), hours: 1, isSummary: true))

        #expect(linking.duplicate?.target == id(1))
    }

    @Test func `the earlier one is the original, whichever arrives first`() {
        var linker = Linker()
        linker.add(article(2, from: "saray", "Lorries have to go round", bridge, hours: 1))
        let linking = linker.add(article(1, "Bridge at Tokmok closed", bridge))

        #expect(linking.duplicate == nil)
        #expect(linking.links[id(2)]?.first { $0.isDuplicate }?.target == id(1))
    }

    @Test func `whoever the others cite is the original`() {
        var linker = Linker()
        linker.add(
            article(1, from: "saray", "Bridge closed", bridge + "\nSource: Ulan", hours: 0))
        let linking = linker.add(article(2, from: "ulan", "Bridge closed", bridge, hours: 1))

        #expect(linking.duplicate == nil)
        #expect(linking.links[id(1)]?.first { $0.isDuplicate }?.target == id(2))
    }

    @Test func `a text in the other script of its language is a translation and no duplicate`() {
        var linker = Linker()
        linker.add(article(1, from: "saray", in: "uz", "Atlas bayrami o‘tdi", festivalInUzbek))
        let linking = linker.add(
            article(2, in: "uz-Cyrl", "Атлас байрами ўтди", festivalInCyrillic, hours: 1))

        #expect(linking.duplicate == nil)
        #expect(linking.own.contains { $0.kind == .translation && $0.target == id(1) })
        #expect(linking.story == id(1))
    }

    @Test func `a copy is one, though its language was not recognised`() {
        var linker = Linker()
        linker.add(article(1, in: "ru", "Мост у Токмока закрыли", bridgeInRussian))
        let linking = linker.add(
            article(
                2, from: "saray", in: "und", "Грузовики едут в объезд", bridgeInRussian, hours: 1))

        #expect(linking.duplicate?.target == id(1))
    }

    @Test func `one event in two languages is one story`() {
        var linker = Linker()
        linker.add(article(1, "Bridge at Tokmok closed after crack is found", bridge))
        let linking = linker.add(
            article(
                2, from: "saray", in: "ru", "Мост у Токмока закрыли из-за трещины", bridgeInRussian,
                hours: 2))

        #expect(linking.story == id(1))
        #expect(linking.duplicate == nil)
        #expect(linking.own.contains { $0.kind == .translation && $0.target == id(1) })
    }

    @Test func `a publisher's newer text at a new address is an update`() {
        var linker = Linker()
        linker.add(article(1, "Bridge at Tokmok closed", bridge))
        let linking = linker.add(
            article(
                2, "UPDATED: Bridge at Tokmok closed for eight weeks",
                bridge.replacing("six weeks", with: "eight weeks"), hours: 30))

        #expect(linking.duplicate?.kind == .update)
        #expect(linking.duplicate?.target == id(1))
        #expect(linking.story == id(1))
    }

    @Test func `a form filled in anew is another story`() {
        func reception(_ country: String, _ name: String) -> String {
            """
            The President received the credentials of the Ambassador of \(country), \(name), at the \
            palace. The head of state congratulated the diplomat on the beginning of the mission and \
            wished success. The parties discussed trade, investment and cultural ties.
            """
        }
        var linker = Linker()
        linker.add(
            article(
                1, from: "saray", "President receives Ambassador of Norway",
                reception("Norway", "Ingrid Solberg"), tags: ["place:NO", "place:KZ"],
                titleTags: ["place:NO"]))
        let linking = linker.add(
            article(
                2, from: "saray", "President receives Ambassador of Chile",
                reception("Chile", "Mateo Fuentes"), hours: 1, tags: ["place:CL", "place:KZ"],
                titleTags: ["place:CL"]))

        #expect(linking.duplicate == nil)
        #expect(linking.story == id(2))
    }

    @Test func `rates of another day are no copy, whoever prints them`() {
        func rates(_ day: Int, _ dollar: String, _ euro: String, _ rouble: String) -> String {
            """
            The National Bank has set the official rates of foreign currencies for November \(day). \
            One US dollar costs \(dollar) tenge, one euro \(euro) tenge, and one Russian rouble \
            \(rouble) tenge. The rates are used for taxes and customs payments.
            """
        }
        var linker = Linker()
        linker.add(
            article(1, "Rates for November 24", rates(24, "512.31", "561.08", "6.27")))
        let linking = linker.add(
            article(
                2, from: "saray", "Rates for November 25",
                rates(25, "515.77", "566.9", "6.31"), hours: 24))

        #expect(linking.duplicate == nil)
        #expect(linking.story == id(2))
    }

    @Test(arguments: [[1, 2, 3], [3, 1, 2], [1, 3, 2]])
    func `a digest of the day's news does not make one story of them`(_ order: [Int64]) {
        let harvest = """
            Farmers of the Talas valley have brought in 96 thousand tonnes of beans, a tenth more than \
            last year, the regional office for agriculture counted. Buyers from Türkiye pay 74 soms a \
            kilogram. Storehouses near Pokrovka are full, and new ones are being built with a loan.
            """
        let digest = [
            "The day in short.", bridge, harvest,
            """
            A museum in Naran opened a hall of felt carpets, the oldest of which was made in 1881. Entry \
            is free until the end of the month.
            """,
        ].joined(separator: "\n")
        let articles: [Int64: LinkableArticle] = [
            1: article(1, "Bridge at Tokmok closed", bridge),
            2: article(2, from: "rescue", "Beans in Talas", harvest, hours: 1),
            3: article(3, from: "saray", "The day in short", digest, hours: 2),
        ]
        var linker = Linker()
        for number in order { linker.add(articles[number]!) }

        #expect(linker.story(of: id(1)) != linker.story(of: id(2)))
        #expect(linker.copies(of: traits(articles[1]!)).allSatisfy { $0.target != id(2) })
    }

    @Test func `a revision is compared afresh`() {
        var linker = Linker()
        linker.add(article(1, "Bridge at Tokmok closed", bridge))
        linker.add(article(2, from: "saray", "Soon more", "More will follow shortly.", hours: 1))
        let linking = linker.add(article(2, from: "saray", "Bridge closed", bridge, hours: 1))

        #expect(linking.duplicate?.target == id(1))
        #expect(linking.story == id(1))
        #expect(linking.moves.map(\.from) == [id(2)])
        #expect(linking.redirects == [id(2): id(1)])
    }

    @Test func `who repeated what was there before a revision repeats it no more`() {
        var linker = Linker()
        linker.add(article(1, "Bridge at Tokmok closed", bridge))
        linker.add(article(2, from: "saray", "Lorries go round", bridge, hours: 1))
        let linking = linker.add(
            article(1, "Bear seen", "A bear was seen in the hills above the town on Sunday."))

        #expect(linking.links[id(2)]?.isEmpty == true)
        #expect(linker.story(of: id(2)) == id(2))
    }

    @Test func `of very many copies each is linked to the same original`() {
        var linker = Linker()
        var links: [Article.ID: [FoundLink]] = [:]
        for number in 1...260 {
            let linking = linker.add(
                article(
                    Int64(number), from: "mirror\(number)", "Bridge at Tokmok closed", bridge,
                    hours: Double(number) / 60))
            links.merge(linking.links) { $1 }
        }

        #expect(links.count { $0.value.contains { $0.target == id(1) && $0.isDuplicate } } == 259)
    }

    @Test func `of two texts that come together the primary source's is the original`() {
        var linker = Linker()
        linker.add(article(1, from: "saray", "Bridge closed", bridge))
        var primary = article(2, "Bridge at Tokmok closed", bridge)
        primary.isPrimary = true
        let linking = linker.add(primary)

        #expect(linking.duplicate == nil)
        #expect(linking.links[id(1)]?.first { $0.isDuplicate }?.target == id(2))
    }

    @Test func `an article that repeats one of last month stays linked to it`() {
        var linker = Linker()
        linker.add(article(1, "Bridge at Tokmok closed", bridge))
        linker.add(article(2, from: "saray", "Lorries go round", bridge, hours: 20 * 24))
        let linking = linker.add(
            article(3, from: "rescue", "Bridge closed", bridge, hours: 35 * 24))

        #expect(linking.duplicate?.target == id(2))
        #expect(linking.links[id(2)]?.first { $0.isDuplicate }?.target == id(1))
        #expect(linker.isPast(noon) && !linker.isPast(noon.addingTimeInterval(20 * 86_400)))
    }

    @Test func `articles leave after thirty days`() {
        var linker = Linker()
        linker.add(article(1, "Bridge at Tokmok closed", bridge))
        linker.add(article(2, "Something else", "Rain fell on the hills.", hours: 31 * 24))

        #expect(linker.size.articles == 1)
        #expect(linker.story(of: id(1)) == nil)
    }
}

@Suite struct ConstraintTests {
    private func linked(_ constraints: [Constraint] = []) -> Linker {
        var linker = Linker(constraints: constraints)
        linker.add(article(1, "Bridge at Tokmok closed", bridge))
        linker.add(article(2, from: "saray", "Lorries have to go round", bridge, hours: 1))
        return linker
    }

    @Test func `what was cut by hand stays cut`() {
        var linker = linked()
        let linking = linker.apply(Constraint(.apart, id(1), id(2)))

        #expect(linking?.story == id(2))
        #expect(linking?.duplicate == nil)
        let revised = linker.add(
            article(2, from: "saray", "Lorries have to go round", bridge + " More soon.", hours: 1))
        #expect(revised.story == id(2))
        #expect(linked([Constraint(.apart, id(1), id(2))]).story(of: id(2)) == id(2))
    }

    @Test func `what was joined by hand stays joined`() {
        var linker = linked()
        linker.add(article(3, from: "rescue", "Rain", "Rain fell on the hills.", hours: 2))
        let linking = linker.apply(Constraint(.together, id(1), id(3)))

        #expect(linking?.story == id(1))
        #expect(linking?.redirects == [id(3): id(1)])
        let revised = linker.add(
            article(3, from: "rescue", "Hail", "Hail fell on the hills.", hours: 2))
        #expect(revised.story == id(1))
    }

    @Test func `what was cut by hand is no copy through a third`() {
        var linker = linked()
        _ = linker.apply(Constraint(.apart, id(1), id(2)))
        let linking = linker.add(
            article(3, from: "rescue", "Bridge closed for lorries", bridge, hours: 2))

        #expect(linking.duplicate?.target == id(1))
        #expect(linking.links[id(2)]?.contains { $0.target == id(1) } != true)
    }

    @Test func `who is joined through a third stays so, also when the third is compared no more`() {
        var linker = linked()
        linker.add(article(3, from: "rescue", "Rain", "Rain fell on the hills.", hours: 6 * 24))
        linker.add(article(4, from: "museum", "Carpets", "A hall of carpets.", hours: 6.1 * 24))
        _ = linker.apply(Constraint(.together, id(1), id(3)))
        _ = linker.apply(Constraint(.together, id(1), id(4)))
        // The first one is out of the week in which stories are compared.
        linker.add(article(5, from: "saray", "Wind", "A storm over the lake.", hours: 8 * 24))
        for number in [3, 4] as [Int64] {
            linker.add(article(number, from: "rescue", "Snow \(number)", "Snow.", hours: 6 * 24))
        }

        #expect((1...4).map { linker.story(of: id($0)) } == [id(1), id(1), id(1), id(1)])
    }

    @Test func `what is decided by hand holds for articles that are compared no more`() {
        var linker = linked()
        linker.add(article(3, from: "rescue", "Rain", "Rain fell on the hills.", hours: 20 * 24))

        #expect(linker.apply(Constraint(.apart, id(1), id(2)))?.story == id(2))
        #expect(linker.story(of: id(1)) == id(1))
        #expect(linker.apply(Constraint(.together, id(1), id(2)))?.story == id(1))
        #expect(linker.apply(Constraint(.together, id(1), id(3)))?.story == id(1))
    }
}
