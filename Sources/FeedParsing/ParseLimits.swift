/// How much of a document we are willing to read. A feed is other people's input.
package struct ParseLimits: Sendable, Equatable {
    /// Longer documents are refused. The largest honest feeds seen are about 60 MB.
    package var bytes = 128 << 20
    /// Elements within elements; deeper ones are passed over. Honest feeds stay under 40.
    package var depth = 200
    /// Attributes of one element; the rest is passed over.
    package var attributes = 256
    /// What follows the last one is not read.
    package var entries = 100_000
    /// Values, links and files of one entry each; what follows is passed over. A podcast of a thousand
    /// chapters has been seen.
    package var values = 2_000
    /// Bytes of one field; the rest is cut off.
    package var fieldBytes = 8 << 20
    /// Bytes that a document's own entities may add. Predefined ones (`&lt;`) do not count: an
    /// honest feed had 111,206 of them.
    package var expansionBytes = 1 << 20
    /// Repairs told one by one.
    package var warnings = 20

    package init() {}
}
