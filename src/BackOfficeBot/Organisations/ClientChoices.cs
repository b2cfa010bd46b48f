using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Organisations;

/// The client that was chosen in a chat.
internal sealed record ClientChoice(string Id);

[JsonSerializable(typeof(ClientChoice))]
[JsonSerializable(typeof(ClientForm))]
[JsonSerializable(typeof(ClientWords))]
internal sealed partial class ClientJson : JsonSerializerContext;

/// For which client a chat is: what is typed there is kept in its name until another is chosen, however long ago that was.
internal sealed class ClientChoices(Drafts drafts)
{
    public async Task<string?> OfAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.TenantId, turn.Conversation.BaseId, "", [Drafts.Client], TimeSpan.FromDays(36_500), ct) is { } draft ? JsonSerializer.Deserialize(draft.Json, ClientJson.Default.ClientChoice)?.Id : null;

    /// Null for the own office.
    public async Task ChooseAsync(Turn turn, string? client, CancellationToken ct)
    {
        await drafts.EndAsync(turn.TenantId, turn.Conversation.BaseId, "", Drafts.Client, ct);
        if (client is not null)
            await drafts.KeepAsync(turn.TenantId, turn.Conversation.BaseId, "", Drafts.Client, new ClientChoice(client), ClientJson.Default.ClientChoice, ct);
    }
}
