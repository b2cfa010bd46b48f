using System.Globalization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Records;
using BackOfficeBot.Storage;

namespace BackOfficeBot.Skills.Calls;

/// From a sentence or the form to the slip.
internal sealed class CallLog(CallPeople people, CallNowFinder now, CallKeeper keeper, RecordDesk desk, Office office, Sentences sentences, Drafts drafts, TimeProvider time) : ICallPart
{
    private const string Draft = "call";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public IEnumerable<Route> Routes =>
    [
        Route.Command("log_call", NewAsync),
        CallVerbs.Check.Handle((turn, state, form, ct) => WithAsync(turn, state.Key, draft => CheckAsync(turn, draft with { Form = form with { At = draft.Form.At } }, ct), ct)),
        CallVerbs.Edit.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, draft => FormAsync(turn, draft, [], [], ct), ct)),
        CallVerbs.Log.Handle((turn, state, form, ct) => WithAsync(turn, state.Key, draft => LogAsync(turn, Read(draft, form), ct), ct)),
        CallVerbs.Book.Handle((turn, state, form, ct) => WithAsync(turn, state.Key, draft => BookAsync(turn, Read(draft, form), ct), ct)),
    ];

    private async ValueTask<Reply> NewAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        var text = turn.Text.Length > 0 ? turn.Text : understood.Text;
        // Numbers without a country code are the firm's country's, whatever language is spoken.
        if (PhoneText.Find(text, CallReader.Region) is { Count: > 0 } phones)
            understood = understood with { Phones = phones };
        var wish = CallSentence.Read(text, understood, sentences.Understand(turn, text, Direction.Past).Whens, people.IsOffice);
        if (wish.IsEmpty && await drafts.LatestAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { Kind: Draft } shown)
            return await LogAsync(turn, shown.As(CallJson.Default.CallDraft), ct);
        var (found, choices, problem) = await people.NamedAsync(turn, wish.For, ct);
        var errors = new FormErrors();
        if (problem is not null)
            errors["for"] = problem;
        var zone = WallClock.Zone(turn.TimeZone);
        var form = Form(wish, turn, zone) with { For = string.Join(',', found.Select(p => p.Id)) };
        // Nobody is named: it is a call for oneself, or somebody was forgotten.
        if (wish.For.Count == 0 && !wish.IsEmpty)
            form = form with { For = turn.PersonId() };
        var draft = new CallDraft(Guid.CreateVersion7(time.GetUtcNow()), form, zone.HasIanaId ? zone.Id : WallClock.Zone(null).Id);
        return errors.Count > 0 || wish.For.Count == 0 ? await FormAsync(turn, draft, errors, choices, ct) : await CheckAsync(turn, draft, ct);
    }

    private async ValueTask<Reply> FormAsync(Turn turn, CallDraft draft, FormErrors errors, IReadOnlyList<CallPerson> known, CancellationToken ct)
    {
        if (known.Count == 0)
            known = await people.AllAsync(turn, draft.Form.ForIds, ct);
        var key = await KeepAsync(turn, draft, ct);
        return Reply.Card(CallFormCard.Form(CardPlace.Of(turn, time), key, draft.Form, errors, people.Choices(turn, known)), CallFormTexts.In(turn.Language).Heading);
    }

    private async ValueTask<Reply> CheckAsync(Turn turn, CallDraft draft, CancellationToken ct)
    {
        var (known, entry, errors) = await ReadAsync(turn, draft, ct);
        if (entry is null)
            return await FormAsync(turn, draft, errors, known, ct);
        var who = await now.OfAsync(turn.Caller(), entry.Data.For, ct);
        var key = await KeepAsync(turn, draft, ct);
        return Reply.Card(CallFormCard.Confirm(CardPlace.Of(turn, time), key, entry, who), entry.Data.Title);
    }

    private async ValueTask<Reply> LogAsync(Turn turn, CallDraft draft, CancellationToken ct)
    {
        var (known, entry, errors) = await ReadAsync(turn, draft, ct);
        if (entry is null)
            return await FormAsync(turn, draft, errors, known, ct);
        // What is typed is answered by a message of which nobody knows where it stands.
        var stands = turn is { Press: not null, Conversation.IsPersonal: true };
        var record = await keeper.LogAsync(turn, draft.Id, entry, stands, ct);
        if (stands)
            return await desk.ShowAsync(turn, record, ct);
        await desk.RememberAsync(turn, record, ct);
        return Reply.Message(CallTexts.In(turn.Language).Left(record.Reference));
    }

    /// The slip leaves, and a meeting of a quarter of an hour with whom it is for is set up by the skill of meetings.
    private async ValueTask<Reply> BookAsync(Turn turn, CallDraft draft, CancellationToken ct)
    {
        var (known, entry, errors) = await ReadAsync(turn, draft, ct);
        if (entry is null)
            return await FormAsync(turn, draft, errors, known, ct);
        await keeper.LogAsync(turn, draft.Id, entry, stands: false, ct);
        return Reply.RouteTo(RouteKeys.Command + "schedule_meeting", CallBooking.Wish(entry.Data, turn.Language));
    }

    private async Task<(IReadOnlyList<CallPerson> Known, CallEntry? Entry, FormErrors Errors)> ReadAsync(Turn turn, CallDraft draft, CancellationToken ct)
    {
        var known = await people.AllAsync(turn, draft.Form.ForIds, ct);
        var (entry, errors) = CallReader.Read(draft.Form, draft.Zone, known, time.GetUtcNow(), CallFormTexts.In(turn.Language));
        return (known, entry, errors);
    }

    // What was logged already is shown as it is now.
    private async ValueTask<Reply> WithAsync(Turn turn, Guid key, Func<CallDraft, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await drafts.FindAsync(turn.TenantId, key, CallJson.Default.CallDraft, ct) is not { } draft)
            return Reply.Error(CommonTexts.In(turn.Language).CardGone);
        return await office.FindAsync(turn.TenantId, draft.Id, ct) is { } logged ? await desk.ShowAsync(turn, logged, ct, CallFormTexts.In(turn.Language).LoggedAlready) : await then(draft);
    }

    private Task<Guid> KeepAsync(Turn turn, CallDraft draft, CancellationToken ct) =>
        drafts.KeepAsync(turn.TenantId, turn.PersonId(), turn.Conversation.Id!, Draft, draft, CallJson.Default.CallDraft, ct);

    private static CallDraft Read(CallDraft draft, CallForm pressed) => draft with { Form = draft.Form with { ReadBack = pressed.ReadBack ?? draft.Form.ReadBack } };

    private CallForm Form(CallWish wish, Turn turn, TimeZoneInfo zone)
    {
        var back = wish.Back?.Value;
        var hasTime = wish.Back?.Type is WhenType.Time or WhenType.DateTime or WhenType.TimeRange or WhenType.DateTimeRange;
        var at = wish.At is { Type: not WhenType.Date, Value.Start: { } rang } ? WallClock.At(DateOnly.FromDateTime(rang), TimeOnly.FromDateTime(rang), zone) : (DateTimeOffset?)null;
        return new()
        {
            Direction = wish.Direction.ToString(),
            Caller = wish.Caller,
            Company = wish.Company,
            Phone = wish.Phone is { } phone ? PhoneText.Grouped(phone) : null,
            Ticks = string.Join(',', wish.Ticks),
            Message = wish.Message,
            BackDay = (back?.Start ?? back?.End)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            BackFrom = hasTime ? back?.Start?.ToString("HH:mm", CultureInfo.InvariantCulture) : null,
            BackTo = hasTime ? back?.End?.ToString("HH:mm", CultureInfo.InvariantCulture) : null,
            CallerLanguage = wish.CallerLanguage,
            ReadBack = wish.IsReadBack ? "true" : "false",
            At = at <= time.GetUtcNow() ? at?.ToString("O") : null,
        };
    }
}
