import Foundation

/// The networks that are nobody's on the Internet: this machine, private networks, and what looks
/// like the outside and leads inside. From the IANA registries of special-purpose addresses (RFC
/// 6890); a server there is not what a feed of the public Web lies on.
enum PrivateAddress {
    /// What kind of private address that is; nil for one of the public Internet.
    static func kind(ofIPv4 address: UInt32) -> String? {
        ipv4.first { address & $0.mask == $0.network }?.kind
    }

    /// - Parameter bytes: the sixteen of the address.
    static func kind(ofIPv6 bytes: [UInt8]) -> String? {
        guard bytes.count == 16 else { return "no" }
        // Addresses with an IPv4 address inside lead where that one leads.
        if let inner = embeddedIPv4(bytes) { return kind(ofIPv4: inner) }
        return ipv6.first { bytes.starts(with: $0.prefix, bits: $0.bits) }?.kind
    }

    /// What kind of private address `host` is or names by its own words; nil where only a look-up
    /// can tell.
    static func kind(ofHost host: String) -> String? {
        let name = host.lowercased().trimmingCharacters(in: ["[", "]", "."])
        if name == "localhost" || name.hasSuffix(".localhost") { return "a loopback" }
        var four = in_addr()
        // Also as one number, in octal or hexadecimal, as `0x7f.1`.
        if inet_aton(name, &four) != 0 { return kind(ofIPv4: UInt32(bigEndian: four.s_addr)) }
        var six = in6_addr()
        let literal = name.prefix { $0 != "%" }
        guard inet_pton(AF_INET6, String(literal), &six) == 1 else { return nil }
        return withUnsafeBytes(of: six) { kind(ofIPv6: Array($0)) }
    }

    /// The kind of what a connection is about to be made to, or has been.
    static func kind(of address: UnsafePointer<sockaddr>) -> String? {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                kind(ofIPv4: UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
            }
        case AF_INET6:
            address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { six in
                withUnsafeBytes(of: six.pointee.sin6_addr) { kind(ofIPv6: Array($0)) }
            }
        default:
            "no Internet"
        }
    }

    private static let ipv4: [(network: UInt32, mask: UInt32, kind: String)] = [
        ("0.0.0.0", 8, "a “this network”"), ("10.0.0.0", 8, "a private"),
        ("100.64.0.0", 10, "a carrier's private"), ("127.0.0.0", 8, "a loopback"),
        // Cloud machines find their secrets at 169.254.169.254.
        ("169.254.0.0", 16, "a link-local"), ("172.16.0.0", 12, "a private"),
        ("192.0.0.0", 24, "a protocol's"), ("192.0.2.0", 24, "a documentation"),
        ("192.88.99.0", 24, "a relay"), ("192.168.0.0", 16, "a private"),
        ("198.18.0.0", 15, "a benchmark's"), ("198.51.100.0", 24, "a documentation"),
        ("203.0.113.0", 24, "a documentation"), ("224.0.0.0", 4, "a multicast"),
        ("240.0.0.0", 4, "a reserved"),
    ].map { (text: String, bits: UInt32, kind: String) in
        var address = in_addr()
        precondition(inet_aton(text, &address) != 0, "\(text) is an address")
        return (UInt32(bigEndian: address.s_addr), ~0 << (32 - bits), kind)
    }

    private static let ipv6: [(prefix: [UInt8], bits: Int, kind: String)] = [
        ([UInt8](repeating: 0, count: 16), 128, "an unspecified"),
        ([UInt8](repeating: 0, count: 15) + [1], 128, "a loopback"),
        ([0x01, 0x00, 0, 0, 0, 0, 0, 0], 64, "a discard-only"),
        ([0x20, 0x01, 0x00], 23, "a protocol's"),
        ([0x20, 0x01, 0x0D, 0xB8], 32, "a documentation"),
        ([0x3F, 0xFF, 0x00], 20, "a documentation"), ([0xFC], 7, "a private"),
        ([0xFE, 0x80], 10, "a link-local"), ([0xFE, 0xC0], 10, "a site-local"),
        ([0xFF], 8, "a multicast"),
        // A translator's own network, where the IPv4 address may stand anywhere (RFC 8215).
        ([0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01], 48, "a translator's"), ([0x00], 8, "a reserved"),
    ]

    /// IPv4-mapped and -compatible, NAT64 (RFC 6052) and 6to4 (RFC 3056).
    private static func embeddedIPv4(_ bytes: [UInt8]) -> UInt32? {
        func number(at index: Int) -> UInt32 {
            bytes[index..<index + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
        let zeros = [UInt8](repeating: 0, count: 10)
        if bytes.starts(with: zeros + [0xFF, 0xFF]) { return number(at: 12) }
        if bytes.starts(with: zeros + [0, 0]), number(at: 12) > 1 { return number(at: 12) }
        if bytes.starts(with: [0, 0x64, 0xFF, 0x9B] + zeros.prefix(8)) { return number(at: 12) }
        if bytes.starts(with: [0x20, 0x02]) { return number(at: 2) }
        return nil
    }
}

extension [UInt8] {
    /// Whether the first `bits` are those of `prefix`.
    fileprivate func starts(with prefix: [UInt8], bits: Int) -> Bool {
        let whole = bits / 8
        guard self[..<whole].elementsEqual(prefix[..<whole]) else { return false }
        let rest = bits % 8
        guard rest > 0 else { return true }
        let mask: UInt8 = ~0 << (8 - UInt8(rest))
        return self[whole] & mask == prefix[whole] & mask
    }
}
