import FeedModel
import TextFolding

/// A paragraph in which a source is named, and what its name does there.
struct CitedLine {
    var words: [ComparedWord]
    var text: String
    var language: LanguageTag
    /// Whether the text begins with it.
    var isFirst: Bool
    var isNearEnd: Bool
    var isTitle = false

    /// "Read also: …": what follows is another article's title.
    var leadsElsewhere: Bool {
        guard let colon = text.prefix(40).firstIndex(of: ":") else { return false }
        let label = folded(String(text[..<colon]))
        return readAlso.contains { label.hasPrefix($0) }
    }

    /// How the name at `place` is used; nil where it only is named.
    func rule(of place: Range<Int>) -> String? {
        if isFirst, isDateline(place) { return "dateline" }
        if isCreditLine(place) { return "credit line" }
        if isAttributed(place) { return "attribution" }
        return nil
    }

    func evidence(of place: Range<Int>) -> String {
        let first = max(0, place.lowerBound - 4)
        let last = min(words.count, place.upperBound + 4) - 1
        return String(text[words[first].token.word.startIndex..<words[last].token.word.endIndex])
    }

    // MARK: Datelines

    /// "ASTANA, Nov 23 (Jibek) - …", "АСТАНА, 23 ноября, Жибек. …", "【华信社塔什干11月26日电】…".
    private func isDateline(_ place: Range<Int>) -> Bool {
        guard place.upperBound <= 10, let first = words.first else { return false }
        let after = text[words[place.upperBound - 1].token.word.endIndex...]
        if first.isIdeograph {
            return text.prefix(3).contains { "【(（[".contains($0) }
                && words[place.upperBound...].prefix(16).contains { ["电", "讯"].contains($0.stem) }
        }
        guard first.isCapital, place.lowerBound > 0 else { return false }
        let rest = after.drop { " )»/\"".contains($0) }
        // "Tashkent (Ulan) – …": where the place is not shouted, a dash has to follow.
        if !first.isShouted {
            return place.upperBound <= 8 && rest.first.map { "–—-".contains($0) } ?? false
                && ".,(/".contains(text[first.token.word.endIndex...].first { $0 != " " } ?? "x")
        }
        return after.first == ")" || rest.first.map { ".,–—-:".contains($0) } ?? true
    }

    // MARK: Lines of their own

    /// "Source: Jibek", "Пресс-служба Акорды.": little more than the name.
    private func isCreditLine(_ place: Range<Int>) -> Bool {
        guard !isTitle, words.count <= place.count + 7 else { return false }
        let rest = words[..<place.lowerBound] + words[place.upperBound...]
        if rest.contains(where: { photoWords.contains($0.stem) }) { return false }
        if rest.isEmpty { return isNearEnd }
        let credits = rest.count { creditWords.contains($0.stem) }
        return credits > 0 && rest.count <= credits + 4
            && !rest.contains { isReporting($0) && $0.isCapital }
    }

    // MARK: Reporting

    private func isAttributed(_ place: Range<Int>) -> Bool {
        let sentence = sentence(around: place)
        if isTitle { return isTitleCredit(place) }
        if words[place.lowerBound].isIdeograph { return isChineseReport(place, sentence) }
        let before = words[sentence.lowerBound..<place.lowerBound].suffix(6)
        let after = words[place.upperBound..<sentence.upperBound].prefix(5)
        if let preposition = before.last, reportingPrepositions.contains(preposition.token.folded) {
            // "со ссылкой на Акорду", "according to Akorda".
            return before.dropLast().suffix(3).contains { isReporting($0) }
        }
        if isPlaceOnly(before, place) { return false }
        if before.suffix(5).contains(where: isReporting) || after.contains(where: isReporting) {
            return true
        }
        // A Turkic verb ends its sentence: «Dala nius» portaly … turaly jazdy.
        return after.first.map { mediaWords.contains($0.stem) } ?? false
            && words[place.upperBound..<sentence.upperBound].suffix(3).contains(where: isReporting)
    }

    /// "Jibek: …" or "… – Jibek".
    private func isTitleCredit(_ place: Range<Int>) -> Bool {
        let after = text[words[place.upperBound - 1].token.word.endIndex...]
        let before = text[..<words[place.lowerBound].token.word.startIndex]
        if place.lowerBound == 0, after.hasPrefix(":") || after.hasPrefix("»:") { return true }
        return place.upperBound == words.count && place.lowerBound > 2
            && before.suffix(3).contains { "–—:".contains($0) }
    }

    /// "в Акорде", "Ақордада", "at Akorda": where something happened.
    private func isPlaceOnly(_ before: ArraySlice<ComparedWord>, _ place: Range<Int>) -> Bool {
        guard let last = before.last?.token.folded else { return false }
        if ["in", "at", "from", "near", "to", "из", "возле", "к"].contains(last) { return true }
        guard last == "в" || last == "во" else { return false }
        // "сообщили в МЧС" is what a ministry said.
        return !before.dropLast().suffix(2).contains { isReporting($0) }
    }

    private func isChineseReport(_ place: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let after = words[place.upperBound..<sentence.upperBound].prefix(14).map(\.stem).joined()
        let before = words[sentence.lowerBound..<place.lowerBound].suffix(4).map(\.stem).joined()
        return before.hasSuffix("据") || before.hasSuffix("援引") || before.hasSuffix("来源")
            || chineseReports.contains { after.hasPrefix($0) || after.dropFirst(6).contains($0) }
            || chineseVerbs.contains { after.prefix(10).contains($0) }
    }

    private func isReporting(_ word: ComparedWord) -> Bool {
        ReportingWords.of(language).contains(word.stem)
    }

    /// The words of the sentence in which `place` stands.
    private func sentence(around place: Range<Int>) -> Range<Int> {
        var start = place.lowerBound
        while start > 0, !endsSentence(between: start - 1, start) { start -= 1 }
        var end = place.upperBound
        while end < words.count, !endsSentence(between: end - 1, end) { end += 1 }
        return start..<end
    }

    private func endsSentence(between one: Int, _ other: Int) -> Bool {
        let gap = text[words[one].token.word.endIndex..<words[other].token.word.startIndex]
        if gap.contains("。") || gap.contains("!") || gap.contains("?") { return true }
        guard gap.contains(". ") || gap.contains(".»") || gap.contains(".”") else { return false }
        return words[other].isCapital && words[one].token.folded.utf8.count > 2
    }
}
