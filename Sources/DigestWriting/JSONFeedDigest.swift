extension Digest {
    package var jsonFeed: String { "{}" }
}
