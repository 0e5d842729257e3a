/// Texts as compiled tags hold them, each once.
struct TextPool {
    /// The empty text is the first.
    private(set) var bytes: [UInt8] = [0]
    private var places: [[UInt8]: TextPlace] = [[]: 0]

    mutating func place(of text: String) -> TextPlace {
        let text = Array(text.utf8)
        if let known = places[text] { return known }
        let place = TextPlace(bytes.count)
        var length = text.count
        while length >= 0x80 {
            bytes.append(UInt8(length & 0x7F | 0x80))
            length >>= 7
        }
        bytes.append(UInt8(length))
        bytes += text
        places[text] = place
        return place
    }
}

/// Runs of letters or of numbers, each once.
struct RunPool<Element: FixedWidthInteger> {
    private(set) var elements: [Element]
    private var places: [[Element]: UInt32] = [:]

    /// - Parameter elements: those at its beginning.
    init(_ elements: [Element] = []) { self.elements = elements }

    mutating func place(of run: [Element]) -> UInt32 {
        if let known = places[run] { return known }
        let place = UInt32(elements.count)
        elements += run
        places[run] = place
        return place
    }
}

extension RunPool<UInt32> {
    /// The place of a list with its length in front.
    mutating func place(ofList list: [UInt32]) -> UInt32 { place(of: [UInt32(list.count)] + list) }
}
