#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
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

void cicu_script(uint32_t scalar, char *out) {
  UErrorCode error = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript((UChar32)scalar, &error);
  const char *name = U_SUCCESS(error) ? uscript_getShortName(script) : "Zyyy";
  strncpy(out, name ? name : "Zyyy", 4);
  out[4] = 0;
}

int32_t cicu_is_pictographic(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_EXTENDED_PICTOGRAPHIC) ||
         u_hasBinaryProperty((UChar32)scalar, UCHAR_REGIONAL_INDICATOR) || scalar == 0x20E3;
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
