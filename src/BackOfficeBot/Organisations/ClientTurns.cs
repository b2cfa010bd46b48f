using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Organisations;

/// What is a client's was written to or pressed by somebody who does not work for it.
internal sealed class NotOfClientException() : Exception("The person does not work for this client.");

/// Whose work a turn is. A button is its card's; what is typed is of the client that it names ("Alfa: chiamata da …"), else of the one that was chosen in the chat.
internal sealed class ClientTurns(Clients clients, ClientChoices choices, OrganisationNames names) : ITurnOrganisation
{
    /// Between a name and words that the bot says for somebody: they are about that one, and choose nothing.
    private const char Once = '·';

    public static string About(string name, string words) => $"{name} {Once} {words}";

    /// Whether the sentence itself begins with whose it is.
    public static bool IsNamed(Turn turn) => turn.Press is null && turn.Text != Mentions.Strip(turn.Activity);

    public async ValueTask<Turn> OfAsync(Turn turn, CancellationToken ct)
    {
        if (!clients.IsAny(turn.TenantId) || turn.Activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke) || turn.Activity.Name?.StartsWith("signin/", StringComparison.Ordinal) == true)
            return turn;
        if (turn.Press is not null || turn.Activity.Name is InvokeNames.FileConsent or InvokeNames.Search)
            return (turn.Press?.Client ?? FileOffers.ClientOf(turn.Activity) ?? ClientDataset.ClientOf(turn.Activity)) is { } client ? Within(turn, client) ?? throw new NotOfClientException() : turn;
        if (Named(turn) is var (chosen, words, isOnce))
        {
            // Among others it holds for that sentence: one person's words do not turn everybody's.
            if (!isOnce && turn.Conversation.IsPersonal)
                await choices.ChooseAsync(turn, chosen?.Id, ct);
            return turn with { Organisation = chosen?.Organisation ?? turn.TenantId, Text = words };
        }
        // Who works for it no longer goes on with the own office; a chat with others stays the client's.
        return await choices.OfAsync(turn, ct) is not { } id ? turn : Within(turn, id) ?? (turn.Conversation.IsPersonal ? turn : throw new NotOfClientException());
    }

    private Turn? Within(Turn turn, string client) =>
        OrganisationId.Of(turn.TenantId, client) is var organisation && clients.Serves(organisation, turn.PersonId()) ? turn with { Organisation = organisation } : null;

    private (Client? Client, string Words, bool IsOnce)? Named(Turn turn)
    {
        var text = turn.Text;
        if (text.IndexOfAny([':', Once]) is not (> 0 and <= OrganisationsOptions.LongestName and var end) || text[(end + 1)..].Trim() is not { Length: > 0 } words)
            return null;
        var said = text[..end].Trim();
        return clients.Of(turn.TenantId, turn.PersonId()).FirstOrDefault(c => c.Names.Contains(said, StringComparer.OrdinalIgnoreCase)) is { } client ? (client, words, text[end] == Once)
            : string.Equals(names.Of(turn.TenantId), said, StringComparison.OrdinalIgnoreCase) ? (null, words, text[end] == Once) : null;
    }
}
