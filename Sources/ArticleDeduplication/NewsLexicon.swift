/// The notions of the news in the languages of the region, as the beginnings of words.
let newsLexicon = """
    """
