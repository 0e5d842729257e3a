import FeedModel
import Foundation

/// What two articles have in common.
struct Likeness: Sendable {
    /// Prints, and how many the shorter text has.
    var sharedPrints = 0
    var fewerPrints = 0
    /// Numbers that tell something.
    var sharedNumbers = 0
    var fewerNumbers = 0
    var sharedNames = 0
    var fewerNames = 0
    /// The title of each names what the other nowhere does.
    var titleEntitiesDiffer: Bool
    var titleNamesDiffer: Bool
    var isSameHost: Bool
    var isSameLanguage: Bool
    var isSameTitle: Bool
    var isSameImage: Bool
    var hours: Double

    init(_ one: KeptTraits, _ other: KeptTraits) {
        isSameHost = one.source == other.source || one.host != 0 && one.host == other.host
        isSameLanguage = one.language.primary == other.language.primary
        titleEntitiesDiffer =
            Self.titleHasMore(one.entities, than: other.entities)
            && Self.titleHasMore(other.entities, than: one.entities)
        titleNamesDiffer =
            isSameLanguage && Self.titleHasMore(one.names, than: other.names)
            && Self.titleHasMore(other.names, than: one.names)
        isSameTitle = one.title != 0 && one.title == other.title
        isSameImage = one.image != 0 && one.image == other.image
        hours = abs(one.time.timeIntervalSince(other.time)) / 3600
        sharedPrints = countShared(one.prints, other.prints)
        fewerPrints = min(one.prints.count, other.prints.count)
        (sharedNumbers, fewerNumbers) = Self.shared(one.numbers, other.numbers, from: 7)
        (sharedNames, fewerNames) = Self.shared(one.names, other.names, from: 0)
    }

    private static func titleHasMore(
        _ title: KeptTraits.List, than other: KeptTraits.List
    ) -> Bool {
        title.contains { trait in
            trait.isInTitle && !other.contains { $0.hash == trait.hash }
        }
    }

    private static func shared(
        _ one: KeptTraits.List, _ other: KeptTraits.List, from least: UInt8
    ) -> (shared: Int, fewer: Int) {
        var (i, j, shared) = (0, 0, 0)
        while i < one.count, j < other.count {
            if one[i].hash == other[j].hash {
                if one[i].weight >= least || other[j].weight >= least { shared += 1 }
                i += 1
                j += 1
            } else if one[i].hash < other[j].hash {
                i += 1
            } else {
                j += 1
            }
        }
        return (shared, min(one.count { $0.weight >= least }, other.count { $0.weight >= least }))
    }

    /// The share of the shorter text that the longer one has.
    var containment: Double {
        fewerPrints == 0 ? 0 : Double(sharedPrints) / Double(fewerPrints)
    }

    /// Both give numbers, and none is the same: another day's rates, another road's closing.
    var numbersDiffer: Bool { fewerNumbers >= 2 && sharedNumbers == 0 }

    /// Fewer than a third of the numbers are in both: more than a correction.
    var numbersMostlyDiffer: Bool {
        numbersDiffer || fewerNumbers >= 3 && sharedNumbers * 3 < fewerNumbers
    }

    /// What numbers that differ take from likeness. Those who tell of one event in their own words
    /// give some of the same numbers, where both give several.
    var numberAgreement: Double {
        switch (fewerNumbers, sharedNumbers) {
        case (0, _): 1
        case (1, 0): 0.7
        case (2, 0): 0.6
        case (_, 0): 0.3
        default: sharedNumbers * 3 < fewerNumbers ? 0.5 : 1
        }
    }

    /// Both name people and places, and hardly one is the same: another envoy's reception.
    var namesDiffer: Bool { fewerNames >= 3 && sharedNames * 3 < fewerNames }

    /// Nearly all numbers and names of one are in the other.
    var factsAgree: Bool {
        let (shared, fewer) = (sharedNumbers + sharedNames, fewerNumbers + fewerNames)
        return fewer > 0 && shared * 3 >= fewer * 2 && !numbersMostlyDiffer
    }
}

extension LanguageTag {
    /// Without script and region.
    var primary: Substring { rawValue.prefix { $0 != "-" } }
}

/// Why two texts are one, or nil where they are not.
struct CopyVerdict: Sendable, Hashable {
    var rule: String
    var score: Double
}

extension LinkingRules {
    func copyVerdict(
        _ one: KeptTraits, _ other: KeptTraits, _ likeness: Likeness
    ) -> CopyVerdict? {
        let share = likeness.containment
        guard min(one.length, other.length) >= 12,
            likeness.sharedPrints >= min(fewestSharedPrints, max(3, likeness.fewerPrints)),
            // One text is of one language: where it is said to be of two, a mistake was made.
            share >= (likeness.isSameLanguage ? supportedShare : copyShare)
        else { return nil }
        let isForm = likeness.numbersMostlyDiffer || likeness.namesDiffer
        if likeness.isSameHost {
            return sameHostVerdict(one, other, likeness, share, isForm: isForm)
        }
        if isForm || likeness.titleEntitiesDiffer, share < 0.95 { return nil }
        if share >= copyShare { return CopyVerdict(rule: "shared text", score: share) }
        if likeness.isSameTitle { return CopyVerdict(rule: "shared text and title", score: share) }
        if likeness.isSameImage {
            return CopyVerdict(rule: "shared text and picture", score: share)
        }
        if likeness.factsAgree {
            return CopyVerdict(rule: "shared text, numbers and names", score: share)
        }
        return nil
    }

    /// A host writes many texts of one form: only what differs in nothing but a few words is one.
    private func sameHostVerdict(
        _ one: KeptTraits, _ other: KeptTraits, _ likeness: Likeness, _ share: Double,
        isForm: Bool
    ) -> CopyVerdict? {
        if isForm || likeness.titleEntitiesDiffer { return nil }
        let later = one.time < other.time ? other : one
        if later.saysUpdate, share >= 0.5 {
            return CopyVerdict(rule: "says that it is an update", score: share)
        }
        if likeness.isSameTitle, share >= 0.5, likeness.hours < 48 {
            return CopyVerdict(rule: "same title on the same site", score: share)
        }
        let needsFacts = likeness.fewerNumbers + likeness.fewerNames >= 2
        guard share >= sameHostShare, !needsFacts || likeness.factsAgree else { return nil }
        return CopyVerdict(rule: "shared text on the same site", score: share)
    }

    /// How much speaks for one story of two articles that are no copies: 1 is enough.
    func storyScore(_ likeness: Likeness, _ alike: ProfileLikeness) -> Double {
        subjectScore(likeness, alike) * likeness.numberAgreement
            * exp(-pow(likeness.hours / fadingHours, 2) / 2)
    }

    /// How much speaks for one subject, whenever it was written of and whatever was counted then.
    func subjectScore(_ likeness: Likeness, _ alike: ProfileLikeness) -> Double {
        var score = alike.cosine
        // A form filled in again: what they share is the form.
        if likeness.containment >= 0.1, !likeness.factsAgree { score *= 0.5 }
        // Envoys of two countries are received in the same words.
        if alike.entities.bothDiffer { score *= 0.35 + 0.65 * alike.entities.share }
        if likeness.titleEntitiesDiffer { score *= 0.3 }
        if likeness.titleNamesDiffer { score *= 0.7 }
        if likeness.isSameLanguage {
            if likeness.isSameHost { score *= 0.8 }
            if alike.names.fewer >= 3 { score *= min(1, 0.4 + alike.names.share * nameTrust) }
            return score / self.likeness
        }
        if alike.names.fewer >= 4, alike.names.share < 0.1 { score *= 0.7 }
        if alike.shared < 3 { score *= 0.5 }
        return score / likenessAcross
    }
}
