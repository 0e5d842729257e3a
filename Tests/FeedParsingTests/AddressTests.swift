import Testing

@testable import FeedParsing

/// The examples of RFC 3986 section 5.4.
@Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
])
func `a relative address is resolved as RFC 3986 says`(reference: String, target: String) {
    #expect(Address.resolve(reference, against: "http://a/b/c/d;p?q") == target)
}

@Test(arguments: [
    ("https://a.kz/жаңалық 1?q=ә", nil, "https://a.kz/жаңалық 1?q=ә"),
    ("/жаңалық 1", "https://a.kz/feed", "https://a.kz/жаңалық 1"),
    ("  https://a.kz/1\n", "https://b.kz/", "https://a.kz/1"),
    ("one", "https://a.kz", "https://a.kz/one"),
    ("one", nil, "one"),
    ("one", "feeds/two", "one"),
    ("one", "urn:isbn:1", "one"),
    ("10:00/news", "https://a.kz/b/", "https://a.kz/b/10:00/news"),
])
func `an address stays as its publisher wrote it`(
    reference: String, base: String?, target: String
) {
    #expect(Address.resolve(reference, against: base) == target)
}
