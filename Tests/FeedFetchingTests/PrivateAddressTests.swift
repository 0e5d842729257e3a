import Foundation
import Testing

@testable import FeedFetching

@Suite struct PrivateAddressTests {
    @Test(arguments: [
        ("0.0.0.0", "0.255.255.255"), ("10.0.0.0", "10.255.255.255"),
        ("100.64.0.0", "100.127.255.255"), ("127.0.0.0", "127.255.255.255"),
        ("169.254.0.0", "169.254.255.255"), ("172.16.0.0", "172.31.255.255"),
        ("192.0.0.0", "192.0.0.255"), ("192.0.2.0", "192.0.2.255"),
        ("192.88.99.0", "192.88.99.255"), ("192.168.0.0", "192.168.255.255"),
        ("198.18.0.0", "198.19.255.255"), ("198.51.100.0", "198.51.100.255"),
        ("203.0.113.0", "203.0.113.255"), ("224.0.0.0", "255.255.255.255"),
    ])
    func `a private network is private from its first to its last address, in IPv6 too`(
        _ first: String, _ last: String
    ) throws {
        for address in [first, last] {
            #expect(PrivateAddress.kind(ofHost: address) != nil)
            #expect(PrivateAddress.kind(ofHost: "[::ffff:\(address)]") != nil)
            #expect(PrivateAddress.kind(ofHost: "64:ff9b::\(address)") != nil)
        }
    }

    @Test(arguments: [
        "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0",
        "191.255.255.255", "192.0.1.0", "192.0.1.255", "192.0.3.0", "192.88.98.255", "192.88.100.0",
        "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "198.51.99.255",
        "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255",
    ])
    func `its neighbours are public, in IPv6 too`(_ address: String) {
        #expect(PrivateAddress.kind(ofHost: address) == nil)
        #expect(PrivateAddress.kind(ofHost: "::ffff:\(address)") == nil)
        #expect(PrivateAddress.kind(ofHost: "64:ff9b::\(address)") == nil)
    }

    @Test(arguments: [
        "::", "::1", "::2", "::7f00:1", "::ffff:0:7f00:1", "0:0:0:1::", "64:ff9a::1", "64:ff9b:1::",
        "64:ff9b:1:7f00:0:100:808:808", "64:ff9b:1:ffff:ffff:ffff:808:808", "64:ff9b::7f00:1",
        "100::", "100::ffff:ffff:ffff:ffff", "2001::", "2001:0:4136:e378::", "2001:1ff:ffff::",
        "2001:db8::", "2001:db8:ffff:ffff::", "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:101::",
        "3fff::", "3fff:fff:ffff::", "fc00::", "fdff:ffff::1", "fe80::1", "febf::1", "fec0::",
        "feff::1", "ff00::", "ff02::1", "ffff::", "fe80::1%eth0",
    ])
    func `private networks of IPv6 are private`(_ address: String) {
        #expect(PrivateAddress.kind(ofHost: address) != nil)
        #expect(PrivateAddress.kind(ofHost: "[\(address)]") != nil)
    }

    @Test(arguments: [
        "2000::1", "2001:200::1", "2001:db7:ffff::", "2001:db9::", "2001:4860:4860::8888",
        "2002:808:808::1", "2003::1", "2a00:1450::1", "2606:2800:220:1::1", "3ffe::1",
        "3fff:1000::1", "fbff::1",
    ])
    func `their neighbours are public`(_ address: String) {
        #expect(PrivateAddress.kind(ofHost: address) == nil)
    }

    @Test(arguments: [
        ("localhost", true), ("LocalHost.", true), ("a.localhost", true), ("notlocalhost", false),
        ("localhost.example", false), ("news.example", false), ("127.0.0.1.example", false),
        ("2130706433", true), ("0x7f.1", true), ("017700000001", true), ("127.1", true),
        ("10.1", true), ("134744072", false), ("", false), ("a1", false), ("example.com", false),
    ])
    func `a host is private by its own words alone`(_ host: String, _ isPrivate: Bool) {
        #expect((PrivateAddress.kind(ofHost: host) != nil) == isPrivate)
    }
}
