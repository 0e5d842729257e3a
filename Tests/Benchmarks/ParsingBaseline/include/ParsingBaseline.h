// What libxml2 alone costs: the events of a document, and nothing done with them.
#ifndef NEWSWIRE_PARSING_BASELINE_H
#define NEWSWIRE_PARSING_BASELINE_H

#include <stddef.h>

// How many events the document had, or -1 where libxml2 found a fault in it.
//
// It is read as the feed reader reads: the same options, pieces of the same length.
long read_events(const char *document, size_t length);

// The libxml2 that was compiled against, as in "2.9.14".
const char *libxml2_version(void);

#endif
