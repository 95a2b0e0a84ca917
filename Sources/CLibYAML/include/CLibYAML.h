/* Own types only: no libyaml header is shown, so that its unions and macros never meet Swift. */
#ifndef C_LIBYAML_H
#define C_LIBYAML_H

#include <stddef.h>
#include <stdint.h>

typedef struct clibyaml_parser clibyaml_parser;

enum {
  CLIBYAML_DONE = 0,
  CLIBYAML_SCALAR,
  CLIBYAML_ALIAS,
  CLIBYAML_SEQUENCE,
  CLIBYAML_MAPPING,
  CLIBYAML_CLOSE,
  CLIBYAML_OTHER
};

/* One event. The bytes of a scalar, always as written and never typed, live until the next call. */
typedef struct {
  int32_t kind;
  int32_t line; /* 1-based */
  const uint8_t *_Nullable bytes;
  size_t count;
} clibyaml_event;

/* A parser over UTF-8, which must outlive it; NULL without memory. libyaml's parser and event are unions that Swift
   cannot see without its header. */
clibyaml_parser *_Nullable clibyaml_open(const uint8_t *_Nonnull bytes, size_t count);
void clibyaml_close(clibyaml_parser *_Nullable parser);

/* The next event: 0, or the 1-based line where the text stops being YAML. Nothing is composed: an alias is an event,
   never a copy. */
int32_t clibyaml_next(clibyaml_parser *_Nonnull parser, clibyaml_event *_Nonnull event);

#endif
