import Glibc

/// Owns one glibc converter into UTF-8; closed when the value goes out of scope.
struct TextConverter: ~Copyable {
    /// U+FFFD.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

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
        var chunk = [CChar](repeating: 0, count: 1 << 16)
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
