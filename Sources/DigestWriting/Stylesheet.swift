/// For screens, light and dark, and for paper. Contrast is at least 4.5 to 1 everywhere
/// (WCAG 2.2, success criterion 1.4.3). The letters are the system's own: many a face for reading
/// lacks those of Kazakh and Uzbek, and they would stand out of their words.
package let stylesheet = """
    :root { color-scheme: light dark; --text: #1b1b1b; --quiet: #595959; --rule: #d0d0d0;
      --link: #0b4f9c; --page: #fdfdfb; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --text: #e8e6e3; --quiet: #a8a6a2; --rule: #444; --link: #8ab8f0; --page: #181a1b; }
    }
    body { max-width: 44rem; margin: 0 auto; padding: 1rem; color: var(--text);
      background: var(--page); font: 1rem/1.5 system-ui, "Noto Sans", sans-serif;
      overflow-wrap: anywhere; }
    h1 { font-size: 1.7rem; line-height: 1.2; }
    h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid var(--rule); }
    h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.2rem 0 0.2rem; }
    p { margin: 0.2rem 0; }
    a { color: var(--link); text-decoration: none; }
    a:hover { text-decoration: underline; }
    a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
    header p, .byline, footer { color: var(--quiet); font-size: 0.9rem; }
    footer { margin-top: 2rem; }
    article { break-inside: avoid; }
    .pictures { display: flex; flex-wrap: wrap; gap: 1rem 2%; margin: 1rem 0; }
    figure { flex: 1 1 17rem; max-width: 24rem; margin: 0; }
    figcaption { color: var(--quiet); font-size: 0.9rem; }
    svg { display: block; width: 100%; height: auto; margin-top: 0.4rem; }
    svg text { fill: var(--quiet); font: 11px system-ui, sans-serif; }
    .bar { fill: var(--link); }
    ul { padding-left: 1.2rem; }
    nav ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; padding: 0; list-style: none; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    @media print {
      :root { font-size: 10pt; }
      body { max-width: none; }
      a { color: inherit; }
      nav, .skip { display: none; }
    }
    """
