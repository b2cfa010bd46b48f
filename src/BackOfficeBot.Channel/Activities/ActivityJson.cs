using System.Text.Json;
using System.Text.Json.Serialization;

namespace BackOfficeBot.Channel.Activities;

/// <summary>Source-generated JSON of the protocol: camel case, nothing written for null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(List<ChannelAccount>))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(OAuthCard))]
[JsonSerializable(typeof(ThumbnailCard))]
[JsonSerializable(typeof(FileConsentCard))]
[JsonSerializable(typeof(FileInfoCard))]
[JsonSerializable(typeof(FileDownloadInfo))]
[JsonSerializable(typeof(CardActionValue))]
[JsonSerializable(typeof(TaskValue))]
[JsonSerializable(typeof(ExtensionQueryValue))]
[JsonSerializable(typeof(ExtensionActionValue))]
[JsonSerializable(typeof(QueryLinkValue))]
[JsonSerializable(typeof(SearchValue))]
[JsonSerializable(typeof(TokenExchangeValue))]
[JsonSerializable(typeof(VerifyStateValue))]
[JsonSerializable(typeof(SignInFailureValue))]
[JsonSerializable(typeof(FileConsentValue))]
[JsonSerializable(typeof(MessageActionValue))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class ActivityJson : JsonSerializerContext;
