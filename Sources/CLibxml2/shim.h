// libxml2's headers, as Swift can import them beside Foundation.
#ifndef NEWSWIRE_CLIBXML2_H
#define NEWSWIRE_CLIBXML2_H

// Debian's headers would include the system's ICU, whose types clash with Foundation's own copy.
// Never touch the fields of xmlCharEncodingHandler: their layout depends on this switch.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#endif
