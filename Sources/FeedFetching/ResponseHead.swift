import FeedModel

/// The header lines of an answer as they come.
struct ResponseHead {
    private(set) var fields: [HTTPHeaders.Field] = []
    /// The lines as they came, for recordings.
    private(set) var bytes: [UInt8] = []
    /// Whether the empty line that ends it has come.
    private(set) var isComplete = false
    /// Of all that came, also before and after the answer's own lines.
    private var count = 0

    /// False once there is more than `limit`.
    mutating func append(_ line: UnsafeRawBufferPointer, limit: Int) -> Bool {
        count += line.count
        guard count <= limit else { return false }
        if isComplete {
            // What follows is the next head, after one as `103 Early Hints`, or fields after the
            // body, which do not belong to the head (RFC 9110 section 6.5.1).
            guard line.starts(with: "HTTP/".utf8) else { return true }
            (fields, bytes, isComplete) = ([], [], false)
        }
        bytes.append(contentsOf: line)
        isComplete = line.allSatisfy { $0 == 0x0D || $0 == 0x0A }
        if let last = fields.indices.last, let first = line.first, first == 0x20 || first == 0x09 {
            // A line may go on in the next (RFC 9112 section 5.2).
            fields[last].value += " " + text(line[...].trimmed)
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            fields.append(
                HTTPHeaders.Field(
                    name: text(line[..<colon]), value: text(line[(colon + 1)...].trimmed)))
        }
        return true
    }

    private func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
        bytes.allSatisfy { $0 < 0x80 }
            ? String(decoding: bytes, as: UTF8.self)
            : String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
}

extension Slice where Base == UnsafeRawBufferPointer {
    /// Without the white space that may stand around a field's value (RFC 9110 section 5.5).
    fileprivate var trimmed: Self {
        let isSpace: (UInt8) -> Bool = { [0x09, 0x0A, 0x0D, 0x20].contains($0) }
        var slice = self
        while let first = slice.first, isSpace(first) { slice = slice.dropFirst() }
        while let last = slice.last, isSpace(last) { slice = slice.dropLast() }
        return slice
    }
}

extension String {
    /// The bytes of a header's value as its server sent them, ended by a zero; nil for what no header
    /// can hold. A value that is not a server's own is sent as UTF-8.
    var headerBytes: [CChar]? {
        guard !unicodeScalars.contains(where: { [0, 0x0A, 0x0D].contains($0.value) }) else {
            return nil
        }
        let isOneByteEach = unicodeScalars.allSatisfy { $0.value < 0x100 }
        let bytes = isOneByteEach ? unicodeScalars.map { UInt8($0.value) } : Array(utf8)
        return bytes.map { CChar(bitPattern: $0) } + [0]
    }
}
