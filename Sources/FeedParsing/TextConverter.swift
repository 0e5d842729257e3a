import Glibc

/// Owns one glibc converter into UTF-8; closed when the value goes out of scope.
struct TextConverter: ~Copyable {
    /// U+FFFD.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The bytes from 0x80 up in windows-1252, which is what strays are made of.
    private static let western: [[UInt8]] = {
        guard let converter = TextConverter(from: .windows1252) else { return [] }
        return (0x80...0xFF).map { converter.convert([$0]).utf8 }
    }()

    /// A byte from 0x80 up as windows-1252 means it.
    static func western(_ byte: UInt8) -> [UInt8] {
        let index = Int(byte) - 0x80
        return western.indices.contains(index) ? western[index] : replacement
    }

    private let descriptor: iconv_t

    init?(from charset: Charset) {
        // iconv_open says "no" with (iconv_t)-1.
        guard let opened = iconv_open("UTF-8", charset.converter), Int(bitPattern: opened) != -1
        else { return nil }
        descriptor = opened
    }

    deinit {
        iconv_close(descriptor)
    }

    /// `bytes` in UTF-8. A byte that means nothing becomes U+FFFD and counts as a failure.
    borrowing func convert(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], failures: Int) {
        var source = Array(bytes)
        var result: [UInt8] = []
        result.reserveCapacity(source.count + source.count / 2)
        var failures = 0
        // No character is longer in UTF-8 than four bytes.
        var chunk = [CChar](repeating: 0, count: min(1 << 16, 4 * source.count + 16))
        source.withUnsafeMutableBytes { source in
            chunk.withUnsafeMutableBufferPointer { chunk in
                var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var inputLeft = source.count
                while inputLeft > 0 {
                    var output = chunk.baseAddress
                    var outputLeft = chunk.count
                    let status = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
                    let cause = errno
                    let converted = UnsafeRawBufferPointer(chunk).prefix(chunk.count - outputLeft)
                    result.append(contentsOf: converted)
                    // (size_t)-1: the chunk is full, or a sequence means nothing or is cut off.
                    if status == -1, cause == EILSEQ || cause == EINVAL {
                        result.append(contentsOf: Self.replacement)
                        failures += 1
                        input = input.map { $0 + 1 }
                        inputLeft -= 1
                    }
                }
            }
        }
        _ = iconv(descriptor, nil, nil, nil, nil)
        return (result, failures)
    }
}
