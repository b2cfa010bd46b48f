using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Records;

namespace BackOfficeBot.DocumentTemplates;

internal enum TemplateUse { Letter, Minutes }

internal static class DocTemplateStates
{
    public const string On = "on";

    /// Nobody is offered it; of minutes, the configured or shipped one is taken.
    public const string Off = "off";
}

/// What an administrator set of one template: its documents, or only that a shipped one is on or off.
internal sealed record DocTemplateData
{
    public required string Template { get; init; }
    public TemplateUse Use { get; init; }
    public required string It { get; init; }
    public required string En { get; init; }

    /// The documents themselves: they go with the database's copy, and who drafts a letter needs no right in any folder.
    public byte[]? DocxIt { get; init; }
    public byte[]? DocxEn { get; init; }
    public IReadOnlyList<TemplateField> Fields { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// Of the document that was sent, so that the same press twice saves once.
    public Guid? Draft { get; init; }

    [JsonIgnore]
    public bool IsOwn => DocxIt is not null || DocxEn is not null;

    public byte[]? Docx(string language) => language == "it" ? DocxIt : DocxEn;

    public static DocTemplateData Of(Record record) => record.DataAs(DocTemplateJson.Default.DocTemplateData)!;

    /// One record for each template of an organisation, whoever makes it.
    public static Guid IdOf(string template) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{DocTemplateKind.Name}|{template}")).AsSpan(0, 16));
}

/// A template as it stands, without its documents.
internal sealed record DocTemplate(string Id, TemplateUse Use, string It, string En, IReadOnlyList<TemplateField> Fields)
{
    public bool HasIt { get; init; }
    public bool HasEn { get; init; }
    public bool IsOn { get; init; } = true;

    /// Comes with the bot, whatever was changed of it.
    public bool IsShipped { get; init; }

    /// Its documents are the firm's.
    public bool IsOwn { get; init; }
    public Guid? RecordId { get; init; }
    public int Version { get; init; }
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public string Name(string language) => language == "it" ? It : En;

    public bool Has(string language) => language == "it" ? HasIt : HasEn;
}

/// A document that was sent to become a template; its bytes, because Teams' address of them is good for minutes only.
internal sealed record SentTemplate(string Name, byte[] Bytes, string? Wish);

internal sealed record SentTemplateKey(Guid Key);

internal sealed record DocTemplatePick(string Template)
{
    public string? Language { get; init; }
}

internal sealed record AddTemplateForm
{
    public string? Which { get; init; }
    public string? It { get; init; }
    public string? En { get; init; }
    public string? Language { get; init; }
}

internal static class DocTemplateVerbs
{
    public static readonly CardVerb List = new("dtpl.list");
    public static readonly CardVerb<DocTemplatePick> Show = new("dtpl.show", DocTemplateJson.Default.DocTemplatePick);
    public static readonly CardVerb<DocTemplatePick> On = new("dtpl.on", DocTemplateJson.Default.DocTemplatePick);
    public static readonly CardVerb<DocTemplatePick> Off = new("dtpl.off", DocTemplateJson.Default.DocTemplatePick);
    public static readonly CardVerb<DocTemplatePick> Reset = new("dtpl.reset", DocTemplateJson.Default.DocTemplatePick);
    public static readonly CardVerb<DocTemplatePick> Get = new("dtpl.get", DocTemplateJson.Default.DocTemplatePick);
    public static readonly CardVerb<DocTemplatePick> Try = new("dtpl.try", DocTemplateJson.Default.DocTemplatePick);
    public static readonly CardVerb How = new("dtpl.how");
    public static readonly CardVerb<SentTemplateKey, AddTemplateForm> Add = new("dtpl.add", DocTemplateJson.Default.SentTemplateKey, DocTemplateJson.Default.AddTemplateForm);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DocTemplateData))]
[JsonSerializable(typeof(SentTemplate))]
[JsonSerializable(typeof(SentTemplateKey))]
[JsonSerializable(typeof(DocTemplatePick))]
[JsonSerializable(typeof(AddTemplateForm))]
internal sealed partial class DocTemplateJson : JsonSerializerContext;
