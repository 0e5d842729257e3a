import CLibxml2

/// libxml2 as a whole.
enum LibXML {
    /// Makes it ready, once, and silent: what is wrong with a document is told to whoever reads it,
    /// while libxml2 would write what it has no reader for to the error output.
    ///
    /// The handler is a thread's own; the first line is for threads to come, the second for this one.
    static let isReady: Void = {
        xmlThrDefSetStructuredErrorFunc(nil) { _, _ in }
        xmlSetStructuredErrorFunc(nil) { _, _ in }
        xmlInitParser()
    }()
}
