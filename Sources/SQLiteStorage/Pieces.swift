/// Cuts a document where its own bytes say so: at the same places in two documents that share a
/// passage, wherever it stands in them. One entry more at the top of a feed is one or two pieces.
///
/// A rolling sum over the last bytes decides (content-defined chunking as in Xia et al., “FastCDC”,
/// USENIX ATC 2016), some 1,500 bytes apart.
func pieces(of document: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    var sum: UInt64 = 0
    for (index, byte) in document.enumerated() {
        sum = (sum << 1) &+ gear[Int(byte)]
        let length = index - start + 1
        if length >= shortest, sum >> 54 == 0 || length == longest {
            pieces.append(document[start...index])
            start = index + 1
            sum = 0
        }
    }
    if start < document.count { pieces.append(document[start...]) }
    return pieces
}

private let shortest = 512
private let longest = 16_384

/// A number for each byte, as unlike each other as may be (SplitMix64).
private let gear: [UInt64] = (1...256).map { index in
    var mixed = UInt64(index) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
}
