using System.Text.Json.Serialization;

namespace BackOfficeBot.Cards;

/// <summary>Source-generated JSON of cards: camel case, nothing written for null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(TextBlock))]
[JsonSerializable(typeof(RichTextBlock))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ImageSet))]
[JsonSerializable(typeof(FactSet))]
[JsonSerializable(typeof(Table))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(ColumnSet))]
[JsonSerializable(typeof(Column))]
[JsonSerializable(typeof(ActionSet))]
[JsonSerializable(typeof(InputText))]
[JsonSerializable(typeof(InputNumber))]
[JsonSerializable(typeof(InputDate))]
[JsonSerializable(typeof(InputTime))]
[JsonSerializable(typeof(InputToggle))]
[JsonSerializable(typeof(InputChoiceSet))]
[JsonSerializable(typeof(ActionExecute))]
[JsonSerializable(typeof(ActionSubmit))]
[JsonSerializable(typeof(ActionOpenUrl))]
[JsonSerializable(typeof(ActionShowCard))]
[JsonSerializable(typeof(ActionToggleVisibility))]
[JsonSerializable(typeof(BackgroundImage))]
[JsonSerializable(typeof(TextRun))]
[JsonSerializable(typeof(TargetElement))]
public sealed partial class CardJson : JsonSerializerContext;
