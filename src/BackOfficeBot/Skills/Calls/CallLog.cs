using System.Text.RegularExpressions;
using BackOfficeBot.Assistant;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Language;
using BackOfficeBot.Language.Dates;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using When = BackOfficeBot.Language.Dates.When;

namespace BackOfficeBot.Skills.Calls;

/// From a sentence, a message or the form to the slip.
internal sealed class CallLog(CallPeople people, CallNowFinder now, CallKeeper keeper, RecordDesk desk, Office office, Sentences sentences, WishReader wishes, Drafts drafts, WorkWeeks weeks, TimeProvider time) : ICallPart
{
    private const string Draft = "call";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public IEnumerable<Route> Routes =>
    [
        Route.Command("call.new", (_, _) => ValueTask.FromResult<Reply>(Reply.RouteTo(RouteKeys.Command + "log_call"))),
        Route.Command("log_call", NewAsync),
        Route.Command("book_call_back", BookShownAsync),
        Route.Command("who_can_take_call", WhoAsync),
        Route.Command(ShortAnswer.Command(Draft, ShortAnswer.Yes), (turn, ct) => WithShownAsync(turn, draft => draft.IsForm ? CheckAsync(turn, draft, ct) : LogAsync(turn, draft, ct), ct)),
        Route.Command(ShortAnswer.Command(Draft, ShortAnswer.Edit), (turn, ct) => WithShownAsync(turn, draft => FormAsync(turn, draft, [], [], ct), ct)),
        Route.Command(ShortAnswer.Command(Draft, ShortAnswer.No), (turn, ct) => WithShownAsync(turn, _ => DropAsync(turn, ct), ct)),
        Route.Command(ShortAnswer.Command(Draft, ShortAnswer.To("assign")), (turn, ct) => WithShownAsync(turn, draft => CheckAsync(turn, draft, ct, CallFormTexts.In(turn.Language).TransferHow), ct)),
        CallVerbs.Check.Handle((turn, state, form, ct) => WithAsync(turn, state.Key, draft => CheckAsync(turn, draft with { Form = form with { At = draft.Form.At } }, ct), ct)),
        CallVerbs.Edit.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, draft => FormAsync(turn, draft, [], [], ct), ct)),
        CallVerbs.Drop.Handle((turn, state, _, ct) => WithAsync(turn, state.Key, _ => DropAsync(turn, ct), ct)),
        CallVerbs.Log.Handle((turn, state, form, ct) => WithAsync(turn, state.Key, draft => LogAsync(turn, Read(draft, form), ct), ct)),
        CallVerbs.Book.Handle((turn, state, form, ct) => WithAsync(turn, state.Key, draft => BookAsync(turn, Read(draft, form), [], ct), ct)),
        CallVerbs.BookAt.Handle((turn, seen, form, ct) => BookAtAsync(turn, seen.Id, form, ct)),
    ];

    private async ValueTask<Reply> NewAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        var text = turn.Text.Length > 0 ? turn.Text : understood.Text;
        return await BeginAsync(turn, text, understood, sentences.Understand(turn, text, Direction.Past).Whens, null, ct);
    }

    /// <param name="past">The text's times, read as what was.</param>
    /// <param name="dialog">Where it is written down over a message; null in the chat with the bot.</param>
    public async ValueTask<Reply> BeginAsync(Turn turn, string text, Understanding understood, IReadOnlyList<When> past, CallDialog? dialog, CancellationToken ct)
    {
        var zone = dialog?.Zone ?? WallClock.Zone(turn.TimeZone);
        var wish = CallSentence.Read(text, understood, past, people.IsOffice);
        // "Annota la chiamata", "log the call": what is shown, and not "annota una chiamata"; a form without a word in it is opened again.
        if (dialog is null && wish.IsEmpty && !Another.IsMatch(text) && await ShownAsync(turn, ct) is { Form: not { Caller: null or "", Company: null or "", Phone: null or "", Message: null or "" } } shown)
            return shown.IsForm ? await CheckAsync(turn, shown, ct) : await LogAsync(turn, shown, ct);
        var (found, choices, problem) = await people.NamedAsync(turn, wish.For, ct);
        var errors = new FormErrors();
        if (problem is not null)
            errors["for"] = problem;
        var form = Form(wish, weeks.Usual(turn.Organisation, zone), zone, dialog?.At) with { For = string.Join(',', found.Select(p => p.Id)) };
        // Nobody is named: it is a call for oneself, or somebody was forgotten.
        if (wish.For.Count == 0 && !wish.IsEmpty)
            form = form with { For = turn.PersonId() };
        var draft = new CallDraft(Guid.CreateVersion7(time.GetUtcNow()), form, zone.HasIanaId ? zone.Id : WallClock.Zone(null).Id) { IsDialog = dialog is { IsOver: true }, Message = dialog?.Message };
        // What one called oneself was nobody else's call.
        return errors.Count > 0 || (wish.For.Count == 0 && wish.Direction != CallDirection.Out) || wish.IsEmpty ? await FormAsync(turn, draft with { Said = dialog is null ? await wishes.AskedForFormAsync(turn, text, ct) : null }, errors, choices, ct) : await CheckAsync(turn, draft, ct);
    }

    public async ValueTask<Reply> FormAsync(Turn turn, CallDraft draft, FormErrors errors, IReadOnlyList<CallPerson> known, CancellationToken ct, string? notice = null)
    {
        if (known.Count == 0)
            known = await people.AllAsync(turn, draft.Form.ForIds, ct);
        var key = await KeepAsync(turn, draft with { IsForm = true }, ct);
        var t = CallFormTexts.In(turn.Language);
        return Answer(draft, CallFormCard.Form(CardPlace.Of(turn, time), key, draft.Form, errors, people.Choices(turn, known), draft.IsDialog, draft.Said is not null, notice), t.Heading);
    }

    private async ValueTask<Reply> CheckAsync(Turn turn, CallDraft draft, CancellationToken ct, string? notice = null)
    {
        var (known, entry, errors) = await ReadAsync(turn, draft, ct);
        if (entry is null)
            return await FormAsync(turn, draft, errors, known, ct);
        var who = await now.OfAsync(turn.Caller(), entry.Data.For, ct);
        var key = await KeepAsync(turn, draft with { IsForm = false }, ct);
        return Answer(draft, CallFormCard.Confirm(CardPlace.Of(turn, time), key, entry, who, draft.IsDialog, notice), draft.IsDialog ? CallFormTexts.In(turn.Language).Heading : entry.Data.Title);
    }

    /// The same slip with what is otherwise now, to be looked at once more.
    public ValueTask<Reply> CorrectedAsync(Turn turn, CallDraft draft, CallForm form, CancellationToken ct) =>
        UnlessLoggedAsync(turn, draft, d => CheckAsync(turn, d with { Form = form }, ct, CallFormTexts.In(turn.Language).Corrected), ct);

    private async ValueTask<Reply> LogAsync(Turn turn, CallDraft draft, CancellationToken ct)
    {
        var (known, entry, errors) = await ReadAsync(turn, draft, ct);
        if (entry is null)
            return await FormAsync(turn, draft, errors, known, ct);
        // What is typed, or said in a dialog, is answered where no card stands that could be kept true.
        var stands = turn is { Press: not null, Conversation.IsPersonal: true } && !draft.IsDialog;
        var record = await keeper.LogAsync(turn, draft.Id, entry, stands, ct);
        if (stands)
            return await desk.ShowAsync(turn, record, ct);
        await desk.RememberAsync(turn, record, ct);
        return Reply.Message(CallTexts.In(turn.Language).Left(record.Reference));
    }

    /// The slip leaves, and a meeting of a quarter of an hour with whom it is for is set up by the skill of meetings.
    private async ValueTask<Reply> BookAsync(Turn turn, CallDraft draft, IReadOnlyList<When> said, CancellationToken ct)
    {
        var (known, entry, errors) = await ReadAsync(turn, draft, ct);
        if (entry is null)
            return await FormAsync(turn, draft, errors, known, ct);
        var record = await keeper.LogAsync(turn, draft.Id, entry, stands: false, ct);
        return Meeting(turn, record, said);
    }

    /// "Prenota una richiamata domani alle 10 per CALL-2026-0000012"; without a number, of the call that is being written down, or of the slip that was shown.
    private async ValueTask<Reply> BookShownAsync(Turn turn, CancellationToken ct)
    {
        var understood = turn.Argument as Understanding ?? new();
        List<When> said = [.. understood.Whens.Where(w => !w.IsImpossible)];
        foreach (var named in understood.References)
            if (Reference.TryParse(named.Value, out var reference) && reference.Kind == CallRecords.Kind)
                return await desk.FindAsync(turn, reference, ct) is { } slip ? Meeting(turn, slip, said) : Reply.Error(DeskTexts.In(turn.Language).Unknown);
        return await ShownAsync(turn, ct) is { } draft ? await BookAsync(turn, draft, said, ct)
            : await desk.ShownAsync(turn, ct) is { Kind: CallRecords.Kind } record ? Meeting(turn, record, said)
            : Reply.RouteTo(RouteKeys.Command + "schedule_meeting", turn.Argument);
    }

    /// "Chi può prenderla?": of the call that is being written down, or of the slip that was shown.
    private async ValueTask<Reply> WhoAsync(Turn turn, CancellationToken ct)
    {
        if (await ShownAsync(turn, ct) is { } draft)
            return await UnlessLoggedAsync(turn, draft, d => CheckAsync(turn, d, ct), ct);
        if (await desk.ShownAsync(turn, ct) is not { Kind: CallRecords.Kind } record)
            return Reply.Message(CallFormTexts.In(turn.Language).WhoOfWhich);
        await desk.RememberAsync(turn, record, ct);
        return Reply.Card(CallAskCards.WhoCan(CardPlace.Of(turn, time), record, await now.OfAsync(turn.Caller(), CallData.Of(record).For, ct)), record.Title);
    }

    /// At the time that stands on the card where one promises it; without one, the form asks for it.
    private async ValueTask<Reply> BookAtAsync(Turn turn, Guid id, CallPromiseForm form, CancellationToken ct) =>
        await desk.FindAsync(turn, id, ct) is not { } record ? Reply.Error(DeskTexts.In(turn.Language).Unknown)
            : Meeting(turn, record, WallClock.Day(form.Day) is { } day && CallReader.Time(form.Time) is { } hour ? [CallBooking.At(day.ToDateTime(hour))] : []);

    private static Reply Meeting(Turn turn, Record record, IReadOnlyList<When> said) =>
        Reply.RouteTo(RouteKeys.Command + CallBackWish.Command, new CallBackWish(CallBooking.Wish(CallData.Of(record), record.Reference, turn.PersonId(), WallClock.Zone(turn.TimeZone ?? CallData.Of(record).Zone), turn.Language, said), record.Id));

    /// Nothing is written down; what is said next is no answer to it any more.
    private async ValueTask<Reply> DropAsync(Turn turn, CancellationToken ct)
    {
        var dropped = CallFormTexts.In(turn.Language).Dropped;
        await drafts.DropAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, ct);
        return turn.Press is null ? Reply.Message(dropped) : Reply.Card(new Frame { Heading = dropped }.Card(), dropped);
    }

    private async Task<(IReadOnlyList<CallPerson> Known, CallEntry? Entry, FormErrors Errors)> ReadAsync(Turn turn, CallDraft draft, CancellationToken ct)
    {
        var known = await people.AllAsync(turn, draft.Form.ForIds, ct);
        var (entry, errors) = CallReader.Read(draft.Form, draft.Zone, known, time.GetUtcNow(), CallFormTexts.In(turn.Language));
        return (known, entry is null ? null : entry with { Data = entry.Data with { Message = draft.Message } }, errors);
    }

    public async ValueTask<Reply> WithAsync(Turn turn, Guid key, Func<CallDraft, ValueTask<Reply>> then, CancellationToken ct) =>
        await drafts.FindAsync(turn.Organisation, key, CallJson.Default.CallDraft, ct) is { } draft ? await UnlessLoggedAsync(turn, draft, then, ct) : Reply.Error(CommonTexts.In(turn.Language).CardGone);

    private async ValueTask<Reply> WithShownAsync(Turn turn, Func<CallDraft, ValueTask<Reply>> then, CancellationToken ct) =>
        await ShownAsync(turn, ct) is { } draft ? await UnlessLoggedAsync(turn, draft, then, ct) : Reply.RouteTo(RouteKeys.Command + "log_call");

    // What was logged already is shown as it is now.
    private async ValueTask<Reply> UnlessLoggedAsync(Turn turn, CallDraft draft, Func<CallDraft, ValueTask<Reply>> then, CancellationToken ct)
    {
        if (await office.FindAsync(turn.Organisation, draft.Id, ct) is not { } logged)
            return await then(draft);
        var t = CallFormTexts.In(turn.Language);
        return draft.IsDialog ? Reply.Message($"{logged.Reference}: {t.LoggedAlready}") : await desk.ShowAsync(turn, logged, ct, t.LoggedAlready);
    }

    /// What waits for a yes, or is being filled in.
    public async Task<CallDraft?> ShownAsync(Turn turn, CancellationToken ct) =>
        await drafts.LatestAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, null, Fresh, ct) is { Kind: Draft } shown ? shown.As(CallJson.Default.CallDraft) is { IsDialog: false } draft ? draft : null : null;

    private Task<Guid> KeepAsync(Turn turn, CallDraft draft, CancellationToken ct) =>
        drafts.KeepAsync(turn.Organisation, turn.PersonId(), turn.Conversation.Id!, draft.IsDialog ? Draft + ".dialog" : Draft, draft, CallJson.Default.CallDraft, ct);

    private static Reply Answer(CallDraft draft, Cards.AdaptiveCard card, string title) =>
        draft.IsDialog ? Reply.Dialog(card, title) with { Height = DialogSize.Large } : Reply.Card(card, title);

    private static CallDraft Read(CallDraft draft, CallForm pressed) => draft with { Form = draft.Form with { ReadBack = pressed.ReadBack ?? draft.Form.ReadBack } };

    private CallForm Form(CallWish wish, WorkWeek week, TimeZoneInfo zone, DateTimeOffset? written)
    {
        var back = wish.Back?.Value;
        DateOnly? day = (back?.Start ?? back?.End) is { } said ? DateOnly.FromDateTime(said) : null;
        // "Entro le 17", said on a Friday evening, is no Saturday.
        for (var left = 14; left > 0 && day is { } next && wish.Back!.Type is WhenType.Time or WhenType.TimeRange && !week.Works(next); left--)
            day = next.AddDays(1);
        var hasTime = wish.Back?.Type is WhenType.Time or WhenType.DateTime or WhenType.TimeRange or WhenType.DateTimeRange;
        var at = wish.At is { Type: not WhenType.Date, Value.Start: { } rang } ? WallClock.At(DateOnly.FromDateTime(rang), TimeOnly.FromDateTime(rang), zone) : written;
        return new()
        {
            Direction = wish.Direction.ToString(),
            Caller = wish.Caller,
            Company = wish.Company,
            Phone = wish.Phone is { } phone ? PhoneText.Grouped(phone) : null,
            Ticks = string.Join(',', wish.Ticks),
            Message = wish.Message,
            BackDay = day?.Iso(),
            BackFrom = hasTime && back?.Start is { } backStart ? TimeOnly.FromDateTime(backStart).Iso() : null,
            // "After three" is for the rest of the day.
            BackTo = !hasTime ? null : back?.End is { } backEnd ? TimeOnly.FromDateTime(backEnd).Iso() : wish.Back!.Type is WhenType.TimeRange or WhenType.DateTimeRange ? CallCards.RestOfDay.Iso() : null,
            CallerLanguage = wish.CallerLanguage,
            ReadBack = wish.IsReadBack ? "true" : "false",
            At = at <= time.GetUtcNow() ? at?.ToString("O") : null,
        };
    }

    private static readonly Regex Another = new(@"\b(?:un|un['’]altra|una|uno|nuova|an?|another|new)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
