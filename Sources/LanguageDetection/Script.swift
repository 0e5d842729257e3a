import FeedModel

/// What a text is written in.
package enum Script: String, Sendable, CaseIterable {
    case latin = "Latin"
    case cyrillic = "Cyrillic"
    case arabic = "Arabic"
    case han = "Han"
    case kana = "Kana"
    case hangul = "Hangul"
    case greek = "Greek"
    case hebrew = "Hebrew"
    case georgian = "Georgian"
    case armenian = "Armenian"
    case devanagari = "Devanagari"
    case thai = "Thai"

    /// nil for what is no letter, and for letters of other scripts.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A: self = .latin
        case 0x400...0x52F: self = .cyrillic
        case 0x0...0xA9, 0xAB...0xB9, 0xBB...0xBF, 0xD7, 0xF7: return nil
        case 0xAA...0x2AF, 0x1E00...0x1EFF, 0xA720...0xA7FF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x531...0x58F: self = .armenian
        case 0x5D0...0x5EA: self = .hebrew
        case 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x750...0x77F,
            0xFB50...0xFDFF, 0xFE70...0xFEFC:
            self = .arabic
        case 0x904...0x939: self = .devanagari
        case 0xE01...0xE30: self = .thai
        case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: self = .georgian
        case 0x3041...0x3096, 0x30A1...0x30FA: self = .kana
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
        case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
        default: return nil
        }
    }

    /// The language that is written in it, where there is one alone.
    var language: LanguageTag? {
        switch self {
        case .latin, .cyrillic, .arabic: nil
        case .han: LanguageTag(rawValue: "zh")
        case .kana: LanguageTag(rawValue: "ja")
        case .hangul: LanguageTag(rawValue: "ko")
        case .greek: LanguageTag(rawValue: "el")
        case .hebrew: LanguageTag(rawValue: "he")
        case .georgian: LanguageTag(rawValue: "ka")
        case .armenian: LanguageTag(rawValue: "hy")
        case .devanagari: LanguageTag(rawValue: "hi")
        case .thai: LanguageTag(rawValue: "th")
        }
    }

    /// How many letters of an alphabet say as much as one of its own.
    var lettersPerSign: Int { self == .han ? 3 : 1 }
}
