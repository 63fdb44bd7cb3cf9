/* lopk_schema.h: the class opedkit.Schema, what values are as JSON: which members an object has, in which order. */
#ifndef LOPK_SCHEMA_H
#define LOPK_SCHEMA_H

#include "lopk.h"

#define LOPK_SCHEMA "opedkit.Schema"

typedef enum lopk_schema_kind { LOPK_SCHEMA_LIST = 1, LOPK_SCHEMA_RECORD, LOPK_SCHEMA_MAP } lopk_schema_kind;

/* What a value is. A list or a map has the number of what its items are as `first`, a record its members. */
typedef struct lopk_schema_node {
  uint32_t kind;
  uint32_t first;
  uint32_t count;
} lopk_schema_node;

typedef struct lopk_schema_member {
  uint32_t name;  /* among the schema's names, from 1 */
  uint32_t node;  /* what its value is, from 1; 0 where it may be anything */
  uint32_t label; /* where its name as JSON begins: a comma, the name in quotation marks, a colon */
  uint32_t size;
} lopk_schema_member;

/* The node of the whole is the first. The names are Lua strings: the list is at 1 of the userdata's anchors. */
typedef struct lopk_schema {
  const lopk_schema_node *nodes;
  const lopk_schema_member *members;
  const uint8_t *labels;
} lopk_schema;

/* The Schema at `argument`. */
const lopk_schema *lopk_checkschema(lua_State *L, int argument);
/* schema(nodes, members, names) -> Schema. Of each node its kind (1 list, 2 record, 3 map), the node of its items or the
 * members before its first one, and how many; of each member the number of its name and its node. */
int lopk_newschema(lua_State *L);

#endif
