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

/* What a segment of UTF-8 holds: CICU_HAS_LETTER (Alphabetic, marks apart), CICU_HAS_DIGIT (decimal), CICU_IS_PICTURE
   (its first visible scalar is shown as a picture, or it is a keycap), CICU_HAS_IDEOGRAPH, and the offset of its first visible scalar;
   the offset is count when nothing is visible. One call a segment, where Swift would need one a scalar. */
enum { CICU_HAS_LETTER = 1, CICU_HAS_DIGIT = 2, CICU_IS_PICTURE = 4, CICU_HAS_IDEOGRAPH = 8 };
int32_t cicu_content(const uint8_t *_Nonnull utf8, int32_t count, int32_t *_Nonnull visible);

/* Sentence_Break of a scalar, as far as line ends need it. */
enum { CICU_SENTENCE_OTHER = 0, CICU_SENTENCE_LOWER, CICU_SENTENCE_END, CICU_SENTENCE_CLOSE, CICU_SENTENCE_SPACE };
int32_t cicu_sentence_class(uint32_t scalar);

/* Four letters of ISO 15924 for the script most letters belong to, Zyyy without letters, the first in the alphabet
   among equals; out holds 5 bytes. A loop over all scalars, kept on this side of the border. */
void cicu_majority_script(const uint8_t *_Nonnull utf8, size_t count, char *_Nonnull out);

/* Versions at run time, as "72.1" and "15.0"; out holds 20 bytes. */
void cicu_versions(char *_Nonnull icu, char *_Nonnull unicode);

#endif
