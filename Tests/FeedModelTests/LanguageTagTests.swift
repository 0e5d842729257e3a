import FeedModel
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("en_US", "en-US"), ("RU", "ru"), (" kk ", "kk"), ("uz-cyrl", "uz-Cyrl"),
        ("zh-hans-cn", "zh-Hans-CN"),
    ])
    func `a language tag is read as documents write it`(_ text: String, _ tag: String) {
        #expect(LanguageTag(reading: text)?.rawValue == tag)
    }

    @Test(arguments: ["", "e", "English (US)", "kk--", "<b>"])
    func `what is no language tag is none`(_ text: String) {
        #expect(LanguageTag(reading: text) == nil)
    }

    @Test(arguments: [("uz-Cyrl-UZ", "uz-Cyrl"), ("en-US", "en"), ("kk", "kk")])
    func `a country does not make another language`(_ tag: String, _ expected: String) {
        #expect(LanguageTag(rawValue: tag).withoutRegion.rawValue == expected)
    }
}
