#include "ParsingBaseline.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlversion.h>
#include <string.h>

enum { PIECE = 1 << 16 };

static void start_element(void *events, const xmlChar *local, const xmlChar *prefix,
                          const xmlChar *address, int namespace_count,
                          const xmlChar **namespaces, int attribute_count, int defaulted,
                          const xmlChar **attributes) {
    (void)local, (void)prefix, (void)address, (void)namespace_count, (void)namespaces;
    (void)attribute_count, (void)defaulted, (void)attributes;
    ++*(long *)events;
}

static void end_element(void *events, const xmlChar *local, const xmlChar *prefix,
                        const xmlChar *address) {
    (void)local, (void)prefix, (void)address;
    ++*(long *)events;
}

static void characters(void *events, const xmlChar *text, int length) {
    (void)text, (void)length;
    ++*(long *)events;
}

static xmlEntityPtr no_entity(void *events, const xmlChar *name) {
    (void)events, (void)name;
    return NULL;
}

static void no_error(void *events, xmlErrorPtr error) { (void)events, (void)error; }

long read_events(const char *document, size_t length) {
    xmlParserCtxtPtr context = xmlCreatePushParserCtxt(NULL, NULL, NULL, 0, NULL);
    if (context == NULL) return -1;
    xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);

    xmlSAXHandler handlers;
    memset(&handlers, 0, sizeof handlers);
    handlers.initialized = XML_SAX2_MAGIC;
    handlers.startElementNs = start_element;
    handlers.endElementNs = end_element;
    handlers.characters = characters;
    handlers.ignorableWhitespace = characters;
    handlers.cdataBlock = characters;
    handlers.getEntity = no_entity;
    handlers.getParameterEntity = no_entity;
    handlers.serror = no_error;
    *context->sax = handlers;

    long events = 0;
    context->userData = &events;
    for (size_t start = 0; start < length && !context->disableSAX; start += PIECE) {
        size_t rest = length - start;
        int is_last = rest <= PIECE;
        xmlParseChunk(context, document + start, is_last ? (int)rest : PIECE, is_last);
    }
    int is_whole = context->wellFormed;
    xmlFreeParserCtxt(context);
    return is_whole ? events : -1;
}

const char *libxml2_version(void) { return LIBXML_DOTTED_VERSION; }
