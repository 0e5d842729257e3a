import FeedModel
import TextFolding

/// A Chinese name in pinyin: of Чжан Сяо, Chjan Syao, Zhang Xiao; nil where the words are none.
///
/// Cyrillic spells Chinese by Palladius' system, and so does Uzbek in Latin letters. A name begins
/// with one of the common surnames and has one or two syllables after it.
///
/// - Parameter words: without endings.
func chineseName(_ words: [String], _ language: LanguageTag) -> String? {
    guard words.count == 2 else { return nil }
    if let surname = surnamesInPinyin[words[0].lowercased()],
        let given = syllables(words[1].lowercased(), of: pinyinSyllables)
    {
        return name(surname, given)
    }
    let sounds = words.map(palladiusSounds)
    if let surname = surnamesBySound[sounds[0]],
        let given = syllables(sounds[1], of: syllablesBySound)
    {
        return name(surname, given)
    }
    return nil
}

private func name(_ surname: String, _ given: [String]) -> String {
    let joined = given.joined()
    return [surname, joined].map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ")
}

/// `word` parted into one or two of the syllables of `table`, as the table spells them.
private func syllables(_ word: String, of table: [String: String]) -> [String]? {
    if let one = table[word] { return [one] }
    var best: [String]?
    for split in word.indices.dropFirst() {
        // The longest first syllable: Цзиньпин is jin and ping.
        if let first = table[String(word[..<split])], let second = table[String(word[split...])] {
            best = [first, second]
        }
    }
    return best
}

// MARK: Palladius

/// A word in the letters of Palladius' system, whatever script and alphabet it is in, without what
/// other alphabets do not tell apart.
private func palladiusSounds(_ word: String) -> String {
    var text = word.lowercased()
    if text.unicodeScalars.contains(where: { (0x61...0x7A).contains($0.value) }) {
        for (latin, cyrillic) in palladiusLetters { text = text.replacing(latin, with: cyrillic) }
    }
    for (letters, sound) in palladiusFolds { text = text.replacing(letters, with: sound) }
    return text
}

/// Uzbek, Turkmen and Kazakh Latin letters to Cyrillic ones, the longest first.
private let palladiusLetters: [(String, String)] = [
    ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ya", "я"), ("yu", "ю"),
    ("yo", "ё"), ("ye", "е"), ("ýa", "я"), ("ýu", "ю"), ("ýe", "е"), ("ia", "я"), ("a", "а"),
    ("b", "б"), ("c", "ц"), ("ç", "ч"), ("d", "д"), ("e", "э"), ("f", "ф"), ("g", "г"), ("h", "х"),
    ("i", "и"), ("ı", "и"), ("j", "ж"), ("ž", "ж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"),
    ("ñ", "н"), ("ň", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("ş", "ш"),
    ("t", "т"), ("u", "у"), ("ū", "у"), ("ü", "ю"), ("v", "в"), ("w", "в"), ("x", "х"), ("y", "й"),
    ("ý", "й"), ("z", "з"), ("ä", "а"), ("ö", "э"),
]

/// Uzbek writes сз for цз, and Tajik ҷ for both цз and чж. Only Palladius' own letters keep нь and н apart.
private let palladiusFolds: [(String, String)] = [
    ("сз", "цз"), ("ҷи", "цзи"), ("ҷ", "чж"), ("ъ", ""), ("ҳ", "х"), ("ў", "о"), ("і", "и"),
    ("ый", "и"),
    ("йя", "я"), ("йа", "я"), ("ё", "йо"), ("хой", "хуэй"),
]

/// Pinyin initials with Palladius' letters, before а, о, у, э and before и, я, ю, е.
private let initials: [(pinyin: String, cyrillic: String, isSoft: Bool)] = [
    ("b", "б", false), ("p", "п", false), ("m", "м", false), ("f", "ф", false), ("d", "д", false),
    ("t", "т", false), ("n", "н", false), ("l", "л", false), ("g", "г", false), ("k", "к", false),
    ("h", "х", false), ("zh", "чж", false), ("ch", "ч", false), ("sh", "ш", false),
    ("r", "ж", false), ("z", "цз", false), ("c", "ц", false), ("s", "с", false),
    ("b", "б", true), ("p", "п", true), ("m", "м", true), ("d", "д", true), ("t", "т", true),
    ("n", "н", true), ("l", "л", true), ("j", "цз", true), ("q", "ц", true), ("x", "с", true),
]

private let hardFinals: [(pinyin: String, cyrillic: String)] = [
    ("a", "а"), ("o", "о"), ("e", "э"), ("ai", "ай"), ("ei", "эй"), ("ao", "ао"), ("ou", "оу"),
    ("an", "ань"), ("en", "энь"), ("ang", "ан"), ("eng", "эн"), ("ong", "ун"), ("u", "у"),
    ("ua", "уа"), ("uo", "о"), ("uai", "уай"), ("ui", "уй"), ("ui", "уэй"), ("uan", "уань"),
    ("un", "унь"), ("uang", "уан"),
]

private let softFinals: [(pinyin: String, cyrillic: String)] = [
    ("i", "и"), ("ia", "я"), ("ie", "е"), ("iao", "яо"), ("iu", "ю"), ("ian", "янь"), ("in", "инь"),
    ("iang", "ян"), ("ing", "ин"), ("iong", "юн"), ("u", "юй"), ("ue", "юэ"), ("uan", "юань"),
    ("un", "юнь"),
]

private let otherSyllables: [(pinyin: String, cyrillic: String)] = [
    ("zhi", "чжи"), ("chi", "чи"), ("shi", "ши"), ("ri", "жи"), ("zi", "цзы"), ("ci", "цы"),
    ("si", "сы"), ("er", "эр"), ("a", "а"), ("e", "э"), ("ai", "ай"), ("ao", "ао"), ("ou", "оу"),
    ("an", "ань"), ("en", "энь"), ("ang", "ан"), ("yi", "и"), ("ya", "я"), ("ye", "е"),
    ("yao", "яо"), ("you", "ю"), ("yan", "янь"), ("yin", "инь"), ("yang", "ян"), ("ying", "ин"),
    ("yong", "юн"), ("yu", "юй"), ("yue", "юэ"), ("yuan", "юань"), ("yun", "юнь"), ("wu", "у"),
    ("wa", "ва"), ("wo", "во"), ("wai", "вай"), ("wei", "вэй"), ("wan", "вань"), ("wen", "вэнь"),
    ("wang", "ван"), ("weng", "вэн"),
]

private let allSyllables: [(pinyin: String, cyrillic: String)] = {
    var all = otherSyllables
    for initial in initials {
        for final in initial.isSoft ? softFinals : hardFinals {
            // Mu, de and shuo, but also bo, po and mo, which are not buo.
            if final.pinyin == "uo", "bpmf".contains(initial.pinyin) { continue }
            if final.pinyin == "o", !"bpmf".contains(initial.pinyin) { continue }
            all.append((initial.pinyin + final.pinyin, initial.cyrillic + final.cyrillic))
        }
    }
    return all
}()

private let pinyinSyllables: [String: String] = Dictionary(
    allSyllables.map { ($0.pinyin, $0.pinyin) }, uniquingKeysWith: { first, _ in first })

/// With нь and н as Palladius has them; then without the soft sign, where the text has lost it.
private let syllablesBySound: [String: String] = {
    var table: [String: String] = [:]
    for (pinyin, cyrillic) in allSyllables { table[palladiusSounds(cyrillic)] = pinyin }
    for (pinyin, cyrillic) in allSyllables {
        let plain = palladiusSounds(cyrillic).replacing("ь", with: "").replacing("е", with: "э")
        if table[plain] == nil { table[plain] = pinyin }
    }
    return table
}()

private let surnamesInPinyin: [String: String] = Dictionary(
    uniqueKeysWithValues: Set(surnameCharacters.values).map { ($0, $0) })

private let surnamesBySound: [String: String] = {
    var table: [String: String] = [:]
    for (pinyin, cyrillic) in allSyllables where surnamesInPinyin[pinyin] != nil {
        table[palladiusSounds(cyrillic)] = pinyin
    }
    for (pinyin, cyrillic) in allSyllables where surnamesInPinyin[pinyin] != nil {
        let plain = palladiusSounds(cyrillic).replacing("ь", with: "").replacing("е", with: "э")
        if table[plain] == nil { table[plain] = pinyin }
    }
    return table
}()

// MARK: In Chinese

/// People in a Chinese text: 大使张霄, 张霄大使. Names whose characters have no known reading are left
/// out, as are foreign ones (托卡耶夫): only a list can spell those.
func chinesePeople(in words: [Token]) -> [FoundPerson] {
    let characters = words.map { $0.word.unicodeScalars.count == 1 ? $0.word.first : nil }
    var found: [FoundPerson] = []
    for index in words.indices {
        guard let office = chineseOffice(at: index, in: characters) else { continue }
        let after = chineseName(from: office.upperBound, in: characters)
        let before = after == nil ? chineseName(endingAt: index, in: characters) : nil
        guard let range = after ?? before, areNeighbours(range, office, in: words),
            let person = person(range, characters, office: index)
        else { continue }
        if found.last?.words != range { found.append(person) }
    }
    return found
}

private func person(_ range: Range<Int>, _ characters: [Character?], office: Int) -> FoundPerson? {
    let letters = characters[range].compactMap(\.self)
    guard let surname = letters.first.flatMap({ surnameCharacters[$0] }) else { return nil }
    let given = letters.dropFirst().compactMap { givenCharacters[$0] }
    guard given.count == range.count - 1 else { return nil }
    let english = name(surname, given)
    return FoundPerson(
        name: english, slug: slug(of: english), key: nameKey(of: english, isChinese: true),
        words: range, office: office)
}

/// Nothing but characters stands between.
private func areNeighbours(_ one: Range<Int>, _ other: Range<Int>, in words: [Token]) -> Bool {
    let all = min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    return zip(words[all], words[all].dropFirst()).allSatisfy {
        $0.word.endIndex == $1.word.startIndex
    }
}

private func chineseOffice(at index: Int, in characters: [Character?]) -> Range<Int>? {
    for office in chineseOffices where index + office.count <= characters.count {
        if zip(office, characters[index...]).allSatisfy({ $0 == $1 }) {
            return index..<index + office.count
        }
    }
    return nil
}

/// A surname and two characters, or one where the next is no part of a name.
private func chineseName(from start: Int, in characters: [Character?]) -> Range<Int>? {
    func isGiven(_ index: Int) -> Bool {
        index < characters.count
            && characters[index].map {
                givenCharacters[$0] != nil && !charactersAfterNames.contains($0)
            } == true
    }
    guard start < characters.count, let first = characters[start],
        surnameCharacters[first] != nil, isGiven(start + 1)
    else { return nil }
    return start..<start + (isGiven(start + 2) ? 3 : 2)
}

private func chineseName(endingAt end: Int, in characters: [Character?]) -> Range<Int>? {
    for count in [3, 2] where end >= count {
        let range = end - count..<end
        let letters = characters[range].compactMap(\.self)
        if letters.count == count, surnameCharacters[letters[0]] != nil,
            letters.dropFirst().allSatisfy({ givenCharacters[$0] != nil })
        {
            return range
        }
    }
    return nil
}

/// The longest first.
private let chineseOffices: [[Character]] = [
    "大使", "部长", "总统", "总理", "主席", "外长", "司令", "省长", "市长", "书记", "行长", "校长",
    "秘书长", "发言人", "总裁", "董事长", "院长", "议长", "局长", "主任", "总领事", "代办", "教授",
    "先生", "女士",
].map(Array.init).sorted { $0.count > $1.count }

/// Verbs and other words that come after a name.
private let charactersAfterNames = Set("说表会在与和出同向对就于将已率访主参指强介的等及到是为也还代当前宣称认签接致发抵")

/// The common surnames with their readings.
private let surnameCharacters: [Character: String] = readings(
    """
    王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 吴wu 周zhou 徐xu 孙sun 马ma 朱zhu 胡hu 郭guo \
    何he 高gao 林lin 罗luo 郑zheng 梁liang 谢xie 宋song 唐tang 许xu 韩han 冯feng 邓deng 曹cao 彭peng \
    曾zeng 肖xiao 田tian 董dong 袁yuan 潘pan 于yu 蒋jiang 蔡cai 余yu 杜du 叶ye 程cheng 苏su 魏wei 吕lü \
    丁ding 任ren 沈shen 姚yao 卢lu 姜jiang 崔cui 钟zhong 谭tan 陆lu 汪wang 范fan 金jin 石shi 廖liao \
    贾jia 夏xia 韦wei 付fu 方fang 白bai 邹zou 孟meng 熊xiong 秦qin 邱qiu 江jiang 尹yin 薛xue 闫yan \
    段duan 雷lei 侯hou 龙long 史shi 陶tao 黎li 贺he 顾gu 毛mao 郝hao 龚gong 邵shao 万wan 钱qian 严yan \
    武wu 戴dai 莫mo 孔kong 向xiang 汤tang 习xi 俞yu 傅fu 齐qi 康kang 梅mei 章zhang 耿geng 华hua 商shang
    """)

/// Characters of given names with their usual readings, and those of surnames.
private let givenCharacters: [Character: String] = surnameCharacters.merging(
    readings(
        """
        毅yi 霄xiao 近jin 平ping 强qiang 克ke 明ming 国guo 华hua 建jian 军jun 伟wei 东dong 海hai 志zhi 文wen \
        永yong 德de 春chun 晓xiao 小xiao 红hong 丽li 玉yu 英ying 兰lan 秀xiu 芳fang 敏min 静jing 娟juan \
        艳yan 霞xia 燕yan 玲ling 桂gui 凤feng 洁jie 雪xue 琳lin 晶jing 莹ying 欣xin 佳jia 慧hui 颖ying \
        勇yong 杰jie 涛tao 超chao 鹏peng 辉hui 刚gang 斌bin 波bo 宁ning 峰feng 磊lei 洋yang 浩hao 宇yu \
        航hang 鑫xin 凯kai 健jian 俊jun 骏jun 帆fan 飞fei 龙long 生sheng 学xue 祥xiang 福fu 贵gui 荣rong 昌chang \
        庆qing 庭ting 安an 宝bao 成cheng 大da 光guang 广guang 汉han 宏hong 鸿hong 洪hong 继ji 济ji 嘉jia \
        坚jian 剑jian 锦jin 京jing 景jing 敬jing 君jun 兴xing 立li 利li 良liang 亮liang 孟meng 民min 南nan \
        培pei 启qi 清qing 全quan 群qun 仁ren 瑞rui 润run 森sen 善shan 尚shang 绍shao 胜sheng 世shi 淑shu \
        顺shun 思si 松song 天tian 铁tie 廷ting 万wan 维wei 卫wei 希xi 先xian 贤xian 翔xiang 新xin 信xin \
        旭xu 宣xuan 雅ya 延yan 彦yan 一yi 义yi 益yi 友you 有you 元yuan 远yuan 月yue 云yun 泽ze 展zhan \
        哲zhe 真zhen 振zhen 镇zhen 正zheng 之zhi 智zhi 忠zhong 中zhong 子zi 自zi 宗zong 祖zu 佐zuo 音yin \
        歧qi 岐qi 锡xi 来lai 珍zhen 琴qin 梅mei 倩qian 婷ting 薇wei 莉li 娜na 萍ping 楠nan 萌meng 璐lu \
        悦yue 怡yi 馨xin 越yue 朝zhao 和he 道dao 怀huai 如ru 若ruo 书shu 树shu 泉quan 山shan 水shui
        """)
) { surname, _ in surname }

private func readings(_ list: String) -> [Character: String] {
    var table: [Character: String] = [:]
    for entry in list.split(separator: " ") {
        if let character = entry.first { table[character] = String(entry.dropFirst()) }
    }
    return table
}
