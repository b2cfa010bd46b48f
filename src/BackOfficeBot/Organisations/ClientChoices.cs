using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Organisations;

/// The client that was chosen in a chat; null is the own office.
internal sealed record ClientChoice(string? Id);

[JsonSerializable(typeof(ClientChoice))]
[JsonSerializable(typeof(ClientForm))]
internal sealed partial class ClientJson : JsonSerializerContext;

/// For which client a chat is: what is typed there is kept in its name until another is chosen.
internal sealed class ClientChoices(Drafts drafts, TimeProvider time)
{
    private const string Kind = "client";
    private static readonly TimeSpan Renewed = TimeSpan.FromDays(7);

    public async Task<string?> OfAsync(Turn turn, CancellationToken ct)
    {
        if (await drafts.LatestAsync(turn.TenantId, turn.Conversation.BaseId, "", [Kind], null, ct) is not { } draft || JsonSerializer.Deserialize(draft.Json, ClientJson.Default.ClientChoice) is not { Id: { } id } choice)
            return null;
        // It lives as long as the chat is used.
        if (time.GetUtcNow() - draft.CreatedAt > Renewed)
            await drafts.KeepAsync(turn.TenantId, turn.Conversation.BaseId, "", Kind, choice, ClientJson.Default.ClientChoice, ct);
        return id;
    }

    public Task ChooseAsync(Turn turn, string? client, CancellationToken ct) => drafts.KeepAsync(turn.TenantId, turn.Conversation.BaseId, "", Kind, new ClientChoice(client), ClientJson.Default.ClientChoice, ct);
}
