using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace BackOfficeBot.Assistant;

/// The JSON schema of a type, as strict structured outputs want it (https://learn.microsoft.com/azure/ai-services/openai/how-to/structured-outputs):
/// each object closed, each of its members required, each list of words with its type.
internal static class AssistantSchema
{
    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (_, node) => Strict(node) };

    public static JsonNode Of(JsonTypeInfo type) => JsonSchemaExporter.GetJsonSchemaAsNode(type, Options);

    private static JsonNode Strict(JsonNode node)
    {
        if (node is not JsonObject schema) return node;
        if (schema["enum"] is JsonArray && schema["type"] is null) schema.Insert(0, "type", "string");
        if (schema["properties"] is not JsonObject members) return schema;
        schema["required"] = new JsonArray([.. members.Select(m => (JsonNode?)m.Key)]);
        schema["additionalProperties"] = false;
        return schema;
    }
}
