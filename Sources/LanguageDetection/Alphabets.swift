/// The letters that each language of the model writes with: a word with another one is a name from
/// elsewhere, or the language is another.
///
/// From the languages' orthographies, not from counts: ф, ц and щ stand in every Kazakh paper, though
/// in no short text. Letters of loans that the language spells as they are belong to it (é in
/// English).
let alphabets: [String: String] = {
    let russian = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
    let serbian = "абвгдежзиклмнопрстуфхцчшјљњџ"
    let latin = "abcdefghijklmnopqrstuvwxyz"
    let arabic = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
    func with(_ letters: String, _ more: String) -> String { letters + more }
    func without(_ letters: String, _ fewer: String) -> String {
        letters.filter { !fewer.contains($0) }
    }
    return [
        "ru": russian,
        "uk": with(without(russian, "ёъыэ"), "ґєіїʼ"),
        "be": with(without(russian, "ищъ"), "іўʼ"),
        "bg": without(russian, "ёыэ"),
        "mk": with(serbian, "ѓѕќ"),
        "sr": with(serbian, "ђћ"),
        "kk": with(russian, "әғқңөұүһі"),
        "kaa": with(russian, "әғқңөүўҳ"),
        "ky": with(russian, "ңөү"),
        "tt": with(russian, "әҗңөүһ"),
        "mn": with(russian, "өү"),
        // Щ and ы are in neither alphabet, and ц and ь have left the Tajik one.
        "uz-Cyrl": with(without(russian, "щы"), "ўғқҳʼ"),
        "tg": with(without(russian, "щыць"), "ғӣқӯҳҷ"),
        "tk-Cyrl": with(russian, "әҗңөү"),
        "az-Cyrl": with(without(russian, "ёйцщъьэюя"), "әғҝјөүһҹʼ"),

        "en": with(latin, "éʼ"),
        "fr": with(latin, "àâæçèéêëîïôùûüÿœʼ"),
        "it": with(latin, "àèéìíîòóùʼ"),
        "es": with(latin, "áéíñóúü"),
        "pt": with(latin, "àáâãçéêíóôõú"),
        "ro": with(latin, "âîășțşţ"),
        "de": with(latin, "äöüßé"),
        "nl": with(latin, "äéèëïöüʼ"),
        "pl": with(without(latin, "qvx"), "óąćęłńśźż"),
        "cs": with(latin, "áéíóúýčďěňřšťůž"),
        "sr-Latn": with(without(latin, "qwxy"), "ćčđšž"),
        "tr": with(without(latin, "qwx"), "âîûçöüğışʼ"),
        "az": with(without(latin, "w"), "çöüğışə"),
        "crh": with(without(latin, "wx"), "âçñöüğış"),
        "tk": with(without(latin, "cqvx"), "äçöüýňşž"),
        "uz": with(without(latin, "w"), "ʼ"),
        "kk-Latn": with(without(latin, "cwx"), "äöüñğşūıç"),

        "ar": arabic,
        "fa": with(without(arabic, "ة"), "پچژکگی"),
        "ug": with(without(arabic, "ءآأؤإةثحذصضطظعه"), "پچژگڭھۆۇۈۋېە"),
    ]
}()
