/* Own types only: ICU's headers clash with the copy inside Foundation, so none is shown. */
#ifndef C_ICU_H
#define C_ICU_H

#include <stddef.h>
#include <stdint.h>

typedef struct cicu_breaker cicu_breaker;

enum { CICU_WORD = 1, CICU_SENTENCE = 2 };

/* One iterator over boundaries; reused for many texts. NULL with status on failure. ICU's macros rename every
   function by version, which Swift cannot see. */
cicu_breaker *_Nullable cicu_breaker_open(int32_t kind, const char *_Nonnull locale, int32_t *_Nonnull status);
void cicu_breaker_close(cicu_breaker *_Nullable breaker);

/* Sets the text, which must outlive the calls to next. Returns 0 or ICU's error. */
int32_t cicu_breaker_set(cicu_breaker *_Nonnull breaker, const uint8_t *_Nonnull utf8, size_t count);

/* Fills ends and statuses of the next segments; fewer than capacity at the end. */
size_t cicu_breaker_next(cicu_breaker *_Nonnull breaker, int32_t *_Nonnull ends, int32_t *_Nonnull statuses,
                         size_t capacity);

/* Full case folding of UTF-8; returns the bytes needed, writes at most capacity; negative on error. */
int32_t cicu_fold(const uint8_t *_Nonnull utf8, int32_t count, uint8_t *_Nonnull out, int32_t capacity);

/* Four letters of ISO 15924 for the script of a scalar; out holds 5 bytes. */
void cicu_script(uint32_t scalar, char *_Nonnull out);

/* Whether a scalar is shown as a picture: Extended_Pictographic, a regional indicator or a keycap base's mark. */
int32_t cicu_is_pictographic(uint32_t scalar);

/* Versions at run time, as "72.1" and "15.0"; out holds 20 bytes. */
void cicu_versions(char *_Nonnull icu, char *_Nonnull unicode);

#endif
