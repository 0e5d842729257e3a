<CHANNEL HREF="http://cdf.example/" BASE="http://cdf.example/">
  <TITLE>Active Channel</TITLE>
  <ABSTRACT>From the year 1997</ABSTRACT>
  <ITEM HREF="http://cdf.example/1.htm" LASTMOD="1997-11-23T10:00+0000">
    <TITLE>An item</TITLE>
    <ABSTRACT>What it says</ABSTRACT>
  </ITEM>
</CHANNEL>
