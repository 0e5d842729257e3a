#include "CLanguageModel.h"

// clang has known #embed since version 19 and takes it for an extension before C23.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char table[] = {
#embed "model.bin"
};

const unsigned char *language_model(void) { return table; }

size_t language_model_size(void) { return sizeof table; }
