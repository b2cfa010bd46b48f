using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Staff;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Organisations;

/// Where the bot serves several organisations, whose card it is stands on each of them, above everything else: whoever works for two of them sees at a glance for which. It is put there where cards leave, so that no skill can forget it.
internal sealed class OrganisationNames(IOptions<OrganisationsOptions> options)
{
    public const string ElementId = "organisation";

    private readonly Dictionary<string, string> _names = options.Value.Names.Select(n => (n.Key, n.Value)).Concat(options.Value.Clients.Select(c => (Key: OrganisationId.Of(OrganisationId.Canonical(c.Value.Tenant), c.Key), Value: c.Value.Name)))
        .ToDictionary(n => n.Key.Trim(), n => n.Value?.Trim() ?? "", StringComparer.OrdinalIgnoreCase);

    /// Null where there is only one, or none, to tell apart. One that is not in the list is shown by its id.
    public string? Of(string organisation) => _names.Count < 2 || organisation.Length == 0 ? null : _names.GetValueOrDefault(organisation, organisation);

    public AdaptiveCard On(AdaptiveCard card, string organisation) => Of(organisation) is not { } name || card.Body is [TextBlock { Id: ElementId }, ..] ? card
        : card with
        {
            Body =
            [
                new TextBlock { Id = ElementId, Text = Markdown.Escape(name), Size = TextSize.Small, Weight = TextWeight.Bolder, Color = TextColor.Accent, Wrap = true },
                .. OrganisationId.Client(organisation) is { } client ? Asking(card.Body ?? [], client) : card.Body ?? [],
            ],
        };

    // Inputs in which a name is typed ask for the people of the card's client.
    private static IReadOnlyList<CardElement> Asking(IReadOnlyList<CardElement> elements, string client) => [.. elements.Select(e => Asking(e, client))];

    private static CardElement Asking(CardElement element, string client) => element switch
    {
        InputChoiceSet { ChoicesData: { Dataset: Colleagues.Dataset } data } input => input with { ChoicesData = data with { Dataset = ClientDataset.Of(client) } },
        Container container => container with { Items = Asking(container.Items, client) },
        ColumnSet set => set with { Columns = [.. set.Columns.Select(c => c with { Items = Asking(c.Items, client) })] },
        _ => element,
    };

    /// A route whose cards say it.
    public Route On(Route route) => route with { Handler = async (turn, ct) => On(await route.Handler(turn, ct), turn.Organisation) };

    public Reply On(Reply reply, string organisation) => Of(organisation) is null ? reply : reply switch
    {
        CardReply card => card with { Content = On(card.Content, organisation), Further = Further(card, organisation) },
        DialogReply dialog => dialog with { Content = On(dialog.Content, organisation), Further = Further(dialog, organisation) },
        UpdateReply update => update with { Content = On(update.Content, organisation), Further = Further(update, organisation) },
        ResultsReply results => results with { Items = [.. results.Items.Select(r => r with { Card = On(r.Card, organisation) })], Further = Further(results, organisation) },
        MessageReply { Attachments: { } attachments } message => message with { Attachments = [.. attachments.Select(a => a.Content is AdaptiveCard card ? a with { Content = On(card, organisation) } : a)], Further = Further(message, organisation) },
        _ => reply.Further.Count == 0 ? reply : reply with { Further = Further(reply, organisation) },
    };

    private IReadOnlyList<Reply> Further(Reply reply, string organisation) => reply.Further.Count == 0 ? [] : [.. reply.Further.Select(f => On(f, organisation))];
}
