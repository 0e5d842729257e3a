// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: Swift 6 language mode (from the tools version), imports
/// that do not leak, and no warning left standing.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
    resources: [Resource]? = nil
) -> Target {
    .target(
        name: name, dependencies: dependencies, exclude: exclude, resources: resources,
        swiftSettings: strict)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], fixtures: Bool = false,
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.target(name: name)] + dependencies,
        exclude: exclude,
        resources: fixtures ? [.copy("Fixtures")] : [],
        swiftSettings: strict)
}

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "newswire",
    products: [
        .executable(name: "newswire", targets: ["newswire"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(
            name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        .target(
            name: "CLanguageModel", exclude: ["make_model.py", "model.bin", "words.txt"],
            cSettings: [.treatAllWarnings(as: .error)]),

        module("FeedModel"),
        module("TextFolding"),
        module("FeedScheduling", ["FeedModel"]),
        module("FeedFetching", ["FeedModel", "CLibcurl"]),
        module("FeedParsing", ["FeedModel", "CLibxml2"]),
        module("ArticleDeduplication", ["FeedModel", "TextFolding", crypto]),
        module("LanguageDetection", ["FeedModel", "CLanguageModel"]),
        module("ArticleTagging", ["FeedModel", "TextFolding"]),
        module(
            "SQLiteStorage",
            [
                "FeedModel", "TextFolding", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"), crypto,
            ],
            exclude: ["SCHEMA.md"]),
        module(
            "DigestWriting",
            ["FeedModel", crypto, .product(name: "Mustache", package: "swift-mustache")]),
        module(
            "Aggregation",
            [
                "FeedModel", "FeedScheduling", "FeedParsing", "ArticleDeduplication",
                "ArticleTagging", "LanguageDetection",
            ]),
        module("DaemonRuntime", ["FeedModel", "Aggregation", logging, lifecycle]),
        module(
            "HTTPServing",
            [
                "FeedModel", "FeedScheduling", "DigestWriting", hummingbird, logging, lifecycle,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        .executableTarget(
            name: "newswire",
            dependencies: [
                "FeedModel", "FeedScheduling", "FeedFetching", "FeedParsing",
                "ArticleDeduplication", "ArticleTagging", "SQLiteStorage", "DigestWriting",
                "Aggregation", "DaemonRuntime", "HTTPServing", "LanguageDetection", crypto, logging,
                lifecycle, yams,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["FeedModel"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("FeedModel"),
        tests("TextFolding"),
        tests("FeedScheduling", ["FeedModel", "TestSupport"]),
        tests("FeedFetching", ["FeedModel", "TestSupport", subprocess]),
        tests("FeedParsing", ["FeedModel"], fixtures: true),
        .target(
            name: "DeduplicationFixtures", path: "Tests/DeduplicationFixtures",
            swiftSettings: strict),
        tests("ArticleDeduplication", ["DeduplicationFixtures", "FeedModel"]),
        tests("ArticleTagging", ["FeedModel", "TextFolding"]),
        tests("LanguageDetection", ["FeedModel"]),
        tests(
            "DigestWriting", ["FeedModel", "FeedParsing", "TestSupport", crypto],
            exclude: ["Golden"]),
        tests(
            "Aggregation",
            [
                "FeedModel", "ArticleTagging", "FeedFetching", "FeedScheduling", "SQLiteStorage",
                "TestSupport",
            ]),
        tests(
            "DaemonRuntime",
            ["Aggregation", "FeedModel", "SQLiteStorage", "TestSupport", logging, lifecycle]),
        tests(
            "HTTPServing",
            [
                "Aggregation", "DigestWriting", "FeedModel", "FeedScheduling", "SQLiteStorage",
                "TestSupport", logging, lifecycle,
            ]),
        tests(
            "newswire",
            [
                "Aggregation", "ArticleTagging", "DaemonRuntime", "FeedModel", "DigestWriting",
                "FeedScheduling", "HTTPServing", "SQLiteStorage",
                "TestSupport", logging, subprocess,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // `make bench` runs it: how fast feeds are read, beside what other programs need.
        .target(
            name: "ParsingBaseline", dependencies: ["CLibxml2"],
            path: "Tests/Benchmarks/ParsingBaseline",
            cSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "ParsingBenchmark",
            dependencies: ["FeedModel", "FeedParsing", "ParsingBaseline"],
            path: "Tests/Benchmarks/Parsing", exclude: ["peers.py"], swiftSettings: strict),
        // Likewise: how fast a round over many feeds is, beside curl.
        .executableTarget(
            name: "FetchingBenchmark",
            dependencies: ["Aggregation", "FeedFetching", "FeedModel", "SQLiteStorage"],
            path: "Tests/Benchmarks/Fetching", swiftSettings: strict),
        // Likewise: how fast articles are stored and found, beside the sqlite3 shell.
        .executableTarget(
            name: "StorageBenchmark", dependencies: ["FeedModel", "SQLiteStorage", "TextFolding"],
            path: "Tests/Benchmarks/Storage", swiftSettings: strict),
        // Likewise: how surely copies are found, and what an article costs, the more there are.
        .executableTarget(
            name: "DeduplicationBenchmark",
            dependencies: ["ArticleDeduplication", "DeduplicationFixtures", "FeedModel"],
            path: "Tests/Benchmarks/Deduplication", exclude: ["peers.py"], swiftSettings: strict),
        // Likewise: how fast articles are tagged, the more rules there are.
        .executableTarget(
            name: "TaggingBenchmark",
            dependencies: ["ArticleTagging", "DeduplicationFixtures", "FeedModel"],
            path: "Tests/Benchmarks/Tagging", swiftSettings: strict),
        // Likewise: what a digest of a day with very many articles costs.
        .executableTarget(
            name: "DigestBenchmark", dependencies: ["DigestWriting", "FeedModel"],
            path: "Tests/Benchmarks/Digests", swiftSettings: strict),
        // Likewise: what the daemon needs with a store of a year.
        .executableTarget(
            name: "ServiceStore",
            dependencies: ["ArticleDeduplication", "FeedModel", "SQLiteStorage"],
            path: "Tests/Benchmarks/Service", exclude: ["measure.py"], swiftSettings: strict),
        // What any storage engine must pass.
        .testTarget(
            name: "StorageContractTests",
            dependencies: [
                "FeedModel", "SQLiteStorage", "TestSupport", subprocess,
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: strict),
    ]
)
