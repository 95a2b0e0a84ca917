#include "CLibYAML.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct clibyaml_parser {
  yaml_parser_t parser;
  yaml_event_t event;
  int has_event;
};

clibyaml_parser *clibyaml_open(const uint8_t *bytes, size_t count) {
  clibyaml_parser *p = calloc(1, sizeof *p);
  if (!p) return NULL;
  if (!yaml_parser_initialize(&p->parser)) {
    free(p);
    return NULL;
  }
  yaml_parser_set_encoding(&p->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&p->parser, bytes, count);
  return p;
}

void clibyaml_close(clibyaml_parser *p) {
  if (!p) return;
  if (p->has_event) yaml_event_delete(&p->event);
  yaml_parser_delete(&p->parser);
  free(p);
}

static int32_t kind(yaml_event_type_t type) {
  switch (type) {
  case YAML_STREAM_END_EVENT: return CLIBYAML_DONE;
  case YAML_SCALAR_EVENT: return CLIBYAML_SCALAR;
  case YAML_ALIAS_EVENT: return CLIBYAML_ALIAS;
  case YAML_SEQUENCE_START_EVENT: return CLIBYAML_SEQUENCE;
  case YAML_MAPPING_START_EVENT: return CLIBYAML_MAPPING;
  case YAML_SEQUENCE_END_EVENT:
  case YAML_MAPPING_END_EVENT: return CLIBYAML_CLOSE;
  default: return CLIBYAML_OTHER;
  }
}

static int32_t line_of(yaml_mark_t mark) { return mark.line < INT32_MAX - 1 ? (int32_t)mark.line + 1 : INT32_MAX; }

int32_t clibyaml_next(clibyaml_parser *p, clibyaml_event *out) {
  memset(out, 0, sizeof *out);
  if (p->has_event) yaml_event_delete(&p->event);
  p->has_event = 0;
  if (!yaml_parser_parse(&p->parser, &p->event)) {
    int32_t line = line_of(p->parser.problem_mark);
    /* A byte that may not stand in YAML has no mark of its own; it is just ahead. */
    return p->parser.error == YAML_READER_ERROR ? line_of(p->parser.mark) : line;
  }
  p->has_event = 1;
  out->kind = kind(p->event.type);
  out->line = line_of(p->event.start_mark);
  if (p->event.type == YAML_SCALAR_EVENT) {
    out->bytes = p->event.data.scalar.value;
    out->count = p->event.data.scalar.length;
  }
  return 0;
}
