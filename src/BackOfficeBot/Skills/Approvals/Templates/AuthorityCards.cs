using BackOfficeBot.Cards;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Approvals.Templates;

internal sealed record AuthorityPage(int Skip = 0);

/// An entry, and how it was when its form opened: what somebody else changed since is not overwritten.
internal sealed record AuthorityState(Guid Key, string? Was);

internal sealed record AuthorityForm
{
    public string? Person { get; init; }
    public string? Template { get; init; }
    public string? UpTo { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public string? Deputy { get; init; }

    public static AuthorityForm Of(AuthorityOptions entry, string language) => new()
    {
        Person = entry.Id.Length == 0 ? null : entry.Id, Template = entry.Template ?? AuthorityCards.AllTemplates, UpTo = Typed.Number(entry.UpTo, language), From = entry.From?.Iso(), To = entry.To?.Iso(), Deputy = entry.DeputyId,
    };
}

internal static class AuthorityVerbs
{
    public static readonly CardVerb<AuthorityPage> Table = new("sign.table", TemplateJson.Default.AuthorityPage);
    public static readonly CardVerb New = new("sign.new");
    public static readonly CardVerb<AuthorityState> Open = new("sign.open", TemplateJson.Default.AuthorityState);
    public static readonly CardVerb<AuthorityState, AuthorityForm> Put = new("sign.put", TemplateJson.Default.AuthorityState, TemplateJson.Default.AuthorityForm);
    public static readonly CardVerb Reset = new("sign.reset");
    public static readonly CardVerb<AuthorityState> Remove = new("sign.remove", TemplateJson.Default.AuthorityState);
}

/// Who may approve what, up to which amount, from when to when, and who stands in.
internal static class AuthorityCards
{
    /// What is chosen where an entry holds for every template.
    public const string AllTemplates = "-";

    public static AdaptiveCard Table(CardPlace place, IReadOnlyList<AuthorityEntry> entries, string? notice = null, int skip = 0, IRecordKind? kind = null, RecordView? view = null)
    {
        var (t, d) = (AuthorityTexts.In(place.Language), DeskTexts.In(place.Language));
        const int page = ApprovalFormCard.MostOnPage;
        var record = view?.Record;
        var mayUndo = record is not null && AuthorityData.Of(record) is var data && data.ById == view!.ReaderId && data.At == record.UpdatedAt && place.Now - record.UpdatedAt < Work.UndoWithin;
        IReadOnlyList<CardElement> rows =
        [
            .. entries.Skip(skip).Take(page).Select((e, i) => TemplateCards.Row(AuthorityVerbs.Open.Button(place.Seal, t.Open, new(e.Key, null)), i > 0, e.Entry.Name, Line(e, t, place.Language))),
        ];
        IReadOnlyList<CardAction> actions =
        [
            .. record?.State == HistoryActions.Undone ? Array.Empty<CardAction>() : [AuthorityVerbs.New.Button(place.Seal, t.Add, new(), ActionStyle.Positive)],
            .. entries.Count > skip + page ? [AuthorityVerbs.Table.Button(place.Seal, d.More, new(skip + page))] : Array.Empty<CardAction>(),
            .. mayUndo ? [DeskVerbs.Undo.Button(place.Seal, d.Undo, RecordSeen.Of(record!))] : Array.Empty<CardAction>(),
            TemplateVerbs.List.Button(place.Seal, TemplateTexts.In(place.Language).Back, new("")),
            .. record?.State != TemplateStates.On ? Array.Empty<CardAction>() : [AuthorityVerbs.Reset.Button(place.Seal, t.Reset, new())],
            .. record is null ? Array.Empty<CardAction>() : [DeskVerbs.History.Button(place.Seal, d.History, RecordSeen.Of(record))],
        ];
        var ask = entries.Count == 0 ? t.Nobody : t.Ask;
        return kind is null || view is null ? new Frame { Heading = t.Title, Notice = notice, Ask = ask, Body = rows, Actions = actions }.Card() : RecordCard.Of(place, kind, view, [], ask, rows, actions, t.Title);
    }

    public static AdaptiveCard Entry(CardPlace place, AuthorityState state, AuthorityForm form, IReadOnlyList<NamedPerson> known, IReadOnlyList<TemplateOptions> templates, FormErrors errors, string? notice = null)
    {
        var (t, f) = (AuthorityTexts.In(place.Language), ApprovalFormTexts.In(place.Language));
        return new Frame
        {
            Heading = state.Was is null ? t.NewTitle : t.EditTitle, Notice = notice,
            Body =
            [
                .. errors.At(ApprovalFormCard.People("person", t.Person, form.Person, known, true, t.Wrong(AuthorityFlaw.Person), false, f)),
                .. errors.At(new InputChoiceSet
                {
                    Id = "template", Label = t.Template, Value = form.Template ?? AllTemplates, Style = ChoiceStyle.Compact,
                    Choices = [new() { Title = t.All, Value = AllTemplates }, .. templates.Select(x => new Choice { Title = ApprovalFormCard.Name(x, place.Language), Value = x.Id })],
                }),
                .. errors.At(new InputText { Id = "upTo", Label = t.UpTo, Value = form.UpTo, Placeholder = t.NoLimit, MaxLength = 20 }),
                .. errors.At(new InputDate { Id = "from", Label = t.From, Value = WallClock.Day(form.From) }),
                .. errors.At(new InputDate { Id = "to", Label = t.To, Value = WallClock.Day(form.To) }),
                .. errors.At(ApprovalFormCard.People("deputy", t.Deputy, form.Deputy, known, false, null, false, f)),
            ],
            Actions =
            [
                AuthorityVerbs.Put.Button(place.Seal, t.Save, state, ActionStyle.Positive),
                .. state.Was is null ? Array.Empty<CardAction>() : [AuthorityVerbs.Remove.Button(place.Seal, t.Remove, state, associatedInputs: AssociatedInputs.None)],
                AuthorityVerbs.Table.Button(place.Seal, t.Back, new(), associatedInputs: AssociatedInputs.None),
            ],
        }.Card();
    }

    // "Acquisto, fino a 5.000,00 €, dal 1 gennaio 2026, sostituto Luca Moretti"
    private static string Line(AuthorityEntry entry, AuthorityTexts t, string language)
    {
        var a = entry.Entry;
        string? Days() => (a.From, a.To) switch { ({ } from, { } to) => $"{t.Since(Day(from))} {t.Until(Day(to))}", ({ } from, null) => t.Since(Day(from)), (null, { } to) => t.Until(Day(to)), _ => null };
        string Day(DateOnly day) => day.ToString("d MMMM yyyy", When.Culture(language));
        return string.Join(", ", new[]
        {
            (language == "it" ? entry.It : entry.En) ?? t.All, a.UpTo is { } most ? t.Most(ApprovalWords.Euros(most, language)) : t.AnyAmount,
            Days(), a.DeputyName is { } deputy ? t.StandIn(deputy) : null,
        }.OfType<string>());
    }
}
