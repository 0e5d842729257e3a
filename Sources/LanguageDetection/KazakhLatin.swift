/// Kazakh in the Latin alphabets of 2017 (`a'`, `s'`) and 2018 (`á`, `sh`), spelt by that of 2021,
/// which the model has been made of.
///
/// - Parameter words: in Latin letters.
/// - Returns: nil when `words` show neither alphabet.
func inKazakhOf2021(_ words: [Word]) -> [Word]? {
    let isOf2018 = words.contains { $0.letters.contains { "áǵńýúó".unicodeScalars.contains($0) } }
    // Uzbek has apostrophes too, after o and g alone.
    let isOf2017 = words.contains { word in
        zip(word.letters, word.letters.dropFirst()).contains { letter, mark in
            mark == "ʼ" && "ainscuy".unicodeScalars.contains(letter)
        }
    }
    guard isOf2018 || isOf2017 else { return nil }
    let pairs = isOf2018 ? pairsOf2018 : pairsOf2017
    let letters = isOf2018 ? lettersOf2018 : lettersOf2017
    return words.map { word in
        var spelt: [Unicode.Scalar] = []
        var index = 0
        while index < word.letters.count {
            let letter = word.letters[index]
            if index + 1 < word.letters.count,
                let pair = pairs.first(where: { $0.0 == letter && $0.1 == word.letters[index + 1] })
            {
                spelt.append(pair.2)
                index += 2
            } else {
                spelt.append(letters[letter] ?? letter)
                index += 1
            }
        }
        return Word(script: word.script, letters: spelt)
    }
}

private typealias Pair = (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)

/// A', g', i', n', o', s', c', u' and y' (у) of the decree of October 2017.
private let pairsOf2017: [Pair] = [
    ("a", "ʼ", "ä"), ("g", "ʼ", "ğ"), ("i", "ʼ", "i"), ("n", "ʼ", "ñ"), ("o", "ʼ", "ö"),
    ("s", "ʼ", "ş"), ("c", "ʼ", "ç"), ("u", "ʼ", "ü"), ("y", "ʼ", "u"),
]
private let lettersOf2017: [Unicode.Scalar: Unicode.Scalar] = ["u": "ū", "i": "ı"]

/// Those of February 2018: ý is у, and ı is и and й.
private let pairsOf2018: [Pair] = [("s", "h", "ş"), ("c", "h", "ç")]
private let lettersOf2018: [Unicode.Scalar: Unicode.Scalar] = [
    "á": "ä", "ǵ": "ğ", "ń": "ñ", "ó": "ö", "ú": "ü", "ý": "u", "u": "ū", "ı": "i", "i": "ı",
]
