import FeedModel
import TextFolding

/// A word of a name as English papers of the region spell it: Саидов is Saidov, Жапаров Japarov in
/// Kyrgyz and Жақсыбеков Zhaksybekov in Kazakh, Baxtiyor is Bakhtiyor.
func romanised(_ word: String, _ language: LanguageTag) -> String {
    word.split(separator: "-", omittingEmptySubsequences: false).map { part in
        var english = ""
        let letters = Array(part.lowercased().filter { !apostrophes.contains($0) })
        for (index, letter) in letters.enumerated() {
            let last = index > 0 ? letters[index - 1] : nil
            english += spelling(of: letter, after: last, language)
        }
        return english.withPlainEnd.capitalizedFirst
    }.joined(separator: "-")
}

private let apostrophes = Set<Character>("'`´ʻʼ‘’ʿ")

private func spelling(
    of letter: Character, after last: Character?, _ language: LanguageTag
) -> String {
    let primary = language.rawValue.prefix { $0 != "-" }
    switch (letter, primary) {
    case ("ж", "ky"), ("ж", "uz"), ("ҷ", _): return "j"
    case ("х", "ky"), ("ҳ", _), ("һ", _): return "h"
    case ("қ", "uz"): return "q"
    case ("е", _):
        // Yerlan, Tokayev; but Sergei.
        let isGlide = primary != "ky" && last.map { "аеёиіоуыэюя".contains($0) } ?? true
        return isGlide ? "ye" : "e"
    case ("x", "uz"): return "kh"
    case ("j", "kk"), ("ž", _): return "zh"
    case ("w", "tk"): return "v"
    case ("ý", _): return "y"
    default: return spellings[letter] ?? String(letter)
    }
}

private let spellings: [Character: String] = {
    let rows: [(letters: String, english: String)] = [
        ("а б в г ғ ґ д ё ж з и і ї ӣ й", "a b v g g g d yo zh z i i i i y"),
        ("к қ л м н ң о ө п р с т у ӯ ұ ү ў", "k k l m n n o o p r s t u u u u o"),
        ("ә ф х ц ч ш щ ъ ы ь э є ю я", "a f kh ts ch sh shch - y - e ye yu ya"),
        ("ä á ñ ń ň ğ ǵ ö ó ő ü ú ū ı ş ç ə č š", "a a n n n g g o o o u u u i sh ch a ch sh"),
    ]
    var table: [Character: String] = [:]
    for (letters, english) in rows {
        for (letter, spelling) in zip(letters.split(separator: " "), english.split(separator: " "))
        {
            table[Character(String(letter))] = spelling == "-" ? "" : String(spelling)
        }
    }
    return table
}()

extension String {
    /// Kovalsky and Dmitry for -iy, Yuri for -iy after r, Maria for -iya.
    fileprivate var withPlainEnd: String {
        if hasSuffix("iya") { return dropLast(2) + "a" }
        if hasSuffix("iy") || hasSuffix("yy") { return dropLast(2) + "y" }
        return self
    }

    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// `zhang-xiao`
func slug(of name: String) -> String {
    tokens(of: name).map(\.folded).joined(separator: "-")
}

/// The consonants of each word by their sounds: Nurtileu and Nurtleu, Aqylbek and Akylbek.
///
/// - Parameter isChinese: then ng is n, since Uzbek and Kazakh spellings do not tell them apart.
func nameKey(of name: String, isChinese: Bool) -> String {
    nameKey(of: sounds(of: name), isChinese: isChinese)
}

/// How the words of a name sound.
func sounds(of name: String) -> [String] { tokens(of: name).map(searchPrefix) }

/// - Parameter sounds: those of a name's words.
func nameKey(of sounds: [String], isChinese: Bool) -> String {
    sounds.map { sounds in
        var sounds = sounds
        if isChinese { sounds = sounds.replacing("ng", with: "n") }
        let consonants = sounds.filter { !"aeiou".contains($0) }
        // Li and Wu, Ai
        return consonants.count > 1 ? consonants : sounds
    }.joined(separator: " ")
}

// MARK: Parts of names

/// Given name and surname, in this order: without the father's name, and with the surname behind
/// where it stood in front (Досжанов Ерлан Касенович).
func withoutFather(_ words: [String], isFathers: [Bool]) -> [String] {
    guard words.count == 3 else { return words }
    guard let father = words.indices.first(where: { isPatronymic(words[$0]) || isFathers[$0] })
    else { return words }
    switch father {
    case 1: return [words[0], words[2]]
    case 2: return [words[1], words[0]]
    default: return words
    }
}

func isPatronymic(_ word: String) -> Bool {
    let endings = [
        "ович", "евич", "ович", "овна", "евна", "ична", "ұлы", "қызы", "уулу", "кызы", "ovich",
        "evich", "yevich", "ovna", "evna", "uly", "ūly", "qyzy", "kyzy", "owiç", "ewiç", "owna",
        "oʻgʻli", "qizi",
    ]
    let lower = word.lowercased()
    return endings.contains { lower.hasSuffix($0) && lower.count > $0.count + 2 }
}

/// Whether a word is a surname where it stands alone.
func looksLikeSurname(_ word: String) -> Bool {
    let endings = [
        "ов", "ев", "ёв", "ова", "ева", "ёва", "ский", "цкий", "ская", "цкая", "енко", "швили",
        "дзе",
        "баев", "нян", "сян", "рян", "лян", "цян", "зода", "зоды", "ов", "ov", "ev", "yev", "ova",
        "eva", "yeva", "sky", "skiy", "skaya", "enko", "shvili", "dze", "nyan", "zoda", "ow", "ew",
        "owa", "ewa",
    ]
    let lower = word.lowercased()
    return endings.contains { lower.hasSuffix($0) && lower.count >= $0.count + 3 }
        || ["ин", "ын", "ина", "ына"].contains { lower.hasSuffix($0) && lower.count >= 6 }
}
