package import FeedModel

/// The language of a text, how surely it is that one (0 to 1), and why.
package struct DetectedLanguage: Sendable, Equatable {
    package struct RunnerUp: Sendable, Equatable {
        package var language: LanguageTag
        /// How much less likely it is, in nats.
        package var margin: Double
        /// Letters of the text that it does not write with.
        package var lacks: [Unicode.Scalar]
    }

    package var language: LanguageTag
    package var confidence: Double
    package var script: Script
    /// The language that comes next; nil where the script leaves one alone.
    package var runnerUp: RunnerUp?
    /// Whether the letters alone would have said something else, and what is known of the feed
    /// decided.
    package var isByHints = false

    /// For people: "Cyrillic letters; then kaa, which has no і or ұ, by 14.2 nats".
    package var why: String {
        var parts = ["\(script.rawValue) letters"]
        if let runnerUp {
            let tenths = Int((runnerUp.margin * 10).rounded())
            let lacks = runnerUp.lacks.map(String.init).joined(separator: ", ")
            parts.append(
                "then \(runnerUp.language.rawValue)"
                    + (lacks.isEmpty ? "" : ", which does not write \(lacks),")
                    + " by \(tenths / 10).\(tenths % 10) nats")
        }
        if isByHints { parts.append("settled by what is expected of the feed") }
        return parts.joined(separator: "; ")
    }
}
