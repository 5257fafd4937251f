"""Reply types and nested objects: the catalog's plain JSON Schemas as pydantic, by datamodel-code-generator."""

from __future__ import annotations

from ... import ir
from ..banner import banner

DOCSTRING = '\n"""Replies, and the objects inside requests."""\n'


def types_path(contract: ir.Contract) -> str:
    """Where the module stands, relative to generated/."""
    return f"python/{contract.api.package}/types.py"


def make_types(contract: ir.Contract) -> bytes:
    """The module's source; the two tools take half a second to import, so that no other path imports them."""
    from datamodel_code_generator import generate
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser import LiteralType

    config = GenerateConfig(
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        custom_file_header=banner("spec/schemas.yaml") + DOCSTRING,
        disable_timestamp=True,
        use_schema_description=True,
        use_field_description=True,
        use_single_line_docstring=True,
        use_annotated=True,
        use_standard_collections=True,
        use_union_operator=True,
        use_type_alias=True,
        use_double_quotes=True,
        enum_field_as_literal=LiteralType.All,
        extra_fields="allow",
        skip_root_model=True,
        keep_model_order=True,
        formatters=[],  # Black runs below, with our settings
    )
    source = generate(_document(contract), config=config)
    assert isinstance(source, str)
    return _formatted(source).encode()


def _document(contract: ir.Contract) -> dict[str, object]:
    definitions = {
        name: {**_as_mapping(schema), "description": contract.schema_texts[name].default}
        for name, schema in contract.schemas.items()
    }
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions}


def _as_mapping(schema: ir.Json) -> dict[str, ir.Json]:
    assert isinstance(schema, dict)
    return schema


def _formatted(source: str) -> str:
    """Black with our own settings, not those of whatever project the command is run in."""
    import black
    from black.mode import TargetVersion

    return black.format_str(
        source, mode=black.Mode(line_length=100, target_versions={TargetVersion.PY311})
    )
