using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;

namespace BackOfficeBot.Organisations;

internal sealed record ClientForm
{
    public string? Client { get; init; }
}

/// The sentence that goes on for the client whose button is pressed.
internal sealed record ClientWords(string Text);

internal static class ClientVerbs
{
    public static readonly CardVerb<ClientWords> GoOn = new("client.words", ClientJson.Default.ClientWords);
    public static readonly CardVerb<NoState, ClientForm> Choose = new("client.choose", NoState.Json, ClientJson.Default.ClientForm);
}

/// For which client one works in this chat, shown and chosen; who works for none sees nothing of it.
internal sealed class ClientSkill(Clients clients, ClientChoices choices, OrganisationNames names, TimeProvider time) : ISkill
{
    /// The own office among the choices.
    private const string Own = "-";

    public IEnumerable<Route> Routes =>
    [
        Route.Command("choose_client", (turn, ct) => Served(turn) is { Count: > 0 } served ? SaidAsync(turn, served, ct) : None(turn)),
        ClientVerbs.Choose.Handle((turn, _, form, ct) => Served(turn) is { Count: > 0 } served
            ? form.Client == Own ? ChooseAsync(turn, null, ct) : served.FirstOrDefault(c => c.Id == form.Client) is { } client ? ChooseAsync(turn, client, ct) : Show(turn, null) : None(turn)),
    ];

    public IEnumerable<MenuEntry> Menu(Turn turn) => Served(turn) is [var first, ..] ? [new("choose_client", ClientTexts.In(turn.Language).Title, ClientTexts.In(turn.Language).Example(first.Name))] : [];

    private IReadOnlyList<Client> Served(Turn turn) => clients.Of(turn.TenantId, turn.PersonId());

    private ValueTask<Reply> SaidAsync(Turn turn, IReadOnlyList<Client> served, CancellationToken ct) =>
        served.SelectMany(c => c.Names.Select(n => (Client: c, Name: n))).Where(c => Says(turn.Text, c.Name)).OrderByDescending(c => c.Name.Length).Select(c => c.Client).FirstOrDefault() is { } client ? ChooseAsync(turn, client, ct)
        : names.Of(turn.TenantId) is { } own && (Says(turn.Text, own) || ClientTexts.Own.Any(w => Says(turn.Text, w))) ? ChooseAsync(turn, null, ct)
        : Show(turn, null);

    private async ValueTask<Reply> ChooseAsync(Turn turn, Client? client, CancellationToken ct)
    {
        await choices.ChooseAsync(turn, client?.Id, ct);
        var t = ClientTexts.In(turn.Language);
        return await Show(turn with { Organisation = client?.Organisation ?? turn.TenantId }, t.Chosen(client?.Name ?? names.Of(turn.TenantId) ?? ""));
    }

    private ValueTask<Reply> Show(Turn turn, string? notice)
    {
        var (t, served, place) = (ClientTexts.In(turn.Language), Served(turn), CardPlace.Of(turn, time));
        var card = new Frame
        {
            Heading = t.Title,
            State = notice is null ? null : (Tone.Done, notice),
            Ask = t.What,
            Body =
            [
                new InputChoiceSet
                {
                    Id = "client", Label = t.Label, Style = ChoiceStyle.Compact, Value = OrganisationId.Client(turn.Organisation) ?? Own,
                    Choices = [new() { Title = names.Of(turn.TenantId) ?? Own, Value = Own }, .. served.Select(c => new Choice { Title = c.Name, Value = c.Id })],
                },
            ],
            Actions = [ClientVerbs.Choose.Button(place.Seal, t.Choose, new(), ActionStyle.Positive)],
            Footer = t.ByWords(served[0].Name),
        }.Card();
        // Whose it is, as chosen now: the route would say what it was before.
        return ValueTask.FromResult<Reply>(Reply.Card(names.On(card, turn.Organisation), t.Title));
    }

    private static ValueTask<Reply> None(Turn turn) => ValueTask.FromResult<Reply>(Reply.Message(ClientTexts.In(turn.Language).None));

    private static bool Says(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])))
                return true;
        return false;
    }
}
