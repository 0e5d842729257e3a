import Testing

@testable import TextFolding

/// The line as it is without a memory. A word that has no sound, as a lone ь, is an empty term.
private func line(_ text: String, _ family: EndingFamily) -> String {
    tokens(of: text).reduce(into: "") { line, token in
        if !line.isEmpty { line += " " }
        line += searchTerm(of: token, family)
    }
}

@Suite struct SearchTermMemoTests {
    private static let texts = [
        "", " … ", "Президент подписал законы о ледниках; Россией, президент.",
        "Oʻzbekistonning yangi yo‘nalishi, o'zbek va O`ZBEK", "Қазақстаннан үкіметке сауалы",
        "Türkmenistanyň Prezidenti; İstanbul, ISTANBUL, ẞ ß", "e\u{301}te\u{301} été",
        "哈萨克斯坦总统 2026 A1", "Вазири корҳои хориҷии Тоҷикистон, Минфин at the bank",
        "Donaudampfschifffahrtsgesellschaft непротивоконституционнейшими человеконенавистничествами",
        String(repeating: "щ", count: 30), String(repeating: "щ", count: 31),
        String(repeating: "я", count: 16), String(repeating: "я", count: 17) + "b",
        "don't rock'n'roll 'quoted' l’état Tokayev’s", "👨‍👩‍👧 flag 🇰🇿 ok\u{0}zero",
    ]

    @Test(arguments: EndingFamily.allCases)
    func `terms that are remembered are those that are made anew`(_ family: EndingFamily) {
        var memo = SearchTermMemo()
        for text in Self.texts + Self.texts {
            #expect(memo.line(text, family) == line(text, family))
        }
    }

    @Test func `what one family makes of a word is not what another makes of it`() {
        var memo = SearchTermMemo()
        for text in Self.texts {
            for family in EndingFamily.allCases {
                #expect(memo.line(text, family) == line(text, family))
            }
        }
    }

    @Test func `a memory that is too small says nothing else`() {
        var memo = SearchTermMemo(places: 3)
        for text in Self.texts + Self.texts {
            #expect(memo.line(text, .russian) == line(text, .russian))
        }
    }

    @Test func `any text gives the same terms`() {
        let letters = Array(
            "абвёйыщьъїғқңөұүһіӘЎҲaeiouyjwxqkhszcgdtIİıñýşžéʻ'‘`´0123 -.\n\u{301}\u{327}国ß½"
                .unicodeScalars)
        var state: UInt64 = 7
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        var memo = SearchTermMemo(places: 500)
        for _ in 0..<2_000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<next(60) { text.append(letters[next(letters.count)]) }
            let family = EndingFamily.allCases[next(EndingFamily.allCases.count)]
            #expect(memo.line(String(text), family) == line(String(text), family))
        }
    }
}
