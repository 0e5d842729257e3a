import FeedModel
import Foundation
import GRDB

/// How what we learned of a feed stands in its row.
enum FeedStateColumns {
    /// Saves it, and ends the feed's lease.
    static func save(_ state: FeedState, of feed: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE feed
                SET etag = :etag, last_modified = :lastModified,
                    due = :due, earliest = :earliest, refused_until = :refusedUntil,
                    due_reason = :reason,
                    last_attempt = :lastAttempt, last_success = :lastSuccess,
                    last_document = :lastDocument, last_new = :lastNew,
                    failure_step = :failureStep, failure_kind = :failureKind,
                    failure_reason = :failureReason,
                    failures = :failures, strain = :strain, failing_since = :failingSince,
                    rhythm = :rhythm, freshness = :freshness, hints = :hints,
                    asked_unconditionally = :unconditional, honest_proofs = :proofs,
                    lied_at = :liedAt,
                    address = :address, host = coalesce(:host, host),
                    move_target = :moveTarget, move_since = :moveSince,
                    move_sightings = :moveSightings, move_shares_articles = :moveShares,
                    switched_off = :switchedOff,
                    lease = NULL, leased_until = 0
                WHERE number = :feed
                """
        ).execute(arguments: [
            "etag": state.validators.etag, "lastModified": state.validators.lastModified,
            "due": state.plan.due.milliseconds, "earliest": state.plan.earliest.milliseconds,
            "refusedUntil": state.plan.refusedUntil?.milliseconds, "reason": state.plan.reason,
            "lastAttempt": state.lastAttempt?.milliseconds,
            "lastSuccess": state.lastSuccess?.milliseconds,
            "lastDocument": state.lastDocument?.milliseconds,
            "lastNew": state.lastNew?.milliseconds,
            "failureStep": state.failure?.step.rawValue,
            "failureKind": state.failure?.kind.rawValue, "failureReason": state.failure?.reason,
            "failures": state.consecutiveFailures, "strain": state.strain,
            "failingSince": state.failingSince?.milliseconds,
            "rhythm": state.rhythm?.milliseconds, "freshness": state.freshness?.milliseconds,
            "hints": try json(state.hints),
            "unconditional": state.honesty.lastUnconditional?.milliseconds,
            "proofs": state.honesty.proofs, "liedAt": state.honesty.liedAt?.milliseconds,
            "address": state.address?.absoluteString,
            "host": state.address.map { host(of: $0.absoluteString) },
            "moveTarget": state.move?.target.absoluteString,
            "moveSince": state.move?.since.milliseconds,
            "moveSightings": state.move?.sightings, "moveShares": state.move?.sharesArticles,
            "switchedOff": jsonList(state.switchedOff.map(\.rawValue).sorted()),
            "feed": feed,
        ])
    }

    private static func json(_ hints: PollHints) throws -> String? {
        guard hints != PollHints() else { return nil }
        return String(decoding: try JSONEncoder().encode(hints), as: UTF8.self)
    }
}

extension FeedState {
    /// Reads the columns of `feed`.
    init(_ row: Row) throws {
        self.init(
            plan: PollPlan(
                due: Date(milliseconds: row["due"]), earliest: Date(milliseconds: row["earliest"]),
                refusedUntil: Date(optionalMilliseconds: row["refused_until"]),
                reason: row["due_reason"]))
        validators = Validators(etag: row["etag"], lastModified: row["last_modified"])
        lastAttempt = Date(optionalMilliseconds: row["last_attempt"])
        lastSuccess = Date(optionalMilliseconds: row["last_success"])
        lastDocument = Date(optionalMilliseconds: row["last_document"])
        lastNew = Date(optionalMilliseconds: row["last_new"])
        failure = FeedFailure(row)
        consecutiveFailures = row["failures"]
        strain = row["strain"]
        failingSince = Date(optionalMilliseconds: row["failing_since"])
        rhythm = Duration(optionalMilliseconds: row["rhythm"])
        freshness = Duration(optionalMilliseconds: row["freshness"])
        if let json: String = row["hints"] {
            hints = try JSONDecoder().decode(PollHints.self, from: Data(json.utf8))
        }
        honesty = Honesty(
            lastUnconditional: Date(optionalMilliseconds: row["asked_unconditionally"]),
            proofs: row["honest_proofs"], liedAt: Date(optionalMilliseconds: row["lied_at"]))
        address = (row["address"] as String?).flatMap(URL.init(string:))
        move = Move(row)
        switchedOff = try aliasKinds(row["switched_off"])
    }
}

/// Kinds of names from a list of them.
func aliasKinds(_ json: String) throws -> Set<Alias.Kind> {
    Set(try list(json: json).compactMap(Alias.Kind.init))
}

extension FeedFailure {
    fileprivate init?(_ row: Row) {
        guard let step = (row["failure_step"] as String?).flatMap(Step.init) else { return nil }
        // Failures from before kinds were kept were the feeds' own.
        let kind = (row["failure_kind"] as String?).flatMap(Kind.init) ?? .unreachable
        self.init(step: step, kind: kind, reason: row["failure_reason"] ?? "")
    }
}

extension Move {
    fileprivate init?(_ row: Row) {
        guard let target = (row["move_target"] as String?).flatMap(URL.init(string:)),
            let since = Date(optionalMilliseconds: row["move_since"])
        else { return nil }
        self.init(
            target: target, since: since, sightings: row["move_sightings"] ?? 1,
            sharesArticles: row["move_shares_articles"] ?? false)
    }
}
