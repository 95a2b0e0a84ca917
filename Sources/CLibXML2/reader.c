#include "CLibXML2.h"

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xmlerror.h>
#include <string.h>

#define OPTIONS (XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)
#define CHUNK (4 * 1024 * 1024)

#if LIBXML_VERSION >= 21200
typedef const xmlError *error_pointer;
#else
typedef xmlErrorPtr error_pointer;
#endif

typedef struct {
  const clibxml2_handler *handler;
  void *context;
  xmlParserCtxtPtr parser;
  int32_t depth, depth_limit, attribute_limit;
  clibxml2_issue *issue;
} state;

static void silent(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static xmlParserInputPtr refuse(const char *url, const char *id, xmlParserCtxtPtr parser) {
  (void)url;
  (void)id;
  (void)parser;
  return NULL;
}

void clibxml2_initialise(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(refuse);
  xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
  xmlSetGenericErrorFunc(NULL, silent);
}

static void note(clibxml2_issue *issue, int32_t code, int32_t line, const char *message) {
  if (issue->code != 0) return;
  issue->code = code;
  issue->line = line;
  size_t count = message ? strlen(message) : 0;
  while (count > 0 && (message[count - 1] == '\n' || message[count - 1] == ' ')) count--;
  if (count > sizeof issue->message - 1) count = sizeof issue->message - 1;
  memcpy(issue->message, message ? message : "", count);
  issue->message[count] = 0;
}

static void structured(void *context, error_pointer error) {
  state *s = context;
  if (error && error->level >= XML_ERR_ERROR) note(s->issue, error->code, error->line, error->message);
}

static void stop(state *s, int32_t code, const char *message) {
  note(s->issue, code, xmlSAX2GetLineNumber(s->parser), message);
  xmlStopParser(s->parser);
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int spaces,
                     const xmlChar **declared, int count, int defaulted, const xmlChar **attributes) {
  (void)prefix;
  (void)spaces;
  (void)declared;
  (void)defaulted;
  state *s = ((xmlParserCtxtPtr)context)->_private;
  if (++s->depth > s->depth_limit) return stop(s, CLIBXML2_DEPTH, "elements nest too deeply");
  if (count > s->attribute_limit) return stop(s, CLIBXML2_ATTRIBUTES, "an element has too many attributes");
  const char **pairs = xmlMalloc(sizeof(char *) * (size_t)(count * 2 + 1));
  if (!pairs) return stop(s, CLIBXML2_SIZE, "out of memory");
  for (int i = 0; i < count; i++) {
    pairs[2 * i] = (const char *)attributes[5 * i];
    pairs[2 * i + 1] =
        (const char *)xmlStrndup(attributes[5 * i + 3], (int)(attributes[5 * i + 4] - attributes[5 * i + 3]));
  }
  s->handler->start(s->context, (const char *)name, uri ? (const char *)uri : "", pairs, (size_t)count,
                    xmlSAX2GetLineNumber(s->parser));
  for (int i = 0; i < count; i++) xmlFree((void *)pairs[2 * i + 1]);
  xmlFree(pairs);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix;
  (void)uri;
  state *s = ((xmlParserCtxtPtr)context)->_private;
  s->depth--;
  s->handler->end(s->context, (const char *)name, xmlSAX2GetLineNumber(s->parser));
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  state *s = ((xmlParserCtxtPtr)context)->_private;
  s->handler->text(s->context, (const char *)bytes, (size_t)count, xmlSAX2GetLineNumber(s->parser));
}

static void on_entity(void *context, const xmlChar *name, int type, const xmlChar *public_id,
                      const xmlChar *system_id, xmlChar *content) {
  (void)name;
  (void)type;
  (void)public_id;
  (void)system_id;
  (void)content;
  state *s = ((xmlParserCtxtPtr)context)->_private;
  stop(s, CLIBXML2_ENTITY, "entity declarations are refused");
}

int32_t clibxml2_parse(const uint8_t *bytes, size_t count, const clibxml2_handler *handler, void *context,
                       int32_t depth_limit, int32_t attribute_limit, clibxml2_issue *issue) {
  memset(issue, 0, sizeof *issue);
  if (count > INT32_MAX) {
    note(issue, CLIBXML2_SIZE, 0, "the file is larger than 2 GB");
    return -1;
  }
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.entityDecl = on_entity;
  sax.serror = structured;
  state s = {handler, context, NULL, 0, depth_limit, attribute_limit, issue};
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, NULL, NULL, 0, NULL);
  if (!parser) {
    note(issue, CLIBXML2_SIZE, 0, "out of memory");
    return -1;
  }
  s.parser = parser;
  parser->_private = &s;
  /* With a SAX handler of its own the structured error function gets userData; ours sits in _private. */
  parser->userData = parser;
  parser->sax->serror = NULL;
  xmlCtxtUseOptions(parser, OPTIONS);
  parser->sax->cdataBlock = on_text;
  size_t at = 0;
  while (at < count && issue->code == 0) {
    size_t step = count - at < CHUNK ? count - at : CHUNK;
    if (xmlParseChunk(parser, (const char *)bytes + at, (int)step, 0) != 0) break;
    at += step;
  }
  if (issue->code == 0) xmlParseChunk(parser, NULL, 0, 1);
  if (issue->code == 0 && !parser->wellFormed) {
    error_pointer last = xmlCtxtGetLastError(parser);
    if (last)
      note(issue, last->code, last->line, last->message);
    else
      note(issue, 1, xmlSAX2GetLineNumber(parser), "not well-formed");
  }
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  xmlFreeParserCtxt(parser);
  return issue->code;
}

typedef struct {
  clibxml2_issue *issues;
  int32_t capacity, found;
} issue_list;

static void collect(void *context, error_pointer error) {
  issue_list *list = context;
  if (!error) return;
  if (list->found < list->capacity) {
    memset(&list->issues[list->found], 0, sizeof(clibxml2_issue));
    note(&list->issues[list->found], error->code ? error->code : 1, error->line, error->message);
  }
  list->found++;
}

void *clibxml2_schema_open(const uint8_t *bytes, size_t count, clibxml2_issue *issue) {
  memset(issue, 0, sizeof *issue);
  xmlRelaxNGParserCtxtPtr context = xmlRelaxNGNewMemParserCtxt((const char *)bytes, (int)count);
  if (!context) return NULL;
  issue_list list = {issue, 1, 0};
  xmlRelaxNGSetParserStructuredErrors(context, (xmlStructuredErrorFunc)collect, &list);
  xmlRelaxNGPtr schema = xmlRelaxNGParse(context);
  xmlRelaxNGFreeParserCtxt(context);
  return schema;
}

void clibxml2_schema_close(void *schema) {
  if (schema) xmlRelaxNGFree(schema);
}

int32_t clibxml2_schema_validate(void *schema, const uint8_t *bytes, size_t count, clibxml2_issue *issues,
                                 int32_t capacity) {
  if (count > INT32_MAX) return -1;
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (!parser) return -1;
  xmlDocPtr document = xmlCtxtReadMemory(parser, (const char *)bytes, (int)count, NULL, NULL, OPTIONS);
  if (!document) {
    error_pointer last = xmlCtxtGetLastError(parser);
    memset(&issues[0], 0, sizeof issues[0]);
    note(&issues[0], last ? last->code : 1, last ? last->line : 0, last ? last->message : "not well-formed");
    xmlFreeParserCtxt(parser);
    return -1;
  }
  issue_list list = {issues, capacity, 0};
  xmlRelaxNGValidCtxtPtr validator = xmlRelaxNGNewValidCtxt(schema);
  xmlRelaxNGSetValidStructuredErrors(validator, (xmlStructuredErrorFunc)collect, &list);
  int result = xmlRelaxNGValidateDoc(validator, document);
  xmlRelaxNGFreeValidCtxt(validator);
  xmlFreeDoc(document);
  xmlFreeParserCtxt(parser);
  if (result != 0 && list.found == 0) list.found = 1;
  return list.found;
}
