/// The notions of the news in the languages of the region.
///
/// A line that is not indented begins a notion: its id, then for each language, after the language
/// and a colon, its words. `*` stands for any ending, `_` parts the words of an expression.
let newsLexicon = [
    newsLexicon1, newsLexicon2, newsLexicon3, newsLexicon4, newsLexicon5, newsLexicon6,
].joined(separator: "\n")
