/* Own types only: no libxml2 header is shown, so that its versions never meet Swift's own modules. */
#ifndef C_LIBXML2_H
#define C_LIBXML2_H

#include <stddef.h>
#include <stdint.h>

/* What a parse gives back, in document order. */
typedef struct {
  /* A name and its namespace ("" for none); attributes as name, value, name, value … */
  void (*_Nonnull start)(void *_Nullable context, const char *_Nonnull name, const char *_Nonnull space,
                         const char *_Nonnull const *_Nonnull attributes, size_t attribute_count, int32_t line);
  void (*_Nonnull text)(void *_Nullable context, const char *_Nonnull bytes, size_t count, int32_t line);
  void (*_Nonnull end)(void *_Nullable context, const char *_Nonnull name, int32_t line);
} clibxml2_handler;

typedef struct {
  int32_t code; /* 0 none; libxml2's code; negative: a limit of ours */
  int32_t line;
  char message[256];
} clibxml2_issue;

enum { CLIBXML2_DEPTH = -1, CLIBXML2_ATTRIBUTES = -2, CLIBXML2_ENTITY = -3, CLIBXML2_SIZE = -4 };

/* libxml2 wants one initialisation before threads use it; callable many times. */
void clibxml2_initialise(void);

/* SAX2 push parse from memory, hardened: no network, no entities, no DTD loading, counted depth and attributes.
   Swift cannot fill libxml2's handler struct without seeing its header. Returns 0, or non-zero with the issue. */
int32_t clibxml2_parse(const uint8_t *_Nonnull bytes, size_t count, const clibxml2_handler *_Nonnull handler,
                       void *_Nullable context, int32_t depth_limit, int32_t attribute_limit,
                       clibxml2_issue *_Nonnull issue);

/* RELAX NG: a compiled schema, or NULL with the issue. */
void *_Nullable clibxml2_schema_open(const uint8_t *_Nonnull bytes, size_t count, clibxml2_issue *_Nonnull issue);
void clibxml2_schema_close(void *_Nullable schema);

/* Validates a document; returns the number of issues found, filling at most `capacity` of them. Negative: the
   document is not well-formed, with the reason in issues[0]. */
int32_t clibxml2_schema_validate(void *_Nonnull schema, const uint8_t *_Nonnull bytes, size_t count,
                                 clibxml2_issue *_Nonnull issues, int32_t capacity);

#endif
