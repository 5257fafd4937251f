"""JSON Schema: the OpenAPI document, and schemas that stand alone."""
