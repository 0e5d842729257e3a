import TextFolding

extension Token {
    /// Also where all of it is in capitals.
    var beginsWithCapital: Bool { word.unicodeScalars.first?.isCapital ?? false }

    /// With a capital and not all in capitals, or an initial.
    var isCapitalized: Bool {
        guard let first = word.unicodeScalars.first, first.isCapital else { return false }
        let rest = word.unicodeScalars.dropFirst()
        return rest.isEmpty || !rest.allSatisfy(\.isCapital)
    }

    /// КНР, БҰҰ, MFA
    var isAcronym: Bool {
        let letters = word.unicodeScalars
        return letters.dropFirst().first != nil && letters.allSatisfy(\.isCapital)
    }
}

extension Unicode.Scalar {
    var isCapital: Bool {
        switch value {
        case 0x41...0x5A, 0x400...0x42F: true
        case 0x0...0xBF, 0x430...0x45F: false
        default: properties.isUppercase
        }
    }
}
