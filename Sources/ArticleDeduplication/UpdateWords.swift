import TextFolding

/// How a publisher says that a text replaces an earlier one of its own.
enum UpdateWords {
    static func areIn(title: [ComparedWord], text: [ComparedWord]) -> Bool {
        let edges = title.prefix(2) + title.suffix(2) + text.prefix(2)
        return edges.contains { words.contains($0.token.folded) }
            || text.suffix(40).contains { corrections.contains($0.token.folded) }
    }

    private static let words: Set<String> = [
        "updated", "update", "corrected", "correction", "обновлено", "обновляется", "дополнено",
        "уточнено", "исправлено", "жаңартылды", "толықтырылды", "нақтыланды", "түзетілді",
        "yangilandi", "yangilanmoqda", "toldirildi", "aniqlashtirildi", "tuzatildi", "янгиланди",
        "жаңыртылды", "толукталды", "такталды", "навсозӣ", "иловашуда", "täzelendi", "更新", "更正",
    ]

    private static let corrections: Set<String> = [
        "corrected", "correction", "исправила", "исправлено", "уточнила", "түзетті", "tuzatildi",
        "янгиланди", "такталды",
    ]
}
