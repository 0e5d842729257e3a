// Newswire's own templates. Two braces escape a text as the format wants it.

let htmlTemplate = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>{{title}}, {{day}}</title>
    <style>
    {{{stylesheet}}}
    </style>
    </head>
    <body>
    <a class="skip" href="#stories">{{words.skip}}</a>
    <header>
    <h1>{{title}}, {{day}}</h1>
    <p>{{span}}. {{summary}}.</p>
    </header>
    {{^isEmpty}}
    <nav aria-label="{{words.contents}}">
    <ul>
    {{#sections}}
    <li><a href="#{{anchor}}">{{heading}}</a> ({{count}})</li>
    {{/sections}}
    </ul>
    </nav>
    <div class="pictures">
    {{#pictures}}
    <figure>
    <figcaption>{{caption}}</figcaption>
    {{{svg}}}
    </figure>
    {{/pictures}}
    </div>
    {{/isEmpty}}
    <main id="stories">
    {{#isEmpty}}
    <p>{{words.nothing}}</p>
    {{/isEmpty}}
    {{#sections}}
    <section aria-labelledby="{{anchor}}">
    <h2 id="{{anchor}}">{{heading}}</h2>
    {{#stories}}
    <article>
    <h3 lang="{{itemLanguage}}" dir="auto">{{#link}}<a href="{{link}}">{{/link}}{{headline}}{{#link}}</a>{{/link}}</h3>
    <p class="byline">{{byline}}{{#hasStanding}} · {{standing}}{{/hasStanding}}</p>
    {{#hasTeaser}}
    <p lang="{{itemLanguage}}" dir="auto">{{teaser}}</p>
    {{/hasTeaser}}
    {{#hasFirst}}
    <p class="byline">{{words.first}}: {{#firstLink}}<a href="{{firstLink}}">{{/firstLink}}{{firstName}}{{#firstLink}}</a>{{/firstLink}}</p>
    {{/hasFirst}}
    {{#hasAlso}}
    <p class="byline">{{words.alsoIn}}: {{#also}}{{#alsoLink}}<a href="{{alsoLink}}">{{/alsoLink}}{{name}}{{#alsoLink}}</a>{{/alsoLink}}{{^last()}}; {{/last()}}{{/also}}</p>
    {{/hasAlso}}
    {{#follows}}
    <p class="byline">{{words.follows}}: <span lang="{{earlierLanguage}}">{{#earlierLink}}<a href="{{earlierLink}}">{{/earlierLink}}{{earlier}}{{#earlierLink}}</a>{{/earlierLink}}</span> · {{earlierByline}}</p>
    {{/follows}}
    {{#hasSubjects}}
    <p class="byline">{{words.about}}: {{subjects}}</p>
    {{/hasSubjects}}
    </article>
    {{/stories}}
    </section>
    {{/sections}}
    {{#hasCorrections}}
    <section aria-labelledby="corrections">
    <h2 id="corrections">{{words.corrections}}</h2>
    <ul>
    {{#corrections}}
    <li><span lang="{{itemLanguage}}">{{#link}}<a href="{{link}}">{{/link}}{{headline}}{{#link}}</a>{{/link}}</span>{{#hasFormer}} <span class="byline">{{words.was}}: <s lang="{{itemLanguage}}">{{former}}</s></span>{{/hasFormer}} <span class="byline">{{byline}}, {{changedAt}}</span></li>
    {{/corrections}}
    </ul>
    </section>
    {{/hasCorrections}}
    {{#hasWithdrawn}}
    <section aria-labelledby="withdrawn">
    <h2 id="withdrawn">{{words.withdrawn}}</h2>
    <ul>
    {{#withdrawn}}
    <li><span lang="{{itemLanguage}}">{{headline}}</span> <span class="byline">{{byline}}</span></li>
    {{/withdrawn}}
    </ul>
    </section>
    {{/hasWithdrawn}}
    </main>
    {{#hasThin}}
    <footer>
    <h2>{{words.thin}}</h2>
    <ul>
    {{#thin}}
    <li><strong>{{feed}}</strong>: {{kind}}{{#hasReason}}, {{reason}}{{/hasReason}}; {{when}}</li>
    {{/thin}}
    </ul>
    </footer>
    {{/hasThin}}
    </body>
    </html>

    """

let markdownTemplate = """
    # {{title}}, {{day}}

    {{span}}. {{summary}}.

    {{#isEmpty}}
    {{words.nothing}}

    {{/isEmpty}}
    {{#sections}}
    ## {{heading}}

    {{#stories}}
    ### {{#link}}[{{/link}}{{headline}}{{#link}}](<{{{link}}}>){{/link}}

    *{{byline}}{{#hasStanding}} · {{standing}}{{/hasStanding}}*

    {{#hasTeaser}}
    {{teaser}}

    {{/hasTeaser}}
    {{#hasFirst}}
    {{words.first}}: {{#firstLink}}[{{/firstLink}}{{firstName}}{{#firstLink}}](<{{{firstLink}}}>){{/firstLink}}

    {{/hasFirst}}
    {{#hasAlso}}
    {{words.alsoIn}}: {{#also}}{{#alsoLink}}[{{/alsoLink}}{{name}}{{#alsoLink}}](<{{{alsoLink}}}>){{/alsoLink}}{{^last()}}; {{/last()}}{{/also}}

    {{/hasAlso}}
    {{#follows}}
    {{words.follows}}: {{#earlierLink}}[{{/earlierLink}}{{earlier}}{{#earlierLink}}](<{{{earlierLink}}}>){{/earlierLink}} · {{earlierByline}}

    {{/follows}}
    {{#hasSubjects}}
    {{words.about}}: {{subjects}}

    {{/hasSubjects}}
    {{/stories}}
    {{/sections}}
    {{#hasCorrections}}
    ## {{words.corrections}}

    {{#corrections}}
    - {{#link}}[{{/link}}{{headline}}{{#link}}](<{{{link}}}>){{/link}}{{#hasFormer}} ({{words.was}}: {{former}}){{/hasFormer}}, {{byline}}, {{changedAt}}
    {{/corrections}}

    {{/hasCorrections}}
    {{#hasWithdrawn}}
    ## {{words.withdrawn}}

    {{#withdrawn}}
    - {{headline}}, {{byline}}
    {{/withdrawn}}

    {{/hasWithdrawn}}
    {{#hasThin}}
    ## {{words.thin}}

    {{#thin}}
    - **{{feed}}**: {{kind}}{{#hasReason}}, {{reason}}{{/hasReason}}; {{when}}
    {{/thin}}

    {{/hasThin}}
    """

let textTemplate = """
    {{title}}, {{day}}
    {{span}}. {{summary}}.
    {{#isEmpty}}

    {{words.nothing}}
    {{/isEmpty}}
    {{#sections}}

    == {{heading}} ==
    {{#stories}}

    {{headline}}
      {{byline}}{{#hasStanding}} · {{standing}}{{/hasStanding}}
    {{#hasTeaser}}
      {{teaser}}
    {{/hasTeaser}}
    {{#link}}
      {{{link}}}
    {{/link}}
    {{#hasFirst}}
      {{words.first}}: {{firstName}}
    {{/hasFirst}}
    {{#hasAlso}}
      {{words.alsoIn}}: {{#also}}{{name}}{{^last()}}; {{/last()}}{{/also}}
    {{/hasAlso}}
    {{#follows}}
      {{words.follows}}: {{earlier}} ({{earlierByline}})
    {{/follows}}
    {{#hasSubjects}}
      {{words.about}}: {{subjects}}
    {{/hasSubjects}}
    {{/stories}}
    {{/sections}}
    {{#hasCorrections}}

    == {{words.corrections}} ==

    {{#corrections}}
    - {{headline}}{{#hasFormer}} ({{words.was}}: {{former}}){{/hasFormer}}, {{byline}}, {{changedAt}}
    {{/corrections}}
    {{/hasCorrections}}
    {{#hasWithdrawn}}

    == {{words.withdrawn}} ==

    {{#withdrawn}}
    - {{headline}}, {{byline}}
    {{/withdrawn}}
    {{/hasWithdrawn}}
    {{#hasThin}}

    == {{words.thin}} ==

    {{#thin}}
    - {{feed}}: {{kind}}{{#hasReason}}, {{reason}}{{/hasReason}}; {{when}}
    {{/thin}}
    {{/hasThin}}

    """
