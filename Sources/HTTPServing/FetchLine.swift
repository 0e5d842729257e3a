/// One line of what a fetch says as it goes: a step, or its end. In JSON, an object of one key that
/// says which: `{"step": {"done": 1, "total": 2, "label": "akorda-en"}}`.
package enum FetchLine<Summary: Codable & Sendable>: Sendable {
    case step(FetchStep)
    case summary(Summary)
    case problem(SentProblem)
}

extension FetchLine: Codable {
    private enum CodingKeys: CodingKey {
        case step, summary, problem
    }

    package init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: CodingKeys.self)
        if let step = try line.decodeIfPresent(FetchStep.self, forKey: .step) {
            self = .step(step)
        } else if let summary = try line.decodeIfPresent(Summary.self, forKey: .summary) {
            self = .summary(summary)
        } else {
            self = .problem(try line.decode(SentProblem.self, forKey: .problem))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .step(let step): try line.encode(step, forKey: .step)
        case .summary(let summary): try line.encode(summary, forKey: .summary)
        case .problem(let problem): try line.encode(problem, forKey: .problem)
        }
    }
}
