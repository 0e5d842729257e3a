// The table that make_model.py makes, inside the program: no file is read when it runs.
#ifndef CLANGUAGEMODEL_H
#define CLANGUAGEMODEL_H

#include <stddef.h>

const unsigned char *language_model(void);
size_t language_model_size(void);

#endif
