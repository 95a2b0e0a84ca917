#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

struct cicu_breaker {
  UBreakIterator *iterator;
  UText text;
};

cicu_breaker *cicu_breaker_open(int32_t kind, const char *locale, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  cicu_breaker *breaker = calloc(1, sizeof *breaker);
  if (!breaker) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  breaker->iterator = ubrk_open(kind == CICU_WORD ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &error);
  UText empty = UTEXT_INITIALIZER;
  breaker->text = empty;
  *status = error;
  if (U_FAILURE(error)) {
    free(breaker);
    return NULL;
  }
  return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) {
  if (!breaker) return;
  ubrk_close(breaker->iterator);
  utext_close(&breaker->text);
  free(breaker);
}

int32_t cicu_breaker_set(cicu_breaker *breaker, const uint8_t *utf8, size_t count) {
  UErrorCode error = U_ZERO_ERROR;
  utext_openUTF8(&breaker->text, (const char *)utf8, (int64_t)count, &error);
  if (U_FAILURE(error)) return error;
  ubrk_setUText(breaker->iterator, &breaker->text, &error);
  if (U_FAILURE(error)) return error;
  ubrk_first(breaker->iterator);
  return 0;
}

size_t cicu_breaker_next(cicu_breaker *breaker, int32_t *ends, int32_t *statuses, size_t capacity) {
  size_t filled = 0;
  while (filled < capacity) {
    int32_t end = ubrk_next(breaker->iterator);
    if (end == UBRK_DONE) break;
    ends[filled] = end;
    statuses[filled] = ubrk_getRuleStatus(breaker->iterator);
    filled++;
  }
  return filled;
}

int32_t cicu_fold(const uint8_t *utf8, int32_t count, uint8_t *out, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  UCaseMap *map = ucasemap_open("", U_FOLD_CASE_DEFAULT, &error);
  if (U_FAILURE(error)) return -1;
  int32_t needed = ucasemap_utf8FoldCase(map, (char *)out, capacity, (const char *)utf8, count, &error);
  ucasemap_close(map);
  return error == U_BUFFER_OVERFLOW_ERROR || U_SUCCESS(error) ? needed : -1;
}

/* Shown as a picture: by default, or asked for by U+FE0F, or a pictograph that people type without asking.
   Below U+2600 the pictographs are signs of old (the trade mark, arrows). */
static int is_picture(UChar32 scalar, UChar32 next) {
  if (scalar < 0x203C) return 0;
  if (u_hasBinaryProperty(scalar, UCHAR_EMOJI_PRESENTATION) || u_hasBinaryProperty(scalar, UCHAR_REGIONAL_INDICATOR))
    return 1;
  return u_hasBinaryProperty(scalar, UCHAR_EXTENDED_PICTOGRAPHIC) && (scalar >= 0x2600 || next == 0xFE0F);
}

static int is_keycap_base(uint8_t byte) { return (byte >= '0' && byte <= '9') || byte == '#' || byte == '*'; }

static int is_visible(UChar32 scalar) {
  return !u_isUWhiteSpace(scalar) && !u_iscntrl(scalar) && !u_hasBinaryProperty(scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

int32_t cicu_content(const uint8_t *utf8, int32_t count, int32_t *visible) {
  int32_t content = 0;
  *visible = count;
  for (int32_t index = 0; index < count;) {
    int32_t start = index;
    UChar32 scalar;
    U8_NEXT_OR_FFFD(utf8, index, count, scalar);
    if (scalar == 0x20E3 && is_keycap_base(utf8[0])) content |= CICU_IS_PICTURE;
    if (u_hasBinaryProperty(scalar, UCHAR_IDEOGRAPHIC)) content |= CICU_HAS_IDEOGRAPH;
    if (u_isdigit(scalar)) content |= CICU_HAS_DIGIT;
    if (u_hasBinaryProperty(scalar, UCHAR_ALPHABETIC) && !(U_GET_GC_MASK(scalar) & U_GC_M_MASK))
      content |= CICU_HAS_LETTER;
    if (*visible == count && is_visible(scalar)) {
      *visible = start;
      UChar32 next = 0;
      int32_t peek = index;
      if (peek < count) U8_NEXT_OR_FFFD(utf8, peek, count, next);
      if (is_picture(scalar, next)) content |= CICU_IS_PICTURE;
    }
  }
  return content;
}

int32_t cicu_sentence_class(uint32_t scalar) {
  switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_SENTENCE_BREAK)) {
    case U_SB_LOWER: return CICU_SENTENCE_LOWER;
    case U_SB_ATERM:
    case U_SB_STERM: return CICU_SENTENCE_END;
    case U_SB_CLOSE: return CICU_SENTENCE_CLOSE;
    case U_SB_SP: return CICU_SENTENCE_SPACE;
    default: return CICU_SENTENCE_OTHER;
  }
}

/* Room for every script code that ICU may learn; those beyond are not counted. */
enum { SCRIPTS = 512 };

void cicu_majority_script(const uint8_t *utf8, size_t count, char *out) {
  size_t letters[SCRIPTS] = {0};
  for (size_t index = 0; index < count;) {
    if (utf8[index] < 0x80) {
      letters[USCRIPT_LATIN] += (uint8_t)((utf8[index] | 0x20) - 'a') < 26;
      index++;
      continue;
    }
    UChar32 scalar;
    U8_NEXT_OR_FFFD(utf8, index, count, scalar);
    if (!u_isalpha(scalar)) continue;
    UErrorCode error = U_ZERO_ERROR;
    UScriptCode script = uscript_getScript(scalar, &error);
    if (U_SUCCESS(error) && script > USCRIPT_INHERITED && script < SCRIPTS) letters[script]++;
  }
  const char *majority = "Zyyy";
  size_t most = 0;
  for (int script = 0; script < SCRIPTS; script++) {
    if (letters[script] == 0 || letters[script] < most) continue;
    const char *name = uscript_getShortName((UScriptCode)script);
    if (!name || strlen(name) != 4) continue;
    if (letters[script] > most || strcmp(name, majority) < 0) majority = name;
    most = letters[script];
  }
  memcpy(out, majority, 5);
}

static void version(const UVersionInfo info, char *out) {
  char all[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(info, all);
  strncpy(out, all, 19);
  out[19] = 0;
}

void cicu_versions(char *icu, char *unicode) {
  UVersionInfo info;
  u_getVersion(info);
  version(info, icu);
  u_getUnicodeVersion(info);
  version(info, unicode);
}
