/// The forms of a Russian word, from its ending. Nothing is known of the word: where an ending has two
/// paradigms, the forms of both are there. Names take no plural, unless they are one.
///
/// Stems of words are no use for names: Дания and данные share one.
func russianForms(of word: String, isName: Bool) -> [WordForm] {
    var forms: Set<WordForm> = [form(word, "", orNone: true)]
    for paradigm in russianParadigms where word.hasSuffix(paradigm.suffix) {
        let stem = String(word.dropLast(paradigm.suffix.count))
        guard stem.count >= 2 else { continue }
        forms.insert(form(stem + paradigm.keeps, paradigm.endings))
        return Array(forms)
    }
    for (stem, endings, mayBeNone) in nounForms(of: word, isName: isName) {
        forms.insert(form(stem, endings, orNone: mayBeNone))
    }
    return Array(forms)
}

/// Any inflection at all: for patterns that are written as a stem with a `+`.
let markedRussianEndings = Endings.one(
    of: """
        а я о е ы и у ю ь й ам ям ах ях ами ями ом ем ой ей ою ею ов ев ий ый ая яя ое ее ые ие \
        ого его ому ему ым им ых их ыми ими ую юю ию ия ии ией иям иях иями ин ец ца цы цев \
        л ла ло ли т ть ют ет ит ат ят ут ся лся лась лось лись тся ться ал ала али ило ил или
        """, orNone: true)

private func form(_ stem: String, _ endings: String, orNone mayBeNone: Bool = false) -> WordForm {
    WordForm(
        stem: Alphabet.plain.letters(of: stem),
        endings: .one(of: endings, orNone: mayBeNone))
}

/// By suffix, the longer ones first: what is cut off, what of it stays, and what may follow then.
private let russianParadigms: [(suffix: String, keeps: String, endings: String)] = [
    // Adjectives, and the surnames that are some.
    ("ский", "ск", adjective + " им их ими ий ие"), ("цкий", "цк", adjective + " им их ими ий ие"),
    ("кий", "к", adjective + " им их ими ий ие"), ("гий", "г", adjective + " им их ими ий ие"),
    ("хий", "х", adjective + " им их ими ий ие"),
    ("ний", "н", "ий его ему им ем яя ей юю ее ие их ими я ю и"),
    ("чий", "ч", softAdjective), ("щий", "щ", softAdjective), ("ший", "ш", softAdjective),
    ("жий", "ж", softAdjective),
    ("ый", "", adjective + " ый ым ых ыми ые"),
    // Adjectives where a name has them as nouns need them: Шанхайская, Соединенные, Совместное.
    ("ская", "ск", "ая ой ую ою"), ("ая", "", "ая ой ую ою ей ею"), ("яя", "", "яя ей юю ею"),
    ("ое", "", "ое ого ому ым им ом"), ("ее", "", "ее его ему им ем"),
    ("ые", "", "ые ых ым ыми"),
    ("ие", "", "ие их им ими ия ию ием ии ий иям иями иях"),
    // Surnames of women, and what place names they are like.
    ("ова", "ов", "а ой у ою ы е"), ("ева", "ев", "а ой у ою ы е"),
    ("ия", "и", "я и ю ей ею й ям ями ях"),
]

private let adjective = "ого ому ом ая ой ую ою ое"
private let softAdjective = "ий его ему им ем ая ей ую ее ие их ими"

private typealias Paradigm = (stem: String, endings: String, mayBeNone: Bool)

private func nounForms(of word: String, isName: Bool) -> [Paradigm] {
    guard let last = word.last, word.count >= 3 else { return [] }
    let stem = String(word.dropLast())
    let before = stem.last ?? " "
    switch last {
    case "а":
        let plural = isName ? "" : " ам ами ах"
        let forms =
            "гкх".contains(before)
            ? "а и е у ой ою"
            : "жчшщц".contains(before) ? "а и ы е у ей ою ею ой" : "а ы е у ой ою"
        return [(stem, forms + plural, !isName && stem.count >= 4)]
    case "я": return [(stem, "я и е ю ей ею" + (isName ? "" : " ь й ям ями ях"), false)]
    case "ь": return [(stem, "ь я ю ем е и ью" + (isName ? "" : " ей ям ями ях"), false)]
    case "й":
        let noun: Paradigm = (stem, "й я ю ем е и" + (isName ? "" : " ев ям ями ях"), false)
        let adjective: Paradigm = (
            String(stem.dropLast()), "ой ого ому ым им ом ая ую ое ые ие ых их ыми ими", false
        )
        return before == "о" ? [noun, adjective] : [noun]
    case "о":
        // Конго, Марокко and Лукашенко do not change.
        guard !isName || ["ово", "ево", "ино", "ство"].contains(where: word.hasSuffix) else {
            return []
        }
        return [(stem, "о а у ом е" + (isName ? "" : " ам ами ах"), !isName)]
    case "ы": return [(stem, "ы ов ам ами ах", stem.count >= 5)]
    case "и":
        if word.hasSuffix("ии") { return [(stem, "и й ям ями ях", false)] }
        return isName ? [] : [(stem, "и ов ей ам ами ах", false)]
    case "е", "у", "ю", "э": return []
    default: return consonantForms(of: word, isName: isName)
    }
}

private func consonantForms(of word: String, isName: Bool) -> [Paradigm] {
    guard let last = word.last, russianConsonants.contains(last) else { return [] }
    let hushing = "жчшщ".contains(last)
    var singular = hushing ? "а у ом ем е" : last == "ц" ? "а у ем ом е" : "а у ом е"
    if ["ов", "ев", "ин", "ын"].contains(where: word.hasSuffix) { singular += " ым" }
    let plural =
        isName
        ? ""
        : hushing ? " и ей ам ами ах" : "гкх".contains(last) ? " и ов ам ами ах" : " ы ов ам ами ах"
    var forms: [Paradigm] = [(word, singular + plural, true)]
    if word.hasSuffix("ец") {
        // Казахстанец, казахстанца; китаец, китайца.
        let stem = word.dropLast(2)
        let joint = stem.last.map { "аеиоуыюя".contains($0) } == true ? "йц" : "ц"
        forms.append((stem + joint, "а у ем ом е ы и ев ам ами ах", false))
    } else if word.hasSuffix("анин") || word.hasSuffix("янин") {
        forms.append((String(word.dropLast(2)), "е ам ами ах", true))
    } else if !isName, word.hasSuffix("ок") {
        forms.append((word.dropLast(2) + "к", "а у ом е и ов ам ами ах", false))
    }
    return forms
}

private let russianConsonants = Set("бвгджзклмнпрстфхцчшщ")
