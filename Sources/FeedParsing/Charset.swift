/// An encoding: its IANA name in lower case, and the name glibc converts it under.
struct Charset: Equatable {
    let name: String
    let converter: String

    static let utf8 = Charset(name: "utf-8", converter: "UTF-8")
    static let ascii = Charset(name: "us-ascii", converter: "ASCII")
    static let utf16BE = Charset(name: "utf-16be", converter: "UTF-16BE")
    static let utf16LE = Charset(name: "utf-16le", converter: "UTF-16LE")
    static let utf32BE = Charset(name: "utf-32be", converter: "UTF-32BE")
    static let utf32LE = Charset(name: "utf-32le", converter: "UTF-32LE")
    static let windows1251 = Charset(name: "windows-1251", converter: "CP1251")
    static let windows1252 = Charset(name: "windows-1252", converter: "CP1252")
    static let koi8r = Charset(name: "koi8-r", converter: "KOI8-R")
    static let ibm866 = Charset(name: "ibm866", converter: "CP866")
    static let iso8859Part5 = Charset(name: "iso-8859-5", converter: "ISO-8859-5")
    static let macCyrillic = Charset(name: "x-mac-cyrillic", converter: "MAC-CYRILLIC")
    static let gb18030 = Charset(name: "gb18030", converter: "GB18030")

    private init(name: String, converter: String) {
        self.name = name
        self.converter = converter
    }

    /// Reads a label as servers and documents write it: `cp-1251`, `"UTF8"`, ` x-sjis `.
    init?(label: String) {
        let letters = label.lowercased().unicodeScalars.filter {
            ("a"..."z").contains($0) || ("0"..."9").contains($0)
        }
        var squeezed = ""
        squeezed.unicodeScalars.append(contentsOf: letters)
        guard let known = Charset.byLabel[squeezed] else { return nil }
        self = known
    }

    /// ASCII bytes mean themselves in it. Where a document's first bytes could be read as ASCII, a
    /// claim of anything else is false: .NET writes `encoding="utf-16"` over UTF-8.
    var isASCIICompatible: Bool {
        !name.hasPrefix("utf-16") && !name.hasPrefix("utf-32")
    }

    /// Every label met in the wild, without case and punctuation.
    ///
    /// As browsers do (WHATWG Encoding, section 4.2), the smaller sets are read as the larger ones
    /// that are written under their names: iso-8859-1 as windows-1252, gb2312 as gb18030.
    private static let byLabel: [String: Charset] = {
        let rows: [(charset: Charset, labels: String)] = [
            (.utf8, "utf8 utf8mb4 unicode11utf8 xunicode20utf8 cp65001 65001"),
            (.ascii, "ascii usascii iso646us ansix341968 csascii"),
            (.utf16LE, "utf16 utf16le unicode ucs2 iso10646ucs2"),
            (.utf16BE, "utf16be"),
            (.utf32LE, "utf32 utf32le ucs4"),
            (.utf32BE, "utf32be"),
            (.windows1252, "latin1 l1 isolatin1 iso88591 88591 iso885911987 ansi cp819"),
            (.windows1251, "cyrillicwindows"),
            (.koi8r, "koi8r koi8 koi cskoi8r koi8ru"),
            (Charset(name: "koi8-u", converter: "KOI8-U"), "koi8u"),
            (.ibm866, "ibm866 cp866 866 dos866 csibm866"),
            (.macCyrillic, "maccyrillic xmaccyrillic xmacukrainian cp10007"),
            (Charset(name: "macintosh", converter: "MACINTOSH"), "macintosh mac xmacroman"),
            (Charset(name: "iso-8859-2", converter: "ISO-8859-2"), "latin2 l2 isolatin2"),
            (.iso8859Part5, "cyrillic isocyrillic"),
            (Charset(name: "iso-8859-6", converter: "ISO-8859-6"), "arabic"),
            (Charset(name: "iso-8859-7", converter: "ISO-8859-7"), "greek greek8"),
            (Charset(name: "iso-8859-8", converter: "ISO-8859-8"), "hebrew iso88598i iso88598e"),
            (Charset(name: "windows-1254", converter: "CP1254"), "iso88599 latin5 l5 isolatin5"),
            (Charset(name: "iso-8859-15", converter: "ISO-8859-15"), "latin9 latin0 l9"),
            (Charset(name: "windows-874", converter: "CP874"), "windows874 cp874 tis620 iso885911"),
            (.gb18030, "gb18030 gb2312 gb231280 csgb2312 gbk xgbk cp936 ms936 windows936 euccn"),
            (.gb18030, "chinese isoir58 gb180302005"),
            (Charset(name: "big5", converter: "BIG5-HKSCS"), "big5 big5hkscs cnbig5 xxbig5 csbig5"),
            (Charset(name: "big5", converter: "BIG5-HKSCS"), "cp950 ms950 windows950 big5tw"),
            (Charset(name: "shift_jis", converter: "CP932"), "shiftjis sjis xsjis mskanji ms932"),
            (Charset(name: "shift_jis", converter: "CP932"), "cp932 windows31j cswindows31j"),
            (Charset(name: "euc-jp", converter: "EUC-JP-MS"), "eucjp xeucjp xeuc ujis"),
            (Charset(name: "iso-2022-jp", converter: "ISO-2022-JP"), "iso2022jp jis csiso2022jp"),
            (Charset(name: "euc-kr", converter: "CP949"), "euckr ksc5601 ksc56011987 ksc56011989"),
            (Charset(name: "euc-kr", converter: "CP949"), "cp949 ms949 uhc windows949 korean"),
            (Charset(name: "armscii-8", converter: "ARMSCII-8"), "armscii8"),
            (Charset(name: "ptcp154", converter: "PTCP154"), "ptcp154 pt154 cp154 csptcp154"),
            (Charset(name: "ptcp154", converter: "PTCP154"), "cyrillicasian kz1048 rk1048"),
        ]
        var table: [String: Charset] = [:]
        for page in 1250...1258 {
            let charset = Charset(name: "windows-\(page)", converter: "CP\(page)")
            for prefix in [
                "windows", "win", "cp", "xcp", "ms", "ansi", "ansicp", "microsoftcp", "",
            ] {
                table["\(prefix)\(page)"] = charset
            }
        }
        for part in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
            let charset = Charset(name: "iso-8859-\(part)", converter: "ISO-8859-\(part)")
            for prefix in ["iso8859", "iso88590", "8859"] {
                table["\(prefix)\(part)"] = charset
            }
        }
        for row in rows {
            for label in row.labels.split(separator: " ") {
                table[String(label)] = row.charset
            }
        }
        return table
    }()
}
