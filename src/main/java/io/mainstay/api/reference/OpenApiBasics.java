package io.mainstay.api.reference;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that all resources share. */
final class OpenApiBasics {

    private static final String SCHEMAS = """
            {
              "Choice": {"type": "object", "properties": {"code": {"type": "string"}, "label": {"type": "string"}},
                "examples": [{"code": "2", "label": "In Progress"}]},
              "Reference": {"type": "object", "properties": {
                "id": {"type": "string", "format": "uuid"}, "name": {"type": ["string", "null"]},
                "number": {"type": ["string", "null"], "description": "Of a ticket, instead of the name"}}},
              "ChoiceInput": {"oneOf": [{"type": ["string", "null"]}, {"type": "integer"},
                {"type": "object", "properties": {"code": {"type": "string"}}, "required": ["code"]}]},
              "ReferenceInput": {"oneOf": [
                {"type": ["string", "null"], "description": "An id, a user name, a name or a ticket number"},
                {"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"},
                  "number": {"type": "string"}}}]},
              "Attachment": {"type": "object", "properties": {
                "id": {"type": "string", "format": "uuid"}, "name": {"type": "string"},
                "media_type": {"type": "string", "description": "Recognised by its content"},
                "size": {"type": "integer", "description": "In bytes"}, "public": {"type": "boolean"},
                "uploaded": {"type": "string", "format": "date-time"}, "content": {"type": "string"}}},
              "Token": {"type": "object", "properties": {
                "id": {"type": "string", "format": "uuid"}, "name": {"type": "string"},
                "token": {"type": "string", "description": "Only in the answer to its creation"},
                "scopes": {"type": "string", "description": "read, write, admin, separated by blanks"},
                "created": {"type": "string", "format": "date-time"},
                "expires": {"type": ["string", "null"], "format": "date-time"},
                "last_used": {"type": ["string", "null"], "format": "date-time"}}},
              "Count": {"type": "object", "properties": {"count": {"type": "integer"},
                "more": {"type": "boolean", "description": "There are, or may be, more"}}},
              "ProblemDetail": {"type": "object", "required": ["type", "title", "status", "detail", "code", "errors"],
                "properties": {
                  "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"},
                  "detail": {"type": "string"}, "code": {"type": "string", "description": "Stable, for programs"},
                  "instance": {"type": "string"}, "request_id": {"type": "string"},
                  "errors": {"type": "array", "items": {"type": "object", "properties": {
                    "field": {"type": "string"}, "code": {"type": "string"}, "message": {"type": "string"},
                    "current": {"type": "string", "description": "What it is now, if the write was stale"},
                    "wanted": {"type": "string"}}}}},
                "examples": [{"type": "/api#invalid", "title": "Some input cannot be accepted", "status": 422,
                  "detail": "Nothing was changed; each input at fault is named under “errors”.", "code": "invalid",
                  "instance": "/api/v1/incidents", "request_id": "5d1f0c9b7a3e2f41",
                  "errors": [{"field": "title", "code": "required", "message": "This is needed."}]}]},
              "HistoryEntry": {"type": "object", "properties": {
                "seq": {"type": "integer"}, "at": {"type": "string", "format": "date-time"},
                "kind": {"type": "string", "examples": ["created", "changed", "reply", "note"]},
                "public": {"type": "boolean", "description": "Whether the people concerned read it"},
                "actor": {"$ref": "#/components/schemas/Reference"},
                "cause": {"type": "object", "description": "The entry on another record that caused this one",
                  "properties": {"record": {"type": "string"}, "seq": {"type": "integer"}}},
                "fields": {"type": "object", "description": "Of a creation: the values"},
                "changes": {"type": "array", "description": "Of a change", "items": {"type": "object", "properties": {
                  "field": {"type": "string"}, "before": {}, "after": {}}}},
                "text": {"type": "string", "description": "Of a reply or note, in Markdown"},
                "erased": {"type": "boolean", "description": "The content was removed by a redaction"}}}
            }""";

    private OpenApiBasics() {}

    static void addTo(ObjectNode schemas) {
        add(SCHEMAS, schemas);
    }

    static void add(String json, ObjectNode schemas) {
        JsonMapper.builder()
                .build()
                .readTree(json)
                .properties()
                .forEach(one -> schemas.set(one.getKey(), one.getValue()));
    }

    static ObjectNode nullable(ObjectNode schema) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("oneOf").add(schema).addObject().put("type", "null");
        return node;
    }
}
